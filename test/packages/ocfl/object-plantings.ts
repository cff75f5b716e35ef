// Each rule for an object of OCFL, and a fault that breaks it, planted in a sound object.
// biome-ignore-all lint/suspicious/noAssignInExpressions: a planting is one assignment

import type { OcflRule } from '../../../src/diagnostics/ocfl-codes.ts';
import { at, type Draft, digest, each, type Json, LETTER, NOTE, SECOND, seal, shortDraft, soundDraft } from './ocfl-draft.ts';

export type Planting = {
  readonly rule: OcflRule;
  readonly what: string;
  readonly plant: (draft: Draft) => void;
  readonly draft?: () => Draft;
  /** All that is found, in any order; default: the rule alone. */
  readonly found?: readonly OcflRule[];
  /** Links to be made: path → where it leads. */
  readonly links?: Readonly<Record<string, string>>;
};

const OLD = 'v1/content/letter.txt';
const short = (): Draft => shortDraft();
const inDraft10 = (): Draft => soundDraft({ version: '1.0' });
const letter = digest(LETTER);
const note = digest(NOTE);
const second = digest(SECOND);

function move(draft: Draft, from: string, to: string): void {
  draft.files[to] = draft.files[from] ?? '';
  delete draft.files[from];
}

function renameVersion(draft: Draft, from: string, to: string): void {
  each(draft, (inventory) => {
    const text = JSON.stringify(inventory).replaceAll(`"${from}"`, `"${to}"`).replaceAll(`"${from}/`, `"${to}/`);
    for (const key of Object.keys(inventory)) delete inventory[key];
    Object.assign(inventory, JSON.parse(text));
  });
  draft.after = (files) => {
    for (const path of Object.keys(files).filter((one) => one.startsWith(`${from}/`))) {
      files[`${to}${path.slice(from.length)}`] = files[path] ?? '';
      delete files[path];
    }
  };
}

const set =
  (key: string, value: Json) =>
  (draft: Draft): void =>
    each(draft, (inventory) => {
      inventory[key] = value;
    });

const remove =
  (key: string) =>
  (draft: Draft): void =>
    each(draft, (inventory) => {
      delete inventory[key];
    });

const inFirst =
  (key: string, value: Json | undefined) =>
  (draft: Draft): void =>
    each(draft, (inventory) => {
      const version = at(inventory, 'versions', 'v1');
      if (value === undefined) delete version[key];
      else version[key] = value;
    });

/** The path of the letter in its first version, in the state. */
const statePaths =
  (...paths: readonly Json[]) =>
  (draft: Draft): void =>
    each(draft, (inventory) => {
      at(inventory, 'versions', 'v1', 'state')[letter] = [...paths];
    });

const manifestPaths =
  (...paths: readonly Json[]) =>
  (draft: Draft): void =>
    each(draft, (inventory) => {
      at(inventory, 'manifest')[letter] = [...paths];
    });

const fixity =
  (value: Json) =>
  (draft: Draft): void => {
    draft.root['fixity'] = value;
  };

