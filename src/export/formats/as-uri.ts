// Words of a header as a URI (RFC 3986): whatever a URI cannot have is percent-encoded.

/** Not reserved and not unreserved: white space, quotes, brackets, other letters than ASCII, a `%` that encodes nothing. */
const NOT_OF_URIS = /%(?![\dA-Fa-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/gu;

export function asUri(text: string): string {
  const [before = '', ...fragment] = text.trim().split('#');
  const encoded = before.replaceAll(NOT_OF_URIS, percentEncoded);
  return fragment.length === 0 ? encoded : `${encoded}#${fragment.join('%23').replaceAll(NOT_OF_URIS, percentEncoded)}`;
}

/** Half of a surrogate pair, which has no bytes in UTF-8, becomes U+FFFD. */
function percentEncoded(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
