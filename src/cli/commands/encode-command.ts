// teikit encode FILE… -o OUT

import { type RuleLanguage, ruleLanguages } from '../../encode/model/rule-language.ts';
import { type Command, defineCommand } from '../command.ts';
import { type CommonValues, commonFlags, INSTEAD_OF_PATHS } from './common-flags.ts';
import { type PoolValues, poolFlags } from './pool-flags.ts';

export type EncodeValues = CommonValues &
  PoolValues & {
    readonly output: string | undefined;
    readonly authority: readonly string[];
    readonly model: string | undefined;
    readonly lang: RuleLanguage | undefined;
    readonly profile: string | undefined;
    readonly metadata: string | undefined;
    readonly title: string | undefined;
    readonly date: string | undefined;
    readonly author: string | undefined;
    readonly publisher: string | undefined;
    readonly review: string | undefined;
    readonly decisions: string | undefined;
  };

export const encodeCommand: Command = defineCommand<EncodeValues>({
  name: 'encode',
  summary: 'plain text to valid TEI, with names and dates marked',
  positionals: [
    {
      name: 'FILE',
      describe: 'FILE is plain text (UTF-8, or UTF-16 with a byte order mark), or TEI to be added to, or - for standard input.',
      repeats: true,
      readsInput: true,
      orFlags: INSTEAD_OF_PATHS,
    },
  ],
  flags: {
    output: {
      kind: 'text',
      alias: 'o',
      placeholder: 'OUT',
      isInSynopsis: true,
      describe:
        'file, or directory (ends with /, or exists; made where it is missing); several inputs need a directory; default: standard output',
    },
    authority: {
      kind: 'text',
      repeats: true,
      placeholder: 'FILE',
      describe: 'persons, bodies and places: TEI or CSV; may be given several times',
    },
    model: { kind: 'text', placeholder: 'FILE', describe: 'what `teikit learn` made of documents that are encoded already' },
    lang: {
      kind: 'choice',
      choices: ruleLanguages,
      describe:
        'language of the text; none: another, of which structure, dates in digits and listed names are marked; default: found',
    },
    profile: {
      kind: 'text',
      placeholder: 'NAME',
      describe:
        'kind of document: resolution, letter, minutes, interview, diary, finding-aid, generic, or a JSON file; default: the one that fits best',
    },
    metadata: {
      kind: 'text',
      placeholder: 'FILE',
      describe: 'what the header says and the text does not: a YAML or JSON file',
    },
    title: { kind: 'text', placeholder: 'TEXT', describe: 'title of the document' },
    date: { kind: 'text', placeholder: 'DATE', describe: 'date of the document, such as 1937-03-03' },
    author: { kind: 'text', placeholder: 'NAME', describe: 'author of the document' },
    publisher: { kind: 'text', placeholder: 'NAME', describe: 'who publishes the encoding' },
    review: { kind: 'text', placeholder: 'FILE', describe: 'table of every decision to be written (.csv or .json)' },
    decisions: { kind: 'text', placeholder: 'FILE', describe: 'such a table, edited, to be carried out' },
    ...poolFlags,
    ...commonFlags,
  },
  examples: [
    { line: 'encode letter.txt --authority names.xml -o letter.xml', describe: 'with names from an authority file' },
    { line: 'encode letter.txt --model model.teikit.json -o letter.xml', describe: 'marked as other letters are marked' },
    { line: 'encode letter.txt --review letter.csv -o letter.xml', describe: 'and a table to be checked' },
    { line: 'encode letter.txt --decisions letter.csv -o letter.xml', describe: 'as it was checked' },
  ],
  run: async (call) => {
    const { runEncode } = await import('./run-encode.ts');
    await runEncode(call);
  },
});
