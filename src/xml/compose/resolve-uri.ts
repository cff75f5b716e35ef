// References of documents (RFC 3986 §5): resolved, and made relative again.

/** Undefined where the reference is none. Characters that no URI can have are escaped. */
export function resolveUri(reference: string, base: string): string | undefined {
  try {
    return new URL(reference.trim(), base).href;
  } catch {
    return undefined;
  }
}

/** White space of an href belongs to it (XInclude §4.1.1): `new URL` would take it off at the ends, and tabs everywhere. */
export function withBlanksEscaped(href: string): string {
  return href.replace(/[ \t\r\n]/g, encodeURIComponent);
}

/** `uri` as seen from `base`, where they share what stands before their paths; otherwise as it is. */
export function relativeUri(uri: string, base: string): string {
  const [target, from] = [new URL(uri), new URL(base)];
  if (target.protocol !== from.protocol || target.host !== from.host) return uri;
  const folders = from.pathname.split('/').slice(0, -1);
  const path = target.pathname.split('/');
  let shared = 0;
  while (shared < folders.length && shared < path.length - 1 && folders[shared] === path[shared]) shared++;
  return [...folders.slice(shared).map(() => '..'), ...path.slice(shared)].join('/') + target.search;
}
