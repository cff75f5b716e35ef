// The kinds of objects that the public fixtures of OCFL have, by their names there (OCFL/fixtures, 1.0 and 1.1, and those of ocfl-py): each
// is built here anew. A name says what is to be found; at least one of its codes is, and the object is invalid, or warned of.

import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { OcflRule } from '../../../src/diagnostics/ocfl-codes.ts';
import { verifyPackage } from '../../../src/packages/verify-package.ts';
import { memoryPackage } from '../../support/memory-package.ts';
import { objectPlantings } from './object-plantings.ts';
import { at, type Draft, digest, each, type JsonObject, LETTER, sealed, shortDraft, soundDraft } from './ocfl-draft.ts';

type Version = '1.0' | '1.1';
type Files = Readonly<Record<string, string>>;
type Build = (version: Version) => Files;

/** The object of a row of the plantings. */
function planted(rule: OcflRule, what: string): Build {
  return (version) => {
    const row = objectPlantings.find((one) => one.rule === rule && one.what === what);
    if (row === undefined) throw new Error(`no planting ${rule}: ${what}`);
    const draft = row.draft?.() ?? soundDraft({ version });
    row.plant(draft);
    return sealed(draft);
  };
}

function built(change: (draft: Draft) => void): Build {
  return (version) => {
    const draft = soundDraft({ version });
    change(draft);
    return sealed(draft);
  };
}

/** The first version by SHA-256, the second by SHA-512. */
function mixed(version: Version): Draft {
  return { ...soundDraft({ version }), v1: soundDraft({ version, algorithm: 'sha256' }).v1 };
}

const inFirst =
  (values: JsonObject): ((draft: Draft) => void) =>
  (draft) =>
    each(draft, (inventory) => Object.assign(at(inventory, 'versions', 'v1'), values));

const inFixity =
  (...paths: readonly string[]): ((draft: Draft) => void) =>
  (draft) => {
    draft.root['fixity'] = { md5: { [digest(LETTER, 'md5')]: [...paths] } };
  };

