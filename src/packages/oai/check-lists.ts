// Lists of a static tree: parts that lead to one another by their tokens, and what they list against GetRecord (OAI-PMH 2.0 §3.5).

import type { Found } from '../files/findings.ts';
import { placeOf } from './answer-place.ts';
import { checkFormat } from './check-records.ts';
import type { Header, ListVerb, OaiAnswer, Token } from './oai-answer.ts';
import { readChecked } from './read-checked.ts';
import type { RecordKept, StaticTree } from './static-tree.ts';

type List = { readonly verb: ListVerb; readonly prefix: string; readonly set: string | undefined; readonly path: string };

export async function checkLists(tree: StaticTree): Promise<void> {
  const checks = new ListChecks(tree);
  for (const path of tree.paths) {
    const place = placeOf(path);
    if (place.kind === 'list') await checks.follow({ ...place, path });
  }
  checks.tellUnlisted();
}

/** Of a list that was followed to its end. */
type Listed = {
  readonly identifiers: Set<string>;
  /** What its tokens say of numbers of records, and is not so. */
  readonly miscounts: Found[];
  isDoubled: boolean;
};

class ListChecks {
  readonly #tree: StaticTree;
  /** Prefix and identifier of what was told to be missing, or to be otherwise. */
  readonly #told = new Set<string>();
  /** Prefix and identifier → the lists that lack it. */
  readonly #unlisted = new Map<string, { readonly first: string; count: number }>();
  readonly #unknownSets = new Set<string>();
  /** Prefix → set → identifiers of the records in it. */
  readonly #bySet = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(tree: StaticTree) {
    this.#tree = tree;
  }

  async follow(list: List): Promise<void> {
    const { set, path } = list;
    if (set !== undefined) this.#checkSet(set, path);
    const listed = await this.#listedIn(list);
    if (listed === undefined) return;
    let isLacking = false;
    for (const identifier of this.#expected(list.prefix, set)) {
      if (listed.identifiers.has(identifier)) continue;
      isLacking = true;
      this.#lacks(list, identifier);
    }
    // numbers follow from what is too much or too little, which has been told
    if (!isLacking && !listed.isDoubled) for (const found of listed.miscounts) this.#tree.checking.findings.add(found);
  }

  /** The records that a list is to have. */
  #expected(prefix: string, set: string | undefined): Iterable<string> {
    const records = this.#tree.records.get(prefix) ?? new Map<string, RecordKept>();
    if (set === undefined) return records.keys();
    let sets = this.#bySet.get(prefix);
    if (sets === undefined) {
      sets = recordsBySet(records);
      this.#bySet.set(prefix, sets);
    }
    return sets.get(set) ?? [];
  }

  tellUnlisted(): void {
    for (const [key, { first, count }] of this.#unlisted) {
      const [prefix, ...identifier] = key.split(' ');
      const more = count === 1 ? '' : `, nor in ${count - 1} other ${count === 2 ? 'list' : 'lists'}`;
      this.#tree.checking.findings.add({
        code: 'oai/unlisted-record',
        path: first,
        message: `"${identifier.join(' ')}" has a record in ${prefix}, and is not in this list${more}`,
      });
    }
  }

  async #listedIn(list: List): Promise<Listed | undefined> {
    const listed: Listed = { identifiers: new Set(), miscounts: [], isDoubled: false };
    const seen = new Set<string>();
    let path = list.path;
    for (let part = 0; ; part++) {
      seen.add(path);
      const answer = await readChecked(this.#tree, path, placeOf(path));
      if (answer === undefined) return undefined;
      const before = listed.identifiers.size;
      for (const header of answer.headers) this.#take(header, { list, path, listed });
      const [token] = answer.tokens;
      if (token === undefined || token.text === '') {
        this.#checkEnd(answer, { token, part, path, before, listed });
        return listed;
      }
      checkCursor(token, { path, before, listed });
      const next = this.#next(token, { list, path, seen });
      if (next === undefined) return undefined;
      path = next;
    }
  }

  #take(header: Header, { list, path, listed }: { readonly list: List; readonly path: string; readonly listed: Listed }): void {
    const { findings } = this.#tree.checking;
    const { prefix, set, verb } = list;
    const { identifier, line } = header;
    if (identifier === '') return;
    if (listed.identifiers.has(identifier)) {
      listed.isDoubled = true;
      findings.add({ code: 'oai/identifier', path, line, message: `"${identifier}" is in this list twice` });
    }
    listed.identifiers.add(identifier);
    if (set !== undefined && !header.sets.some((one) => isBelow(one, set)))
      findings.add({
        code: 'oai/set',
        path,
        line,
        message: `"${identifier}" is in the list of ${set}, and says nothing of this set`,
      });
    for (const one of header.sets) this.#checkSet(one, path);
    if (verb === 'ListRecords') checkFormat(header, { tree: this.#tree, path, prefix });
    this.#compare(header, { prefix, path });
  }

  /** What GetRecord says otherwise is told once, whatever lists show it. */
  #compare(header: Header, { prefix, path }: { readonly prefix: string; readonly path: string }): void {
    const { identifier, line } = header;
    const key = `${prefix} ${identifier}`;
    const record = this.#tree.records.get(prefix)?.get(identifier);
    const fault = record === undefined ? undefined : differenceOf(header, record);
    if ((record !== undefined && fault === undefined) || this.#told.has(key)) return;
    // what is wrong with its file has been told
    if (record === undefined && this.#tree.paths.has(placeOfRecord(prefix, identifier))) return;
    this.#told.add(key);
    const { findings } = this.#tree.checking;
    if (record === undefined)
      findings.add({
        code: 'oai/missing-record',
        path,
        line,
        message: `"${identifier}" is listed, and GetRecord has no record of it in ${prefix}`,
      });
    else findings.add({ code: 'oai/header', path, line, message: `"${identifier}" ${fault} in ${record.path}` });
  }

  #lacks({ prefix, path }: List, identifier: string): void {
    const key = `${prefix} ${identifier}`;
    const known = this.#unlisted.get(key);
    if (known === undefined) this.#unlisted.set(key, { first: path, count: 1 });
    else known.count++;
  }

  #checkSet(set: string, path: string): void {
    const { sets } = this.#tree;
    if (sets === undefined || sets.has(set) || this.#unknownSets.has(set)) return;
    this.#unknownSets.add(set);
    this.#tree.checking.findings.add({ code: 'oai/set', path, message: `ListSets does not know the set ${set}` });
  }

  /** Undefined where a token leads nowhere, or back, which is told. */
  #next(
    { text, line }: Token,
    { list, path, seen }: { readonly list: List; readonly path: string; readonly seen: ReadonlySet<string> },
  ): string | undefined {
    const next = `${list.verb}/resumed/${text}.xml`;
    const fault = seen.has(next)
      ? 'leads back to a part of this list: it has no end'
      : !this.#tree.paths.has(next)
        ? `leads to ${next}, which is not there`
        : this.#tree.wasRead(next)
          ? 'leads to a part of another list'
          : undefined;
    if (fault === undefined) return next;
    this.#tree.checking.findings.add({ code: 'oai/token', path, line, message: `the token "${text}" ${fault}` });
    return undefined;
  }

  #checkEnd({ errors }: OaiAnswer, { token, part, path, before, listed }: ListEnd): void {
    if (token === undefined) {
      const message = 'the last part of a list ends with an empty token, and there is none';
      if (part > 0 && errors.length === 0) this.#tree.checking.findings.add({ code: 'oai/token', path, message });
      return;
    }
    checkCursor(token, { path, before, listed });
    const { size, line } = token;
    const count = listed.identifiers.size;
    if (size === undefined || Number(size) === count) return;
    const message = `the list is told to have ${size} records, and has ${count}`;
    listed.miscounts.push({ code: 'oai/token', severity: 'warning', path, line, message });
  }
}

