// Mentions of bodies, groups and places → clusters: the same words, `X (Y)`, abbreviations by initials, short and full names.

import { patternOf } from '../authority/name-pattern.ts';
import { spellingsOf } from '../authority/spelling-variants.ts';
import type { Mention } from '../model/mention.ts';
import { wordsRead } from '../model/reading-text.ts';
import { Cluster, type Link } from './cluster.ts';

type Thing = { readonly mention: Mention; readonly name: ThingName };

/** What is known of a name by its words; one for all mentions that have it. */
type ThingName = {
  readonly text: string;
  /** Its words as compared: without articles, `U.S.S.R.` as one. */
  readonly key: string;
  /** Of names of two words or more that count. */
  readonly initials: string | undefined;
  /** What stands before each "of". */
  readonly beginnings: readonly string[];
  readonly isAbbreviation: boolean;
};

/** Bodies that begin with one name and are compared with it. */
const MOST_NAMESAKES = 12;
const OF = 'of';
const UNCOUNTED: ReadonlySet<string> = new Set(['of', 'and', 'for', 'in', 'on', 'at']);

/** `mentions` of one type in the order of the text; what each is linked to goes to `links`. */
export function linkThings(mentions: readonly Mention[], text: string, links: Map<Mention, Link>): void {
  const names = new Map<string, ThingName>();
  const things = mentions.map((mention) => {
    const words = wordsRead(text, mention.span);
    const name = names.get(words) ?? thingName(words, mention.type);
    names.set(words, name);
    return { mention, name };
  });
  new ThingLinker(text, links).link(things);
}

function thingName(text: string, type: Mention['type']): ThingName {
  const words = comparedWords(text).map(type === 'group' ? followers : canonical);
  const counted = words.filter((word) => !UNCOUNTED.has(word) && word !== 's');
  const beginnings: string[] = [];
  for (let at = words.indexOf(OF); at > 0; at = words.indexOf(OF, at + 1)) beginnings.push(words.slice(0, at).join(' '));
  return {
    text,
    key: words.join(' '),
    initials: counted.length < 2 ? undefined : counted.map((word) => word.slice(0, 1)).join(''),
    beginnings,
    isAbbreviation: /^(?:\p{Lu}\.?\s?){2,10}$/u.test(text),
  };
}

/** Letters with full stops between them are one word. */
function comparedWords(name: string): readonly string[] {
  const patterned = patternOf(name);
  if (patterned === undefined) return [name.toLowerCase()];
  const words: string[] = [];
  for (const [at, word] of patterned.words.entries()) {
    const isLetter =
      word.length === 1 && patterned.words[at - 1]?.length === 1 && patterned.pattern.separators[at - 1] === 'dot';
    if (isLetter) words.push((words.pop() ?? '') + word);
    else words.push(word);
  }
  return words;
}

function canonical(word: string): string {
  return spellingsOf(word)[0] ?? word;
}

/** Trotskyist, Trotskyites → trotskyists. */
function followers(word: string): string {
  return word.replace(/i(?:st|te)s?$/, 'ists');
}

class ThingLinker {
  readonly #text: string;
  readonly #byWords = new Map<string, Cluster>();
  readonly #byEntity = new Map<string, Cluster>();
  readonly #links: Map<Mention, Link>;

  constructor(text: string, links: Map<Mention, Link>) {
    this.#text = text;
    this.#links = links;
  }

  link(things: readonly Thing[]): void {
    const own = things.filter(({ mention }) => (mention.entities?.length ?? 0) < 2);
    for (const thing of own.filter(({ mention }) => mention.entities?.length === 1)) this.#begin(thing);
    for (const thing of own.filter(({ mention }) => mention.entities?.length !== 1)) this.#begin(thing);
    this.#pairs(own);
    this.#initials(own);
    this.#shortNames(own);
  }

