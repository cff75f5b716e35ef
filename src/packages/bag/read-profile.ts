// A BagIt profile as a file has it (BagIt Profiles Specification 1.1 to 1.4): JSON → what it asks.

import type { BagProfile, ProfileLabel, Wanted } from './bag-profile.ts';

type Json = Readonly<Record<string, unknown>>;

export type ReadProfile =
  | { readonly kind: 'profile'; readonly profile: BagProfile }
  | { readonly kind: 'unreadable'; readonly reason: string };

export function readProfile(text: string): ReadProfile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { kind: 'unreadable', reason: `it is not JSON: ${(error as Error).message}` };
  }
  if (!isObject(json)) return { kind: 'unreadable', reason: 'it is not an object of JSON' };
  const identifier = objectIn(json, 'BagIt-Profile-Info')?.['BagIt-Profile-Identifier'];
  if (typeof identifier !== 'string' || identifier === '')
    return { kind: 'unreadable', reason: 'it has no BagIt-Profile-Info with a BagIt-Profile-Identifier' };
  const wrong = LISTS.find((key) => json[key] !== undefined && textsIn(json, key) === undefined);
  if (wrong !== undefined) return { kind: 'unreadable', reason: `${wrong} is not a list of words` };
  return { kind: 'profile', profile: profileOf(identifier, json) };
}

const LISTS = [
  'Manifests-Required',
  'Manifests-Allowed',
  'Tag-Manifests-Required',
  'Tag-Manifests-Allowed',
  'Tag-Files-Required',
  'Tag-Files-Allowed',
  'Payload-Files-Required',
  'Payload-Files-Allowed',
  'Accept-Serialization',
  'Accept-BagIt-Version',
] as const;

function profileOf(identifier: string, json: Json): BagProfile {
  const { Serialization: serialization } = json;
  return {
    identifier,
    labels: Object.entries(objectIn(json, 'Bag-Info') ?? {}).map(([label, rule]) => labelOf(label, rule)),
    manifests: wantedIn(json, 'Manifests'),
    tagManifests: wantedIn(json, 'Tag-Manifests'),
    tagFiles: wantedIn(json, 'Tag-Files'),
    payloadFiles: wantedIn(json, 'Payload-Files'),
    fetch: json['Allow-Fetch.txt'] === false ? 'forbidden' : json['Fetch.txt-Required'] === true ? 'required' : 'allowed',
    serialization: serialization === 'forbidden' || serialization === 'required' ? serialization : 'optional',
    serializations: textsIn(json, 'Accept-Serialization'),
    versions: textsIn(json, 'Accept-BagIt-Version'),
    isEmpty: json['Data-Empty'] === true,
  };
}

function labelOf(label: string, rule: unknown): ProfileLabel {
  const said = isObject(rule) ? rule : {};
  return {
    label,
    isRequired: said['required'] === true,
    isRepeatable: said['repeatable'] !== false,
    values: textsIn(said, 'values') ?? [],
  };
}

function wantedIn(json: Json, what: string): Wanted {
  return { required: textsIn(json, `${what}-Required`) ?? [], allowed: textsIn(json, `${what}-Allowed`) };
}

function textsIn(json: Json, key: string): readonly string[] | undefined {
  const value = json[key];
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
}

function objectIn(json: Json, key: string): Json | undefined {
  const value = json[key];
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
