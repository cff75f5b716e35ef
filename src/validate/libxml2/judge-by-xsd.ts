// Documents held against the XML Schemas of a folder, by libxml2. What is in a namespace without a schema is passed over, and told.

import type { SchemaDocument, SchemaVerdict, XmlSchemas } from '../../check/xml-schemas.ts';
import type { SourceDocument } from '../../source/document.ts';
import { type Libxml2Run, type RunNames, runNames, runXmllint, tokenFor } from './run-libxml2.ts';
import { XsdFolder } from './xsd-folder.ts';

/** `documents`: the schemas, by their paths in their folder. */
export function schemasOf(documents: readonly SourceDocument[]): XmlSchemas {
  const folder = new XsdFolder(documents);
  const usable = new Map<number, string | undefined>();
  return { judge: (given) => new XsdJudge(folder, usable).judge(given) };
}

type Judged = {
  readonly faults: { readonly line: number | undefined; readonly message: string }[];
  readonly notes: Set<string>;
};

class XsdJudge {
  readonly #folder: XsdFolder;
  /** Schema → why it cannot be used; undefined where it can. Kept for all runs. */
  readonly #usable: Map<number, string | undefined>;

  constructor(folder: XsdFolder, usable: Map<number, string | undefined>) {
    this.#folder = folder;
    this.#usable = usable;
  }

  async judge(documents: readonly SchemaDocument[]): Promise<readonly SchemaVerdict[]> {
    const judged = documents.map((): Judged => ({ faults: [], notes: new Set() }));
    const groups = new Map<string, number[]>();
    for (const [index, document] of documents.entries()) {
      const mains = this.#mainsFor(document, judged[index]);
      // without a schema for the root nothing is to be judged
      if (mains === undefined) continue;
      const key = mains.join(' ');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [index]);
      else group.push(index);
    }
    for (const [key, indexes] of groups) await this.#judgeGroup(key.split(' ').map(Number), { indexes, documents, judged });
    return judged.map(({ faults, notes }) => ({ faults, notes: [...notes] }));
  }

  /** Schemas for the namespaces of a document, that of its root first; undefined where there is none for its root. */
  #mainsFor({ namespaces, root }: SchemaDocument, judged: Judged | undefined): readonly number[] | undefined {
    const mains = new Set<number>();
    for (const [at, namespace] of namespaces.entries()) {
      const main = this.#folder.main(namespace, root);
      if (main !== undefined) mains.add(main);
      else if (namespace !== '' || at === 0) judged?.notes.add(noSchema(namespace, root));
      if (at === 0 && main === undefined) return undefined;
    }
    const [first, ...others] = mains;
    return first === undefined ? undefined : [first, ...others.toSorted((a, b) => a - b)];
  }

  async #judgeGroup(mains: readonly number[], group: Group): Promise<void> {
    const { indexes, documents, judged } = group;
    const good = mains.filter((main) => this.#usable.get(main) === undefined);
    for (const main of mains) if (!good.includes(main)) this.#noteUnusable(main, group);
    // nothing is to be judged by other schemas than that of the root
    if (good[0] !== mains[0]) return;
    const bytes = indexes.map((index) => documents[index]?.bytes ?? new Uint8Array());
    const names = runNames(tokenFor(bytes));
    const run = await this.#run(good, bytes, names);
    if (run.kind === 'judged') {
      for (const lack of this.#folder.lacksOf(good)) for (const index of indexes) judged[index]?.notes.add(lack);
      for (const [at, index] of indexes.entries()) this.#take(run.output, { name: names.document(at), judged: judged[index] });
    } else if (run.kind === 'schema-refused' && (await this.#findUnusable(good))) {
      await this.#judgeGroup(mains, group);
    } else if (run.kind === 'broken' && indexes.length > 1) {
      await this.#judgeHalves(mains, group);
    } else {
      const what = run.kind === 'broken' ? 'some XML was not held against its schema' : 'schemas cannot be used together';
      for (const index of indexes) judged[index]?.notes.add(`${what}: ${this.#reasonOf(run, names)}`);
    }
  }

  async #judgeHalves(mains: readonly number[], { indexes, ...group }: Group): Promise<void> {
    const middle = indexes.length >> 1;
    await this.#judgeGroup(mains, { indexes: indexes.slice(0, middle), ...group });
    await this.#judgeGroup(mains, { indexes: indexes.slice(middle), ...group });
  }

  /** Whether schemas were found that cannot be used: each is tried alone. */
  async #findUnusable(mains: readonly number[]): Promise<boolean> {
    let isNew = false;
    for (const main of mains) {
      if (this.#usable.has(main)) continue;
      const bytes = new TextEncoder().encode('<x/>');
      const names = runNames(tokenFor([bytes]));
      const run = await this.#run([main], [bytes], names);
      const reason = run.kind === 'judged' ? undefined : this.#reasonOf(run, names);
      this.#usable.set(main, reason);
      isNew ||= reason !== undefined;
    }
    return isNew;
  }

  #reasonOf(run: Exclude<Libxml2Run, { readonly kind: 'judged' }>, names: RunNames): string {
    if (run.kind === 'broken') return 'libxml2 broke down';
    const line = run.output.split('\n').find((one) => /error : /.test(one)) ?? run.output;
    const plain = line
      .replace(/^.*?error : /, '')
      .replace(/\s+/g, ' ')
      .trim();
    return this.#folder.parts.reduceRight((text, { file }, index) => text.replaceAll(names.schema(index), file.file), plain);
  }

  #noteUnusable(main: number, { indexes, judged }: Group): void {
    const reason = this.#usable.get(main);
    if (reason === undefined) return;
    const missing = this.#folder.missing.get(main);
    const also = missing === undefined ? '' : ` (it names ${missing.join(', ')}, which the folder of schemas does not have)`;
    for (const index of indexes)
      judged[index]?.notes.add(`the schema ${this.#folder.parts[main]?.file.file} cannot be used: ${reason}${also}`);
  }

  /** A schema of our own that imports those that are wanted is first. */
  #run(mains: readonly number[], documents: readonly Uint8Array[], names: RunNames): Promise<Libxml2Run> {
    const { parts } = this.#folder;
    const driver = names.schema(parts.length);
    const files = [
      {
        fileName: driver,
        contents: driverOf(mains.map((main) => ({ namespace: parts[main]?.file.namespace ?? '', name: names.schema(main) }))),
      },
      ...parts.map(({ text }, index) => ({ fileName: names.schema(index), contents: utf8(text(names.schema)) })),
    ];
    return runXmllint(documents, { language: 'schema', files, names, isStream: false });
  }

  #isUsable(namespace: string): boolean {
    const main = this.#folder.main(namespace, '');
    return main !== undefined && this.#usable.get(main) === undefined;
  }

  #take(output: string, { name, judged }: { readonly name: string; readonly judged: Judged | undefined }): void {
    for (const { line, message } of faultsIn(output, name)) {
      const [, namespace] = WITHOUT_SCHEMA.exec(message) ?? [];
      if (namespace === undefined || this.#isUsable(namespace)) judged?.faults.push({ line, message: inOurWords(message) });
    }
  }
}

