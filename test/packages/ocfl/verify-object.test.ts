// Each fault that is planted in a sound object is found, by its number, and nothing else is.

import { describe, expect, test } from 'vitest';
import { verifyPackage } from '../../../src/packages/verify-package.ts';
import { memoryPackage } from '../../support/memory-package.ts';
import { objectPlantings } from './object-plantings.ts';
import { at, type Draft, digest, each, type JsonObject, LETTER, sealed, shortDraft, soundDraft } from './ocfl-draft.ts';

type Told = { readonly code: string; readonly message: string };

async function found(files: Readonly<Record<string, string>>): Promise<readonly Told[]> {
  const { diagnostics } = await verifyPackage(memoryPackage(files), { name: 'object', kind: 'ocfl-object' });
  return diagnostics.map(({ code, message }) => ({ code, message }));
}

describe('a planted fault is found', () => {
  test.each(objectPlantings.map((row) => [row.rule, row.what, row] as const))('%s: %s', async (rule, _, {
    plant,
    draft,
    found: all,
  }) => {
    const planted = (draft ?? soundDraft)();
    plant(planted);
    const told = await found(sealed(planted));
    expect(told.map(({ code }) => code).toSorted(), JSON.stringify(told, null, 1)).toEqual(
      (all ?? [rule]).map((one) => `ocfl/${one}`).toSorted(),
    );
    expect(told.some(({ code, message }) => code === `ocfl/${rule}` || message.includes(rule))).toBe(true);
  });
});

/** In capitals, as other programs write them. */
function inCapitals(draft: Draft): Draft {
  each(draft, (inventory) => {
    const text = JSON.stringify(inventory).replace(/"[0-9a-f]{128}"/g, (digits) => digits.toUpperCase());
    for (const key of ['manifest', 'versions']) inventory[key] = (JSON.parse(text) as JsonObject)[key] ?? null;
  });
  draft.after = (files) => {
    files['inventory.json.sha512'] = (files['inventory.json.sha512'] ?? '').replace(/^\S+/, (digits) => digits.toUpperCase());
  };
  return draft;
}

function withContentDirectory(draft: Draft): Draft {
  each(draft, (inventory) => {
    Object.assign(inventory, JSON.parse(JSON.stringify(inventory).replaceAll('/content/', '/stuff/')));
    for (const key of Object.keys(inventory['manifest'] as JsonObject))
      (inventory['manifest'] as JsonObject)[key] = ((inventory['manifest'] as JsonObject)[key] as string[]).map((path) =>
        path.replace('/content/', '/stuff/'),
      );
    inventory['contentDirectory'] = 'stuff';
  });
  for (const path of Object.keys(draft.files).filter((one) => one.includes('/content/'))) {
    draft.files[path.replace('/content/', '/stuff/')] = draft.files[path] ?? '';
    delete draft.files[path];
  }
  return draft;
}

/** A first version by SHA-256, a second by SHA-512. */
function mixed(): Draft {
  return { ...soundDraft(), v1: soundDraft({ algorithm: 'sha256' }).v1 };
}

function withAllFixity(draft: Draft): Draft {
  const of = (algorithm: string, hash: string): JsonObject => ({
    [algorithm]: { [digest(LETTER, hash)]: ['v1/content/letter.txt'] },
  });
  draft.root['fixity'] = {
    ...of('md5', 'md5'),
    ...of('sha1', 'sha1'),
    ...of('sha256', 'sha256'),
    ...of('sha512', 'sha512'),
    ...of('blake2b-512', 'blake2b512'),
    ...of('sha512/256', 'sha512-256'),
  };
  return draft;
}

function withoutContent(): Draft {
  const draft = shortDraft();
  draft.root['manifest'] = {};
  at(draft.root, 'versions', 'v1')['state'] = {};
  for (const path of Object.keys(draft.files).filter((one) => one.startsWith('v1/'))) delete draft.files[path];
  return draft;
}

/** The first version is of OCFL 1.0, and the object of 1.1. */
function laterOcfl(): Draft {
  return { ...soundDraft(), v1: soundDraft({ version: '1.0' }).v1 };
}

function withExtras(draft: Draft): Draft {
  draft.files['logs/audit.txt'] = 'looked at';
  draft.files['extensions/0005-mutable-head/readme.txt'] = 'x';
  return draft;
}

const sound: readonly (readonly [string, () => Draft, readonly string[]])[] = [
  ['two versions, OCFL 1.1', () => soundDraft(), []],
  ['two versions, OCFL 1.0', () => soundDraft({ version: '1.0' }), []],
  ['one version', () => shortDraft(), []],
  ['digests in capitals', () => inCapitals(soundDraft()), []],
  ['another content directory', () => withContentDirectory(soundDraft()), []],
  ['another algorithm in the first version', mixed, ['ocfl/W004']],
  ['all algorithms of fixity', () => withAllFixity(soundDraft()), []],
  ['no content', withoutContent, []],
  ['a later OCFL in the second version', laterOcfl, []],
  ['logs and extensions', () => withExtras(soundDraft()), []],
];

test.each<readonly [string, () => Draft, readonly string[]]>(
  sound,
)('a sound object has no fault: %s', async (_, draft, warned) => {
  expect((await found(sealed(draft()))).map(({ code }) => code)).toEqual(warned);
});

test.each<readonly [string, string]>([
  ['package/windows-name', 'v1/content/a:b'],
  ['package/same-name-case', 'v1/content/LETTER.txt'],
])('content that other systems cannot have gets %s', async (code, path) => {
  const draft = soundDraft();
  draft.files[path] = LETTER;
  each(draft, (inventory) => {
    at(inventory, 'manifest')[digest(LETTER)] = ['v1/content/letter.txt', path];
  });
  expect((await found(sealed(draft))).map((one) => one.code)).toEqual([code]);
});
