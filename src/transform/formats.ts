// The output formats of a transformation, as data: stylesheet, media type, file name extension, parameters.

export type FormatName = 'html' | 'text' | 'markdown';

/** Which side of an editor's correction is read: the fault as it stands, or what was meant. */
export type Reading = 'source' | 'corrected';

/** Where notes stand: nowhere, in brackets at their places, or numbered at the end. */
export type NotesPlace = 'none' | 'inline' | 'end';

/** What is written of the header before the text: nothing, or its description as fields. */
export type HeaderForm = 'none' | 'fields';

/** Languages that words of our own are in, as `xslt/words.xsl` has them. */
export type UiLanguage = 'en' | 'de' | 'fr' | 'ru' | 'es';

export type Format = {
  readonly name: FormatName;
  /** What the format is, for a list of formats. */
  readonly title: string;
  /** The compiled stylesheet (SEF), by file name. */
  readonly stylesheet: string;
  readonly mediaType: string;
  readonly extension: string;
  /** Stylesheet parameters the format takes. */
  readonly parameters: readonly ParameterName[];
};

export type ParameterName = 'reading' | 'wrap' | 'notes' | 'header' | 'uiLang' | 'images';

export const formats: Readonly<Record<FormatName, Format>> = {
  html: {
    name: 'html',
    title: 'one self-contained page with both readings and an index',
    stylesheet: 'html.sef.json',
    mediaType: 'text/html; charset=utf-8',
    extension: '.html',
    parameters: ['reading', 'uiLang', 'images'],
  },
  text: {
    name: 'text',
    title: 'plain text, one line a paragraph',
    stylesheet: 'text.sef.json',
    mediaType: 'text/plain; charset=utf-8',
    extension: '.txt',
    parameters: ['reading', 'wrap', 'notes', 'header', 'uiLang'],
  },
  markdown: {
    name: 'markdown',
    title: 'CommonMark with tables and footnotes',
    stylesheet: 'markdown.sef.json',
    mediaType: 'text/markdown; charset=utf-8',
    extension: '.md',
    parameters: ['reading', 'notes', 'header', 'uiLang', 'images'],
  },
};

export const formatNames: readonly FormatName[] = ['html', 'text', 'markdown'];

export const parameterNames: readonly ParameterName[] = ['reading', 'wrap', 'notes', 'header', 'uiLang', 'images'];

export const notesPlaces: readonly NotesPlace[] = ['none', 'inline', 'end'];

export const headerForms: readonly HeaderForm[] = ['none', 'fields'];

export const uiLanguages: readonly UiLanguage[] = ['en', 'de', 'fr', 'ru', 'es'];

export const readings: readonly Reading[] = ['source', 'corrected'];
