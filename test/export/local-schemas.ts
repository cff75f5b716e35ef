// Schemas of export formats from the folder of test data, made to find one another there: nothing is fetched.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { runJing } from '../support/jing.ts';

/** By the address in `xs:import`, the file that is there. */
const FOUND_AS: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2001/03/xml.xsd', 'xml.xsd'],
  ['http://www.loc.gov/mods/xml.xsd', 'xml.xsd'],
  ['http://www.loc.gov/standards/xlink/xlink.xsd', 'xlink.xsd'],
  ['simpledc20021212.xsd', 'dc.xsd'],
]);
/** The attributes of XLink, which the schema there takes from a file that is not there. */
const XLINK_ATTRIBUTES = [
  ...['type', 'title', 'show', 'actuate', 'label', 'from', 'to'].map((name) => `<attribute name="${name}" type="string"/>`),
  ...['href', 'role', 'arcrole'].map((name) => `<attribute name="${name}" type="anyURI"/>`),
].join('');

export type Instance = { readonly name: string; readonly text: string };

export class LocalSchemas {
  readonly #folder = mkdtempSync(join(tmpdir(), 'teikit-schemas-'));
  readonly #xmllint: string;

  constructor({ suites, xmllint }: { readonly suites: string; readonly xmllint: string }) {
    this.#xmllint = xmllint;
    const from = join(suites, 'schemas/export');
    for (const path of xsdsBelow(from)) {
      const to = join(this.#folder, relative(from, path));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, locally(readFileSync(path, 'utf8')));
    }
  }

  /** A schema beside them, which can name them. */
  add(name: string, text: string): void {
    writeFileSync(join(this.#folder, name), text);
  }

  /** What xmllint says against each instance by its name; nothing of those that are valid. */
  faultsOf(schema: string, instances: readonly Instance[]): ReadonlyMap<string, string> {
    if (instances.length === 0) return new Map();
    const folder = mkdtempSync(join(tmpdir(), 'teikit-instances-'));
    const paths = instances.map(({ text }, index) => {
      const path = join(folder, `${index}.xml`);
      writeFileSync(path, text);
      return path;
    });
    const args = ['--nonet', '--noout', '--schema', join(this.#folder, schema), ...paths];
    const { stderr, error } = spawnSync(this.#xmllint, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error !== undefined) throw error;
    const lines = stderr.split('\n');
    if (lines.some((line) => line.includes('failed to compile'))) throw new Error(stderr);
    return new Map(
      instances.flatMap(({ name }, index): readonly (readonly [string, string])[] => {
        const own = lines.filter((line) => line.startsWith(paths[index] ?? '') && !line.endsWith(' validates'));
        const isValid = lines.includes(`${paths[index]} validates`);
        return isValid ? [] : [[name, own.join('\n') || stderr]];
      }),
    );
  }
}

/** What Jing says against a text. */
export function jingFaults({
  jing,
  schema,
  text,
}: {
  readonly jing: string;
  readonly schema: string;
  readonly text: string;
}): readonly string[] {
  const path = join(mkdtempSync(join(tmpdir(), 'teikit-instances-')), 'instance.xml');
  writeFileSync(path, text);
  return (runJing(jing, schema, [path]).get(path) ?? []).map(({ message }) => message);
}

function xsdsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.xsd') && statSync(path).isFile());
}

function locally(text: string): string {
  return text
    .replaceAll(/schemaLocation="([^"]*)"/gu, (all, address: string) => {
      const found = FOUND_AS.get(address);
      return found === undefined ? all : `schemaLocation="${found}"`;
    })
    .replace(/<redefine schemaLocation="[^"]*"\/>/u, XLINK_ATTRIBUTES);
}
