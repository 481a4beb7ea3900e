import { expect, test } from 'vitest';
import { MainFile } from '../../src/config/main-schema.ts';

function problemsWith(secret: string): string[] {
  const webhooks = { desk: { url: 'https://desk.example.org/', secret } };
  const parsed = MainFile.safeParse({ sources: {}, email: { to: ['desk@example.org'] }, webhooks });
  return parsed.error?.issues.map(({ message }) => message) ?? [];
}

test('a secret is any long text or, behind whsec_, a key in base64', () => {
  expect(problemsWith('correct horse battery staple')).toEqual([]);
  expect(problemsWith('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')).toEqual([]);
  expect(problemsWith('whsec_this is no base64')).toEqual(['behind whsec_ stands a key in base64']);
  expect(problemsWith('short')).toHaveLength(1);
});
