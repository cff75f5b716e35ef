// teikit run [CONFIG]

import { type ReportName, reportFormats, reportNames } from '../../report/formats.ts';
import { type Command, defineCommand } from '../command.ts';
import { describeChoices } from '../describe-choices.ts';
import { type CommonValues, commonFlags } from './common-flags.ts';
import { type PoolValues, poolFlags } from './pool-flags.ts';
import { queueText } from './queue-flags.ts';

export type RunValues = Omit<CommonValues, 'files-from' | 'changed'> &
  PoolValues & {
    readonly only: readonly string[];
    readonly 'dry-run': boolean;
    readonly force: boolean;
    readonly prune: boolean;
    readonly wait: boolean;
    readonly queue: string | undefined;
    readonly format: ReportName | undefined;
  };

const { 'files-from': _list, changed: _changed, ...shared } = commonFlags;

export const runCommand: Command = defineCommand<RunValues>({
  name: 'run',
  summary: 'the pipelines of a project file over all its documents; only what has changed is done',
  positionals: [
    {
      name: 'CONFIG',
      describe: 'CONFIG is a project file; without it, the nearest teikit.config.yaml, .yml or .json.',
      isOptional: true,
    },
  ],
  flags: {
    only: {
      kind: 'text',
      repeats: true,
      placeholder: 'STEP',
      describe: 'only steps of this kind (encode, validate, transform, export), or the pipeline of this name; may be repeated',
    },
    'dry-run': { kind: 'switch', describe: 'do nothing: say which documents would be worked on, and why' },
    force: { kind: 'switch', describe: 'do all anew, and write over outputs that were changed by others' },
    prune: { kind: 'switch', describe: 'remove what was made of documents that are gone' },
    wait: { kind: 'switch', describe: 'wait for another run that is at work, in place of ending' },
    queue: {
      ...queueText,
      describe:
        'have the documents worked on by workers at this queue (teikit worker): redis://HOST:PORT; --jobs then bounds how many wait there',
    },
    format: {
      kind: 'choice',
      alias: 'f',
      choices: reportNames,
      placeholder: 'FORMAT',
      describe: `${describeChoices(Object.fromEntries(reportNames.map((name) => [name, reportFormats[name].title])))}; default: pretty on a terminal, otherwise line`,
    },
    ...poolFlags,
    ...shared,
  },
  examples: [
    { line: 'run', describe: 'what has changed since the last run' },
    { line: 'run --dry-run', describe: 'what would be done, and why' },
    { line: 'run --queue redis://queue.example.org', describe: 'by all machines that have a worker at the queue' },
    { line: 'run --only validate --format jsonl', describe: 'one kind of step, for a script' },
  ],
  epilogue:
    'What a run knows of the last one is kept in .teikit below the folder of the outputs. Ctrl-C once: what is in hand is finished and kept.',
  run: async (call) => {
    const { runRun } = await import('./run-run.ts');
    await runRun(call);
  },
});