type Group = {
  readonly indexes: readonly number[];
  readonly documents: readonly SchemaDocument[];
  readonly judged: readonly Judged[];
};

/** What libxml2 says where a wildcard asks for a schema. */
const WITHOUT_SCHEMA =
  /^Element '\{([^}]*)\}[^']*': No matching global element declaration available, but demanded by the strict wildcard/;

function noSchema(namespace: string, root: string): string {
  return namespace === ''
    ? `no schema without a namespace declares <${root}>: such files were not held against one`
    : `there is no schema for ${namespace}: what is in this namespace was not held against one`;
}

function driverOf(imports: readonly { readonly namespace: string; readonly name: string }[]): Uint8Array {
  const lines = imports.map(({ namespace, name }) => {
    const of = namespace === '' ? '' : ` namespace="${escaped(namespace)}"`;
    return `<xs:import${of} schemaLocation="${name}"/>`;
  });
  return utf8(
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x-teikit:all">${lines.join('')}</xs:schema>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The declaration of a schema may name another encoding, which the mark overrules. */
function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text.startsWith('\ufeff') ? text : `\ufeff${text}`);
}

type Fault = { readonly line: number | undefined; readonly message: string };

const REPORT = /^:(-?\d+): (?:element [^:\s]+(?::[^:\s]+)?: )?Schemas (?:validity|parser) error : (.*)$/s;

/** Lines of a report begin with the name of the document, which no document can contain. A value may go on for lines. */
function faultsIn(output: string, name: string): readonly Fault[] {
  const token = name.slice(0, name.lastIndexOf('d'));
  const reports = output.split(`\n${token}`).map((one, at) => (at === 0 ? one : token + one));
  return reports.flatMap((report) => {
    if (!report.startsWith(`${name}:`)) return [];
    const [, line = '', message = ''] = REPORT.exec(report.slice(name.length)) ?? [];
    if (message === '') return [];
    return [{ line: Number(line) > 0 ? Number(line) : undefined, message }];
  });
}

/** `<title>: this element is not expected`: without namespaces, which are hard to read. */
function inOurWords(message: string): string {
  const plain = message
    .replace(/\s+/g, ' ')
    .replace(/\{[^{}]*\}/g, '')
    .trim()
    .replace(/\.$/, '');
  return plain.replace(
    /^Element '([^']*)'(, attribute '[^']*')?: (.)/,
    (_, name: string, attribute = '', first: string) => `<${name}>${attribute}: ${first.toLowerCase()}`,
  );
}
