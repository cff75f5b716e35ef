// Whether a document may name the rules that it follows: most do not, and nothing more is loaded for them.

import { MOST_START } from '../source/start-of-document.ts';

const WORDS = /xml-model|oxygen|oasis-schema|<\?(?:schema|SCHEMA)\s|<!DOCTYPE|schemaLocation/;

/** `start`: the first bytes of a document. */
export function mayNameRules(start: Uint8Array): boolean {
  const [first = 0, second = 0] = start;
  // units of two bytes
  if (first === 0 || second === 0 || first >= 0xfe) return start.length > 1;
  const text = new TextDecoder('latin1').decode(start);
  const end = prologEnd(text);
  // what is not ended here may name some further on, which is to be told
  return (end === text.length && end >= MOST_START) || WORDS.test(text.slice(0, end));
}

/** The end of the root's start tag, about; no `<` stands within a tag. */
function prologEnd(text: string): number {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    if (close === undefined) {
      const next = text.startsWith('<!', at) ? -1 : text.indexOf('<', at + 1);
      return next < 0 ? text.length : next;
    }
    at = text.indexOf(close, at);
    if (at < 0) break;
  }
  return text.length;
}
