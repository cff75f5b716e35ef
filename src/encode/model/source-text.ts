// A text as received, cut into lines that end at LF, CR LF or CR.

/** The text as received. A line ends before its line break (LF, CR LF or CR, of which none is part of a span of a block's first or last line). */
export type SourceText = { readonly name: string; readonly text: string; readonly lines: readonly SourceLine[] };
/** `number` counts from 1. */
export type SourceLine = { readonly number: number; readonly start: number; readonly end: number };

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
