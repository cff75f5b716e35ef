// Applies a compiled stylesheet to a TEI document with SaxonJS.

import type { Platform, SaxonJS, StylesheetTree } from 'saxon-js';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { ownFault } from '../diagnostics/own-fault.ts';
import { nowhere } from '../source/span.ts';
import { checkSettings } from './check-settings.ts';
import type { DocumentText } from './document-text.ts';
import {
  type FormatName,
  formats,
  type HeaderForm,
  type NotesPlace,
  type ParameterName,
  type Reading,
  type UiLanguage,
} from './formats.ts';
import { readImageBase } from './image-base.ts';
import { loadSaxon } from './load-saxon.ts';
import { parseStylesheet } from './parse-stylesheet.ts';
import { readDocument } from './read-document.ts';
import type { StylesheetSource } from './stylesheet-source.ts';
import { UnknownElements } from './unknown-elements.ts';

export type TransformOptions = {
  readonly to: FormatName;
  /** Text: the reading that is written; HTML: the one the page opens with. `source` when left out. */
  readonly reading?: Reading;
  /** Text only: columns (code points) a line may have; 0, the default, is as many as it needs. */
  readonly wrap?: number;
  /** Text and Markdown: where notes stand. When left out, text has the printed ones at their places, Markdown all as footnotes. */
  readonly notes?: NotesPlace;
  /** Text and Markdown: what is written of the header before the text. When left out, Markdown has its fields and text nothing. */
  readonly header?: HeaderForm;
  /** The language of words of our own, such as labels of fields. When left out, that of the document where there are words in it, else English. */
  readonly uiLang?: UiLanguage;
  /** HTML and Markdown: where the pictures lie that the document names by relative references: a folder below that of the output, or an address of the web. */
  readonly images?: string;
  readonly stylesheets: StylesheetSource;
};

export type TransformResult =
  | {
      readonly kind: 'ok';
      readonly output: string;
      /** What a reader of the output would not guess, such as that nothing was there to be written. */
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };

/** What SaxonJS may not do while a document is transformed. */
const FORBIDDEN_OPERATIONS = ['readFile', 'writeFileSync', 'writeFileAsync', 'resourcePromise', 'makeHttpRequest'] as const;

/** Parameters that the stylesheets have under another name. */
const sheetNames: { readonly [name in ParameterName]?: string } = { uiLang: 'ui-lang' };

/** SaxonJS logs nothing on its own. */
const LOG_LEVEL = 0;

/** Parsed stylesheets, which SaxonJS prepares once and then uses again. */
const preparedStylesheets = new WeakMap<StylesheetSource, Map<string, Promise<StylesheetTree>>>();

/**
 * Problems in the document come back as diagnostics, and so does what a stylesheet throws. Nothing is read or written beside the document and the stylesheet.
 * @throws {TypeError | RangeError} when a setting is not what it can be: the message names it
 * @throws what `stylesheets` throws when it cannot give the stylesheet
 */
export async function transform(document: DocumentText, options: TransformOptions): Promise<TransformResult> {
  checkSettings(options);
  const { to, reading = 'source', wrap = 0, notes = '', header = '', uiLang = '', images = '', stylesheets } = options;
  const format = formats[to];
  const saxon = await loadSaxon(stylesheets.engine);
  const read = readDocument(document, () => saxon.getPlatform().createDocument());
  if (read.kind === 'diagnostics') return read;

  const stylesheet = await prepare(format.stylesheet, stylesheets);
  const values = { reading, wrap, notes, header, uiLang, images: imageBase(images) };
  const parameters = Object.fromEntries(format.parameters.map((name) => [sheetNames[name] ?? name, values[name]]));
  const unknown = new UnknownElements();
  try {
    const { principalResult } = isolated(saxon, () =>
      saxon.transform(
        {
          stylesheetInternal: stylesheet,
          sourceNode: read.tree,
          stylesheetParams: parameters,
          destination: 'serialized',
          deliverMessage: (content) => unknown.hear(String(content)),
          deliverResultDocument: () => ({ destination: 'serialized', save: refuse }),
          collectionFinder: refuse,
          logLevel: LOG_LEVEL,
        },
        'sync',
      ),
    );
    const output = principalResult ?? '';
    await stylesheets.engine?.keep();
    const warnings = [...unknown.notes(document.name), ...(output === '' ? [noText(document.name)] : [])];
    return { kind: 'ok', output, warnings };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'diagnostics', diagnostics: [tooMuch(document.name, error)] };
    return { kind: 'diagnostics', diagnostics: [ownFault(document.name, error)] };
  }
}

/** `images`: looked through before. */
function imageBase(images: string): string {
  const read = readImageBase(images);
  return read.kind === 'read' ? read.base : '';
}

function prepare(fileName: string, stylesheets: StylesheetSource): Promise<StylesheetTree> {
  const known = preparedStylesheets.get(stylesheets) ?? new Map<string, Promise<StylesheetTree>>();
  preparedStylesheets.set(stylesheets, known);
  const prepared = known.get(fileName) ?? stylesheets.read(fileName).then(parseStylesheet);
  known.set(fileName, prepared);
  // A stylesheet that could not be read may be there at the next call.
  prepared.catch(() => known.delete(fileName));
  return prepared;
}

/** Runs `work` while SaxonJS can neither read nor write; `work` must be synchronous, for SaxonJS is shared by the process. */
function isolated<Result>(saxon: SaxonJS, work: () => Result): Result {
  const platform = saxon.getPlatform();
  const refusals = Object.fromEntries(FORBIDDEN_OPERATIONS.map((operation) => [operation, refuse]));
  const closed: Platform = { ...platform, ...refusals };
  saxon.setPlatform(closed);
  try {
    return work();
  } finally {
    saxon.setPlatform(platform);
  }
}

function refuse(): never {
  throw new Error('a transformation neither reads nor writes files or addresses');
}

/** A RangeError of SaxonJS: the stack, or a string or an array, would be larger than the engine lets it be. */
function tooMuch(file: string, error: RangeError): Diagnostic {
  const message = /call stack/.test(error.message)
    ? 'the document is nested too deeply to be transformed with the stack there is'
    : 'the document is too large to be transformed: a text or a list in it would exceed what JavaScript can hold';
  return { code: 'transform/failed', severity: 'fatal', message, file, place: nowhere };
}

function noText(file: string): Diagnostic {
  const message = 'the document has no text: the output is empty';
  return { code: 'transform/no-text', severity: 'warning', message, file, place: nowhere };
}
