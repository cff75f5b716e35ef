// Runs a compiled stylesheet of a user's on one document. It reads what `SheetFiles` gives and writes nothing: what it makes comes back.

import type { DomDocument, Platform, ResultSink, SaxonJS, StylesheetTree } from 'saxon-js';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { loadSaxon } from '../load-saxon.ts';
import { parseStylesheet } from '../parse-stylesheet.ts';
import { readDocument } from '../read-document.ts';
import type { Engine } from '../stylesheet-source.ts';
import { collectionUris } from './collection-uris.ts';
import { declaredAsUtf8 } from './declared-encoding.ts';
import { type Refused, toldBy } from './sheet-diagnostics.ts';
import type { SheetFile, SheetFiles } from './sheet-files.ts';
import type { SheetDocument, SheetResult, SheetToRun } from './sheet-work.ts';

/** SaxonJS logs nothing on its own. */
const LOG_LEVEL = 0;
/** Messages of one document that are kept. */
const MOST_MESSAGES = 1000;

export type Message = { readonly text: string; readonly code: string };

export class SheetRunner {
  readonly #saxon: SaxonJS;
  readonly #sheet: SheetToRun;
  readonly #files: SheetFiles;
  readonly #stylesheet: StylesheetTree;
  /** As they were before any run: one that is broken off from outside puts nothing back. */
  readonly #platform: Platform;
  readonly #env: NodeJS.ProcessEnv = process.env;

  constructor(saxon: SaxonJS, sheet: SheetToRun, files: SheetFiles) {
    this.#saxon = saxon;
    this.#sheet = sheet;
    this.#files = files;
    this.#stylesheet = parseStylesheet(sheet.sef);
    this.#platform = saxon.getPlatform();
  }

  run(document: SheetDocument): SheetResult {
    const read = readDocument(document, () => this.#platform.createDocument(), this.#sheet.tree);
    if (read.kind === 'diagnostics') return { made: undefined, diagnostics: read.diagnostics };
    this.#platform.setDocURI(read.tree, document.uri);
    const messages: Message[] = [];
    const refused: Refused[] = [];
    const results = new Map<string, string>();
    const run = (): string => this.#transform({ tree: read.tree, outputUri: document.outputUri, messages, refused, results });
    const told = (error?: unknown): readonly Diagnostic[] =>
      toldBy({ document: document.name, sheet: this.#sheet, messages, refused, error });
    try {
      const principal = this.#closed(refused, run);
      const made = { principal, results: [...results].map(([uri, text]) => ({ uri, text })) };
      return { made, diagnostics: told() };
    } catch (error) {
      return { made: undefined, diagnostics: told(error) };
    }
  }

  #transform({ tree, outputUri, messages, refused, results }: Running): string {
    const sink: ResultSink = {
      destination: 'serialized',
      save: (uri, text) => void results.set(String(uri), declaredAsUtf8(text)),
    };
    const trees = new Map<string, DomDocument>();
    const { principalResult } = this.#saxon.transform(
      {
        stylesheetInternal: this.#stylesheet,
        stylesheetBaseURI: this.#sheet.uri,
        sourceNode: tree,
        stylesheetParams: this.#parameters(),
        destination: 'serialized',
        baseOutputURI: outputUri,
        deliverMessage: (content, code) => {
          if (messages.length < MOST_MESSAGES) messages.push({ text: this.#words(content), code: String(code ?? '') });
          else messages[MOST_MESSAGES] = { text: this.#words(content), code: String(code ?? '') };
        },
        deliverResultDocument: () => sink,
        collectionFinder: (uri) => this.#collection(uri, refused, trees),
        logLevel: LOG_LEVEL,
      },
      'sync',
    );
    return declaredAsUtf8(principalResult ?? '');
  }

  #parameters(): Parameters<SaxonJS['transform']>[0]['stylesheetParams'] {
    const atoms = Object.entries(this.#sheet.values).map(([name, texts]) => {
      const values = texts.map((text) => this.#saxon.atom(text, 'untypedAtomic'));
      const [only] = values;
      return [name, values.length === 1 && only !== undefined ? only : values] as const;
    });
    return Object.fromEntries(atoms);
  }

  /** As text, and with its markup where it has some. */
  #words(content: unknown): string {
    const settings = { 'omit-xml-declaration': true };
    const markup = this.#saxon.serialize(content, { method: 'xml', ...settings });
    return markup.includes('<') ? markup : this.#saxon.serialize(content, { method: 'text', ...settings });
  }

  #tree(text: string, uri: string | undefined, file: string): DomDocument {
    const platform = this.#saxon.getPlatform();
    const read = readDocument({ text, name: file }, () => platform.createDocument(), 'whole');
    if (read.kind === 'diagnostics')
      throw new this.#saxon.XError(read.diagnostics[0]?.message ?? 'not well-formed', 'FODC0002');
    if (uri !== undefined) platform.setDocURI(read.tree, uri);
    return read.tree;
  }

  /** `trees`: documents that this transformation has read already, by address: asked again, a collection has the same ones. */
  #collection(uri: string | undefined, refused: Refused[], trees: Map<string, DomDocument>): readonly DomDocument[] {
    const asked = uri === undefined || uri === null ? '' : String(uri);
    const found = collectionUris(asked, this.#files);
    if (found.kind !== 'uris') throw this.#refuse(found, refused);
    return found.uris.map((one) => {
      const known = trees.get(one);
      if (known !== undefined) return known;
      const file = this.#files.read(one);
      if (file.kind !== 'text') throw this.#refuse(file, refused);
      const tree = this.#tree(file.text, one, file.file);
      trees.set(one, tree);
      return tree;
    });
  }

  #refuse(file: Exclude<SheetFile, { readonly kind: 'text' }>, refused: Refused[]): Error {
    refused.push(file);
    return new this.#saxon.XError(`${file.file} is not read: ${file.reason}`, 'FODC0002');
  }

  /** Runs `work` while SaxonJS can do nothing but ask for files, and sees no variables of the environment; `work` is synchronous. */
  #closed(refused: Refused[], work: () => string): string {
    const refuse = (): never => {
      throw new this.#saxon.XError('a stylesheet writes no file, and nothing is fetched', 'FODC0002');
    };
    this.#saxon.setPlatform({
      ...this.#platform,
      saxonPrint: () => {},
      writeFileSync: refuse,
      writeFileAsync: refuse,
      resourcePromise: refuse,
      makeHttpRequest: refuse,
      readFile: (uri: unknown) => {
        const file = this.#files.read(String(uri));
        if (file.kind !== 'text') throw this.#refuse(file, refused);
        return file.text;
      },
      parseXmlFromString: (text: string) => this.#tree(text, undefined, 'a text'),
    });
    process.env = {};
    try {
      return work();
    } finally {
      process.env = this.#env;
      this.#saxon.setPlatform(this.#platform);
    }
  }
}

type Running = {
  readonly tree: DomDocument;
  readonly outputUri: string;
  readonly messages: Message[];
  readonly refused: Refused[];
  readonly results: Map<string, string>;
};

export async function loadRunner(sheet: SheetToRun, files: SheetFiles, engine?: Engine): Promise<SheetRunner> {
  const saxon = await loadSaxon(engine);
  return new SheetRunner(saxon, sheet, files);
}
