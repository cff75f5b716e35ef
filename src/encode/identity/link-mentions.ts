// Mentions → whom and what they name: one entity for one person, body, group or place of a document, however it is spelled.

import type { Certainty } from '../../dates/found-date.ts';
import { classWords, titlesOf, titleWords } from '../../lexicon/lexicon.ts';
import type { AuthorityIndex } from '../authority/authority-index.ts';
import { foldWord } from '../authority/characters.ts';
import { listedPersonalName } from '../authority/listed-personal-name.ts';
import type { Entity, EntityName } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import type { Cluster, Link } from './cluster.ts';
import { EntityKeys } from './entity-keys.ts';
import { linkPersons } from './link-persons.ts';
import { linkThings } from './link-things.ts';

export type Linked = {
  /** As given, each but the dates with the entities that it can mean; in the same order. */
  readonly mentions: readonly Mention[];
  /** Those that are named, in the order of their first mention. */
  readonly entities: readonly Entity[];
};

const THINGS = ['org', 'group', 'place'] as const;

/** Mentions that an authority file has linked keep their entities; those without one can join them. */
export function linkMentions(mentions: readonly Mention[], text: string, index?: AuthorityIndex): Linked {
  const ordered = [...mentions].sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  const ofType = (type: Mention['type']): readonly Mention[] => ordered.filter((mention) => mention.type === type);
  const links = new Map<Mention, Link>();
  linkPersons(ofType('person'), text, (key) => givenNames(index?.entity(key)), links);
  for (const type of THINGS) linkThings(ofType(type), text, links);
  const clusters = keysOf(ordered, links, index);
  const keys = new LinkKeys(links, clusters);
  return {
    mentions: mentions.map((mention) => withEntities(mention, keys)),
    entities: entitiesOf(ordered, keys, clusters, index),
  };
}

function givenNames(entity: Entity | undefined): readonly string[] {
  const names = (entity?.names ?? []).map(({ text }) => listedPersonalName(text)?.given ?? []);
  return names.reduce((longest, given) => (given.length > longest.length ? given : longest), []);
}

/** The key of an entity, and the name that it goes by, where the key was made of it. */
type Key = { readonly key: string; readonly name?: string };
type Keys = ReadonlyMap<Cluster, Key>;

function keysOf(ordered: readonly Mention[], links: ReadonlyMap<Mention, Link>, index: AuthorityIndex | undefined): Keys {
  const used = new Set(ordered.flatMap(({ entities }) => entities ?? []));
  const made = new EntityKeys((key) => used.has(key) || index?.entity(key) !== undefined);
  const keys = new Map<Cluster, Key>();
  for (const mention of ordered) {
    for (const one of links.get(mention)?.clusters ?? []) {
      const cluster = one.current;
      if (!keys.has(cluster)) keys.set(cluster, keyOf(cluster, made));
    }
  }
  return keys;
}

function keyOf(cluster: Cluster, made: EntityKeys): Key {
  const { entity, texts, type } = cluster;
  if (entity !== undefined) return { key: entity };
  const name = mainName(texts, type);
  return { key: made.keyFor(type === 'person' ? stemOfKey(name, texts) : name), name };
}

function stemOfKey(name: string, texts: readonly string[]): string {
  const others = texts.filter((text) => text !== name);
  const surnames = [name, ...others].map(surnameOf).filter((surname) => surname !== '');
  return surnames.reduce((best, surname) => (best.startsWith(surname) ? surname : best), surnames[0] ?? '');
}

function surnameOf(name: string): string {
  const plain = withoutAddress(name);
  return listedPersonalName(plain)?.surname ?? withoutTitles(plain);
}

/** `Dr. King`: what is left of titles alone is the last of them. */
function withoutTitles(name: string): string {
  const words = name.split(/\s+/);
  const first = words.findIndex((word, at) => at === words.length - 1 || !TITLES.has(word.toLowerCase().replace(/\.$/, '')));
  return words.slice(Math.max(first, 0)).join(' ');
}

/** Empty where a name is nothing but a form of address. */
function withoutAddress(name: string): string {
  const words = name.split(/\s+/);
  const first = words.findIndex((word) => !isAddress(word));
  return first < 0 ? '' : words.slice(first).join(' ');
}

/** Not ranks and titles, which can be surnames: `King`, `Marshal`. `Mr. and Mrs.` are joined by a word. */
const TITLES: ReadonlySet<string> = titleWords(() => true);

