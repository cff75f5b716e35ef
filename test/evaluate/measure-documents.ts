// The edition and the test documents, encoded as a user does, against their gold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { encodeAsUser } from './encode-as-user.ts';
import { type Measured, measure, readingOf, type Unmeasured } from './measure.ts';

/** One of these beside a document: the authority file that belongs to it. */
const AUTHORITY_ENDINGS = ['-authority.xml', '-authority.csv'];

export function measureFolder(folder: string): readonly (Measured | Unmeasured)[] {
  if (!existsSync(folder)) return [];
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return texts.toSorted().flatMap((name) => {
    const path = join(folder, name.slice(0, -'.txt'.length));
    const authority = AUTHORITY_ENDINGS.map((ending) => `${path}${ending}`).find((file) => existsSync(file));
    return [...(authority === undefined ? [] : [measureDocument(path, authority)]), measureDocument(path, undefined)];
  });
}

/** `path`: without the endings `.txt` and `.xml`. */
export function measureDocument(path: string, authority: string | undefined): Measured | Unmeasured {
  const name = basename(path);
  const flags = authority === undefined ? [] : ['--authority', authority];
  const made = encodeAsUser([{ name, text: readFileSync(`${path}.txt`, 'utf8') }], flags);
  const title = `${name}, ${authority === undefined ? 'no authority' : `with ${basename(authority)}`}`;
  return measure(title, readingOf(`${path}.xml`, readFileSync(`${path}.xml`, 'utf8')), made.get(name));
}
