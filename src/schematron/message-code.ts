// A message with its expressions compiled, and how it is filled in.

import { type Code, textOfItem } from '../xpath/run/code.ts';
import type { Frame } from '../xpath/run/frame.ts';

export type MessageCode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name' | 'value'; readonly code: Code };

/** Characters of a message; what is longer is cut. */
const LONGEST = 4_000;

/** White space collapsed. @throws {DynamicError} of its expressions */
export function fillIn(message: readonly MessageCode[], frame: Frame, node: number): string {
  let text = '';
  for (const part of message) text += part.kind === 'text' ? part.text : valueIn(part, frame, node);
  const words = text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** Values are parted by a space. Of a node that a `name` leads to the name is meant, of any other item its text. */
function valueIn({ kind, code }: Extract<MessageCode, { readonly code: Code }>, frame: Frame, node: number): string {
  let text = '';
  let count = 0;
  code.each(frame, node, (item) => {
    if (count++ > 0) text += ' ';
    text += kind === 'name' && typeof item === 'number' ? frame.tree.qName(item) : textOfItem(frame, item);
    return text.length > LONGEST * 2;
  });
  return text;
}