const ADDRESS: ReadonlySet<string> = new Set([...titlesOf('courtesy', 'comrade'), ...classWords('and'), '&']);

function isAddress(word: string): boolean {
  return ADDRESS.has(word.toLowerCase().replace(/\.$/, ''));
}

/** The longest name that is written out; of persons that with most given names, undeclined if there is such a one, without address. */
function mainName(texts: readonly string[], type: Cluster['type']): string {
  const [first = '', ...others] = texts;
  let best = { text: first, rank: rankOf(first, type) };
  for (const text of others) {
    const rank = rankOf(text, type);
    if (rank > best.rank || (rank === best.rank && isBetter(text, best, type))) best = { text, rank };
  }
  return best.text;
}

function rankOf(text: string, type: Cluster['type']): number {
  if (isAbbreviation(text)) return 0;
  return type === 'person' ? (listedPersonalName(text)?.given.length ?? 0) + 1 : 1;
}

/** Of equal rank. */
function isBetter(text: string, best: { readonly text: string; readonly rank: number }, type: Cluster['type']): boolean {
  if (best.rank === 0) return best.text.includes('.') && !text.includes('.');
  return type === 'person' ? isPlainer(text, best.text) : text.length > best.text.length;
}

function isPlainer(name: string, other: string): boolean {
  const [one, two] = [surnameOf(name), surnameOf(other)];
  return one === two ? name.length < other.length : two.startsWith(one);
}

function isAbbreviation(text: string): boolean {
  return /^(?:\p{Lu}\.?\s?){2,10}(?:\s?\(\p{L}\))?$/u.test(text);
}

type Keyed = { readonly entities: readonly string[]; readonly cert?: Certainty };

/** The keys that each mention is given: of most links there is one for many mentions, and so there is of their keys. */
class LinkKeys {
  readonly #links: ReadonlyMap<Mention, Link>;
  readonly #clusters: Keys;
  readonly #known = new Map<Link, Keyed>();

  constructor(links: ReadonlyMap<Mention, Link>, clusters: Keys) {
    this.#links = links;
    this.#clusters = clusters;
  }

  /** Undefined of a mention that keeps what it has. */
  of(mention: Mention): Keyed | undefined {
    if ((mention.entities?.length ?? 0) > 0) return undefined;
    const link = this.#links.get(mention);
    if (link === undefined) return undefined;
    const known = this.#known.get(link) ?? this.#keyed(link);
    this.#known.set(link, known);
    return known;
  }

  #keyed({ clusters, cert }: Link): Keyed {
    const entities = [...new Set(clusters.map((cluster) => this.#clusters.get(cluster.current)?.key ?? ''))];
    return cert === undefined ? { entities } : { entities, cert };
  }
}

function withEntities(mention: Mention, keys: LinkKeys): Mention {
  const keyed = keys.of(mention);
  if (keyed === undefined) return mention;
  // Written out: an object that is spread and then added to gets a description of its own, which is larger than a mention.
  const { span, type, evidence, parts } = mention;
  const cert = keyed.cert ?? mention.cert;
  const { entities } = keyed;
  return parts === undefined ? { span, type, cert, evidence, entities } : { span, type, cert, evidence, parts, entities };
}

/** `ordered`: the mentions in the order of the text. */
function entitiesOf(
  ordered: readonly Mention[],
  keys: LinkKeys,
  clusterKeys: Keys,
  index: AuthorityIndex | undefined,
): readonly Entity[] {
  const clusters = new Map([...clusterKeys].map(([cluster, { key, name }]) => [key, { cluster, name }]));
  const used = new Set<string>();
  for (const mention of ordered) for (const key of keys.of(mention)?.entities ?? mention.entities ?? []) used.add(key);
  return [...used].flatMap((key) => {
    const listed = index?.entity(key);
    if (listed !== undefined) return [listed];
    const made = clusters.get(key);
    if (made === undefined || made.cluster.type === 'date' || made.cluster.type === 'work') return [];
    const { texts, type } = made.cluster;
    return [{ key, type, names: namesOf(texts, made.name ?? mainName(texts, type)) }];
  });
}

function namesOf(texts: readonly string[], main: string): readonly EntityName[] {
  const others = texts.filter((text) => text !== main).sort((one, other) => (foldWord(one) < foldWord(other) ? -1 : 1));
  return [
    { kind: 'main', text: main },
    ...others.map((text) => ({ kind: isAbbreviation(text) ? ('abbreviation' as const) : ('variant' as const), text })),
  ];
}