type Counted = { readonly path: string; readonly before: number; readonly listed: Listed };
type ListEnd = Counted & { readonly token: Token | undefined; readonly part: number };

function checkCursor({ text, cursor, line }: Token, { path, before, listed }: Counted): void {
  if (cursor === undefined || Number(cursor) === before) return;
  const message = `the cursor of the token "${text}" is ${cursor}, and ${before} ${before === 1 ? 'record comes' : 'records come'} before this part`;
  listed.miscounts.push({ code: 'oai/token', path, line, message });
}

/** Empty where the identifier names no place. */
function placeOfRecord(prefix: string, identifier: string): string {
  const [, local] = /^oai:[^:]+:(.*)$/s.exec(identifier) ?? [];
  return local === undefined ? '' : `GetRecord/${prefix}/${local}.xml`;
}

/** A record is in its sets, and in those above them. */
function recordsBySet(records: ReadonlyMap<string, RecordKept>): ReadonlyMap<string, readonly string[]> {
  const bySet = new Map<string, string[]>();
  for (const [identifier, record] of records) {
    for (const set of new Set(record.sets.flatMap(withThoseAbove))) {
      const known = bySet.get(set);
      if (known === undefined) bySet.set(set, [identifier]);
      else known.push(identifier);
    }
  }
  return bySet;
}

/** Levels of a set that count: more, nobody means, and each is a text of its own. */
const DEEPEST = 100;

function withThoseAbove(set: string): readonly string[] {
  const sets = [set];
  for (let at = set.lastIndexOf(':'); at > 0 && sets.length < DEEPEST; at = set.lastIndexOf(':', at - 1))
    sets.push(set.slice(0, at));
  return sets;
}

function isBelow(set: string, above: string): boolean {
  return set === above || set.startsWith(`${above}:`);
}

function differenceOf(header: Header, record: RecordKept): string | undefined {
  if (header.datestamp !== record.datestamp) return `has the datestamp ${header.datestamp} here, and ${record.datestamp}`;
  if (header.isDeleted !== record.isDeleted)
    return header.isDeleted ? 'is deleted here, and not' : 'is not deleted here, and is';
  const isAlike = header.sets.toSorted().join(' ') === record.sets.toSorted().join(' ');
  return isAlike ? undefined : `is in ${header.sets.join(', ') || 'no set'} here, and in ${record.sets.join(', ') || 'no set'}`;
}
