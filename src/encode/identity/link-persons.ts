// Mentions of persons → clusters, one a person: by surname in any transliteration, given names that agree, forms of address.

import { fullForenames } from '../../lexicon/lexicon.ts';
import { foldWord } from '../authority/characters.ts';
import { givenNamesAgree } from '../authority/given-names-agree.ts';
import { givenWords, listedPersonalName } from '../authority/listed-personal-name.ts';
import { looksRussian, transliterationKey } from '../authority/transliteration.ts';
import type { Mention, NamePart } from '../model/mention.ts';
import { wordsRead } from '../model/reading-text.ts';
import { areApart, isCouple, type Marks, marksOf } from './apart.ts';
import { Cluster, type Link } from './cluster.ts';

type Named = {
  readonly mention: Mention;
  readonly text: string;
  readonly given: readonly string[];
  readonly marks: Marks;
};

/** A cluster with what is known of the person; `fullFrom`: offset of the first mention with given names. */
type Person = { readonly cluster: Cluster; given: readonly string[]; marks: Marks; fullFrom: number };

const NO_MARKS: Marks = { sex: undefined, generation: undefined, kin: undefined };

/** People of one surname among whom a surname alone is looked for. */
const MOST_NAMESAKES = 12;

/**
 * `mentions` of persons in the order of the text; what each is linked to goes to `links`. `givenOf`: the given names that an authority
 * entry has.
 */
export function linkPersons(
  mentions: readonly Mention[],
  text: string,
  givenOf: (key: string) => readonly string[],
  links: Map<Mention, Link>,
): void {
  const entries = new Map<string, Cluster>();
  for (const group of bySurname(mentions, text)) {
    linkSurname(
      group.map((mention) => namedIn(mention, text)),
      links,
      { givenOf, entries },
    );
  }
}

/** A group for each surname, however it is spelled. */
function bySurname(mentions: readonly Mention[], text: string): Iterable<readonly Mention[]> {
  const keys = new Map<string, string>();
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const { surname } = nameIn(mention, text);
    const key = keys.get(surname) ?? surnameKey(surname);
    keys.set(surname, key);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else group.push(mention);
  }
  return groups.values();
}

type NameIn = { readonly text: string; readonly surname: string; readonly given: readonly string[] };

function nameIn(mention: Mention, text: string): NameIn {
  const name = wordsRead(text, mention.span);
  const surname = partsIn(mention, 'surname', text);
  if (surname !== '') return { text: name, surname, given: partsIn(mention, 'forename', text).split(' ').flatMap(givenWords) };
  const read = listedPersonalName(isCouple(name) ? (name.split(' ').at(-1) ?? name) : name);
  return { text: name, surname: read?.surname ?? name, given: read?.given ?? [] };
}

function partsIn({ parts = [] }: Mention, kind: NamePart['kind'], text: string): string {
  let words = '';
  for (const part of parts) {
    if (part.kind === kind) words += `${words === '' ? '' : ' '}${wordsRead(text, part.span)}`;
  }
  return words;
}

function namedIn(mention: Mention, text: string): Named {
  const { text: name, given } = nameIn(mention, text);
  return {
    mention,
    text: name,
    given: given.map((word) => fullForenames.get(word)?.[0] ?? word),
    marks: marksOf(name, text, mention.span),
  };
}

/** One key for a surname however it is spelled and, in Cyrillic, declined. */
function surnameKey(surname: string): string {
  const isMasked = /^\p{L}-\p{L}{1,3}$/u.test(surname);
  if (isMasked) return surname.toLowerCase().replace(/(\p{L})[aeuyауеы]$/u, '$1');
  const words = surname.split(/[\s-]+/).map((word) => {
    const folded = foldWord(word);
    if (/\p{Script=Cyrillic}/u.test(folded)) return cyrillicStem(folded);
    return looksRussian(folded) ? transliterationKey(folded) : folded;
  });
  return words.join('-');
}

const CYRILLIC_ENDING = /(?<=.{3})(?:[ое]го|[ое]му|[ыио]ми?|[еоу]й|ою|[ыи]й|ая|ую|[аяоеиыуюьй])$/u;

function cyrillicStem(word: string): string {
  return word.replace(CYRILLIC_ENDING, '');
}

type Known = { readonly givenOf: (key: string) => readonly string[]; readonly entries: Map<string, Cluster> };

