// What an inventory says of one version (OCFL 3.5.3.1).

import { blockRules, readBlock } from './digest-block.ts';
import type { VersionBlock } from './inventory.ts';
import { isUri } from './is-uri.ts';
import type { ObjectFindings } from './object-findings.ts';
import type { JsonMember, JsonValue } from './read-json.ts';
import { uniqueMembers } from './unique-members.ts';

export type VersionMember = { readonly name: string; readonly line: number; readonly value: JsonValue };

type Place = { readonly file: string; readonly findings: ObjectFindings };

const KEYS: ReadonlySet<string> = new Set(['created', 'state', 'message', 'user']);

export function readVersionBlock({ name, line, value }: VersionMember, place: Place): VersionBlock {
  const { file, findings } = place;
  if (value.kind !== 'object') {
    findings.add('E047', `${name} is not an object of JSON`, { path: file, line });
    return { line, state: undefined, circumstances: new Map() };
  }
  const members = uniqueMembers(value.members, name, place);
  for (const member of value.members.filter(({ key }) => !KEYS.has(key)))
    findings.add('E102', `${name} has the key ${member.key}, which no version has`, { path: file, line: member.line });
  checkCreated(members.get('created'), { name, line }, place);
  checkMessage(members.get('message'), { name, line }, place);
  checkUser(members.get('user'), { name, line }, place);
  const state = members.get('state');
  if (state === undefined) findings.add('E048', `${name} has no state`, { path: file, line });
  return {
    line,
    state:
      state === undefined
        ? undefined
        : readBlock(state.value, { rules: blockRules.state, what: `the state of ${name}`, file, findings }),
    circumstances: new Map(['created', 'message', 'user'].map((key) => [key, canonical(members.get(key)?.value)])),
  };
}

type Version = { readonly name: string; readonly line: number };

function checkCreated(created: JsonMember | undefined, { name, line }: Version, { file, findings }: Place): void {
  if (created === undefined) {
    findings.add('E048', `${name} has no created`, { path: file, line });
    return;
  }
  const text = created.value.kind === 'string' ? created.value.text : undefined;
  if (text !== undefined && isDateTime(text)) return;
  const shown = text === undefined ? 'no text' : JSON.stringify(text);
  findings.add(
    'E049',
    `created of ${name} is ${shown}, where a date and time with seconds and a time zone is needed, such as 2024-05-01T12:00:00Z`,
    { path: file, line: created.line },
  );
}

function checkMessage(message: JsonMember | undefined, { name, line }: Version, { file, findings }: Place): void {
  if (message === undefined) findings.add('W007', `${name} has no message`, { path: file, line });
  else if (message.value.kind !== 'string')
    findings.add('E094', `message of ${name} is no text`, { path: file, line: message.line });
}

function checkUser(user: JsonMember | undefined, { name, line }: Version, place: Place): void {
  const { file, findings } = place;
  if (user === undefined) {
    findings.add('W007', `${name} has no user`, { path: file, line });
    return;
  }
  const at = { path: file, line: user.line };
  if (user.value.kind !== 'object') {
    findings.add('E054', `user of ${name} is not an object of JSON with a name`, at);
    return;
  }
  const members = uniqueMembers(user.value.members, `the user of ${name}`, place);
  for (const key of members.keys())
    if (key !== 'name' && key !== 'address') findings.add('E102', `user of ${name} has the key ${key}, which no user has`, at);
  if (!hasText(members.get('name')?.value)) findings.add('E054', `user of ${name} has no name`, at);
  const address = members.get('address')?.value;
  if (address === undefined) findings.add('W008', `user of ${name} has no address`, at);
  else if (address.kind !== 'string' || !isUri(address.text))
    findings.add('W009', `the address of the user of ${name} is no URI, such as mailto:somebody@example.org`, at);
}

function hasText(value: JsonValue | undefined): boolean {
  return value?.kind === 'string' && value.text !== '';
}

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|[+-](\d{2}):(\d{2}))$/;

/** RFC 3339, 5.6 and 5.7. */
export function isDateTime(text: string): boolean {
  const [whole, ...groups] = DATE_TIME.exec(text) ?? [];
  if (whole === undefined) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = groups.map((group) =>
    Number(group ?? 0),
  );
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  return isDay && hour < 24 && minute < 60 && second <= 60 && zoneHour < 24 && zoneMinute < 60;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The same for values that mean the same. */
function canonical(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.text);
    case 'other':
      return value.text;
    case 'array':
      return `[${value.items.map(canonical).join()}]`;
    case 'object':
      return `{${value.members
        .map(({ key, value: member }) => `${JSON.stringify(key)}:${canonical(member)}`)
        .toSorted()
        .join()}}`;
    default:
      return value satisfies never;
  }
}
