// Whether an output has every word of its source, in order, none twice, and no two of them glued.

import { type SourceWords, wordsIn } from './source-words.ts';

/** Whether the pieces from here on, joined, make this word. */
function isMadeOf(word: string, pieces: SourceWords['pieces'], from: number): boolean {
  let made = '';
  for (let index = from; index < pieces.length && made.length < word.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || (index > from && piece.isApart)) break;
    made += piece.text;
  }
  return made === word;
}

/** What is wrong, in words; nothing when the output has all of it. */
export function lostWords({ pieces, extras }: SourceWords, output: string): string | undefined {
  const words = wordsIn(output);
  let word = 0;
  let offset = 0;
  const around = (): string => words.slice(Math.max(0, word - 4), word + 5).join(' ');
  for (const [index, { text, isApart }] of pieces.entries()) {
    const said = pieces
      .slice(Math.max(0, index - 3), index + 3)
      .map((piece) => piece.text)
      .join(' ');
    while (offset === 0 && extras.has(words[word] ?? '') && !isMadeOf(words[word] ?? '', pieces, index)) word++;
    if (isApart && offset > 0) return `"${text}" is glued to the word before it: … ${around()} … (source: ${said})`;
    if (!words[word]?.startsWith(text, offset)) return `"${text}" is lost: … ${around()} … (source: ${said})`;
    offset += text.length;
    if (offset === words[word]?.length) {
      word++;
      offset = 0;
    }
  }
  if (offset > 0) return `${words[word]} is longer than its source`;
  const more = words.slice(word).find((one) => !extras.has(one));
  return more === undefined ? undefined : `"${more}" is in no source`;
}
