// Each rule for a storage root of OCFL, and a fault that breaks it, planted in a sound one.
// biome-ignore-all lint/suspicious/noAssignInExpressions: a planting is one assignment

import type { OcflRule } from '../../../src/diagnostics/ocfl-codes.ts';
import { type DraftSettings, sealed, shortDraft } from './ocfl-draft.ts';

type Files = Record<string, string>;

export type RootPlanting = {
  readonly rule: OcflRule;
  readonly what: string;
  readonly plant: (files: Files) => void;
  /** All that is found, in any order; default: the rule alone. */
  readonly found?: readonly OcflRule[];
};

const LAYOUT = '0004-hashed-n-tuple-storage-layout';
/** Where the layout puts the objects: by the SHA-256 of their ids. */
export const OBJECT_1 = '3c0/ff4/240/3c0ff4240c1e116dba14c7627f2319b58aa3d77606d0d90dfc6161608ac987d4';
const OBJECT_2 = '487/326/d8c/487326d8c2a3c0b885e23da1469b4d6671fd4e76978924b4443e9e3c316cda6d';

export function addObject(files: Files, path: string, settings: DraftSettings): void {
  for (const [name, text] of Object.entries(sealed(shortDraft(settings)))) files[`${path}/${name}`] = text;
}

function removeObject(files: Files, path: string): void {
  for (const name of Object.keys(files)) if (name.startsWith(`${path}/`)) delete files[name];
}

/** Two objects, whose ids are no URIs, so that their places can be read in the layout itself. */
export function soundRoot(): Files {
  const files: Files = {
    '0=ocfl_1.1': 'ocfl_1.1\n',
    'ocfl_layout.json': JSON.stringify({ extension: LAYOUT, description: 'by digest' }),
    [`extensions/${LAYOUT}/config.json`]: JSON.stringify({ extensionName: LAYOUT }),
    'README.txt': 'About this root',
  };
  addObject(files, OBJECT_1, { id: 'object-01' });
  addObject(files, OBJECT_2, { id: '..hor/rib:le-$id', version: '1.0' });
  return files;
}

/** Without a layout, for rules that have nothing to do with it. */
function withoutLayout(files: Files): void {
  delete files['ocfl_layout.json'];
}

const rows: readonly RootPlanting[] = [
  { rule: 'E069', what: 'no declaration', plant: (files) => void delete files['0=ocfl_1.1'] },
  {
    rule: 'E075',
    what: 'a directory for the declaration',
    plant: (files) => {
      delete files['0=ocfl_1.1'];
      files['0=ocfl_1.1/'] = '';
    },
  },
  { rule: 'E076', what: 'two declarations', plant: (files) => void (files['0=ocfl_1.0'] = 'ocfl_1.0\n') },
  {
    rule: 'E077',
    what: 'no =',
    plant: (files) => {
      delete files['0=ocfl_1.1'];
      files['0ocfl_1.1'] = 'ocfl_1.1\n';
    },
  },
  {
    rule: 'E078',
    what: '1=',
    plant: (files) => {
      delete files['0=ocfl_1.1'];
      files['1=ocfl_1.1'] = 'ocfl_1.1\n';
    },
  },
  {
    rule: 'E079',
    what: 'an unknown version',
    plant: (files) => {
      delete files['0=ocfl_1.1'];
      files['0=ocfl_9.9'] = 'ocfl_9.9\n';
    },
  },
  { rule: 'E080', what: 'another text', plant: (files) => void (files['0=ocfl_1.1'] = 'ocfl 1.1\n') },
  {
    rule: 'E070',
    what: 'no description',
    plant: (files) => void (files['ocfl_layout.json'] = JSON.stringify({ extension: LAYOUT })),
  },
  { rule: 'E070', what: 'no JSON', plant: (files) => void (files['ocfl_layout.json'] = '{') },
  {
    rule: 'E071',
    what: 'an unknown layout',
    plant: (files) => void (files['ocfl_layout.json'] = JSON.stringify({ extension: 'mine', description: 'x' })),
  },
  { rule: 'E072', what: 'files of no object', plant: (files) => void (files['other/file.txt'] = '') },
  {
    rule: 'E085',
    what: 'a hierarchy that ends in a file',
    plant: (files) => void (files['aaa/bbb/file.txt'] = ''),
    found: ['E072'],
  },
  { rule: 'E088', what: 'a directory of files', plant: (files) => void (files['docs/file.txt'] = ''), found: ['E072'] },
  { rule: 'E073', what: 'an empty directory', plant: (files) => void (files['empty/'] = '') },
  {
    rule: 'E074',
    what: 'a root in a root',
    plant: (files) => {
      withoutLayout(files);
      files['3c0/ff4/240/0=ocfl_1.0'] = 'ocfl_1.0\n';
    },
  },
  {
    rule: 'E081',
    what: 'a later object in an earlier root',
    plant: (files) => {
      delete files['0=ocfl_1.1'];
      files['0=ocfl_1.0'] = 'ocfl_1.0\n';
    },
  },
  {
    rule: 'E083',
    what: 'an object at another place',
    plant: (files) => {
      removeObject(files, OBJECT_1);
      addObject(files, '3c0/ff4/241/object', { id: 'object-01' });
    },
  },
  { rule: 'E084', what: 'a file between root and objects', plant: (files) => void (files['3c0/file.txt'] = '') },
  { rule: 'E112', what: 'a file', plant: (files) => void (files['extensions/file.txt'] = '') },
  {
    rule: 'E037',
    what: 'an id twice',
    plant: (files) => {
      withoutLayout(files);
      removeObject(files, OBJECT_2);
      addObject(files, 'aaa/bbb/ccc/ddd', { id: 'object-01' });
    },
  },
  {
    rule: 'E092',
    what: 'a file of an object was changed',
    plant: (files) => void (files[`${OBJECT_1}/v1/content/letter.txt`] = 'Deer'),
  },
  {
    rule: 'E003',
    what: 'an object without its declaration',
    plant: (files) => void delete files[`${OBJECT_1}/0=ocfl_object_1.1`],
  },
  {
    rule: 'W014',
    what: 'another depth',
    plant: (files) => {
      withoutLayout(files);
      addObject(files, 'aaa/bbb', { id: 'object-03' });
    },
  },
  {
    rule: 'W015',
    what: 'an object at the top',
    plant: (files) => {
      withoutLayout(files);
      addObject(files, 'aaa', { id: 'object-03' });
    },
  },
  { rule: 'W016', what: 'an unknown extension', plant: (files) => void (files['extensions/mine/config.json'] = '{}') },
];

export const rootPlantings: readonly RootPlanting[] = rows;