const rows: readonly Planting[] = [
  { rule: 'E001', what: 'a file', plant: ({ files }) => void (files['extra.txt'] = '') },
  { rule: 'E001', what: 'a directory', plant: ({ files }) => void (files['extra/file.txt'] = '') },
  { rule: 'E001', what: 'an empty directory', plant: ({ files }) => void (files['extra/'] = '') },
  { rule: 'E001', what: 'a file named as a version', plant: ({ files }) => void (files['v3'] = '') },
  { rule: 'E001', what: 'a second sidecar', plant: ({ files }) => void (files['inventory.json.md5'] = '') },
  { rule: 'W012', what: 'logs elsewhere', plant: ({ files }) => void (files['log/today.txt'] = ''), found: ['E001'] },
  {
    rule: 'E002',
    what: 'a directory in the place of the declaration',
    plant: ({ files }) => {
      delete files['0=ocfl_object_1.1'];
      files['0=ocfl_object_1.1/'] = '';
    },
  },
  { rule: 'E003', what: 'no declaration', plant: ({ files }) => void delete files['0=ocfl_object_1.1'] },
  { rule: 'E003', what: 'two declarations', plant: ({ files }) => void (files['0=ocfl_object_1.0'] = 'ocfl_object_1.0\n') },
  { rule: 'E004', what: 'a declaration without =', plant: (draft) => move(draft, '0=ocfl_object_1.1', '0ocfl_object_1.1') },
  { rule: 'E005', what: 'a declaration with 1=', plant: (draft) => move(draft, '0=ocfl_object_1.1', '1=ocfl_object_1.1') },
  {
    rule: 'E006',
    what: 'a version of OCFL that is not known',
    plant: (draft) => {
      delete draft.files['0=ocfl_object_1.1'];
      draft.files['0=ocfl_object_9.9'] = 'ocfl_object_9.9\n';
    },
  },
  {
    rule: 'E006',
    what: 'another thing',
    plant: (draft) => {
      delete draft.files['0=ocfl_object_1.1'];
      draft.files['0=ocfl_objects_1.1'] = 'ocfl_objects_1.1\n';
    },
  },
  { rule: 'E007', what: 'another text', plant: ({ files }) => void (files['0=ocfl_object_1.1'] = 'something else\n') },
  { rule: 'E007', what: 'no line end', plant: ({ files }) => void (files['0=ocfl_object_1.1'] = 'ocfl_object_1.1') },
  { rule: 'E007', what: 'CR LF', plant: ({ files }) => void (files['0=ocfl_object_1.1'] = 'ocfl_object_1.1\r\n') },
  {
    rule: 'E008',
    what: 'no versions',
    draft: short,
    plant: (draft) => {
      set('versions', {})(draft);
      set('manifest', {})(draft);
      remove('head')(draft);
      for (const path of Object.keys(draft.files)) if (path.startsWith('v')) delete draft.files[path];
      draft.after = (files) => {
        for (const path of Object.keys(files)) if (path.startsWith('v')) delete files[path];
      };
    },
    found: ['E008', 'E036'],
  },
  {
    rule: 'E009',
    what: 'the second version alone',
    draft: short,
    plant: (draft) => renameVersion(draft, 'v1', 'v2'),
  },
  { rule: 'E010', what: 'a version is left out', plant: (draft) => renameVersion(draft, 'v2', 'v4'), found: ['E010', 'E010'] },
  {
    rule: 'E010',
    what: 'a version directory is gone',
    plant: (draft) => {
      draft.after = (files) => {
        for (const path of Object.keys(files)) if (path.startsWith('v1/')) delete files[path];
      };
    },
  },
  {
    rule: 'E011',
    what: 'v10 after v01',
    plant: (draft) => {
      const renamed = JSON.parse(JSON.stringify(draft.root).replaceAll('"v1', '"v01').replaceAll('"v2', '"v10'));
      draft.root = renamed;
      draft.v1 = JSON.parse(JSON.stringify(draft.v1).replaceAll('"v1', '"v01'));
      draft.after = (files) => {
        for (const path of Object.keys(files).filter((one) => /^v[12]\//.test(one))) {
          files[path.replace(/^v1/, 'v01').replace(/^v2/, 'v10')] = files[path] ?? '';
          delete files[path];
        }
      };
    },
    found: ['E011', 'W001', ...Array.from({ length: 8 }, () => 'E010' as const)],
  },
  { rule: 'E012', what: 'v02 after v1', plant: (draft) => renameVersion(draft, 'v2', 'v02') },
  { rule: 'E013', what: 'v002 after v1', plant: (draft) => renameVersion(draft, 'v2', 'v002'), found: ['E012'] },
  {
    rule: 'E014',
    what: 'a content path with v01 for v1',
    plant: manifestPaths('v01/content/letter.txt'),
    found: ['E014', 'E023'],
  },
  { rule: 'E015', what: 'a file beside the content', plant: ({ files }) => void (files['v1/extra.txt'] = '') },
  {
    rule: 'E015',
    what: 'content that stands beside the content directory',
    plant: (draft) => {
      move(draft, OLD, 'v1/letter.txt');
      manifestPaths('v1/letter.txt')(draft);
    },
    found: ['E015', 'E042'],
  },
  {
    rule: 'E015',
    what: 'a second sidecar of a version',
    plant: (draft) =>
      void (draft.after = (files) => {
        files['v1/inventory.json.sha256'] = `${digest(files['v1/inventory.json'] ?? '', 'sha256')} inventory.json\n`;
      }),
  },
  {
    rule: 'E015',
    what: 'a second sidecar of the last version',
    plant: ({ files }) => void (files['v2/inventory.json.md5'] = 'x inventory.json\n'),
  },
  {
    rule: 'E015',
    what: 'a sidecar without an inventory',
    plant: (draft) => {
      draft.after = (files) => void delete files['v1/inventory.json'];
    },
    found: ['E015', 'W010'],
  },
  {
    rule: 'E016',
    what: 'no content directory',
    plant: ({ files }) => void delete files['v2/content/letter.txt'],
  },
  {
    rule: 'E017',
    what: 'a slash in contentDirectory',
    plant: (draft) => {
      set('contentDirectory', 'content/dir')(draft);
      each(draft, (inventory) =>
        Object.assign(inventory, JSON.parse(JSON.stringify(inventory).replaceAll('/content/', '/content/dir/'))),
      );
      for (const path of Object.keys(draft.files).filter((one) => one.includes('/content/')))
        move(draft, path, path.replace('/content/', '/content/dir/'));
    },
  },
  {
    rule: 'E018',
    what: 'contentDirectory ..',
    plant: set('contentDirectory', '..'),
  },
  {
    rule: 'E019',
    what: 'contentDirectory only in the first version',
    plant: ({ v1 }) => void (v1['contentDirectory'] = 'stuff'),
  },
  {
    rule: 'E020',
    what: 'contentDirectory changed in the second of three',
    plant: (draft) => {
      const middle = structuredClone(draft.root);
      middle['contentDirectory'] = 'stuff';
      at(draft.root, 'versions')['v3'] = { ...at(draft.root, 'versions', 'v2'), message: 'third' };
      draft.root['head'] = 'v3';
      draft.v2 = middle;
      draft.after = (files) => seal(files, 'v3/', draft.root);
    },
  },
  {
    rule: 'E021',
    what: 'content in another directory that is not named',
    plant: (draft) => {
      move(draft, OLD, 'v1/data/letter.txt');
      manifestPaths('v1/data/letter.txt')(draft);
    },
    found: ['E042', 'W002'],
  },
  { rule: 'E023', what: 'a file that is not in the manifest', plant: ({ files }) => void (files['v2/content/extra.txt'] = '') },
  {
    rule: 'E023',
    what: 'an old manifest that lacks a file',
    plant: ({ v1 }) => {
      delete at(v1, 'manifest')[note];
      delete at(v1, 'versions', 'v1', 'state')[note];
    },
    found: ['E023', 'E066'],
  },
  { rule: 'E023', what: 'a file of the manifest that is gone', plant: ({ files }) => void delete files[OLD], found: ['E092'] },
  { rule: 'E024', what: 'an empty directory', plant: ({ files }) => void (files['v1/content/empty/'] = '') },
  {
    rule: 'E025',
    what: 'MD5',
    draft: short,
    plant: (draft) => {
      const text = JSON.stringify(draft.root).replaceAll(letter, digest(LETTER, 'md5')).replaceAll(note, digest(NOTE, 'md5'));
      Object.assign(draft.root, JSON.parse(text), { digestAlgorithm: 'md5' });
      for (const key of [letter, note]) delete at(draft.root, 'manifest')[key];
    },
  },
  { rule: 'E026', what: 'fixity by an unknown algorithm', plant: fixity({ crc32: { '0bad': [OLD] } }), found: ['E056'] },
  { rule: 'E029', what: 'a SHA-1 that is none', plant: fixity({ sha1: { abc: [OLD] } }) },
  {
    rule: 'E030',
    what: 'a SHA-256 that is none',
    plant: fixity({ sha256: { xyz: [OLD] } }),
  },
  {
    rule: 'E031',
    what: 'a SHA-512 that is none',
    plant: (draft) =>
      each(draft, (inventory) => {
        const bad = 'z'.repeat(128);
        Object.assign(inventory, JSON.parse(JSON.stringify(inventory).replaceAll(letter, bad)));
        delete at(inventory, 'manifest')[letter];
      }),
  },
  { rule: 'E032', what: 'a BLAKE2b that is none', plant: fixity({ 'blake2b-512': { abc: [OLD] } }) },
  { rule: 'E033', what: 'no JSON', plant: (draft) => void (draft.after = (files) => seal(files, '', '{"id": ')) },
  { rule: 'E033', what: 'an array', plant: (draft) => void (draft.after = (files) => seal(files, '', '[]')) },
  {
    rule: 'E033',
    what: 'a comma too much',
    plant: (draft) =>
      void (draft.after = (files) => seal(files, '', (files['inventory.json'] ?? '').replace(/\n\}\n$/, ',\n}\n'))),
  },
  {
    rule: 'E033',
    what: 'a state twice',
    plant: (draft) =>
      void (draft.after = (files) => {
        const text = (files['inventory.json'] ?? '').replace(/("state": \{[^}]*\})/, '$1, "state": {}');
        seal(files, '', text);
        seal(files, 'v2/', text);
      }),
  },
  {
    rule: 'E033',
    what: 'created twice',
    plant: (draft) =>
      void (draft.after = (files) => {
        const text = (files['inventory.json'] ?? '').replace(/("created": "[^"]*")/, '$1, "created": "no date"');
        seal(files, '', text);
        seal(files, 'v2/', text);
      }),
  },
  {
    rule: 'E033',
    what: 'a name of a user twice',
    // the inventory of the first version has it once
    found: ['E033', 'W011'],
    plant: (draft) =>
      void (draft.after = (files) => {
        const text = (files['inventory.json'] ?? '').replace(/("name": "[^"]*")/, '$1, "name": 5');
        seal(files, '', text);
        seal(files, 'v2/', text);
      }),
  },
  {
    rule: 'E033',
    what: 'a key twice',
    plant: (draft) =>
      void (draft.after = (files) => {
        const text = (files['inventory.json'] ?? '').replace('"head"', '"id": "urn:other",\n  "head"');
        seal(files, '', text);
        seal(files, 'v2/', text);
      }),
  },
  {
    rule: 'E034',
    what: 'another name',
    plant: (draft) =>
      void (draft.after = (files) => {
        files['Inventory.json'] = files['inventory.json'] ?? '';
        delete files['inventory.json'];
        delete files['inventory.json.sha512'];
      }),
  },
  {
    rule: 'E035',
    what: 'backslashes',
    plant: manifestPaths('v1\\content\\letter.txt'),
    found: ['E035', 'E023'],
  },
  { rule: 'E036', what: 'no id', plant: remove('id') },
  { rule: 'E036', what: 'no head', plant: remove('head') },
  { rule: 'E036', what: 'no type', plant: remove('type') },
  { rule: 'E036', what: 'no digestAlgorithm', plant: remove('digestAlgorithm') },
  { rule: 'E037', what: 'another id in the first version', plant: ({ v1 }) => void (v1['id'] = 'urn:example:other') },
  { rule: 'E037', what: 'an id that is no text', plant: set('id', 7) },
  { rule: 'E037', what: 'an empty id', plant: set('id', '') },
  { rule: 'E038', what: 'another version of OCFL', plant: set('type', 'https://ocfl.io/1.0/spec/#inventory') },
  { rule: 'E038', what: 'no type of OCFL', plant: set('type', 'https://example.org/') },
  {
    rule: 'E039',
    what: 'digests of another algorithm',
    draft: short,
    plant: (draft) => {
      const text = JSON.stringify(draft.root).replaceAll(letter, digest(LETTER, 'sha256'));
      Object.assign(draft.root, JSON.parse(text));
      delete at(draft.root, 'manifest')[letter];
    },
  },
  {
    rule: 'E040',
    what: 'head is not the highest',
    plant: ({ root }) => void (root['head'] = 'v1'),
    found: ['E040', 'E064', 'E040'],
  },
  { rule: 'E040', what: 'head that is not there', plant: ({ root }) => void (root['head'] = 'v3'), found: ['E040', 'E040'] },
  { rule: 'E040', what: 'head that is a number', plant: ({ root }) => void (root['head'] = 2) },
  {
    rule: 'E040',
    what: 'another head in the first version',
    plant: ({ v1 }) => void (v1['head'] = 'v2'),
    found: ['E040', 'E040'],
  },
  { rule: 'E041', what: 'no manifest', plant: remove('manifest') },
  { rule: 'E042', what: 'a path beside the versions', plant: manifestPaths(OLD, 'elsewhere/letter.txt') },
  {
    rule: 'E043',
    what: 'no versions',
    plant: ({ root }) => void delete root['versions'],
    found: ['E043'],
  },
  {
    rule: 'E044',
    what: 'Versions',
    draft: short,
    plant: ({ root }) => {
      root['Versions'] = root['versions'] ?? null;
      delete root['versions'];
    },
    found: ['E044'],
  },
  {
    rule: 'E045',
    what: 'versions in an array',
    draft: short,
    plant: ({ root }) => void (root['versions'] = []),
    found: ['E045'],
  },
  {
    rule: 'E046',
    what: 'a version directory that is not in the inventory',
    plant: ({ files }) => void (files['v3/content/extra.txt'] = ''),
    found: ['E046', 'W010'],
  },
  {
    rule: 'E047',
    what: 'a version that is a text',
    plant: (draft) => void (at(draft.root, 'versions')['v1'] = 'first'),
  },
  { rule: 'E048', what: 'no created', plant: inFirst('created', undefined) },
  { rule: 'E048', what: 'no state', plant: inFirst('state', undefined), found: ['E048'] },
  { rule: 'E049', what: 'no time zone', plant: inFirst('created', '2024-05-01T12:00:00') },
  { rule: 'E049', what: 'no seconds', plant: inFirst('created', '2024-05-01T12:00Z') },
  { rule: 'E049', what: 'a day that does not exist', plant: inFirst('created', '2023-02-29T12:00:00Z') },
  { rule: 'E049', what: 'a number', plant: inFirst('created', 2024) },
  { rule: 'E049', what: 'a date alone', plant: inFirst('created', '2024-05-01') },
  {
    rule: 'E050',
    what: 'a digest that is not in the manifest',
    plant: (draft) =>
      each(draft, (inventory) => void (at(inventory, 'versions', 'v1', 'state')['f'.repeat(128)] = ['more.txt'])),
  },
  {
    rule: 'E050',
    what: 'other capitals than in the manifest',
    plant: (draft) =>
      each(draft, (inventory) => {
        const state = at(inventory, 'versions', 'v1', 'state');
        state[letter.toUpperCase()] = state[letter] ?? [];
        delete state[letter];
      }),
  },
  { rule: 'E050', what: 'a state that is an array', plant: inFirst('state', []), found: ['E050'] },
  {
    rule: 'E050',
    what: 'a digest of the manifest that no version uses, in 1.0',
    draft: inDraft10,
    plant: (draft) => {
      draft.files['v2/content/extra.txt'] = 'extra';
      at(draft.root, 'manifest')[digest('extra')] = ['v2/content/extra.txt'];
    },
  },
  { rule: 'E051', what: 'an empty logical path', plant: statePaths('letter.txt', '') },
  { rule: 'E051', what: 'a logical path that is a number', plant: statePaths('letter.txt', 1) },
  { rule: 'E052', what: '..', plant: statePaths('letter.txt', '../letter.txt') },
  { rule: 'E052', what: '.', plant: statePaths('letter.txt', 'a/./b') },
  { rule: 'E052', what: 'an empty part', plant: statePaths('letter.txt', 'a//b') },
  { rule: 'E053', what: 'a slash first', plant: statePaths('letter.txt', '/b') },
  { rule: 'E053', what: 'a slash last', plant: statePaths('letter.txt', 'b/') },
  { rule: 'E054', what: 'no name', plant: inFirst('user', { address: 'mailto:a@example.org' }) },
  { rule: 'E054', what: 'a text', plant: inFirst('user', 'Anna') },
  { rule: 'E055', what: 'Fixity', plant: ({ root }) => void (root['Fixity'] = {}) },
  { rule: 'E056', what: 'null in 1.0', draft: inDraft10, plant: fixity(null) },
  { rule: 'E057', what: 'an array', plant: fixity({ md5: [] }) },
  { rule: 'E057', what: 'a text for paths', plant: fixity({ md5: { [digest(LETTER, 'md5')]: OLD } }) },
  {
    rule: 'E058',
    what: 'no sidecar',
    plant: (draft) => void (draft.after = (files) => void delete files['inventory.json.sha512']),
  },
  {
    rule: 'E058',
    what: 'none in a version',
    plant: (draft) => void (draft.after = (files) => void delete files['v1/inventory.json.sha512']),
  },
  {
    rule: 'E059',
    what: 'a sidecar of another algorithm',
    plant: (draft) =>
      void (draft.after = (files) => {
        delete files['inventory.json.sha512'];
        files['inventory.json.sha256'] = `${digest(files['inventory.json'] ?? '', 'sha256')} inventory.json\n`;
      }),
  },
  {
    rule: 'E060',
    what: 'an inventory that was changed',
    plant: (draft) => void (draft.after = (files) => void (files['v1/inventory.json'] += ' ')),
  },
  {
    rule: 'E062',
    what: 'an inventory of the object that was changed later',
    plant: (draft) =>
      void (draft.after = (files) => {
        files['inventory.json'] += ' ';
      }),
    found: ['E060', 'E064'],
  },
  {
    rule: 'E061',
    what: 'no name',
    plant: (draft) => void (draft.after = (files) => void (files['inventory.json.sha512'] = `${'0'.repeat(128)}\n`)),
  },
  {
    rule: 'E061',
    what: 'another name',
    plant: (draft) =>
      void (draft.after = (files) => void (files['inventory.json.sha512'] = `${'0'.repeat(128)}  v1/inventory.json\n`)),
  },
  {
    rule: 'E063',
    what: 'no inventory',
    plant: (draft) =>
      void (draft.after = (files) => {
        delete files['inventory.json'];
        delete files['inventory.json.sha512'];
      }),
  },
  {
    rule: 'E064',
    what: 'another inventory in the last version',
    plant: (draft) => void (draft.v2 = { ...draft.root, digestAlgorithm: 'sha512', extra: 1 }),
    found: ['E064', 'E102'],
  },
  { rule: 'E066', what: 'another state', plant: ({ v1 }) => void (at(v1, 'versions', 'v1', 'state')[letter] = ['other.txt']) },
  { rule: 'E067', what: 'a file', plant: ({ files }) => void (files['extensions/readme.txt'] = '') },
  {
    rule: 'E082',
    what: 'an object in an object',
    plant: ({ files }) => void (files['inner/0=ocfl_object_1.1'] = 'ocfl_object_1.1\n'),
  },
  { rule: 'E092', what: 'content that was changed', plant: ({ files }) => void (files[OLD] = 'Deer reader\n') },
  {
    rule: 'E092',
    what: 'a text for paths',
    plant: (draft) => each(draft, (inventory) => void (at(inventory, 'manifest')[letter] = OLD)),
    found: ['E092', 'E023'],
  },
  {
    rule: 'E092',
    what: 'an old inventory with the wrong digest',
    plant: ({ v1 }) => {
      Object.assign(v1, JSON.parse(JSON.stringify(v1).replaceAll(letter, `0${letter.slice(1)}`)));
      delete at(v1, 'manifest')[letter];
    },
    found: ['E092', 'E066'],
  },
  { rule: 'E093', what: 'a digest that is wrong', plant: fixity({ md5: { [digest(NOTE, 'md5')]: [OLD] } }) },
  {
    rule: 'E093',
    what: 'a file that is not there',
    plant: fixity({ md5: { [digest(NOTE, 'md5')]: ['v1/content/none.txt'] } }),
  },
  { rule: 'E094', what: 'a number', plant: inFirst('message', 1) },
  { rule: 'E095', what: 'a path twice', plant: statePaths('letter.txt', 'letter.txt') },
  { rule: 'E095', what: 'a path below another', plant: statePaths('letter.txt', 'notes') },
  {
    rule: 'E096',
    what: 'a digest in capitals too',
    plant: (draft) => each(draft, (inventory) => void (at(inventory, 'manifest')[letter.toUpperCase()] = [])),
  },
  {
    rule: 'E096',
    what: 'a digest twice',
    plant: (draft) =>
      void (draft.after = (files) => {
        const text = (files['inventory.json'] ?? '').replace(
          '"manifest": {',
          `"manifest": { "${letter}": ["v1/content/letter.txt"],`,
        );
        seal(files, '', text);
        seal(files, 'v2/', text);
      }),
  },
  {
    rule: 'E097',
    what: 'a digest in capitals too',
    plant: fixity({ md5: { [digest(LETTER, 'md5')]: [OLD], [digest(LETTER, 'md5').toUpperCase()]: [OLD] } }),
  },
  { rule: 'E098', what: 'an empty content path', plant: manifestPaths(OLD, '') },
  { rule: 'E099', what: '..', plant: manifestPaths(OLD, 'v1/content/../content/x.txt') },
  { rule: 'E099', what: 'an empty part', plant: manifestPaths(OLD, 'v1/content//x.txt') },
  { rule: 'E099', what: '.. in the block of fixity', plant: fixity({ md5: { [digest(LETTER, 'md5')]: [OLD, '../x.txt'] } }) },
  { rule: 'E100', what: 'a slash first', plant: manifestPaths(OLD, '/v1/content/x.txt') },
  { rule: 'E101', what: 'a path twice', plant: manifestPaths(OLD, OLD) },
  { rule: 'E101', what: 'a path below another', plant: manifestPaths(OLD, 'v1/content/notes'), found: ['E101', 'E092'] },
  { rule: 'E102', what: 'a key', plant: set('colour', 'red') },
  { rule: 'E102', what: 'a key of a version', plant: inFirst('colour', 'red') },
  {
    rule: 'E102',
    what: 'a key of a user',
    plant: inFirst('user', { name: 'Anna', address: 'mailto:a@example.org', colour: 'red' }),
  },
  {
    rule: 'E103',
    what: 'a first version of a later OCFL',
    draft: inDraft10,
    plant: ({ v1 }) => void (v1['type'] = 'https://ocfl.io/1.1/spec/#inventory'),
  },
  {
    rule: 'E104',
    what: 'a version without v',
    draft: short,
    plant: (draft) => renameVersion(draft, 'v1', '1'),
    found: ['E104', 'E001'],
  },
  {
    rule: 'E105',
    what: 'version v0',
    draft: short,
    plant: (draft) => renameVersion(draft, 'v1', 'v0'),
    found: ['E105', 'E001'],
  },
  { rule: 'E106', what: 'an array', plant: set('manifest', []) },
  {
    rule: 'E107',
    what: 'a digest that no version uses',
    plant: (draft) => {
      draft.files['v2/content/extra.txt'] = 'extra';
      at(draft.root, 'manifest')[digest('extra')] = ['v2/content/extra.txt'];
    },
  },
  { rule: 'E108', what: 'a number', plant: set('contentDirectory', 1) },
  {
    rule: 'E110',
    what: 'another id in the first version',
    plant: ({ v1 }) => void (v1['id'] = 'urn:example:other'),
    found: ['E037'],
  },
  { rule: 'E111', what: 'null', plant: fixity(null) },
  {
    rule: 'W001',
    what: 'v001',
    draft: short,
    plant: (draft) => renameVersion(draft, 'v1', 'v001'),
  },
  { rule: 'W002', what: 'another directory', plant: ({ files }) => void (files['v1/extra/file.txt'] = '') },
  {
    rule: 'W003',
    what: 'an empty content directory',
    plant: (draft) => {
      delete draft.files['v2/content/letter.txt'];
      draft.files['v2/content/'] = '';
      delete at(draft.root, 'manifest')[second];
      delete at(draft.root, 'versions', 'v2', 'state')[second];
    },
  },
  { rule: 'W004', what: 'SHA-256', draft: () => soundDraft({ algorithm: 'sha256' }), plant: () => undefined },
  { rule: 'W005', what: 'no URI', draft: () => soundDraft({ id: 'letter-1' }), plant: () => undefined },
  { rule: 'W007', what: 'no message', plant: inFirst('message', undefined) },
  { rule: 'W007', what: 'no user', plant: inFirst('user', undefined) },
  { rule: 'W008', what: 'no address', plant: inFirst('user', { name: 'Anna' }) },
  { rule: 'W009', what: 'a street', plant: inFirst('user', { name: 'Anna', address: '1 Long Street' }) },
  {
    rule: 'W010',
    what: 'no inventory',
    plant: (draft) =>
      void (draft.after = (files) => {
        delete files['v1/inventory.json'];
        delete files['v1/inventory.json.sha512'];
      }),
  },
  { rule: 'W011', what: 'another message', plant: ({ v1 }) => void (at(v1, 'versions', 'v1')['message'] = 'other') },
  { rule: 'W013', what: 'an unknown extension', plant: ({ files }) => void (files['extensions/mine/config.json'] = '{}') },
];

export const objectPlantings: readonly Planting[] = rows;
