// Copies of documents that are broken, each by its seed; and where Jing and we find them so.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEvents } from '../../src/xml/read/read-events.ts';
import { runJing } from '../support/jing.ts';
import { Random } from '../support/random.ts';
import { breakDocument } from './break-document.ts';
import { eventLog } from './event-log.ts';
import type { Verdict } from './well-formedness-cases.ts';

/** The seed of each is its number. */
export function brokenCopies(sources: readonly string[], count: number): { readonly kind: string; readonly text: string }[] {
  return Array.from({ length: count }, (_, seed) => {
    const random = new Random(seed);
    return breakDocument(random.pick(sources), seed, random);
  });
}

/** Ours. */
export function verdict(document: string): Verdict {
  const result = readEvents(document, eventLog());
  if (result.kind === 'read') return 'ok';
  const { jingPosition } = result.problem;
  return jingPosition === undefined ? 'nowhere' : `${jingPosition.line}:${jingPosition.column}`;
}

/** Anything but the document that shows that Jing got to the end of its list. */
const ANYTHING = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start><define name="any"><element>
<anyName><except><nsName ns="urn:x-teikit:no-schema-has-this"/></except></anyName><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element></define></grammar>`;

/** Jing's. It takes half a second for each: it reads nothing after a document that is not well-formed. */
export function verdictsOfJing(jing: string, documents: readonly string[]): Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-well-formed-'));
  try {
    return verdictsIn(folder, jing, documents);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function verdictsIn(folder: string, jing: string, documents: readonly string[]): Verdict[] {
  const schema = join(folder, 'anything.rng');
  writeFileSync(schema, ANYTHING);
  const files = documents.map((document, index) => {
    const file = join(folder, `${index}.xml`);
    writeFileSync(file, document);
    return file;
  });
  const judged = runJing(jing, schema, files);
  return files.map((file): Verdict => {
    const fatal = judged.get(file)?.find(({ severity }) => severity === 'fatal');
    return fatal === undefined ? 'ok' : `${fatal.line}:${fatal.column}`;
  });
}
