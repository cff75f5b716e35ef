// anyURI as a regular language, as src/datatypes/any-uri.ts reads it. URIs with an IPv6 address are a language of their own:
// they are rare, and would make the automaton of the others ten times as large.

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

const ESCAPES = '([^%]|%[0-9a-fA-F]{2})*';

const GROUP = '[0-9a-fA-F]{1,4}';
const BYTE = '(0{0,2}[0-9]|0?[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])';
const IPV4 = `${BYTE}(\\.${BYTE}){3}`;
const GROUPS = 8;

/** Eight groups, the last two of them perhaps as an IPv4 address, or fewer around `::`. */
function ipv6Pattern(): string {
  const whole = `(${GROUP}:){7}${GROUP}|(${GROUP}:){6}${IPV4}`;
  const around = Array.from({ length: GROUPS }, (_, before) => {
    const left = before === 0 ? '' : `${GROUP}(:${GROUP}){${before - 1}}`;
    const most = GROUPS - 1 - before;
    const plain = most === 0 ? '' : `(${GROUP}(:${GROUP}){0,${most - 1}})?`;
    const mixed = most < 2 ? [] : [`(${GROUP}:){0,${most - 2}}${IPV4}`];
    return `${left}::(${[plain, ...mixed].join('|')})`;
  });
  return [whole, ...around, `(${GROUP}:){0,5}${IPV4}::`].join('|');
}

/** URIs with an IPv6 address in them. */
export function uriWithIpv6(): Language {
  const server = `([^\\[\\]@/?#]*@)?\\[(${ipv6Pattern()})(%[A-Za-z0-9_.%]+)?\\](:[0-9]{0,9})?`;
  return intersectionOf([regexLanguage(`(${SCHEME})?//${server}(${PATH})?${REST}`), regexLanguage(ESCAPES)]);
}

export function uriLanguage(): Language {
  return intersectionOf([
    regexLanguage(`(${SCHEME})?(${NETWORK_PATH}|${ABSOLUTE_PATH})|${RELATIVE_PATH}|${SCHEME}${OPAQUE}`),
    regexLanguage(ESCAPES),
  ]);
}
