// Each fault that is planted in sound METS is found, and nothing else is.

import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { metsEntries } from '../../../src/diagnostics/mets-entries.ts';
import { verifyFolder } from '../../../src/library/verify-folder.ts';
import { verifyPackage } from '../../../src/packages/verify-package.ts';
import { makeFolder } from '../../cli/make-folder.ts';
import { memoryPackage } from '../../support/memory-package.ts';
import { METS, type MetsFiles, metsPlantings, soundMets } from './mets-plantings.ts';

async function found(files: MetsFiles): Promise<readonly Diagnostic[]> {
  return (await verifyPackage(memoryPackage(files), { name: 'package', kind: 'mets' })).diagnostics;
}

describe('a planted fault is found', () => {
  test.each(metsPlantings.map((row) => [row.code, row.what, row] as const))('%s: %s', async (code, _, row) => {
    const files = soundMets();
    row.plant(files);
    const told = await found(files);
    expect(told.map((one) => one.code).toSorted(), JSON.stringify(told, null, 1)).toEqual((row.found ?? [code]).toSorted());
    const { severity = 'error' } = row;
    expect(told.find((one) => one.code === code)?.severity).toBe(severity);
  });
});

test('sound METS has no fault', async () => {
  expect(await found(soundMets())).toEqual([]);
});

test('each code of METS is planted', () => {
  const planted = new Set<string>(metsPlantings.map(({ code }) => code));
  expect(Object.keys(metsEntries).filter((code) => !planted.has(code))).toEqual(['mets/no-document']);
});

test('addresses are relative to the document, and may lead to a folder beside it', async () => {
  const files = Object.fromEntries(Object.entries(soundMets()).map(([path, data]) => [`sub/${path}`, data]));
  files[`sub/${METS}`] = String(files[`sub/${METS}`]).replace('"mods.xml"', '"../mods.xml"');
  files['mods.xml'] = '<x/>';
  expect(await found(files)).toEqual([]);
});

describe('on a disk', () => {
  const place = makeFolder();
  const layOut = (files: MetsFiles): string => {
    const folder = mkdtempSync(join(place, 'mets-'));
    for (const [path, data] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), data);
    }
    return folder;
  };

  test('a folder with a document of any name is METS', async () => {
    const { [METS]: mets = '', ...files } = soundMets();
    const outcome = await verifyFolder(layOut({ ...files, 'export.xml': mets }));
    expect(outcome).toMatchObject({ status: 'clean', facts: { verify: { kind: 'mets' } } });
  });

  test('a document is verified with the folder around it', async () => {
    const folder = layOut({ ...soundMets(), 'images/p 1.jpg': 'another page' });
    const { status, diagnostics } = await verifyFolder(join(folder, METS));
    expect(status).toBe('findings');
    expect(new Set(diagnostics.map(({ code, file }) => `${code} ${file}`))).toEqual(new Set([`mets/fixity ${folder}/${METS}`]));
  });

  test.each([
    ['another document', '<TEI/>', 'mets/root'],
    ['one that is not well-formed', '<mets', 'xml/not-well-formed'],
  ])('%s is no METS', async (_, text, code) => {
    expect((await verifyFolder(join(layOut({ 'x.xml': text }), 'x.xml'))).diagnostics.map((one) => one.code)).toEqual([code]);
  });

  test('a document is nothing else', async () => {
    const outcome = await verifyFolder(join(layOut(soundMets()), METS), { kind: 'bag' });
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['package/archive']);
  });

  test('a link out of the package is told and not followed', async () => {
    const { 'mods.xml': _, ...files } = soundMets();
    const folder = layOut(files);
    writeFileSync(join(place, 'secret.xml'), '<x/>');
    symlinkSync(join(place, 'secret.xml'), join(folder, 'mods.xml'));
    expect((await verifyFolder(folder)).diagnostics.map(({ code }) => code)).toEqual(['package/link']);
  });

  test('a folder that is a link is not followed', async () => {
    const { 'mods.xml': _, ...files } = soundMets();
    files[METS] = String(files[METS]).replace('"mods.xml"', '"elsewhere/mods.xml"');
    const folder = layOut(files);
    mkdirSync(join(place, 'elsewhere'), { recursive: true });
    writeFileSync(join(place, 'elsewhere/mods.xml'), '<x/>');
    symlinkSync(join(place, 'elsewhere'), join(folder, 'elsewhere'));
    expect((await verifyFolder(folder)).diagnostics.map(({ code }) => code)).toEqual(['package/link']);
  });
});
