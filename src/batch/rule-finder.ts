// Finds rules for the documents of a run: project files and catalogs are read once for all.

import { encodingFault } from '../diagnostics/encoding-fault.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { positionsIn } from '../report/positions.ts';
import type { Catalog } from '../rules/catalog/catalog-entry.ts';
import { type CatalogReader, lookUp } from '../rules/catalog/look-up.ts';
import { readCatalog } from '../rules/catalog/read-catalog.ts';
import { matchesGlob } from '../rules/glob.ts';
import { type ProjectFile, readProjectFile } from '../rules/project-file.ts';
import { findSaid, type ResolveSettings } from '../rules/resolve-rules.ts';
import type { CheckName } from '../rules/resolved-rules.ts';
import type { RuleFiles } from '../rules/rule-files.ts';
import type { SaidRules } from '../rules/said-rules.ts';
import { decodeXml } from '../source/decode.ts';

/** Bytes of a project file or a catalog. */
const LARGEST_PROJECT = 1_000_000;
const LARGEST_CATALOG = 20_000_000;
/** Look-ups that are remembered. */
const MOST_REMEMBERED = 10_000;

/** Of a document; what is undefined is for the document to say. */
export type ProjectRules = {
  readonly schemas: SaidRules['schemas'] | undefined;
  readonly phase?: string;
  readonly checks?: readonly CheckName[];
};

export type Project = Pick<ProjectFile, 'severities' | 'links'> & {
  /** `path`: of a document; undefined: standard input. @throws {EnvironmentError} where a schema of its rule cannot be had */
  readonly rulesFor: (path: string | undefined) => ProjectRules;
  readonly ignores: (path: string) => boolean;
  /** Patterns of its rules that fit none of the documents, with their places, `line:column`. */
  readonly unfitting: (paths: readonly string[]) => readonly { readonly pattern: string; readonly place: string }[];
  /** Addresses. */
  readonly catalogs: readonly string[];
  /** Of links, as they are written: what may not be read. */
  readonly refusedRoots: () => readonly { readonly root: string; readonly reason: string }[];
};

type FilesFor = (path: string | undefined) => Promise<RuleFiles>;

export class RuleFinder {
  readonly #filesFor: FilesFor;
  readonly #catalogs = new Map<string, Catalog | string>();
  readonly #projects = new Map<string, Promise<Project>>();
  readonly #found = new Map<string, string | undefined>();
  #problems: string[] = [];

  constructor(filesFor: FilesFor) {
    this.#filesFor = filesFor;
  }

