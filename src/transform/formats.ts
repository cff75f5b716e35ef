// The output formats of a transformation, as data: stylesheet, media type, file name extension, parameters.

export type FormatName = 'html' | 'text';

/** Which side of an editor's correction is read: the fault as it stands, or what was meant. */
export type Reading = 'source' | 'corrected';

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

export type ParameterName = 'reading' | 'wrap';

export const formats: Readonly<Record<FormatName, Format>> = {
  html: {
    name: 'html',
    title: 'one self-contained page with both readings and an index',
    stylesheet: 'html.sef.json',
    mediaType: 'text/html; charset=utf-8',
    extension: '.html',
    parameters: ['reading'],
  },
  text: {
    name: 'text',
    title: 'plain text, one line a paragraph',
    stylesheet: 'text.sef.json',
    mediaType: 'text/plain; charset=utf-8',
    extension: '.txt',
    parameters: ['reading', 'wrap'],
  },
};

export const formatNames: readonly FormatName[] = ['html', 'text'];

export const readings: readonly Reading[] = ['source', 'corrected'];
