// Where the pictures of a document lie, as a user says it: a folder below that of the output, or an address of the web.

export type ImageBase =
  /** `base` ends with `/` and is put before each relative reference; `./` is the folder of the output itself. */
  { readonly kind: 'read'; readonly base: string } | { readonly kind: 'refused'; readonly reason: string };

export const imageBaseWords = 'a folder below that of the output, or an address that begins with http:// or https://';

/** Never throws. `reason` goes on after "what is given"; a password in it is not told. */
export function readImageBase(given: string): ImageBase {
  if (given === '') return refused('is empty');
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u.test(given)) return refused('holds a backslash, or a sign that cannot be seen');
  const [, scheme] = /^([A-Za-z][A-Za-z0-9+.-]*):/u.exec(given) ?? [];
  if (scheme === undefined) return readFolder(given);
  if (!['http', 'https'].includes(scheme.toLowerCase())) return refused(`has the scheme ${scheme}`);
  return readAddress(given);
}

function refused(reason: string): ImageBase {
  return { kind: 'refused', reason };
}

function readFolder(given: string): ImageBase {
  if (given.startsWith('/')) return refused('begins with a slash');
  const names = given.split('/').filter((name) => name !== '' && name !== '.');
  if (names.includes('..')) return refused('has the step ..');
  return { kind: 'read', base: names.map((name) => `${encodeURIComponent(name)}/`).join('') || './' };
}

/** Hosts that a content security policy can name: others would mean more in it than one host, or nothing. */
const HOST = /^[a-z0-9.-]+$/u;

function readAddress(given: string): ImageBase {
  if (!/^https?:\/\/[^/]/iu.test(given)) return refused('has no host after //');
  if (/\s/u.test(given)) return refused('holds a blank');
  if (given.includes('?') || given.includes('#')) return refused('has a query or a fragment');
  if (/(?:^|\/)(?:\.|%2e){2}(?:\/|$)/iu.test(given)) return refused('has the step ..');
  const url = parsed(given);
  if (url === undefined) return refused('is no address');
  if (url.username !== '' || url.password !== '') return refused('has a name or a password');
  if (!HOST.test(url.hostname)) return refused(`has a host that a content security policy cannot name, ${url.hostname}`);
  return { kind: 'read', base: url.href.endsWith('/') ? url.href : `${url.href}/` };
}

function parsed(given: string): URL | undefined {
  try {
    return new URL(given);
  } catch {
    return undefined;
  }
}
