// Whether a text is a URI (RFC 3986, 4.3): a scheme, a colon, and characters that a URI may have.

const URI = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2}|[^\s!-~])+$/i;

/** Characters beyond ASCII pass: RFC 3987 allows them. */
export function isUri(text: string): boolean {
  return URI.test(text);
}
