// Gives each `xsl:message` an error code that says where it stands, since SaxonJS tells of a message its code and not its line.
// Lines stay as they are.

import { lineColumnAt, lineStarts } from '../../source/line-column.ts';
import type { SheetModule } from './read-modules.ts';

const MARK = /teikit-message-(\d+)-(\d+)$/u;

export function markMessages({ text, messages }: SheetModule, module: number): string {
  if (messages.length === 0) return text;
  const starts = lineStarts(text);
  const pieces: string[] = [];
  let done = 0;
  for (const { at } of messages) {
    const { line } = lineColumnAt(starts, at);
    pieces.push(text.slice(done, at), ` error-code="teikit-message-${module}-${line}"`);
    done = at;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** What an error code says, where it is one of these. */
export function readMark(code: string): { readonly module: number; readonly line: number } | undefined {
  const [, module, line] = MARK.exec(code) ?? [];
  return module === undefined || line === undefined ? undefined : { module: Number(module), line: Number(line) };
}
