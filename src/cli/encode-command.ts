// teikit encode FILE… -o OUT

import type { CommandModule } from 'yargs';
import type { EncodeLanguage } from '../encode/encode-settings.ts';
import { addFlags } from './add-flags.ts';
import type { FlagTable } from './flag.ts';
import { givenPaths } from './given-paths.ts';
import { UsageError } from './usage-error.ts';

/** What one flag given several times comes to: no array, so that it is not taken for a flag repeated by mistake. */
type Repeated = { readonly files: readonly string[] };

type Arguments = {
  readonly output: string | undefined;
  readonly authority: Repeated | undefined;
  readonly lang: EncodeLanguage;
  readonly profile: string | undefined;
  readonly metadata: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly author: string | undefined;
  readonly publisher: string | undefined;
  readonly review: string | undefined;
  readonly decisions: string | undefined;
};

const flags: FlagTable = {
  output: {
    kind: 'text',
    alias: 'o',
    describe: 'File, or directory (ends with /, or exists); several inputs need a directory; default: standard output',
  },
  lang: { kind: 'choice', choices: ['en', 'ru', 'de'], default: 'en', describe: 'Language of the text' },
  profile: {
    kind: 'text',
    describe: 'Kind of document: resolution, letter, minutes, generic, or a JSON file; default: the one that fits best',
  },
  metadata: { kind: 'text', describe: 'What the header says and the text does not: a YAML or JSON file' },
  title: { kind: 'text', describe: 'Title of the document' },
  date: { kind: 'text', describe: 'Date of the document, such as 1937-03-03' },
  author: { kind: 'text', describe: 'Author of the document' },
  publisher: { kind: 'text', describe: 'Who publishes the encoding' },
  review: { kind: 'text', describe: 'Table of every decision to be written (.csv or .json)' },
  decisions: { kind: 'text', describe: 'Such a table, edited, to be carried out' },
};

const AUTHORITY = 'Persons, bodies and places: TEI or CSV; may be given several times';

export const encodeCommand: CommandModule<unknown, Arguments> = {
  command: 'encode',
  describe: 'FILE… -o OUT: plain text to valid TEI, with names and dates marked',
  builder: (yargs) =>
    addFlags(yargs as never, flags)
      .option('authority', { type: 'string', requiresArg: true, describe: AUTHORITY, coerce: repeated })
      .usage(
        '$0 encode FILE… -o OUT\n\nFILE is plain text (UTF-8, or UTF-16 with a byte order mark), or TEI to be added to, or - for standard input.',
      )
      .example('$0 encode letter.txt --authority names.xml -o letter.xml', 'with names from an authority file')
      .example('$0 encode letter.txt --review letter.csv -o letter.xml', 'and a table to be checked')
      .example('$0 encode letter.txt --decisions letter.csv -o letter.xml', 'as it was checked') as never,
  handler: async ({ _, authority, output, lang, profile, metadata, title, date, author, publisher, review, decisions }) => {
    const { encodeFiles } = await import('./encode-files.ts');
    await encodeFiles(givenPaths(_), {
      output: named(output, 'the output (-o)'),
      authorities: (authority?.files ?? []).map((file) => named(file, 'an authority file (--authority)') ?? ''),
      language: lang,
      profile: named(profile, 'the profile (--profile)'),
      metadata: named(metadata, 'the metadata (--metadata)'),
      said: { title, date, author, publisher },
      review: named(review, 'the review table (--review)'),
      decisions: named(decisions, 'the decisions (--decisions)'),
    });
  },
};

function repeated(value: string | readonly string[] | undefined): Repeated | undefined {
  return value === undefined ? undefined : { files: typeof value === 'string' ? [value] : value };
}

function named(value: string | undefined, what: string): string | undefined {
  if (value === '') throw new UsageError(`${what} is empty`);
  return value;
}
