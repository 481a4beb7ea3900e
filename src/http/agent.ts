import type { Agent } from 'undici';

/** How connections are made, for documents and for what is sent. */
export const agentOptions: Agent.Options = {
  // One protocol, one way in which a connection that was cut shows.
  allowH2: false,
  // The deadline of a request covers its headers and body.
  headersTimeout: 0,
  bodyTimeout: 0,
};
