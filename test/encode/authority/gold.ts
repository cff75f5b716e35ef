// The names of the gold edition, as spans of its source text: sic, not corr, and no notes. Until `teikit evaluate` reads them.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Mention } from '../../../src/encode/model/mention.ts';
import { parseTree, type XmlElement } from '../../../src/xml/read/tree.ts';

export type GoldName = {
  /** Counted in characters that are no white space, from the start of the encoded text. */
  readonly start: number;
  readonly end: number;
  readonly type: 'person' | 'org' | 'place' | 'group';
  readonly ref: string;
  readonly isNested: boolean;
  /** A correction inside changes whom it means, so that nobody can link it who has only the text. */
  readonly isCorrected: boolean;
};

const edition = (name: string): string => readFileSync(fileURLToPath(new URL(`../../../tei/${name}`, import.meta.url)), 'utf8');

export const authorityText: string = edition('authority.xml');
/** Lines 3 to 51 are what the edition encodes. */
export const sourceText: string = edition('resolution-1937-03-03.txt').split('\n').slice(2, 51).join('\n');

const TYPES: Readonly<Record<string, GoldName['type']>> = {
  persName: 'person',
  orgName: 'org',
  placeName: 'place',
  rs: 'group',
};
const LEFT_OUT: readonly string[] = ['corr', 'note', 'teiHeader', 'standOff'];

export function readGold(): { readonly text: string; readonly names: readonly GoldName[] } {
  const tree = parseTree(edition('resolution-1937-03-03.xml'));
  if (tree.kind === 'fatal') throw new Error(tree.problem.message);
  const names: GoldName[] = [];
  let text = '';
  const walk = (element: XmlElement, depth: number): void => {
    if (LEFT_OUT.includes(element.localName)) return;
    const type = TYPES[element.localName];
    const start = text.length;
    const index = names.length;
    if (type !== undefined) {
      const ref = element.attribute('ref')?.slice(1) ?? '';
      names.push({ start, end: 0, type, ref, isNested: depth > 0, isCorrected: isCorrected(element) });
    }
    for (const child of element.children) {
      if (child.kind === 'text') text += child.text.replace(/\s+/g, '');
      else if (child.kind === 'element') walk(child, type === undefined ? depth : depth + 1);
    }
    const name = names[index];
    if (type !== undefined && name !== undefined) names[index] = { ...name, end: text.length };
  };
  walk(tree.root, 0);
  return { text, names };
}

/** `Foreign` for Internal: the words of the correction are other words of a name of a body. */
function isCorrected(element: XmlElement): boolean {
  if (element.localName !== 'orgName') return false;
  const corrections = element.children.filter((child) => child.kind === 'element' && child.localName === 'choice');
  return corrections.some((choice) => choice.kind === 'element' && /Foreign|Labour/.test(sicOf(choice)));
}

function sicOf(choice: XmlElement): string {
  return choice.children
    .flatMap((child) => (child.kind === 'element' && child.localName === 'sic' ? child.children : []))
    .map((child) => (child.kind === 'text' ? child.text : ''))
    .join('');
}

export type Found = Omit<GoldName, 'isCorrected' | 'ref'> & { readonly refs: readonly string[] };

/** Mentions of the source text, counted as the gold counts. */
export function asGold(text: string, mentions: readonly Mention[]): readonly Found[] {
  const before = [0];
  for (const character of text) before.push((before.at(-1) ?? 0) + (/\s/.test(character) ? 0 : 1));
  return mentions.flatMap(({ span, type, entities }) => {
    if (type === 'date' || type === 'work') return [];
    const outer = mentions.some(
      (other) => other.span !== span && other.type !== 'date' && other.span.start <= span.start && span.end <= other.span.end,
    );
    return [{ start: before[span.start] ?? 0, end: before[span.end] ?? 0, type, refs: entities ?? [], isNested: outer }];
  });
}

export type Score = {
  readonly f1: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  readonly linking: number;
  readonly count: number;
};

export function score(
  gold: readonly GoldName[],
  found: readonly Found[],
  text: string,
  which: { readonly type: GoldName['type']; readonly isNested: boolean },
): Score {
  const key = ({ start, end, type }: { readonly start: number; readonly end: number; readonly type: string }): string =>
    `${start}-${end} ${type}`;
  const chosen = gold.filter(({ type, isNested }) => type === which.type && isNested === which.isNested);
  const system = found.filter(({ type, isNested }) => type === which.type && isNested === which.isNested);
  const systemByKey = new Map(system.map((name) => [key(name), name]));
  const goldKeys = new Set(chosen.map(key));
  const right = chosen.filter((name) => systemByKey.has(key(name)));
  const linkable = right.filter(({ isCorrected }) => !isCorrected);
  const linked = linkable.filter((name) => systemByKey.get(key(name))?.refs.join() === name.ref);
  const show = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    `${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`;
  return {
    f1: chosen.length + system.length === 0 ? 1 : (2 * right.length) / (chosen.length + system.length),
    missed: chosen.filter((name) => !systemByKey.has(key(name))).map(show),
    extra: system.filter((name) => !goldKeys.has(key(name))).map(show),
    linking: linkable.length === 0 ? 1 : linked.length / linkable.length,
    count: chosen.length,
  };
}
