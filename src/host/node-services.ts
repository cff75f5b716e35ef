// What jobs need of the machine, as Node has it.

import type { JobServices, JudgingServices } from '../batch/job-services.ts';
import type { RuleFiles } from '../rules/rule-files.ts';
import type { RunnableSheet, SheetWish } from '../transform/sheet/runnable-sheet.ts';
import type { StylesheetSource } from '../transform/stylesheet-source.ts';
import type { Ask, KeptAsks } from './asked-files.ts';
import type { FileRuleSettings, FileRules } from './file-rules.ts';
import { truePath } from './output-directory.ts';
import { packageVersion } from './package-root.ts';
import { readDocument } from './read-document.ts';
import { readStart } from './read-start.ts';
import { sourceDate } from './source-date.ts';

/** What the caller knows and the host does not: how a schema comes from a path, and what the store has for an address. */
export type KnownByCaller = {
  /** `asked`: is told of the files that it reads. */
  readonly loadSchema: (
    ...given: [...Parameters<JobServices['loadSchema']>, Ask | undefined]
  ) => ReturnType<JobServices['loadSchema']>;
  readonly store: () => Promise<RuleFiles['stored']>;
  readonly loadStylesheet: (wish: SheetWish, rules: FileRules, beside: Patience) => Promise<RunnableSheet>;
};

/** What runs work that may take long. */
export type Patience = Pick<JudgingServices, 'interruptible'>;

/** `asks`: keeps what is asked for. */
export function nodeServices(
  { loadSchema, store, loadStylesheet }: KnownByCaller,
  files: FileRuleSettings,
  asks?: KeptAsks,
): JobServices {
  let known: FileRules | undefined;
  let sheets: StylesheetSource | undefined;
  let stored: RuleFiles['stored'] | undefined;
  const fileRules = async (): Promise<FileRules> => {
    const { FileRules: Rules } = await import('./file-rules.ts');
    known ??= new Rules(asks === undefined ? files : { ...files, asked: asks.note });
    return known;
  };
  const judging = async (): Promise<JudgingServices> => {
    const { judgingServices } = await import('./judging-services.ts');
    return judgingServices(await fileRules(), asks);
  };
  const services: JobServices = {
    parts: async (path) => {
      const { partReader } = await import('./part-reader.ts');
      return partReader(await fileRules(), path, asks);
    },
    rules: async (path) => {
      const { ruleFiles } = await import('./rule-files.ts');
      stored ??= await store();
      return ruleFiles(await fileRules(), path, stored);
    },
    judging,
    start: readStart,
    read: readDocument,
    ...(asks === undefined ? {} : { asked: asks }),
    isStream: async (path) => (await import('./is-stream.ts')).isStream(path),
    write: async (path, data) => (await import('./write-document.ts')).writeDocument(path, data),
    remove: async (path) => (await import('./remove-file.ts')).removeFile(path),
    isSame: (one, other) => truePath(one) === truePath(other),
    loadSchema: (path, settings) => loadSchema(path, settings, asks?.note),
    stylesheets: async () => {
      const { ownStylesheets, packageStylesheets } = await import('./stylesheets.ts');
      sheets ??= asks === undefined ? packageStylesheets : ownStylesheets(asks.note);
      return sheets;
    },
    stylesheet: async (wish) => loadStylesheet(wish, await fileRules(), await judging()),
    resultFiles: async () => {
      const [{ resultPath }, { pathToFileUrl }] = await Promise.all([import('./result-path.ts'), import('./file-url.ts')]);
      return { urlOf: pathToFileUrl, truePath, placeOf: resultPath };
    },
    version: packageVersion,
    today: sourceDate,
    pause: pauses(),
  };
  return asks?.services(services) ?? services;
}

/** Milliseconds of work after which signals and streams have their turn. */
const WORK_WITHOUT_PAUSE = 25;

/** A document that needs no waiting for would otherwise follow the other, and no signal would come through. */
export function pauses(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < WORK_WITHOUT_PAUSE) return undefined;
    return new Promise((resolve) =>
      setImmediate(() => {
        last = performance.now();
        resolve();
      }),
    );
  };
}
