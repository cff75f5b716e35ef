// teikit transform PATH… --to FORMAT

import {
  type FormatName,
  formatNames,
  formats,
  type HeaderForm,
  headerForms,
  type NotesPlace,
  notesPlaces,
  type Reading,
  readings,
  type UiLanguage,
  uiLanguages,
} from '../../transform/formats.ts';
import { type Command, defineCommand } from '../command.ts';
import { describeChoices } from '../describe-choices.ts';
import { type CommonValues, commonFlags } from './common-flags.ts';
import { paths } from './paths.ts';
import { type PoolValues, poolFlags } from './pool-flags.ts';

export type TransformValues = CommonValues &
  PoolValues & {
    readonly to: FormatName | undefined;
    readonly output: string | undefined;
    readonly reading: Reading | undefined;
    readonly wrap: number | undefined;
    readonly notes: NotesPlace | undefined;
    readonly header: HeaderForm | undefined;
    readonly 'ui-lang': UiLanguage | undefined;
    readonly images: string | undefined;
    readonly xslt: string | undefined;
    readonly css: string | undefined;
    readonly template: string | undefined;
    readonly param: readonly string[];
    readonly untrusted: boolean;
  };

export const transformCommand: Command = defineCommand<TransformValues>({
  name: 'transform',
  summary: 'turn documents into another form',
  positionals: [paths],
  flags: {
    to: {
      kind: 'choice',
      choices: formatNames,
      isInSynopsis: true,
      placeholder: 'FORMAT',
      describe: describeChoices(Object.fromEntries(formatNames.map((name) => [name, formats[name].title]))),
    },
    output: {
      kind: 'text',
      alias: 'o',
      placeholder: 'FILE',
      describe:
        'file, or directory (ends with /, or exists; made where it is missing); several inputs need a directory; default: standard output',
    },
    reading: {
      kind: 'choice',
      choices: readings,
      describe: "the document's own wording, or with the editor's corrections; default: source",
    },
    wrap: {
      kind: 'number',
      what: 'a number of columns',
      placeholder: 'COLUMNS',
      describe: 'text only: columns a line may have; default: 0, as many as it needs',
    },
    notes: {
      kind: 'choice',
      choices: notesPlaces,
      describe:
        'text and markdown: where notes stand, numbered at the end or in brackets at their places; default: all at the end in markdown, those of the document itself at their places in text',
    },
    header: {
      kind: 'choice',
      choices: headerForms,
      describe:
        'text and markdown: what is written of the header before the text; default: its fields (label: value) in markdown, none in text',
    },
    'ui-lang': {
      kind: 'choice',
      choices: uiLanguages,
      describe: "the language of words of our own, such as labels of fields; default: the document's, else English",
    },
    images: {
      kind: 'text',
      placeholder: 'DIR|URL',
      describe:
        'html and markdown: where the pictures lie that the document names by relative references: a folder below that of the output, or an address of the web, from which the page then loads them',
    },
    css: { kind: 'text', placeholder: 'FILE', describe: 'html only: CSS of your own, which follows that of the page' },
    template: {
      kind: 'text',
      placeholder: 'FILE',
      describe: 'html only: a page of your own with {{text}} and other placeholders (docs/stylesheets.md)',
    },
    xslt: {
      kind: 'text',
      placeholder: 'FILE',
      describe: 'a stylesheet of your own (.xsl, or compiled: .sef.json) in place of a format (docs/stylesheets.md)',
    },
    param: {
      kind: 'text',
      repeats: true,
      placeholder: 'NAME=VALUE',
      describe: 'a parameter of the stylesheet; may be given several times',
    },
    untrusted: {
      kind: 'switch',
      describe: 'run the stylesheet in a process that can do nothing but compute',
    },
    ...poolFlags,
    ...commonFlags,
  },
  examples: [
    { line: 'transform a.xml --to html -o a.html', describe: 'one page' },
    { line: 'transform tei/ --to text -o out/', describe: 'a text file for every *.xml below tei/' },
    { line: 'transform tei/ --xslt toc.xsl --param depth=2 -o out/', describe: 'with a stylesheet of your own' },
  ],
  run: async (call) => {
    const { runTransform } = await import('./run-transform.ts');
    await runTransform(call);
  },
});
