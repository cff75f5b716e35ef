// Addresses and file names as pointers (RFC 3986): what cannot stand in one is percent-encoded.

/** Signs that have a meaning in an address, or none at all, stay as they are. */
const NOT_IN_POINTER = /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+/g;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const REPLACEMENT = '\ufffd';

export function pointer(address: string): string {
  return address
    .trim()
    .replace(LONE_SURROGATE, REPLACEMENT)
    .replace(NOT_IN_POINTER, (signs) => encodeURIComponent(signs));
}

/** The file beside the document, whatever folder it was read from. */
export function filePointer(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  return encodeURIComponent(name.replace(LONE_SURROGATE, REPLACEMENT));
}