/** What both versions have. */
const bad: Readonly<Record<string, Build>> = {
  E001_extra_dir_in_root: planted('E001', 'a directory'),
  E001_extra_file_in_root: planted('E001', 'a file'),
  E001_invalid_version_format: planted('E104', 'a version without v'),
  E001_v2_file_in_root: planted('E001', 'a file named as a version'),
  E003_E063_empty: () => ({}),
  E008_E036_no_versions_no_head: built((draft) =>
    each(draft, (inventory) => {
      delete inventory['head'];
      inventory['versions'] = {};
    }),
  ),
  E009_version_two_only: planted('E009', 'the second version alone'),
  E010_missing_versions: planted('E010', 'a version directory is gone'),
  E010_skipped_versions: planted('E010', 'a version is left out'),
  E011_E013_invalid_padded_head_version: planted('E011', 'v10 after v01'),
  E015_content_not_in_content_dir: planted('E015', 'content that stands beside the content directory'),
  E017_invalid_content_dir: planted('E017', 'a slash in contentDirectory'),
  E019_inconsistent_content_dir: planted('E019', 'contentDirectory only in the first version'),
  E023_extra_file: planted('E023', 'a file that is not in the manifest'),
  E023_missing_file: planted('E023', 'a file of the manifest that is gone'),
  E023_old_manifest_missing_entries: planted('E023', 'an old manifest that lacks a file'),
  E024_empty_dir_in_content: planted('E024', 'an empty directory'),
  E025_wrong_digest_algorithm: planted('E025', 'MD5'),
  E033_inventory_bad_json: planted('E033', 'no JSON'),
  E034_no_inv: planted('E034', 'another name'),
  E036_no_id: planted('E036', 'no id'),
  E036_no_head: planted('E036', 'no head'),
  E037_inconsistent_id: planted('E037', 'another id in the first version'),
  E040_head_not_most_recent: planted('E040', 'head is not the highest'),
  E040_wrong_head_doesnt_exist: planted('E040', 'head that is not there'),
  E040_wrong_head_format: planted('E040', 'head that is a number'),
  E040_wrong_version_in_version_dir: planted('E040', 'another head in the first version'),
  E041_no_manifest: planted('E041', 'no manifest'),
  E042_bad_manifest_content_path: planted('E042', 'a path beside the versions'),
  E046_missing_version_dir: planted('E010', 'a version directory is gone'),
  E046_root_not_most_recent: (version) => {
    const draft = soundDraft({ version });
    const files = sealed(draft);
    for (const name of ['inventory.json', 'inventory.json.sha512']) files[name] = files[`v1/${name}`] ?? '';
    return files;
  },
  E049_E050_E054_bad_version_block_values: built(inFirst({ created: 7, message: 7, state: [], user: 'Anna' })),
  E049_created_no_timezone: planted('E049', 'no time zone'),
  E049_created_not_to_seconds: planted('E049', 'no seconds'),
  E050_manifest_digest_wrong_case: planted('E050', 'other capitals than in the manifest'),
  E050_state_digest_different_case: planted('E050', 'other capitals than in the manifest'),
  E050_state_digest_not_in_manifest: planted('E050', 'a digest that is not in the manifest'),
  E050_state_repeated_digest: built((draft) =>
    each(draft, (inventory) => {
      const state = at(inventory, 'versions', 'v1', 'state');
      state[digest(LETTER).toUpperCase()] = ['other.txt'];
    }),
  ),
  E053_E052_invalid_logical_paths: built((draft) =>
    each(draft, (inventory) => {
      at(inventory, 'versions', 'v1', 'state')[digest(LETTER)] = ['/letter.txt', '../letter.txt', 'a//b'];
    }),
  ),
  E058_no_sidecar: planted('E058', 'no sidecar'),
  E060_E064_root_inventory_digest_mismatch: planted('E062', 'an inventory of the object that was changed later'),
  E061_invalid_sidecar: planted('E061', 'no name'),
  E063_no_inv: planted('E063', 'no inventory'),
  E064_different_root_and_latest_inventories: planted('E064', 'another inventory in the last version'),
  E066_E092_old_manifest_digest_incorrect: planted('E092', 'an old inventory with the wrong digest'),
  E066_algorithm_change_state_mismatch: (version) => {
    const draft = mixed(version);
    at(draft.v1, 'versions', 'v1', 'state')[digest(LETTER, 'sha256')] = ['other.txt'];
    return sealed(draft);
  },
  E066_changed_v1_logical_path: planted('E066', 'another state'),
  E066_inconsistent_version_state: planted('E066', 'another state'),
  E066_changed_content_for_logical_path: built(({ v1 }) => {
    const state = at(v1, 'versions', 'v1', 'state');
    const [first = '', second = ''] = Object.keys(state);
    [state[first], state[second]] = [state[second] ?? [], state[first] ?? []];
  }),
  E067_file_in_extensions_dir: planted('E067', 'a file'),
  E092_bad_manifest_digest: built((draft) => {
    const text = JSON.stringify(draft.root).replaceAll(digest(LETTER), digest('other'));
    Object.assign(draft.root, JSON.parse(text));
  }),
  E092_content_file_digest_mismatch: planted('E092', 'content that was changed'),
  E092_algorithm_change_incorrect_digest: (version) => {
    const draft = mixed(version);
    const text = JSON.stringify(draft.v1).replaceAll(digest(LETTER, 'sha256'), digest('other', 'sha256'));
    Object.assign(draft.v1, JSON.parse(text));
    return sealed(draft);
  },
  E092_E093_content_path_does_not_exist: built((draft) => {
    inFixity('v1/content/none.txt')(draft);
    at(draft.root, 'manifest')[digest(LETTER)] = ['v1/content/none.txt'];
  }),
  E093_fixity_digest_mismatch: planted('E093', 'a digest that is wrong'),
  E093_fixity_digest_mismatch_in_v1: built(({ v1 }) => {
    v1['fixity'] = { md5: { [digest('other', 'md5')]: ['v1/content/letter.txt'] } };
  }),
  E094_message_not_a_string: planted('E094', 'a number'),
  E095_conflicting_logical_paths: planted('E095', 'a path below another'),
  E095_non_unique_logical_paths: planted('E095', 'a path twice'),
  E096_manifest_repeated_digest: planted('E096', 'a digest in capitals too'),
  E096_manifest_duplicate_digests: planted('E096', 'a digest twice'),
  E097_fixity_repeated_digest: planted('E097', 'a digest in capitals too'),
  E097_fixity_duplicate_digests: (version) => {
    const draft = soundDraft({ version });
    inFixity('v1/content/letter.txt')(draft);
    const sum = digest(LETTER, 'md5');
    const text = JSON.stringify(draft.root).replace(`"${sum}":`, `"${sum}":["v1/content/letter.txt"],"${sum}":`);
    const files = sealed(draft);
    for (const folder of ['', 'v2/']) {
      files[`${folder}inventory.json`] = text;
      files[`${folder}inventory.json.sha512`] = `${digest(text)} inventory.json\n`;
    }
    return files;
  },
  E099_bad_content_path_elements: planted('E099', '..'),
  E100_E099_fixity_invalid_content_paths: built(inFixity('/v1/content/letter.txt', 'v1/content/../content/letter.txt')),
  E100_E099_manifest_invalid_content_paths: built((draft) =>
    each(draft, (inventory) => {
      at(inventory, 'manifest')[digest(LETTER)] = ['/v1/content/letter.txt', 'v1//content/letter.txt'];
    }),
  ),
  E101_non_unique_content_paths: planted('E101', 'a path twice'),
};

