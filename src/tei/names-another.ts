// Whether a correction inside a name changes whom it means: the printed words hold no name of the entry, the corrected do.
import type { XmlElement } from '../xml/read/tree.ts';
import { plainText } from './plain-text.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** `names` are those of the entry that the mention points to; without them nothing can be said. */
export function namesAnother(mention: XmlElement, names: readonly string[]): boolean {
  const printed = plainText(mention);
  const corrected = plainText(mention, 'corrected');
  if (printed === corrected) return false;
  return !names.some((name) => holdsName(printed, name)) && names.some((name) => holdsName(corrected, name));
}

/** As whole words; capitals and small letters alike. */
function holdsName(text: string, name: string): boolean {
  const [whole, part] = [text.toLowerCase(), name.toLowerCase()];
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    if (!isInWord(whole, at) && !isInWord(whole, at + part.length)) return true;
  }
  return false;
}

/** Whether there are letters on both sides of the offset. */
function isInWord(text: string, offset: number): boolean {
  return LETTER_OR_DIGIT.test(text.charAt(offset - 1)) && LETTER_OR_DIGIT.test(text.charAt(offset));
}
