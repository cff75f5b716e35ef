// The words of a header, to be compared with those of an output in any order.

import { type Element, isElement } from '../support/tree.ts';

/** `without`: names of elements that the output has elsewhere or leaves out. */
export function headerWords(header: Element, without: readonly string[]): readonly string[] {
  const of = (element: Element): string =>
    without.includes(element.name)
      ? ''
      : element.children.map((child) => (isElement(child) ? ` ${of(child)} ` : child)).join('');
  return wordsOfText(of(header));
}

export function wordsOfText(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that stand more often in `from` than in `to`. */
export function lostWords(from: readonly string[], to: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of to) left.set(word, (left.get(word) ?? 0) + 1);
  return from.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
