// Names of versions: v1, v2, …, or padded with zeros, all in one way (OCFL 3.3).

import type { OcflRule } from '../../diagnostics/ocfl-codes.ts';
import type { ObjectFindings } from './object-findings.ts';

export type VersionName = {
  readonly kind: 'version';
  readonly name: string;
  readonly number: number;
  readonly isPadded: boolean;
};

export type VersionNameResult = VersionName | { readonly kind: 'fault'; readonly rule: 'E104' | 'E105' };

export function readVersionName(name: string): VersionNameResult {
  if (!name.startsWith('v')) return { kind: 'fault', rule: 'E104' };
  const digits = name.slice(1);
  const number = Number(digits);
  if (!/^\d{1,9}$/.test(digits) || number === 0) return { kind: 'fault', rule: 'E105' };
  return { kind: 'version', name, number, isPadded: digits.startsWith('0') };
}

export function isVersionName(name: string): boolean {
  return readVersionName(name).kind === 'version';
}

/** Missing versions that are told of an object. */
const MOST_MISSING = 100;

/** `names`: of one inventory, with the lines where they stand; the first version says how the others are named. */
export function checkVersionNames(
  names: ReadonlyMap<VersionName, number>,
  { file, findings }: { readonly file: string; readonly findings: ObjectFindings },
): void {
  const sorted = [...names.keys()].toSorted((a, b) => a.number - b.number);
  const [first] = sorted;
  if (first === undefined) return;
  if (first.number !== 1)
    findings.add('E009', `the first version is ${first.name}, where versions begin with 1`, { path: file, ...lineOf(first) });
  let told = 0;
  for (const [at, { number }] of sorted.entries()) {
    for (let missing = (sorted[at - 1]?.number ?? first.number - 1) + 1; missing < number && told++ < MOST_MISSING; missing++)
      findings.add('E010', `version ${missing} is missing between others`, { path: file });
  }
  for (const name of sorted) {
    const rule = namingFault(first, name);
    if (rule !== undefined)
      findings.add(rule, `${name.name} is not named as ${first.name} is`, { path: file, also: ['E013'], ...lineOf(name) });
  }
  if (first.isPadded) findings.add('W001', `the names of versions are padded with zeros (${first.name})`, { path: file });

  function lineOf(name: VersionName): { readonly line: number } {
    return { line: names.get(name) ?? 1 };
  }
}

function namingFault(first: VersionName, { name, isPadded }: VersionName): OcflRule | undefined {
  if (!first.isPadded) return isPadded ? 'E012' : undefined;
  if (name.length !== first.name.length) return 'E012';
  return isPadded ? undefined : 'E011';
}