  /** What is wrong with catalogs that only other catalogs, or the environment, name; each is told once. */
  takeProblems(): readonly string[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  /** `catalogs`: addresses; those of the environment come after them. */
  async settingsFor(path: string | undefined, catalogs: readonly string[]): Promise<ResolveSettings> {
    const files = await this.#filesFor(path);
    const all = [...catalogs, ...files.catalogs];
    if (all.length === 0) return { files };
    const reader: CatalogReader = { read: (uri) => this.#catalog(uri, files) };
    return { files, catalog: (uri) => this.#lookUp(uri, all, reader) };
  }

  /** The addresses of catalogs that the user named. @throws {EnvironmentError} for one that cannot be read */
  async named(paths: readonly string[]): Promise<readonly string[]> {
    const uris: string[] = [];
    for (const path of paths) {
      const files = await this.#filesFor(path);
      const uri = files.uriOf(path);
      this.#catalog(uri, files);
      const read = this.#catalogs.get(uri);
      if (typeof read === 'string') throw new EnvironmentError('env/unreadable', `the catalog ${path}${read}`, { file: path });
      uris.push(uri);
    }
    return uris;
  }

  /** @throws {EnvironmentError} where it cannot be read, or says what cannot be */
  project(path: string): Promise<Project> {
    const known = this.#projects.get(path) ?? this.#readProject(path);
    this.#projects.set(path, known);
    return known;
  }

  #lookUp(uri: string, catalogs: readonly string[], reader: CatalogReader): string | undefined {
    const key = JSON.stringify([uri, catalogs]);
    if (!this.#found.has(key)) {
      if (this.#found.size >= MOST_REMEMBERED) this.#found.clear();
      this.#found.set(key, lookUp(uri, catalogs, reader));
    }
    return this.#found.get(key);
  }

  #catalog(uri: string, files: RuleFiles): Catalog | undefined {
    const known = this.#catalogs.get(uri) ?? catalogAt(uri, files);
    if (typeof known === 'string' && !this.#catalogs.has(uri)) this.#problems.push(`the catalog ${uri}${known}`);
    this.#catalogs.set(uri, known);
    return typeof known === 'string' ? undefined : known;
  }

  async #readProject(path: string): Promise<Project> {
    const files = await this.#filesFor(path);
    const base = files.uriOf(path);
    const read = files.read(base);
    if (read.kind !== 'bytes') throw new EnvironmentError('env/unreadable', `${path}: ${read.reason}`, { file: path });
    const wrong = (place: string, reason: string): EnvironmentError =>
      new EnvironmentError('env/bad-setting', `${path}:${place}: ${reason}`, { file: path });
    if (read.bytes.length > LARGEST_PROJECT) throw wrong('1:1', `it has more than ${LARGEST_PROJECT} bytes`);
    const reading = await readProjectFile(textOf(read.bytes));
    if (reading.kind === 'wrong') throw wrong(reading.place, reading.reason);
    const { project, placeOf } = reading;
    const catalogs = project.catalogs.map((one, at) => {
      const uri = new URL(one, base).href;
      this.#catalog(uri, files);
      const known = this.#catalogs.get(uri);
      if (typeof known === 'string') throw wrong(placeOf(['catalogs', at]), `the catalog ${one}${known}`);
      return uri;
    });
    this.takeProblems();
    const settings = await this.settingsFor(path, catalogs);
    // what is wrong with a rule is told where it applies
    const sourcesOf = (at: number, words: readonly string[]): SaidRules['schemas'] =>
      words.map((word, index) => {
        const found = findSaid(word, base, settings);
        if (found.kind === 'found') return found.source;
        throw wrong(placeOf(['rules', at, 'schemas', index]), `the schema ${word} cannot be had: ${found.reason}`);
      });
    const made = new Map<number, ProjectRules>();
    const ruleAt = (at: number): ProjectRules => {
      const { files: _, schemas, ...rule } = project.rules[at] ?? { files: [] };
      const known = made.get(at) ?? {
        ...rule,
        schemas: schemas === undefined || schemas.length === 0 ? undefined : sourcesOf(at, schemas),
      };
      made.set(at, known);
      return known;
    };
    const addressOf = (root: string): string => new URL(root.endsWith('/') ? root : `${root}/`, base).href;
    return {
      severities: project.severities,
      links: { roots: project.links.roots.map(addressOf) },
      refusedRoots: () =>
        project.links.roots.flatMap((root) => {
          const seen = files.look(new URL('any', addressOf(root)).href);
          return seen.kind === 'refused' ? [{ root, reason: seen.reason }] : [];
        }),
      catalogs,
      ignores: (one) => project.ignore.some((pattern) => matchesGlob(pattern, files.below(path, one))),
      unfitting: (paths) => {
        const places = paths.map((one) => files.below(path, one));
        return project.rules.flatMap((rule, at) =>
          rule.files
            .filter((pattern) => !places.some((one) => matchesGlob(pattern, one)))
            .map((pattern) => ({ pattern, place: placeOf(['rules', at, 'files', rule.files.indexOf(pattern)]) })),
        );
      },
      rulesFor: (one) => {
        const place = one === undefined ? '-' : files.below(path, one);
        const at = project.rules.findIndex((rule) => rule.files.some((pattern) => matchesGlob(pattern, place)));
        return at < 0 ? { schemas: undefined } : ruleAt(at);
      },
    };
  }
}

/** Text: why there is none, to be put after its name. */
function catalogAt(uri: string, files: RuleFiles): Catalog | string {
  const read = files.read(uri);
  if (read.kind !== 'bytes') return ` cannot be read: ${read.reason}`;
  if (read.bytes.length > LARGEST_CATALOG) return ` has more than ${LARGEST_CATALOG} bytes, which is the most that is read`;
  const decoded = decodeXml(read.bytes);
  if (decoded.kind !== 'decoded') return ` cannot be read: ${encodingFault(uri, decoded).message}`;
  const reading = readCatalog(decoded.text, uri);
  if (reading.kind === 'catalog') return reading.catalog;
  const { line, column } = positionsIn(decoded.text)(reading.offset);
  return `:${line}:${column}: ${reading.reason}`;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