  #begin({ mention, name: { key, text } }: Thing): void {
    const entity = mention.entities?.[0];
    const known = entity === undefined ? this.#byWords.get(key) : this.#byEntity.get(entity);
    const cluster = known ?? new Cluster(mention.type, mention.span.start, entity);
    if (entity !== undefined) this.#byEntity.set(entity, cluster);
    if (!this.#byWords.has(key)) this.#byWords.set(key, cluster);
    cluster.add(text, mention.span.start);
    this.#links.set(mention, cluster.link);
  }

  #cluster({ mention }: Thing): Cluster | undefined {
    return this.#links.get(mention)?.clusters[0]?.current;
  }

  /** `People's Commissariat of Internal Affairs (NKVD)`, or the other way round. */
  #pairs(things: readonly Thing[]): void {
    let byStart: ReadonlyMap<number, Thing> | undefined;
    for (const thing of things) {
      const { end } = thing.mention.span;
      const gap = /^\s{0,3}[([]["'\u201c\u00ab]?/.exec(this.#text.slice(end, end + 6))?.[0];
      if (gap === undefined) continue;
      byStart ??= new Map(things.map((one) => [one.mention.span.start, one]));
      const other = byStart.get(end + gap.length);
      if (other === undefined || thing.name.isAbbreviation === other.name.isAbbreviation) continue;
      if (!/^["'\u201d\u00bb]?[\s,;)\]]/.test(this.#text.slice(other.mention.span.end, other.mention.span.end + 2))) continue;
      const [one, two] = [this.#cluster(thing), this.#cluster(other)];
      if (one !== undefined && two !== undefined) one.merge(two);
    }
  }

  /** `Union of Soviet Socialist Republics` and `USSR`; not where two bodies have the initials. */
  #initials(things: readonly Thing[]): void {
    const byInitials = new Map<string, Set<Cluster>>();
    for (const thing of things) {
      const cluster = this.#cluster(thing);
      const { initials } = thing.name;
      if (cluster === undefined || initials === undefined) continue;
      byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(cluster));
    }
    for (const thing of things.filter(({ name }) => name.isAbbreviation)) {
      const long = new Set([...(byInitials.get(thing.name.key.replaceAll(' ', '')) ?? [])].map((cluster) => cluster.current));
      const [one] = long;
      if (long.size === 1 && one !== undefined) this.#cluster(thing)?.merge(one);
    }
  }

  /** `Secret Political Department` of `Secret Political Department of the GUGB`; where several begin so, the usual one, or it stays apart. */
  #shortNames(things: readonly Thing[]): void {
    const full = new Map<string, Set<Cluster>>();
    for (const thing of things) {
      const cluster = this.#cluster(thing);
      if (cluster === undefined) continue;
      for (const short of thing.name.beginnings) full.set(short, (full.get(short) ?? new Set()).add(cluster));
    }
    for (const thing of things) {
      const others = full.get(thing.name.key);
      if (others !== undefined && (thing.mention.entities?.length ?? 0) === 0) this.#linkShort(thing, others);
    }
  }

  #linkShort(thing: Thing, full: ReadonlySet<Cluster>): void {
    const own = this.#cluster(thing);
    if (own === undefined || own.entity !== undefined) return;
    const clusters = new Set([...full].slice(0, MOST_NAMESAKES).map((cluster) => cluster.current));
    clusters.delete(own);
    const [one] = clusters;
    if (one === undefined) return;
    const usual = clusters.size === 1 ? one : [...clusters].find((cluster) => isUsual(cluster, clusters));
    if (usual !== undefined) usual.merge(own);
    else this.#links.set(thing.mention, { clusters: [own], cert: 'low' });
  }
}

/** Times that one body is named more often than each other of its beginning, to be the one that the beginning alone means. */
const USUAL = 3;

function isUsual(cluster: Cluster, all: ReadonlySet<Cluster>): boolean {
  return [...all].every((other) => other === cluster || cluster.count >= other.count * USUAL);
}