const only: Readonly<Record<Version, Readonly<Record<string, Build>>>> = {
  '1.0': {
    E056_null_fixity: planted('E056', 'null in 1.0'),
    E041_manifest_not_object: built((draft) => each(draft, (inventory) => Object.assign(inventory, { manifest: 7 }))),
    E050_file_in_manifest_not_used: planted('E050', 'a digest of the manifest that no version uses, in 1.0'),
  },
  '1.1': {
    E003_no_decl: planted('E003', 'no declaration'),
    E003_two_declarations: planted('E003', 'two declarations'),
    E103_older_spec_v2: planted('E103', 'a first version of a later OCFL'),
    E106_manifest_not_object: planted('E106', 'an array'),
    E107_file_in_manifest_not_used: planted('E107', 'a digest that no version uses'),
    E111_null_fixity: planted('E111', 'null'),
  },
};

function padded(draft: Draft): Files {
  each(draft, (inventory) => {
    const text = JSON.stringify(inventory)
      .replace(/"v([12])"/g, '"v000$1"')
      .replace(/"v([12])\//g, '"v000$1/');
    Object.assign(inventory, JSON.parse(text), { versions: (JSON.parse(text) as JsonObject)['versions'] });
  });
  const files = sealed(draft);
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^v([12])\//, 'v000$1/'), text]));
}

const warned: Readonly<Record<string, Build>> = {
  W001_zero_padded_versions: (version) => padded(soundDraft({ version })),
  W001_W004_W005_zero_padded_versions: (version) => padded(soundDraft({ version, algorithm: 'sha256', id: 'letter' })),
  W002_extra_dir_in_version_dir: planted('W002', 'another directory'),
  W003_empty_content_dir: planted('W003', 'an empty content directory'),
  W004_uses_sha256: (version) => sealed(soundDraft({ version, algorithm: 'sha256' })),
  W004_versions_diff_digests: (version) => sealed(mixed(version)),
  W005_id_not_uri: (version) => sealed(soundDraft({ version, id: 'letter' })),
  W007_no_message_or_user: built((draft) =>
    each(draft, (inventory) => {
      const { created, state } = at(inventory, 'versions', 'v1');
      at(inventory, 'versions')['v1'] = { created: created ?? '', state: state ?? {} };
    }),
  ),
  W008_user_no_address: planted('W008', 'no address'),
  W009_user_address_not_uri: planted('W009', 'a street'),
  W010_no_version_inventory: planted('W010', 'no inventory'),
  W011_version_inv_diff_metadata: planted('W011', 'another message'),
  W013_unregistered_extension: planted('W013', 'an unknown extension'),
};

const good: Readonly<Record<string, Build>> = {
  minimal_one_version_one_file: (version) => sealed(shortDraft({ version })),
  minimal_uppercase_digests: (version) => {
    const draft = shortDraft({ version });
    const text = JSON.stringify(draft.root).replace(/"[0-9a-f]{128}"/g, (digits) => digits.toUpperCase());
    for (const key of ['manifest', 'versions']) draft.root[key] = (JSON.parse(text) as JsonObject)[key] ?? {};
    return sealed(draft);
  },
  minimal_no_content: (version) => {
    const draft = shortDraft({ version });
    draft.root['manifest'] = {};
    at(draft.root, 'versions', 'v1')['state'] = {};
    for (const path of Object.keys(draft.files)) if (path.startsWith('v1/')) delete draft.files[path];
    return sealed(draft);
  },
  minimal_content_dir_called_stuff: (version) => {
    const draft = soundDraft({ version });
    each(draft, (inventory) => {
      const text = JSON.stringify(inventory).replaceAll('/content/', '/stuff/');
      Object.assign(inventory, JSON.parse(text), { contentDirectory: 'stuff' });
    });
    for (const path of Object.keys(draft.files).filter((one) => one.includes('/content/'))) {
      draft.files[path.replace('/content/', '/stuff/')] = draft.files[path] ?? '';
      delete draft.files[path];
    }
    return sealed(draft);
  },
  'spec-ex-rename': (version) => sealed(soundDraft({ version })),
};

const codesOf = (name: string): readonly string[] => name.match(/[EW]\d{3}/g) ?? [];

async function verify(files: Files): Promise<readonly Diagnostic[]> {
  return (await verifyPackage(memoryPackage(files), { name: 'object', kind: 'ocfl-object' })).diagnostics;
}

describe.each(['1.0', '1.1'] as const)('fixtures of OCFL %s', (version) => {
  test.each(Object.entries({ ...bad, ...only[version] }))('bad: %s', async (name, build) => {
    const told = await verify(build(version));
    expect(told.some(({ severity }) => severity === 'error')).toBe(true);
    const words = told.map(({ code, message }) => `${code} ${message}`).join('\n');
    expect(
      codesOf(name).some((code) => words.includes(code)),
      words,
    ).toBe(true);
  });

  test.each(Object.entries(warned))('warned: %s', async (name, build) => {
    const told = await verify(build(version));
    expect(told.map(({ code, severity }) => `${severity} ${code}`).filter((one) => !one.startsWith('warning ocfl/'))).toEqual(
      [],
    );
    expect([...new Set(told.map(({ code }) => code.replace('ocfl/', '')))].toSorted()).toEqual([...codesOf(name)].toSorted());
  });

  test.each(Object.entries(good))('good: %s', async (_, build) => {
    expect(await verify(build(version))).toEqual([]);
  });
});
