// Whether what was written is valid: proved before anything is given out.

import type { Judgement } from '../check/check.ts';
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

/** As `findingsOf`; `text` is given up. A document that is proved valid is held once only, if the schema has room for it. */
export async function judgeWritten(file: string, text: WrittenText, schema: Schema): Promise<JudgedText> {
  const inRoom = judgeInRoom(file, text, schema);
  if (inRoom !== undefined) return inRoom;
  const tei = decode(text.bytes());
  return { tei, findings: await findingsOf(file, tei, schema) };
}

/**
 * Undefined where the schema has no room. What stands in the room is good until the next document is judged, which may be while this one
 * is waited for: so a document that is not proved valid at once is copied before.
 */
function judgeInRoom(file: string, text: WrittenText, schema: Schema): Promise<JudgedText> | undefined {
  const check = schema.grammar();
  if (check.needs === 'set') return undefined;
  const room = check.room?.(text.size);
  if (room === undefined) return undefined;
  text.copyTo(room);
  text.release();
  const subject = new Subject({ file, bytes: room });
  const judgement = check.run(subject);
  if (judgement instanceof Promise) subject.movedTo(subject.bytes.slice());
  return judged(judgement, decode(subject.bytes));
}

async function judged(judgement: Judgement | Promise<Judgement>, tei: string): Promise<JudgedText> {
  const { diagnostics } = await judgement;
  return { tei, findings: diagnostics.filter(isFinding) };
}

/** A byte order mark is a character like others here: none is written before the document. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
