// Whether a text is a URI (RFC 3986, 4.3): a scheme, a colon, and characters that a URI may have.

const SCHEME = /^[a-z][a-z0-9+.-]*:(?=.)/isu;
/** In ASCII what a URI has not. Characters beyond it pass: RFC 3987 allows them. */
const NO_URI = /[\s\u0021-\u007e](?<![a-z0-9\-._~:/?#[\]@!$&'()*+,;=%])|%(?![0-9a-f]{2})/iu;

export function isUri(text: string): boolean {
  return SCHEME.test(text) && !NO_URI.test(text);
}
