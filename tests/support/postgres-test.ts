import { inject } from 'vitest';

const server = inject('postgres');
// Read by what also runs outside of tests, where nothing can be injected.
if (server !== null) process.env.TEST_POSTGRES = server;
