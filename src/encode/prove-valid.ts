// Whether what was written is valid: proved before anything is given out.

import { judge } from '../check/judge.ts';
import { Subject } from '../check/subject.ts';
import { type Diagnostic, isFinding } from '../diagnostics/diagnostic.ts';
import type { Schema } from '../validate/schema.ts';
import type { WrittenText } from './write/written-text.ts';

/** What speaks against the document; nothing, when it is valid. */
export async function findingsOf(file: string, tei: string, schema: Schema): Promise<readonly Diagnostic[]> {
  const subject = new Subject({ file, bytes: new TextEncoder().encode(tei) });
  const findings: Diagnostic[] = [];
  for await (const { diagnostics } of judge([subject], [schema.grammar()])) {
    for (const diagnostic of diagnostics) if (isFinding(diagnostic)) findings.push(diagnostic);
  }
  return findings;
}

export type JudgedText = { readonly tei: string; readonly findings: readonly Diagnostic[] };

/** As `findingsOf`; the document is copied nowhere if the schema has room for it. */
export async function judgeWritten(file: string, text: WrittenText, schema: Schema): Promise<JudgedText> {
  return provedInRoom(file, text, schema) ?? judgeString(file, decode(text.bytes()), schema);
}

async function judgeString(file: string, tei: string, schema: Schema): Promise<JudgedText> {
  return { tei, findings: await findingsOf(file, tei, schema) };
}

/**
 * Undefined where the schema has no room, or does not answer at once that the document is valid. Nothing is waited for: what stands in
 * the room is good until the next document is judged.
 */
function provedInRoom(file: string, text: WrittenText, schema: Schema): JudgedText | undefined {
  const check = schema.grammar();
  if (check.needs !== 'bytes') return undefined;
  const room = check.room?.(text.size);
  if (room === undefined) return undefined;
  text.copyTo(room);
  const subject = new Subject({ file, bytes: room });
  const judgement = check.run(subject);
  if (judgement instanceof Promise) {
    subject.movedTo(subject.bytes.slice());
    judgement.catch(() => undefined);
    return undefined;
  }
  return judgement.diagnostics.some(isFinding) ? undefined : { tei: decode(subject.bytes), findings: [] };
}

/** A byte order mark is a character like others here: none is written before the document. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
