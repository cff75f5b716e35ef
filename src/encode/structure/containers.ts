// What papers are kept in, as finding aids name it: `Series I.`, `Box 3`, `Folders 4-6`, and whether a text is a list of such.

import { type ContainerRank, containerRanks, rankOfContainer } from '../../lexicon/document-words.ts';
import type { LineFacts } from './line-facts.ts';
import { SAMPLE_LINES } from './line-stretches.ts';

export type Container = {
  readonly rank: ContainerRank;
  /** Of what is printed, its punctuation included. */
  readonly length: number;
};

export type Containers = { readonly containerOf: (head: string) => Container | undefined; readonly count: number };

const NUMBER = String.raw`(?:\d{1,4}[a-zA-Z]?|[IVXLC]{1,7}|[A-Z])`;
const CONTAINER = new RegExp(
  String.raw`^(\p{Lu}[\p{L}-]*\.?)[ \t]{1,3}(?:(?:No|Nr)\.?[ \t])?(?:№[ \t]?)?${NUMBER}(?:(?:\.${NUMBER}){1,2}|[ \t]?[-–—/&,][ \t]?${NUMBER}(?![\p{L}\d])){0,3}(?:[ \t]?[.:;)]|,)?(?=\s|$)`,
  'u',
);
/** Words after it that make it a sentence. */
const GOES_ON = /^\s+(?:\p{Ll}{1,}|[–—-]\s*\p{Ll})/u;
const STRETCH = 80;
const LINE = 320;
const FEWEST = 3;

/** Between a box and the folder in it. */
const JOINT = /^\s{0,2}[,/;–-]?\s{1,2}(?=\p{Lu})/u;

/** Of a line: what it begins with, `Box 1` or `Box 1, Folder 2`. */
export function readContainer(head: string): Container | undefined {
  const outer = readOne(head);
  if (outer === undefined) return undefined;
  const joint = JOINT.exec(head.slice(outer.length))?.[0].length ?? 0;
  const inner = joint === 0 ? undefined : readContainer(head.slice(outer.length + joint));
  if (inner === undefined || depthOfRank(inner.rank) <= depthOfRank(outer.rank)) return outer;
  return { rank: inner.rank, length: outer.length + joint + inner.length };
}

function readOne(head: string): Container | undefined {
  const start = head.slice(0, STRETCH);
  const match = CONTAINER.exec(start);
  if (match === null) return undefined;
  const [printed, word = ''] = match;
  const rank = rankOfContainer.get(word.replace(/\.$/, '').toLowerCase());
  if (rank === undefined) return undefined;
  const bare = printed.replace(/,$/, '');
  const isSentence = /[^.:;)]$/.test(printed) && GOES_ON.test(start.slice(printed.length)) && /[.!?]$/.test(head.trimEnd());
  return isSentence ? undefined : { rank, length: bare.length };
}

/** From the largest. */
export function depthOfRank(rank: ContainerRank): number {
  return containerRanks.indexOf(rank);
}

export function findContainers(text: string, facts: readonly LineFacts[]): Containers | undefined {
  const ranks = new Map<ContainerRank, number>();
  let count = 0;
  for (const { kind, span } of facts.slice(0, SAMPLE_LINES)) {
    if (kind !== 'text') continue;
    const found = readContainer(text.slice(span.start, Math.min(span.end, span.start + LINE)));
    if (found === undefined) continue;
    ranks.set(found.rank, (ranks.get(found.rank) ?? 0) + 1);
    count++;
  }
  const kept = (['box', 'folder'] as const).reduce((sum, rank) => sum + (ranks.get(rank) ?? 0), 0);
  return count >= FEWEST && kept >= 2 ? { containerOf: readContainer, count } : undefined;
}
