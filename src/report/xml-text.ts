// Text for XML and HTML: harmless as content and as the value of an attribute in double quotes.

import { visible } from './visible.ts';
import { wellFormed } from './well-formed.ts';

/** Two code points that are no characters to XML. */
const NO_CHARACTER = /[\ufffe\uffff]/g;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters, line ends too, are shown as `\x0a`. */
export function xmlText(text: string): string {
  return wellFormed(visible(text))
    .replace(NO_CHARACTER, '\ufffd')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
