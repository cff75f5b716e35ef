// What RELAX NG asks of the URIs in a schema, beyond anyURI: datatypeLibrary (specification §3, §4.3) and href (§4.5).
import { type UriProblem, uriProblem } from '../../datatypes/any-uri.ts';

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;

const FAULTS: Readonly<Record<UriProblem, string>> = {
  escape: '% is not followed by two hexadecimal digits',
  bracket: 'square brackets stand only around an IPv6 address',
  fragment: 'it has # twice',
  scheme: 'what stands before its colon is no URI scheme',
  'nothing-after-scheme': 'nothing follows its scheme',
  host: 'its host is no IPv6 address',
};

function uriFault(text: string): string | undefined {
  const problem = uriProblem(text);
  return problem && FAULTS[problem];
}

/** Why `text` cannot be a datatypeLibrary, as the end of a sentence: it is empty, or absolute and without a fragment. */
export function libraryFault(text: string): string | undefined {
  const fault = uriFault(text);
  if (fault !== undefined || text === '') return fault;
  if (!SCHEME.test(text)) return 'it is relative';
  return text.includes('#') ? 'it has a fragment' : undefined;
}

/** Why `text` cannot be a href: it is a URI reference without a fragment. */
export function hrefFault(text: string): string | undefined {
  return uriFault(text) ?? (text.includes('#') ? 'it has a fragment' : undefined);
}
