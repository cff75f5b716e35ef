// Where a reference in a schema leads (specification §4.5; RFC 2396 §5.2). Locations are URIs, or file paths as the user
// wrote them: a relative path stays relative, so that messages name files the way the user did.

/** One letter before a colon is a drive, not a scheme. */
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]+:/;
/** Scheme, authority, path and the rest of a URI reference (RFC 2396 appendix B). */
const PARTS = /^([A-Za-z][A-Za-z0-9+.-]+:)?(\/\/[^/?#]*)?([^?#]*)(.*)$/s;

/** `reference` as seen from `location`, a URI or a file path. */
export function resolveLocation(reference: string, location: string): string {
  if (reference === '') return location;
  if (SCHEME.test(reference) || SCHEME.test(location)) return resolveReference(reference, location);
  return resolvePath(reference, location);
}

/** `reference` as seen from `base`, both URI references; relative if both are (as from `xml:base`). */
export function resolveReference(reference: string, base: string): string {
  if (SCHEME.test(reference)) return reference;
  const [, scheme = '', authority = '', basePath = ''] = PARTS.exec(base) ?? [];
  const [, , referenceAuthority, path = '', rest = ''] = PARTS.exec(reference) ?? [];
  if (referenceAuthority !== undefined) return scheme + reference;
  if (path === '') return scheme + authority + basePath + rest;
  const merged = path.startsWith('/') ? path : folderOf(basePath) + path;
  return scheme + authority + withoutDots(merged) + rest;
}

/** A path has no query and no escapes: `?` and `%` in it are what they are, in a reference they are not. */
function resolvePath(reference: string, location: string): string {
  const path = unescaped(reference.replace(/[?#].*$/su, ''));
  if (path === '') return location;
  return withoutDots(path.startsWith('/') ? path : folderOf(location) + path);
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** `.` and `..` taken out; a relative path keeps the `..` that lead out of it. */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/');
  const isAbsolute = segments[0] === '' && segments.length > 1;
  for (const segment of isAbsolute ? segments.slice(1) : segments) {
    if (segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!isAbsolute) kept.push(segment);
  }
  const isFolder = /(?:^|\/)\.\.?$/u.test(path);
  return (isAbsolute ? '/' : '') + kept.join('/') + (isFolder && kept.length > 0 ? '/' : '');
}
