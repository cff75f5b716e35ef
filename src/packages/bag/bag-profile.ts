// What a BagIt profile asks of a bag (BagIt Profiles Specification 1.4), checked before a bag is written.

import { DECLARATION, FETCH } from './bag-files.ts';
import { fitsGlob } from './fits-glob.ts';

/** As the file has it; what it leaves out is not asked. */
export type BagProfile = {
  readonly identifier: string;
  /** By label. `isRepeatable` is false where it may stand once. */
  readonly labels: readonly ProfileLabel[];
  readonly manifests: Wanted;
  readonly tagManifests: Wanted;
  readonly tagFiles: Wanted;
  readonly payloadFiles: Wanted;
  readonly fetch: 'allowed' | 'forbidden' | 'required';
  readonly serialization: 'forbidden' | 'required' | 'optional';
  /** Media types. */
  readonly serializations: readonly string[] | undefined;
  readonly versions: readonly string[] | undefined;
  readonly isEmpty: boolean;
};

export type ProfileLabel = {
  readonly label: string;
  readonly isRequired: boolean;
  readonly isRepeatable: boolean;
  /** Empty: any. */
  readonly values: readonly string[];
};

/** `allowed`: patterns of paths, or names of algorithms; undefined: all. */
export type Wanted = { readonly required: readonly string[]; readonly allowed: readonly string[] | undefined };

/**
 * What a bag will be. `tagFiles`: beside those that every bag has. Paths are those of the bag (`data/…`). `bytes`: of the payload, where
 * they are known.
 */
export type PlannedBag = {
  readonly info: readonly (readonly [label: string, value: string])[];
  readonly algorithms: readonly string[];
  readonly tagFiles: readonly string[];
  readonly payload: readonly string[];
  readonly bytes: number | undefined;
  readonly hasFetch: boolean;
  readonly form: 'folder' | 'zip' | 'tar' | 'tar.gz';
};

const MEDIA_TYPES: Readonly<Record<Exclude<PlannedBag['form'], 'folder'>, readonly string[]>> = {
  zip: ['application/zip', 'application/x-zip-compressed'],
  tar: ['application/tar', 'application/x-tar'],
  'tar.gz': ['application/gzip', 'application/x-gzip', 'application/tar+gzip', 'application/x-gtar', 'application/x-tgz'],
};

/** Written by this package. */
const VERSION = '1.0';

/** What speaks against the bag: clauses. */
export function profileFaults(profile: BagProfile, bag: PlannedBag): readonly string[] {
  return [
    ...profile.labels.flatMap((label) => labelFaults(label, bag)),
    ...wantedFaults('manifest', profile.manifests, bag.algorithms),
    ...wantedFaults('tag manifest', profile.tagManifests, bag.algorithms),
    ...wantedFaults('tag file', { ...profile.tagFiles, allowed: undefined }, [...bag.tagFiles, ...ownTagFiles(bag)]),
    ...wantedFaults('tag file', { ...profile.tagFiles, required: [] }, bag.tagFiles),
    ...wantedFaults('payload file', profile.payloadFiles, bag.payload),
    ...formFaults(profile, bag),
  ].map((fault) => `the profile ${profile.identifier} ${fault}`);
}

/** What every bag has is always allowed. */
function ownTagFiles({ algorithms, hasFetch }: PlannedBag): readonly string[] {
  const manifests = algorithms.flatMap((name) => [`manifest-${name}.txt`, `tagmanifest-${name}.txt`]);
  return [DECLARATION, 'bag-info.txt', ...(hasFetch ? [FETCH] : []), ...manifests];
}

function labelFaults({ label, isRequired, isRepeatable, values }: ProfileLabel, { info }: PlannedBag): readonly string[] {
  const given = info.filter(([name]) => name.toLowerCase() === label.toLowerCase()).map(([, value]) => value);
  const wrong = values.length === 0 ? [] : given.filter((value) => !values.includes(value));
  return [
    ...(isRequired && given.length === 0 ? [`asks for ${label} in bag-info.txt: give --bag-info '${label}=…'`] : []),
    ...(!isRepeatable && given.length > 1 ? [`takes ${label} once, and there are ${given.length}`] : []),
    ...wrong.map((value) => `takes ${label} of ${values.join(', ')}, and not ${value}`),
  ];
}

function wantedFaults(what: string, { required, allowed }: Wanted, there: readonly string[]): readonly string[] {
  const missing = required.filter((one) => !there.some((name) => name === one || fitsGlob(one, name)));
  const wrong = allowed === undefined ? [] : there.filter((one) => !allowed.some((glob) => fitsGlob(glob, one)));
  return [...missing.map((one) => `asks for the ${what} ${one}`), ...wrong.map((one) => `does not take the ${what} ${one}`)];
}

function formFaults(profile: BagProfile, { hasFetch, form, payload, bytes }: PlannedBag): readonly string[] {
  const { fetch, serialization, serializations, versions, isEmpty } = profile;
  const faults: string[] = [];
  if (hasFetch && fetch === 'forbidden') faults.push('takes no fetch.txt');
  if (!hasFetch && fetch === 'required') faults.push('asks for fetch.txt');
  if (form === 'folder' && serialization === 'required') faults.push('asks for an archive: -o NAME.zip');
  if (form !== 'folder' && serialization === 'forbidden') faults.push('takes no archive');
  if (form !== 'folder' && serializations !== undefined && !MEDIA_TYPES[form].some((type) => serializations.includes(type)))
    faults.push(`takes archives of ${serializations.join(', ')}, and not ${form}`);
  if (versions !== undefined && !versions.includes(VERSION))
    faults.push(`takes BagIt ${versions.join(', ')}, and not ${VERSION}, which is written`);
  if (isEmpty && (payload.length > 1 || (bytes ?? 1) > 0)) faults.push('takes a bag without payload only');
  return faults;
}

/** Of the usual ones those that are taken, and all that are asked for. */
export function algorithmsFor({ manifests, tagManifests }: BagProfile, usual: readonly string[]): readonly string[] {
  const isTaken = (name: string): boolean =>
    [manifests, tagManifests].every(({ allowed }) => allowed?.includes(name) !== false);
  return [...new Set([...usual.filter(isTaken), ...manifests.required, ...tagManifests.required])];
}
