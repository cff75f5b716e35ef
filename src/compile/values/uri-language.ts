// anyURI as a regular language, as src/datatypes/any-uri.ts reads it, but for IPv6 addresses: they are rare, and would make
// its automaton ten times as large.

import { intersectionOf, type Language, regexLanguage } from './language.ts';

const SCHEME = '[A-Za-z][A-Za-z0-9+.\\-]*:';
const PATH = '/[^?#\\[\\]]*';
const QUERY = '\\?[^#]*';
const FRAGMENT = '#[^#]*';
const REST = `(${QUERY})?(${FRAGMENT})?`;

/** `//` alone is no URI, with or without a scheme. */
const NETWORK_PATH = `//([^/?#\\[\\]]+(${PATH})?${REST}|${PATH}${REST}|${QUERY}(${FRAGMENT})?|${FRAGMENT})`;
const ABSOLUTE_PATH = `/([^/?#\\[\\]][^?#\\[\\]]*)?${REST}`;
/** No colon stands before its first slash. */
const RELATIVE_PATH = `([^/?#:\\[\\]]+(${PATH})?)?${REST}`;
/** What follows a scheme, and does not begin with a slash, can be anything. */
const OPAQUE = `[^#/][^#]*(${FRAGMENT})?`;

/** Texts that may be URIs with an IPv6 address in them. */
export function uriWithBrackets(): Language {
  return regexLanguage(`(${SCHEME})?//[^/?#]*\\[(.|\\n|\\r)*`);
}

export function uriLanguage(): Language {
  return intersectionOf([
    regexLanguage(`(${SCHEME})?(${NETWORK_PATH}|${ABSOLUTE_PATH})|${RELATIVE_PATH}|${SCHEME}${OPAQUE}`),
    regexLanguage('([^%]|%[0-9a-fA-F]{2})*'),
  ]);
}
