// A text as received, cut into lines that end at LF, CR LF or CR.

import type { SourceLine, SourceText } from './model.ts';

const LF = 0x0a;
const CR = 0x0d;

/** `name` is the path as the user gave it. A line break at the very end ends the last line and begins no other. */
export function sourceText(name: string, text: string): SourceText {
  const lines: SourceLine[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    lines.push({ number: lines.length + 1, start, end: at });
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    start = at + 1;
  }
  if (start < text.length) lines.push({ number: lines.length + 1, start, end: text.length });
  return { name, text, lines };
}
