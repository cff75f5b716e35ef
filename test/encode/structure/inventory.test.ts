// Finding aids: series as divisions, boxes and folders as lists one inside the other, and texts that only speak of boxes.
import { describe, expect, test } from 'vitest';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { readContainer } from '../../../src/encode/structure/containers.ts';
import { guessProfile } from '../../../src/encode/structure/guess-profile.ts';
import { leavesOf, outlineOf } from './show-outline.ts';

describe('a finding aid', () => {
  test.each<readonly [what: string, text: string, leaves: readonly string[]]>([
    [
      'titles, notes, series, boxes, and lines set in below them',
      'Marsh Papers, 1790-1850\nA finding aid\nKells Library, Kells\n\nScope and content\nLetters and accounts, given by the family when the mill was sold; most are of the years before the fire.\n\nSeries I. Letters, 1790-1830\nBox 1 Incoming\n    Fell, Peter, 1799\n    Holm, Ann, undated\nBox 2 Outgoing\n\nSeries II. Accounts\nBox 3 Mill, 1801-\n\nAccess: open.\n',
      [
        'heading: Marsh Papers, 1790-1850',
        'heading: A finding aid',
        'Kells Library, Kells',
        'heading: Scope and content',
        'Letters and accounts, given by the family when the mill was sold; most are of the years before the fire.',
        'heading: Series I. Letters, 1790-1830',
        'Box 1 Incoming',
        'Box 1  Fell, Peter, 1799',
        'Box 1  Holm, Ann, undated',
        'Box 2 Outgoing',
        'heading: Series II. Accounts',
        'Box 3 Mill, 1801-',
        'trailer: Access: open.',
      ],
    ],
    [
      'folders in boxes, with points in them',
      'Papers\n\nBox 1\n  Folder 1   Letters\n      1. From Kells\n      2. From Lund\n  Folder 2   Bills\nBox 2\n  Folder 1   Deeds\n',
      [
        'heading: Papers',
        'Box 1 Folder 1 Letters',
        'Box 1 Folder 1 1. From Kells',
        'Box 1 Folder 1 2. From Lund',
        'Box 1 Folder 2 Bills',
        'Box 2 Folder 1 Deeds',
      ],
    ],
    [
      'a box and its folder in one line',
      'Box 1, Folder 1: Letters\nBox 1, Folder 2: Bills\nBox 2, Folder 1: Deeds\n',
      ['Box 1, Folder 1: Letters', 'Box 1, Folder 2: Bills', 'Box 2, Folder 1: Deeds'],
    ],
    [
      'German',
      'Nachlass Horn\n\nMappe 1: Briefe\nMappe 2-3: Rechnungen\nMappe 4: Verträge\n',
      ['heading: Nachlass Horn', 'Mappe 1: Briefe', 'Mappe 2-3: Rechnungen', 'Mappe 4: Verträge'],
    ],
    [
      'Russian, with lines set in',
      'Дело 1. Письма\nДело 2. Личное\n    Паспорт\n    Книжка\nДело 3. Снимки\n',
      ['Дело 1. Письма', 'Дело 2. Личное', 'Дело 2.  Паспорт', 'Дело 2.  Книжка', 'Дело 3. Снимки'],
    ],
    [
      'what is in a box on lines that are not set in',
      'Box 1\nLetters, 1799\nBills\nBox 2\nDeeds\nBox 3\nMaps\n',
      ['Box 1  Letters, 1799', 'Box 1  Bills', 'Box 2  Deeds', 'Box 3  Maps'],
    ],
    [
      'subseries',
      'Series 1. Family\n\nSubseries A. Ann\n\nBox 1 Letters\nBox 2 Bills\n\nSubseries B. Peter\n\nBox 3 Deeds\n',
      [
        'heading: Series 1. Family',
        'heading: Subseries A. Ann',
        'Box 1 Letters',
        'Box 2 Bills',
        'heading: Subseries B. Peter',
        'Box 3 Deeds',
      ],
    ],
  ])('%s', (_, text, leaves) => {
    expect(guessProfile(sourceText('a.txt', text)).name).toBe('finding-aid');
    expect(leavesOf(outlineOf(text))).toEqual(leaves);
  });

  test.each([
    [
      'a story of boxes',
      'Box 3 was empty when we came.\n\nBox 4 had letters in it, all of them burnt.\n\nFolder 12 had been taken.\n',
    ],
    ['series of other things', 'Series 1 was sold.\n\nSeries 2 follows.\n\nSeries 3: none.\n'],
    ['points', '1. Boxes\n2. Folders\n3. Series\n'],
    ['two boxes', 'Box 1: letters\nBox 2: bills\n'],
  ])('%s: none', (_, text) => {
    expect(guessProfile(sourceText('a.txt', text)).name).not.toBe('finding-aid');
  });
});

test.each([
  ['Box 1 Letters', 'box', 'Box 1'],
  ['Boxes 9-11 Deeds', 'box', 'Boxes 9-11'],
  ['Series IV. Maps', 'series', 'Series IV.'],
  ['Vol. 3: Bills', 'box', 'Vol. 3:'],
  ['Box 2, Folder 7 Bills', 'folder', 'Box 2, Folder 7'],
  ['Folder 3a', 'folder', 'Folder 3a'],
])('%s: %s', (line, rank, printed) => {
  const container = readContainer(line);
  expect(container?.rank).toBe(rank);
  expect(line.slice(0, container?.length)).toBe(printed);
});

test.each([
  'Box',
  'Box of letters',
  'box 1',
  'Boxer 1',
  'Box 3 was empty.',
  'Figure 3 Map',
  'Page 3',
])('%s: no container', (line) => expect(readContainer(line)).toBeUndefined());
