// The edition and the test documents, encoded as a user does, against their gold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { encodeAsUser } from './encode-as-user.ts';
import { type Measured, measure, readingOf, type Unmeasured } from './measure.ts';

/** One of these beside a document: the authority file that belongs to it. */
const AUTHORITY_ENDINGS = ['-authority.xml', '-authority.csv'];
/** Beside a document: words of the command line that its user would add, such as the language. */
const FLAGS_ENDING = '-flags.txt';

export function measureFolder(folder: string): readonly (Measured | Unmeasured)[] {
  if (!existsSync(folder)) return [];
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.endsWith(FLAGS_ENDING));
  return texts.toSorted().flatMap((name) => {
    const path = join(folder, name.slice(0, -'.txt'.length));
    const authority = AUTHORITY_ENDINGS.map((ending) => `${path}${ending}`).find((file) => existsSync(file));
    return [...(authority === undefined ? [] : [measureDocument(path, authority)]), measureDocument(path, undefined)];
  });
}

/** `path`: without the endings `.txt` and `.xml`. */
export function measureDocument(path: string, authority: string | undefined): Measured | Unmeasured {
  const name = basename(path);
  const flags = existsSync(`${path}${FLAGS_ENDING}`) ? readFileSync(`${path}${FLAGS_ENDING}`, 'utf8').trim().split(/\s+/) : [];
  const all = [...flags, ...(authority === undefined ? [] : ['--authority', authority])];
  const made = encodeAsUser([{ name, text: readFileSync(`${path}.txt`, 'utf8') }], all);
  const title = `${name}, ${authority === undefined ? 'no authority' : `with ${basename(authority)}`}`;
  return measure(title, readingOf(`${path}.xml`, readFileSync(`${path}.xml`, 'utf8')), made.get(name));
}
