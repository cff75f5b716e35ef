// The words of one element, white space collapsed, in either reading.
import type { XmlElement } from '../xml/read/tree.ts';
import { isBreak, isUnread } from './element-roles.ts';
import { walkSource } from './walk-source.ts';

export function plainText(element: XmlElement, reading: 'source' | 'corrected' = 'source'): string {
  const parts: string[] = [];
  walkSource(
    element,
    {
      enter: (inner, { name }) => {
        if (isBreak(name) && inner.attribute('break') !== 'no') parts.push(' ');
        return !isUnread(inner, name) && name !== 'note';
      },
      leave: () => undefined,
      text: ({ text }) => parts.push(text),
    },
    reading,
  );
  return parts.join('').replace(/\s+/g, ' ').trim();
}
