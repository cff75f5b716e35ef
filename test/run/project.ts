// A project in a folder of its own, and runs over it by the library.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RunEvent, RunOptions } from '../../src/library/run-options.ts';
import { run } from '../../src/library/run-settled.ts';
import type { Outcome } from '../../src/report/outcome.ts';

export type Ran = {
  readonly documents: number;
  readonly worked: number;
  readonly opened: number;
  readonly outcomes: readonly Outcome[];
  readonly events: readonly RunEvent[];
  /** Documents that a dry run would work on: name and reason. */
  readonly would: readonly string[];
};

export type Project = {
  readonly folder: string;
  readonly write: (name: string, text: string) => void;
  readonly read: (name: string) => string;
  readonly remove: (name: string) => void;
  readonly has: (name: string) => boolean;
  /** Names below the output, without what the run keeps for itself. */
  readonly outputs: () => readonly string[];
  readonly run: (options?: RunOptions) => Promise<Ran>;
  /** As `document: reason`. */
  readonly dry: (options?: RunOptions) => Promise<readonly string[]>;
};

/** `files`: by their names; `teikit.config.yaml` among them. */
export function project(files: Readonly<Record<string, string>>): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'teikit-run-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => join(folder, name);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const runOnce = async (options: RunOptions = {}): Promise<Ran> => {
    const events: RunEvent[] = [];
    const { onEvent, ...more } = options;
    const counts = await run(at('teikit.config.yaml'), {
      ...more,
      onEvent: async (event) => {
        events.push(event);
        await onEvent?.(event);
      },
    });
    const outcomes = events.flatMap((event) => (event.kind === 'outcome' ? [event.outcome] : []));
    const would = events.flatMap((event) =>
      event.kind === 'would' ? [`${event.file.slice(folder.length + 1)}: ${event.reason}`] : [],
    );
    return { ...counts, outcomes, events, would };
  };
  return {
    folder,
    write,
    read: (name) => readFileSync(at(name), 'utf8'),
    remove: (name) => rmSync(at(name), { recursive: true }),
    has: (name) => existsSync(at(name)),
    outputs: () => outputsBelow(at('out')),
    run: runOnce,
    dry: async (options = {}) => (await runOnce({ ...options, isDry: true })).would,
  };
}

export function outputsBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !name.startsWith('.teikit/'))
    .toSorted();
}

/** A document that is valid by the schema of this package, with one paragraph. */
export function tei(paragraph: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>A letter</title></titleStmt>
      <publicationStmt><publisher>A house</publisher></publicationStmt>
      <sourceDesc><p>Made for a test.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
  <text><body><p>${paragraph}</p></body></text>
</TEI>
`;
}
