/** Names of parameters whose values open something: `token`, `api_key`, `accessToken`, `X-Amz-Signature` … */
const secretName =
  /(?:^|[^a-z])(?:auth|hmac|pass|pwd|sid|sig)$|(?:token|key|secret|passw(?:or)?d|passphrase|authorization|signature|credentials?|session|jwt)$/i;

/**
 * An address as it may be stored, and shown to readers: without user and password, and with `…` in place of values
 * that by their name are a key. Other parameters stay, since they often say which document it is. A secret in the path
 * cannot be told from the rest of it. What is no address is given back as it is.
 */
export function publicUrl(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const hasAccount = url.username !== '' || url.password !== '';
  const query = url.search.slice(1).split('&').map(withoutSecret).join('&');
  if (!hasAccount && query === url.search.slice(1)) return address;
  url.username = '';
  url.password = '';
  const [before = ''] = url.href.split(/[?#]/, 1);
  return `${before}${query === '' ? '' : `?${query}`}${url.hash}`;
}

function withoutSecret(parameter: string): string {
  const [name = ''] = parameter.split('=', 1);
  return name.length < parameter.length && secretName.test(decoded(name)) ? `${name}=…` : parameter;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
