// Which documents of a project a pipeline takes, by its patterns, and where the outputs of each have their place.

import { matchesGlob } from '../rules/glob.ts';
import { placeInBucket } from '../source/bucket-names.ts';
import type { ListWish } from './run-host.ts';

/** From the folder of the project. */
export type Patterns = { readonly patterns: readonly string[] };

/** Joins a folder and a path below it, with slashes. */
export function below(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of [...folder.split('/'), ...path.split('/')]) if (part !== '.' && part !== '') parts.push(part);
  return `${folder.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

/** `name`: from the folder of the project. The first pattern that takes it decides where its outputs go. */
export function takes({ patterns }: Patterns, name: string): boolean {
  return patterns.some((pattern) => fits(pattern, name));
}

/** Copies of objects are what patterns of buckets take, and nothing else. */
function fits(pattern: string, name: string): boolean {
  const isOfBucket = placeInBucket(pattern) !== undefined;
  return isOfBucket === (placeInBucket(name) !== undefined) && matchesGlob(pattern, name);
}

/** Whether something that a pipeline takes may lie below a folder. */
export function mayHold({ patterns }: Patterns, folder: string): boolean {
  return patterns.some((pattern) => {
    const base = fixedPart(pattern);
    return base === '' || base === folder || base.startsWith(`${folder}/`) || folder.startsWith(`${base}/`);
  });
}

/** Patterns that are kept: a run asks the same few of each document. */
const MOST_KEPT = 1000;
const fixedParts = new Map<string, string>();

/** The folders at the beginning of a pattern in which nothing is left open. A pattern of a bare name has none. */
export function fixedPart(pattern: string): string {
  const known = fixedParts.get(pattern);
  if (known !== undefined) return known;
  const parts = pattern.replace(/^\.\//u, '').split('/');
  const open = parts.findIndex((part) => /[*?{]/u.test(part));
  const fixed = parts.slice(0, open < 0 ? -1 : Math.min(open, parts.length - 1)).join('/');
  if (fixedParts.size >= MOST_KEPT) fixedParts.clear();
  fixedParts.set(pattern, fixed);
  return fixed;
}

/** The place of the outputs of a document below their folder, without extension. */
export function stemOf({ patterns }: Patterns, name: string): string {
  const pattern = patterns.length === 1 ? patterns[0] : patterns.find((one) => fits(one, name));
  const base = fixedPart(pattern ?? '');
  const rest = base !== '' && name.startsWith(`${base}/`) ? name.slice(base.length + 1) : name;
  return rest.replace(/\.(?:xml|txt|text)$/iu, '');
}

/** `output`: the folder of the outputs of the project; `ignore`: patterns of what is left out. */
export type ListedProject = { readonly output: string; readonly ignore: readonly string[] };

/** What the host is asked for to find the documents of a pipeline. Outputs are none, unless a pattern names their folder. */
export function documentsOf(pipeline: Patterns, { output, ignore }: ListedProject): ListWish {
  const asksForOutput = pipeline.patterns.some((pattern) => {
    const base = fixedPart(pattern);
    return base === output || base.startsWith(`${output}/`);
  });
  return {
    takes: (name) => takes(pipeline, name) && !ignore.some((pattern) => matchesGlob(pattern, name)),
    enters: (name) => mayHold(pipeline, name) && (name !== output || asksForOutput),
  };
}
