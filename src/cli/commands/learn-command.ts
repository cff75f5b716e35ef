// teikit learn PATH… -o MODEL

import { type RuleLanguage, ruleLanguages } from '../../encode/model/rule-language.ts';
import { type Command, defineCommand } from '../command.ts';
import { noXIncludeFlag, rootFlag } from './common-flags.ts';

export type LearnValues = {
  readonly output: string | undefined;
  readonly map: readonly string[];
  readonly ignore: readonly string[];
  readonly decisions: readonly string[];
  readonly authority: readonly string[];
  readonly lang: RuleLanguage | undefined;
  readonly seed: number | undefined;
  readonly 'no-project': boolean;
  readonly list: string | undefined;
  readonly report: string | undefined;
  readonly quiet: boolean;
  readonly root: readonly string[];
  readonly 'no-xinclude': boolean;
};

export const learnCommand: Command = defineCommand<LearnValues>({
  name: 'learn',
  summary: 'a model of the names that a collection marks, for encode --model',
  positionals: [
    {
      name: 'PATH',
      describe:
        'TEI documents in which names are marked, or directories, which are searched for *.xml; and the plain texts that --decisions is about.',
      repeats: true,
      readsInput: true,
    },
  ],
  flags: {
    output: {
      kind: 'text',
      alias: 'o',
      placeholder: 'MODEL',
      isInSynopsis: true,
      describe: 'file of the model (model.teikit.json); without it, it is only told how good a model would be',
    },
    map: {
      kind: 'text',
      repeats: true,
      placeholder: 'ELEMENT=TYPE',
      describe: 'what else is a mark of a type: rs[@type=figure]=person; types: person, org, place, work, date, group',
    },
    ignore: {
      kind: 'text',
      repeats: true,
      placeholder: 'ELEMENT',
      describe: 'what is no name although it is marked: @subtype=implied, rs[@type=event]',
    },
    decisions: {
      kind: 'text',
      repeats: true,
      placeholder: 'FILE',
      describe: 'review table (.csv, .json) of encode with decisions: its texts, given as PATH, are learned from as decided',
    },
    authority: {
      kind: 'text',
      repeats: true,
      placeholder: 'FILE',
      describe: 'persons, bodies and places that encode will be given, too: what they find is a hint',
    },
    lang: {
      kind: 'choice',
      choices: ruleLanguages,
      describe: 'language of the texts, for the hints of the rules; default: found',
    },
    seed: { kind: 'number', placeholder: 'N', what: 'a whole number', describe: 'of what is drawn by lot; default: 1' },
    'no-project': {
      kind: 'switch',
      describe: 'learn names that stand unmarked beside marks of theirs as they stand; without it, they are learned as marked',
    },
    list: {
      kind: 'text',
      placeholder: 'FILE',
      describe: 'table (.csv) of words that are marked in some places and not in others',
    },
    report: {
      kind: 'text',
      placeholder: 'FILE',
      describe: 'page (.html) of what is printed, with the learning curve as a picture',
    },
    quiet: { kind: 'switch', alias: 'q', describe: 'no progress' },
    root: rootFlag,
    'no-xinclude': noXIncludeFlag,
  },
  examples: [
    { line: 'learn letters/ -o model.teikit.json', describe: 'and how good it is' },
    { line: 'learn letters/ --ignore @subtype=implied -o model.teikit.json', describe: 'without marks that are not names' },
    {
      line: 'learn letters/ new/*.txt --decisions new.csv -o model.teikit.json',
      describe: 'from what was decided in a review table, too',
    },
    { line: 'learn letters/ --report learned.html --list words.csv', describe: 'how good it would be, and what to mend' },
  ],
  epilogue: 'Names of the documents stand in the model in clear: give it to nobody who may not read them.',
  run: async ({ words, values }) => {
    const { learnFiles } = await import('../learn-files.ts');
    await learnFiles(words, values);
  },
});
