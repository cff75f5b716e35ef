// Every example of a rule of OCFL: what is changed in a sound object or storage root gives the code, and what is right stands in it.

import { expect, test } from 'vitest';
import type { OcflChange } from '../../src/diagnostics/example.ts';
import { type OcflRule, ocflRules } from '../../src/diagnostics/ocfl-codes.ts';
import { ocflExample } from '../../src/diagnostics/ocfl-examples.ts';
import { verifyPackage } from '../../src/packages/verify-package.ts';
import { digest, LETTER, sealed, soundDraft } from '../packages/ocfl/ocfl-draft.ts';
import { soundRoot } from '../packages/ocfl/root-plantings.ts';
import { memoryPackage } from '../support/memory-package.ts';

type Files = Record<string, string>;

const INVENTORIES = ['inventory.json', 'v1/inventory.json', 'v2/inventory.json'];

function filesOf(file: string): readonly string[] {
  if (file === '*/inventory.json') return INVENTORIES;
  return file === 'inventory.json' ? ['inventory.json', 'v2/inventory.json'] : [file];
}

function meant(text: string, files: Files): string {
  return text
    .replaceAll('SHA512(letter.txt)', digest(LETTER))
    .replaceAll('MD5(letter.txt)', digest(LETTER, 'md5'))
    .replaceAll('SHA512(inventory.json)', digest(files['inventory.json'] ?? ''))
    .replaceAll('SHA256(inventory.json)', digest(files['inventory.json'] ?? '', 'sha256'));
}

function seal(files: Files): void {
  for (const path of INVENTORIES)
    if (files[path] !== undefined) {
      const algorithm = /"digestAlgorithm": "md5"/.test(files[path]) ? 'md5' : 'sha512';
      if (algorithm === 'md5') delete files[`${path}.sha512`];
      files[`${path}.${algorithm}`] = `${digest(files[path], algorithm)} inventory.json\n`;
    }
}

/** Whether what is right was found. */
function apply(files: Files, { file, right, wrong }: OcflChange): boolean {
  const changed = filesOf(file).map((path) => {
    const text = files[path];
    if (right === undefined) {
      files[path] = meant(wrong ?? '', files);
      return text === undefined;
    }
    if (text === undefined) return false;
    const rightText = meant(right, files);
    if (wrong === undefined) {
      delete files[path];
      return text === rightText;
    }
    files[path] = text.replaceAll(rightText, meant(wrong, files));
    return text.includes(rightText);
  });
  if (file.endsWith('inventory.json')) seal(files);
  return changed.some((one) => one);
}

function soundFiles(of: 'ocfl-object' | 'ocfl-root'): Files {
  if (of === 'ocfl-object') return sealed(soundDraft());
  const files = soundRoot();
  const layout = JSON.stringify(JSON.parse(files['ocfl_layout.json'] ?? ''), null, 2);
  return { ...files, 'ocfl_layout.json': layout };
}

const rules = (Object.keys(ocflRules) as OcflRule[]).flatMap((rule) => {
  const example = ocflExample(rule);
  return example === undefined ? [] : [[rule, example] as const];
});

test.each(rules)('%s comes of what is wrong', async (rule, { of, changes }) => {
  const files = soundFiles(of);
  for (const change of changes) expect(apply(files, change), `${change.file} has not what is right`).toBe(true);
  const { diagnostics } = await verifyPackage(memoryPackage(files), { name: 'package', kind: of });
  const told = diagnostics.map(({ code, message }) => `${code} ${message}`);
  expect(
    told.some((one) => one.includes(rule)),
    told.join('\n'),
  ).toBe(true);
});

test.each(['ocfl-object', 'ocfl-root'] as const)('what is not changed of an %s is right', async (kind) => {
  const { diagnostics } = await verifyPackage(memoryPackage(soundFiles(kind)), { name: 'package', kind });
  expect(diagnostics.filter(({ code }) => code !== 'ocfl/W005')).toEqual([]);
});