/** First those of authority entries, then those with most given names, then those with a surname alone, in the order of the text. */
function linkSurname(group: readonly Named[], links: Map<Mention, Link>, known: Known): void {
  const persons: Person[] = [];
  for (const named of group) if (named.mention.entities?.length === 1) linkEntry(named, persons, links, known);
  const open = group.filter(({ mention }) => mention.entities === undefined || mention.entities.length === 0);
  const full = open.filter(({ given }) => given.length > 0);
  const written = new Map<string, Person>();
  for (const named of full.sort((one, other) => other.given.length - one.given.length || at(one) - at(other))) {
    const { sex = '', generation = '', kin = '' } = named.marks;
    const name = [...named.given, '', sex, generation, kin].join(' ');
    const person = written.get(name) ?? linkFull(named, persons, links);
    if (person === undefined) continue;
    written.set(name, person);
    join(named, person, links);
  }
  for (const named of open.filter(({ given }) => given.length === 0)) linkSurnameAlone(named, persons, links);
}

function at({ mention }: Named): number {
  return mention.span.start;
}

function linkEntry(named: Named, persons: Person[], links: Map<Mention, Link>, { givenOf, entries }: Known): void {
  const [key = ''] = named.mention.entities ?? [];
  const cluster = entries.get(key) ?? new Cluster('person', at(named), key);
  entries.set(key, cluster);
  let person = persons.find((one) => one.cluster === cluster);
  if (person === undefined) {
    person = { cluster, given: givenOf(key), marks: NO_MARKS, fullFrom: Number.POSITIVE_INFINITY };
    persons.push(person);
  }
  join(named, person, links);
}

function join(named: Named, person: Person, links: Map<Mention, Link>): void {
  person.cluster.add(named.text, at(named));
  if (named.given.length > person.given.length) person.given = named.given;
  if (named.given.length > 0) person.fullFrom = Math.min(person.fullFrom, at(named));
  const { sex, generation, kin } = person.marks;
  person.marks = {
    sex: sex ?? named.marks.sex,
    generation: generation ?? named.marks.generation,
    kin: kin ?? named.marks.kin,
  };
  links.set(named.mention, person.cluster.link);
}

function canBe(named: Named, person: Person): boolean {
  return !areApart(named.marks, person.marks);
}

/**
 * `Samuel Colt … his nephew Samuel Pomeroy Colt`, `Amos Hale … Amos Hale, Jr.`: who is set off from somebody that was named before is
 * another.
 */
function isNamesake(named: Named, { marks, given, cluster }: Person): boolean {
  const isBefore = at(named) < cluster.first;
  const [first, second] = isBefore ? [named.marks, marks] : [marks, named.marks];
  if (first.generation === undefined && second.generation === 'younger') return true;
  return first.kin === undefined && second.kin !== undefined && given.length !== named.given.length;
}

/** The one person whom a name with given names can mean, if need be a new one. */
function linkFull(named: Named, persons: Person[], links: Map<Mention, Link>): Person | undefined {
  const agreeing = persons.filter(
    (person) => canBe(named, person) && !isNamesake(named, person) && givenNamesAgree(person.given, named.given),
  );
  if (agreeing.length < 2) return agreeing[0] ?? begin(named, persons);
  links.set(named.mention, { clusters: agreeing.slice(0, MOST_NAMESAKES).map(({ cluster }) => cluster), cert: 'low' });
  return undefined;
}

function begin(named: Named, persons: Person[]): Person {
  const person: Person = {
    cluster: new Cluster('person', at(named)),
    given: named.given,
    marks: named.marks,
    fullFrom: Number.POSITIVE_INFINITY,
  };
  persons.push(person);
  return person;
}

/** Of several people, the one that was named in full before; of several such, or none, any of them. */
function linkSurnameAlone(named: Named, persons: Person[], links: Map<Mention, Link>): void {
  const able = persons.slice(0, MOST_NAMESAKES).filter((person) => canBe(named, person));
  const before = able.filter(({ fullFrom }) => fullFrom < at(named));
  const chosen = before.length === 1 ? before : able;
  const [one] = chosen;
  if (one === undefined) join(named, begin(named, persons), links);
  else if (chosen.length === 1) join(named, one, links);
  else links.set(named.mention, { clusters: chosen.map(({ cluster }) => cluster), cert: 'low' });
}
