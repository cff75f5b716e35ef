// A unit of work: one document through one step or more. A job is JSON, so that it can wait in a file, go to a thread or to
// another machine.

import type { Certainty } from '../diagnostics/diagnostic.ts';
import type { RuleLanguage } from '../encode/model/rule-language.ts';
import type { Loss } from '../export/export-document.ts';
import type { ExportFormatName } from '../export/export-formats.ts';
import type { ItemSettings } from '../export/formats/record-format.ts';
import type { RecordSummary } from '../export/record-summary.ts';
import type { RuleSettings } from '../rules/resolved-rules.ts';
import type { FormatName, HeaderForm, NotesPlace, Reading, UiLanguage } from '../transform/formats.ts';
import type { EngineName } from '../validate/schema.ts';

/** What is read: a path (`-` is standard input), or the document itself under a name. `text` stands for its bytes in UTF-8. */
export type Input =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'text'; readonly file: string; readonly text: string }
  | { readonly kind: 'bytes'; readonly file: string; readonly base64: string };

export type ValidateStep = {
  readonly kind: 'validate';
  /** A path; default: what `rules` say, else the schema of this package. */
  readonly schema?: string;
  /** Which rules apply, where no `schema` is given; `{}`: those that the document names, else the schema of this package. */
  readonly rules?: RuleSettings;
  /** Default: `compiled`. */
  readonly engine?: EngineName;
  /** Values are judged as Jing judges them, where that is not what XML Schema says. */
  readonly asJing?: boolean;
  readonly jingPositions?: boolean;
  /** Repairs come with the findings. */
  readonly fixes?: boolean;
  readonly fix?: FixStep;
};

/** Fixes are made. `show`: the difference is an output; `write`: the document is written over, and what remains is told. */
export type FixStep = { readonly certainty: Certainty; readonly action: 'show' | 'write' };

export type TransformStep = {
  readonly kind: 'transform';
  readonly to: FormatName;
  readonly reading?: Reading;
  readonly wrap?: number;
  readonly notes?: NotesPlace;
  readonly header?: HeaderForm;
  readonly uiLang?: UiLanguage;
  /** Of html and markdown: a folder below that of the output, or an address of the web, where pictures lie. */
  readonly images?: string;
  /** Of html, paths: CSS that follows ours, and a page with placeholders for the parts of ours. */
  readonly css?: string;
  readonly template?: string;
  /** A path; without one the text is part of the outcome. */
  readonly output?: string;
};

/** A transformation by a stylesheet of the user's. */
export type StylesheetStep = {
  readonly kind: 'stylesheet';
  /** Of a stylesheet, or of a compiled one (SEF). */
  readonly path: string;
  /** What the stylesheet is given: each parameter has one value, or several. */
  readonly parameters?: { readonly [name: string]: readonly string[] };
  /** The stylesheet is run where it can do nothing but compute. */
  readonly isUntrusted?: boolean;
  /** A directory: result documents are written there and below. Without one there may be none. */
  readonly folder?: string;
  /** A path; without one the result is part of the outcome. */
  readonly output?: string;
};

export type EncodeStep = {
  readonly kind: 'encode';
  /** Default: the one that the text is found to be in. */
  readonly language?: RuleLanguage;
  /** The name of a profile, or the path of one. */
  readonly profile?: string;
  /** Paths. */
  readonly authorities?: readonly string[];
  /** A path: a model that was learned from encoded documents. */
  readonly model?: string;
  readonly metadata?: string;
  /** What is said of the document beside the metadata. */
  readonly said?: { readonly [Key in 'title' | 'date' | 'author' | 'publisher']?: string };
  /** A path. Rows belong to the document that they name, or, `isOnlyDocument`, also where they name none. */
  readonly decisions?: string;
  readonly isOnlyDocument?: boolean;
  /** Whether the decisions of the program are part of the outcome. */
  readonly wantsRows?: boolean;
  /** A path; without one the TEI is part of the outcome. */
  readonly output?: string;
};

export type ExportStep = {
  readonly kind: 'export';
  readonly to: readonly ExportFormatName[];
  /** What a standard asks for and the header does not say gets the standard's own code for it, where it has one. */
  readonly unavailable?: boolean;
  /** A path: rows of the user's own for the crosswalk. */
  readonly crosswalk?: string;
  /** Of items for DSpace. */
  readonly items?: ItemSettings;
  /** What a package says of the document is part of the outcome. */
  readonly wantsSummary?: boolean;
  /** What the document is called where its records are put; default: its own name. */
  readonly fileName?: string;
  /** What goes with the document, too: files are put where they stand from it, beside `output`. */
  readonly brings?: readonly Brought[];
  /** A path without extension: each file adds its own; without one the texts are part of the outcome. */
  readonly output?: string;
  /** Where formats put the directories that they make for each document, and what that of this one is called. */
  readonly directory?: { readonly path: string; readonly name: string };
};

/** The document itself; the images of its pages, where they lie below its folder; the schema that a step before has validated it by. */
export type Brought = 'tei' | 'images' | 'schema';

/**
 * What an outcome tells of its exports (`facts.export`): parts of files that all documents make together, and losses.
 * `line`: of the header.
 */
export type ExportFacts = {
  readonly line?: number;
  readonly parts: { readonly [F in ExportFormatName]?: unknown };
  readonly losses: readonly (Omit<Loss, 'span'> & { readonly line?: number })[];
  readonly summary?: RecordSummary;
};

export type Step = ValidateStep | TransformStep | StylesheetStep | EncodeStep | ExportStep;

/** Which parts of a document are followed. */
export type PartSettings = {
  /** What it includes by xi:include; default: true. */
  readonly xinclude?: boolean;
  /** External DTDs and entities; default: false. */
  readonly externalEntities?: boolean;
};

export type Job = {
  readonly input: Input;
  readonly parts?: PartSettings;
  /** In their order; each works on what the one before made. After a step with findings none is begun. */
  readonly steps: readonly Step[];
  /** Findings carry the line of the document. */
  readonly frames?: boolean;
};
