// The text of a file that is included as text (XInclude 1.0 §4.3).

import { decodeText, decodeXml } from '../../source/decode.ts';
import { shownCharacter } from '../jing/scan.ts';
import { forbiddenIn } from './escape-text.ts';

/** `unknown`: the encoding; `bad`: the bytes or the characters. Reasons are clauses. */
export type IncludedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'bad'; readonly reason: string };

const XML_NAME = /\.(?:xml|xsl|xslt|rng|xsd|svg|odd)$/i;

/** What a file of XML declares counts, then `encoding`, then UTF-8. */
export function includedText(file: string, bytes: Uint8Array, encoding: string | undefined): IncludedText {
  const decoded = XML_NAME.test(file) ? decodeXml(bytes) : decodeText(bytes, encoding?.trim() ?? 'utf-8');
  if (decoded.kind === 'unknown-encoding') return { kind: 'unknown', reason: `the encoding ${decoded.declared} is not known` };
  if (decoded.kind === 'other-encoding' || decoded.kind === 'unmarked')
    return { kind: 'bad', reason: `its bytes are ${decoded.encoding.toUpperCase()}, and nothing says so` };
  if (decoded.kind === 'bad-bytes') {
    const name = decoded.encoding.toUpperCase();
    return { kind: 'bad', reason: `its bytes are not ${name}: the attribute encoding says what they are` };
  }
  const forbidden = forbiddenIn(decoded.text);
  if (forbidden === undefined) return { kind: 'text', text: decoded.text };
  return { kind: 'bad', reason: `it has the character ${shownCharacter(forbidden)}, which is not allowed in XML` };
}
