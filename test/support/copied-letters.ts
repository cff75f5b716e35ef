// Many documents of few: each copy has identifiers of its own, and its pointers follow them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const IDENTIFIER = / xml:id="([^"]+)"/gu;
const POINTER = /(?<=["\s])#([^\s"#]+)(?=[\s"])/gu;

/** Writes `count` documents into the folder: `c0.xml`, `c1.xml` … */
export function writeCopies(texts: readonly string[], count: number, folder: string): void {
  const known = texts.map((text) => new Set([...text.matchAll(IDENTIFIER)].map(([, id]) => id)));
  for (let copy = 0; copy < count; copy++) {
    const at = copy % texts.length;
    const text = (texts[at] ?? '')
      .replace(IDENTIFIER, ` xml:id="c${copy}-$1"`)
      .replace(POINTER, (pointer, id: string) => (known[at]?.has(id) === true ? `#c${copy}-${id}` : pointer));
    writeFileSync(join(folder, `c${copy}.xml`), text);
  }
}

export function readTexts(paths: readonly string[]): readonly string[] {
  return paths.map((path) => readFileSync(path, 'utf8'));
}
