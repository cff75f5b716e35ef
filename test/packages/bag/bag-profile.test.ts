// BagIt profiles: each rule with a bag that keeps it and one that does not.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BagSettings, PayloadEntry } from '../../../src/index.ts';
import { writeBagArchive, writeBagFolder } from '../../../src/library/write-packages.ts';
import { fitsGlob } from '../../../src/packages/bag/fits-glob.ts';
import { readProfile } from '../../../src/packages/bag/read-profile.ts';
import { makeFolder } from '../../cli/make-folder.ts';

const place = makeFolder();

const entry = (path: string, text = path): PayloadEntry => ({
  path,
  read: () => [new TextEncoder().encode(text)],
  size: () => text.length,
});
const INFO = { 'BagIt-Profile-Info': { 'BagIt-Profile-Identifier': 'https://example.org/p' } };
const HOLE = { path: 'a.txt', url: 'https://example.org/a' };

type Bag = { readonly name?: string; readonly payload?: readonly PayloadEntry[]; readonly settings?: BagSettings };

/** What speaks against a bag by a profile. */
async function faultsOf(
  rules: object,
  { name = 'bag', payload = [entry('a.txt')], settings = {} }: Bag,
): Promise<readonly string[]> {
  const read = readProfile(JSON.stringify({ ...INFO, ...rules }));
  if (read.kind !== 'profile') throw new Error(read.reason);
  const path = join(mkdtempSync(join(place, 'profile-')), name);
  const write = name === 'bag' ? writeBagFolder : writeBagArchive;
  const written = await write(path, payload, { ...settings, profile: read.profile });
  expect(readdirSync(join(path, '..'))).toEqual(written.kind === 'written' ? [name] : []);
  return written.kind === 'refused'
    ? written.reasons.map((reason) => reason.replace('the profile https://example.org/p ', ''))
    : [];
}

const label = (rule: object): object => ({ 'Bag-Info': { 'Contact-Name': rule } });
const named = (...names: readonly string[]): Bag => ({ settings: { info: names.map((name) => ['contact-name', name]) } });

const RULES: readonly (readonly [string, object, Bag, Bag, string])[] = [
  [
    'a label',
    label({ required: true }),
    named('C'),
    {},
    "asks for Contact-Name in bag-info.txt: give --bag-info 'Contact-Name=…'",
  ],
  ['a label once', label({ repeatable: false }), named('C'), named('C', 'D'), 'takes Contact-Name once, and there are 2'],
  ['a label again', label({}), named('C', 'D'), named('C'), ''],
  ['a value', label({ values: ['C', 'D'] }), named('D', 'C'), named('E'), 'takes Contact-Name of C, D, and not E'],
  ['the sum of the payload', { 'Bag-Info': { 'Payload-Oxum': { required: true } } }, { settings: { holes: [HOLE] } }, {}, ''],
  ['a manifest', { 'Manifests-Required': ['sha3256'] }, {}, {}, 'asks for the manifest sha3256'],
  [
    'manifests that are taken',
    { 'Manifests-Allowed': ['md5', 'sha512'] },
    {},
    { settings: { algorithms: ['sha1'] } },
    'does not take the manifest sha1',
  ],
  [
    'a tag manifest',
    { 'Tag-Manifests-Required': ['md5'] },
    {},
    { settings: { algorithms: ['sha1'] } },
    'asks for the tag manifest md5',
  ],
  [
    'a tag file',
    { 'Tag-Files-Required': ['meta/*.xml', 'bag-info.txt'] },
    { settings: { tagFiles: [entry('meta/mods.xml')] } },
    {},
    'asks for the tag file meta/*.xml',
  ],
  [
    'tag files that are taken',
    { 'Tag-Files-Allowed': ['meta/*'] },
    { settings: { tagFiles: [entry('meta/x/y.xml')] } },
    { settings: { tagFiles: [entry('x.xml')] } },
    'does not take the tag file x.xml',
  ],
  [
    'a payload file',
    { 'Payload-Files-Required': ['data/a.txt'] },
    {},
    { payload: [entry('b.txt')] },
    'asks for the payload file data/a.txt',
  ],
  [
    'payload files that are taken',
    { 'Payload-Files-Allowed': ['data/*.txt'] },
    {},
    { payload: [entry('b.tif')] },
    'does not take the payload file data/b.tif',
  ],
  ['no fetch.txt', { 'Allow-Fetch.txt': false }, {}, { settings: { holes: [HOLE] } }, 'takes no fetch.txt'],
  ['a fetch.txt', { 'Fetch.txt-Required': true }, { settings: { holes: [HOLE] } }, {}, 'asks for fetch.txt'],
  ['an archive', { Serialization: 'required' }, { name: 'bag.zip' }, {}, 'asks for an archive: -o NAME.zip'],
  ['a folder', { Serialization: 'forbidden' }, {}, { name: 'bag.tar' }, 'takes no archive'],
  [
    'a form of archives',
    { 'Accept-Serialization': ['application/zip'] },
    { name: 'bag.zip' },
    { name: 'bag.tgz' },
    'takes archives of application/zip, and not tar.gz',
  ],
  ['a version', { 'Accept-BagIt-Version': ['0.97', '1.0'] }, {}, {}, ''],
  ['no payload', { 'Data-Empty': true }, { payload: [entry('.keep', '')] }, {}, 'takes a bag without payload only'],
];

describe.each(RULES)('%s', (_, rules, keeps, breaks, fault) => {
  test('is kept', async () => {
    const expected = fault.includes('sha3256') ? [fault] : [];
    expect(await faultsOf(rules, keeps)).toEqual(expected);
  });

  test('is told', async () => {
    expect(await faultsOf(rules, breaks)).toEqual(fault === '' ? [] : [fault]);
  });
});

test('another version than the one that is written is told', async () => {
  expect(await faultsOf({ 'Accept-BagIt-Version': ['0.97'] }, {})).toEqual(['takes BagIt 0.97, and not 1.0, which is written']);
});

test('the bag names the profile, and has the manifests that it asks for', async () => {
  const read = readProfile(JSON.stringify({ ...INFO, 'Manifests-Required': ['md5'], 'Manifests-Allowed': ['md5', 'sha512'] }));
  const path = join(mkdtempSync(join(place, 'profile-')), 'bag');
  await writeBagFolder(path, [entry('a.txt')], read.kind === 'profile' ? { profile: read.profile } : {});
  expect(readFileSync(join(path, 'bag-info.txt'), 'utf8')).toContain('BagIt-Profile-Identifier: https://example.org/p\n');
  expect(readdirSync(path).filter((name) => name.startsWith('manifest'))).toEqual(['manifest-md5.txt', 'manifest-sha512.txt']);
});

test.each([
  ['{', 'it is not JSON'],
  ['[]', 'it is not an object of JSON'],
  ['{}', 'it has no BagIt-Profile-Info with a BagIt-Profile-Identifier'],
  [JSON.stringify({ ...INFO, 'Manifests-Required': 'md5' }), 'Manifests-Required is not a list of words'],
])('%s is no profile', (text, reason) => {
  expect(readProfile(text)).toEqual({ kind: 'unreadable', reason: expect.stringContaining(reason) });
});

test.each([
  ['*', '', true],
  ['a*b*c', 'a/x/bb/c', true],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['*.xml', 'x.xml.bak', false],
  ['a.c', 'abc', false],
  ['[a]', 'a', false],
  [`${'*a'.repeat(40)}b`, 'a'.repeat(40_000), false],
])('%s and %s', (glob, text, expected) => {
  expect(fitsGlob(glob, text)).toBe(expected);
});
