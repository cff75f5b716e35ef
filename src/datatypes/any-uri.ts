// anyURI (XSD 1.0 Part 2 §3.2.17): a URI reference of RFC 2396 as RFC 2732 amends it, once the characters that URIs do not
// have (space, quotes, braces, all beyond ASCII) are escaped. So `[`, `]`, `%` and `#` are where a value can go wrong, and
// the scheme. As in Jing, an authority is as free as a path, but for an IPv6 address in brackets.

export type UriProblem = 'escape' | 'bracket' | 'fragment' | 'scheme' | 'nothing-after-scheme' | 'host';

export function isAnyUri(text: string): boolean {
  return uriProblem(text) === undefined;
}

export function uriProblem(text: string): UriProblem | undefined {
  const fragment = text.indexOf('#');
  if (fragment >= 0 && text.includes('#', fragment + 1)) return 'fragment';
  return referenceProblem(fragment < 0 ? text : text.slice(0, fragment + 1)) ?? (hasBadEscape(text) ? 'escape' : undefined);
}

/** Of a text that ends with its first `#`, if it has one. */
function referenceProblem(text: string): UriProblem | undefined {
  const end = text.search(/[/?:#]/u);
  if (end < 0 || text[end] !== ':') return hierarchicalProblem(text);
  if (!/^[A-Za-z][A-Za-z0-9+.-]*$/u.test(text.slice(0, end))) return 'scheme';
  const rest = text.slice(end + 1);
  if (rest === '' || rest === '#') return 'nothing-after-scheme';
  return rest.startsWith('/') ? hierarchicalProblem(rest) : undefined;
}

/** `[ "//" authority ] path [ "?" query ]`; a query may hold brackets. */
function hierarchicalProblem(text: string): UriProblem | undefined {
  const end = text.search(/[?#]/u);
  const beforeQuery = end < 0 ? text : text.slice(0, end);
  if (!beforeQuery.startsWith('//')) return /[[\]]/u.test(beforeQuery) ? 'bracket' : undefined;
  if (text === '//') return 'nothing-after-scheme';
  const slash = beforeQuery.indexOf('/', 2);
  const authority = beforeQuery.slice(2, slash < 0 ? undefined : slash);
  const path = slash < 0 ? '' : beforeQuery.slice(slash);
  if (/[[\]]/u.test(path)) return 'bracket';
  return /[[\]]/u.test(authority) && !isServerWithIpv6(authority) ? 'host' : undefined;
}

function isServerWithIpv6(authority: string): boolean {
  const match = /^(?:[^[\]@]*@)?\[([^[\]]+)\](?::([0-9]{0,9}))?$/u.exec(authority);
  if (match === null) return false;
  const [address = '', scope] = (match[1] ?? '').split(/%(.*)/su);
  return isIpv6(address) && (scope === undefined || /^[A-Za-z0-9_.%]+$/u.test(scope));
}

function isIpv6(address: string): boolean {
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const endsInIpv4 = last.includes('.');
  if (endsInIpv4 && !isIpv4(last)) return false;
  if (!groups.slice(0, endsInIpv4 ? -1 : undefined).every((group) => /^[0-9a-fA-F]{1,4}$/u.test(group))) return false;
  const count = groups.length + (endsInIpv4 ? 1 : 0);
  return halves.length === 2 ? count <= 7 : count === 8;
}

function isIpv4(address: string): boolean {
  const bytes = address.split('.');
  return bytes.length === 4 && bytes.every((byte) => /^[0-9]{1,3}$/u.test(byte) && Number(byte) <= 255);
}

function hasBadEscape(text: string): boolean {
  for (let index = text.indexOf('%'); index >= 0; index = text.indexOf('%', index + 1)) {
    if (!/^%[0-9a-fA-F]{2}/u.test(text.slice(index, index + 3))) return true;
  }
  return false;
}
