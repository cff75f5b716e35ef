// What a unit is, by its form, its phrases and where it stands. One row a role; the profile says which rows are tried and
// in what order.

import { matchPhrases, type PhraseMatcher, wordsOf } from '../profiles/phrases.ts';
import type { Profile, ProfileRole } from '../profiles/profile.ts';
import { findDateForm } from './date-words.ts';
import { lengthOf, type Unit } from './units.ts';

export type UnitRole =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'dateline' | 'addressee' | 'salutation' | 'closing' | 'signature' | 'mark' };

/** Before the first prose of a document or annex, after its last, or between. */
type Zone = 'top' | 'middle' | 'foot';

type Place = {
  readonly unit: Unit;
  readonly zone: Zone;
  readonly before: Unit | undefined;
  readonly after: Unit | undefined;
  readonly roleBefore: UnitRole | undefined;
  /** Addressees directly before it. */
  readonly addresseesBefore: number;
};

type RoleRule = (place: Place, phrases: Phrases) => UnitRole | undefined;
type Phrases = Readonly<
  Record<'heading' | 'dateline' | 'addressee' | 'salutation' | 'closing' | 'signature' | 'office' | 'mark', PhraseMatcher>
> & {
  /** The whole text is in capitals, as telegrams are: capitals then say nothing. */
  readonly isAllCapitals: boolean;
};

/** Code units. */
const LONGEST = {
  heading: 240,
  title: 100,
  dateline: 110,
  addressee: 220,
  salutation: 110,
  closing: 110,
  signature: 180,
  mark: 90,
} as const;
/** A unit as long as this is prose, however it ends. */
const PROSE = 140;
const PROSE_WORDS = 7;
const SENTENCE_END = /[.!?…;:,][)"'”’»\]*\d]*$|\bSTOP$/u;
const FULL_STOP = /[.!?…][)"'”’»\]]*$|\bSTOP$/u;
/** Telegrams spell out their full stops. */
const SPELLED_STOP = /\bSTOP\b/;
/** `Present: Comrades …`: a word or two, and what they are about. */
const FIELD = /^\p{L}[\p{L}'’ -]{1,40}:(?:\s|$)/u;

const NEVER: PhraseMatcher = () => false;

export function findRoles(units: readonly Unit[], profile: Profile): ReadonlyMap<Unit, UnitRole> {
  const phrases = phrasesFor(units, profile);
  const rules = profile.roles.flatMap((name) => rulesByRole[name] ?? []);
  const roles = new Map<Unit, UnitRole>();
  const zones = zonesOf(units, phrases);
  let addresseesBefore = 0;
  units.forEach((unit, index) => {
    if (unit.kind !== 'text') {
      addresseesBefore = 0;
      return;
    }
    const [before, after] = [units[index - 1], units[index + 1]];
    const roleBefore = before && roles.get(before);
    const place = { unit, zone: zones[index] ?? 'middle', before, after, roleBefore, addresseesBefore };
    for (const rule of rules) {
      const role = rule(place, phrases);
      if (role === undefined) continue;
      roles.set(unit, role);
      break;
    }
    addresseesBefore = roles.get(unit)?.kind === 'addressee' ? addresseesBefore + 1 : 0;
  });
  return roles;
}

function phrasesFor(units: readonly Unit[], profile: Profile): Phrases {
  const matcher = (name: keyof Profile['phrases']): PhraseMatcher => {
    const table = profile.phrases[name];
    return table === undefined ? NEVER : matchPhrases(table);
  };
  return {
    heading: matcher('heading'),
    dateline: matcher('dateline'),
    addressee: matcher('addressee'),
    salutation: matcher('salutation'),
    closing: matcher('closing'),
    signature: matcher('signature'),
    office: matcher('office'),
    mark: matcher('mark'),
    isAllCapitals: isMostlyCapitals(units),
  };
}

/** Units looked at for the habits of a text. */
const SAMPLE = 500;

function isMostlyCapitals(units: readonly Unit[]): boolean {
  let upper = 0;
  let lower = 0;
  for (const unit of units.slice(0, SAMPLE)) {
    upper += unit.head.match(/\p{Lu}/gu)?.length ?? 0;
    lower += unit.head.match(/\p{Ll}/gu)?.length ?? 0;
  }
  return upper > lower;
}

// --- zones

export function isProse(unit: Unit): boolean {
  if (unit.kind === 'table') return true;
  if (unit.kind !== 'text') return false;
  if (lengthOf(unit) >= PROSE && !isCapitals(unit.head)) return true;
  if (unit.label?.readings.some(({ isStrong }) => isStrong)) return true;
  const isSentence = FULL_STOP.test(unit.tail) && wordsOf(unit.head).length >= PROSE_WORDS;
  return isSentence && (/\s\p{Ll}+/u.test(unit.head) || SPELLED_STOP.test(unit.head));
}

function zonesOf(units: readonly Unit[], phrases: Phrases): readonly Zone[] {
  const zones: Zone[] = units.map(() => 'middle');
  let start = 0;
  for (let index = 1; index <= units.length; index++) {
    const unit = units[index];
    if (unit !== undefined && !opensAnnex(unit)) continue;
    markZones(units, zones, start, index, phrases);
    start = index;
  }
  return zones;
}

const ANNEX = /^(?:annex|appendix|attachment|enclosure|supplement|приложение|anlage)\b/i;

function opensAnnex(unit: Unit): boolean {
  return unit.kind === 'text' && ANNEX.test(unit.head) && lengthOf(unit) <= LONGEST.title && !FULL_STOP.test(unit.tail);
}

function markZones(units: readonly Unit[], zones: Zone[], start: number, end: number, phrases: Phrases): void {
  const opens = (unit: Unit): boolean =>
    isProse(unit) && !isOfficeLine(unit, phrases) && !isAddresseeLine(unit, phrases) && !isDateLine(unit);
  let top = start;
  for (let unit = units[top]; top < end && unit !== undefined && !opens(unit); unit = units[top]) zones[top++] = 'top';
  let foot = end;
  for (let unit = units[foot - 1]; foot > top && unit !== undefined && !opens(unit); unit = units[foot - 1])
    zones[--foot] = 'foot';
  markSigned(units, zones, start, end, phrases);
}

/** A closing with its name ends a letter, however short, and whatever is enclosed. */
function markSigned(units: readonly Unit[], zones: Zone[], start: number, end: number, phrases: Phrases): void {
  let signed = end;
  for (let index = start + 1; index + 1 < end; index++) {
    if (!isClosingLine(units[index], phrases) || !isNameLine(units[index + 1])) continue;
    zones[index] = 'foot';
    zones[index + 1] = 'foot';
    signed = index + 2;
  }
  for (let index = signed; index < end; index++) if (zones[index] === 'top') zones[index] = 'foot';
}

function isClosingLine(unit: Unit | undefined, phrases: Phrases): boolean {
  return unit?.kind === 'text' && isShort(unit, 'closing') && unit.tail.endsWith(',') && phrases.closing(unit.head, unit.tail);
}

const MOST_NAME_WORDS = 5;

function isNameLine(unit: Unit | undefined): boolean {
  return (
    unit?.kind === 'text' &&
    isShort(unit, 'signature') &&
    NAME_ALONE.test(unit.head) &&
    wordsOf(unit.head).length <= MOST_NAME_WORDS
  );
}

function isOfficeLine(unit: Unit, phrases: Phrases): boolean {
  return lengthOf(unit) <= LONGEST.signature && !FULL_STOP.test(unit.tail) && phrases.office(unit.head, unit.tail);
}

function isAddresseeLine(unit: Unit, phrases: Phrases): boolean {
  return lengthOf(unit) <= LONGEST.addressee && phrases.addressee(unit.head, unit.tail) && !SENTENCE_END.test(unit.tail);
}

// --- the rules

const rulesByRole: Readonly<Partial<Record<ProfileRole, RoleRule>>> = {
  heading: (place, phrases) => headingOf(place, phrases),
  dateline: (place, phrases) =>
    isDateLine(place.unit) || isPlaceLine(place) || isNamedDateLine(place.unit, phrases) ? { kind: 'dateline' } : undefined,
  addressee: addresseeOf,
  salutation: ({ unit, zone }, phrases) =>
    zone !== 'foot' &&
    isShort(unit, 'salutation') &&
    /[,!:][)"'”’]*$/.test(unit.tail) &&
    phrases.salutation(unit.head, unit.tail)
      ? { kind: 'salutation' }
      : undefined,
  closing: ({ unit, zone, roleBefore }, phrases) =>
    zone !== 'top' &&
    (zone === 'foot' || roleBefore === undefined) &&
    isShort(unit, 'closing') &&
    phrases.closing(unit.head, unit.tail)
      ? { kind: 'closing' }
      : undefined,
  signature: signatureOf,
  mark: ({ unit, zone }, phrases) =>
    zone !== 'middle' && isShort(unit, 'mark') && !isDateLine(unit) && phrases.mark(unit.head, unit.tail)
      ? { kind: 'mark' }
      : undefined,
};

function isShort(unit: Unit, role: keyof typeof LONGEST): boolean {
  return lengthOf(unit) <= LONGEST[role];
}

// --- headings

function headingOf({ unit, zone, before, after, roleBefore }: Place, phrases: Phrases): UnitRole | undefined {
  if (!isShort(unit, 'heading') || after === undefined) return undefined;
  const title = unit.label === undefined ? unit.head : unit.head.slice(unit.label.length).trim();
  const isAmongCapitals = zone === 'middle' && isInCapitals(before) && isInCapitals(after);
  if (!phrases.isAllCapitals && !isAmongCapitals && isCapitals(title) && !/[,;:]$/.test(title) && isHeadingLabel(unit)) {
    return { kind: 'heading', level: unit.label !== undefined || zone === 'middle' ? 2 : 1 };
  }
  if (SENTENCE_END.test(unit.tail) && !/^[^.]*\bNo\.\s?\S+$/.test(unit.tail)) return headingByPhrase(unit, zone, phrases);
  if (!isShort(unit, 'title'))
    return zone === 'top' && phrases.heading(unit.head, unit.tail) ? { kind: 'heading', level: 1 } : undefined;
  if (opensAnnex(unit)) return { kind: 'heading', level: 1 };
  const byPhrase = headingByPhrase(unit, zone, phrases);
  if (byPhrase !== undefined) return byPhrase;
  if (unit.label !== undefined) return isTitledLabel(unit, title, after) ? { kind: 'heading', level: 2 } : undefined;
  if (roleBefore?.kind === 'heading' && !unit.isSetOff && zone === 'top' && /^\p{Ll}/u.test(title)) return roleBefore;
  if (FIELD.test(title)) return undefined;
  const standsAlone = unit.isSetOff || before === undefined || zone === 'top' || isProse(before);
  if (!standsAlone || !/^["'“«(]?\p{Lu}/u.test(title) || !hasFewWords(title)) return undefined;
  if (zone === 'top') return { kind: 'heading', level: 1 };
  return zone === 'middle' && isProse(after) ? { kind: 'heading', level: 2 } : undefined;
}

/** One line of several in capitals, as in a telegram that is quoted, is no heading of its own. */
function isInCapitals(unit: Unit | undefined): boolean {
  return unit?.kind === 'text' && isCapitals(unit.head);
}

const MOST_HEADING_WORDS = 14;

function hasFewWords(title: string): boolean {
  const count = wordsOf(title).length;
  return count > 0 && count <= MOST_HEADING_WORDS;
}

/** Phrases such as `HEARD:` stand at any place; a title by its first word stops without a full stop. */
function headingByPhrase(unit: Unit, zone: Zone, phrases: Phrases): UnitRole | undefined {
  if (!isShort(unit, 'title') || unit.label !== undefined || !phrases.heading(unit.head, unit.tail)) return undefined;
  const isBare = wordsOf(unit.head).filter((word) => word !== ':').length <= 2;
  if (SENTENCE_END.test(unit.tail) && !isBare && !/^\p{Lu}[\p{L}\s]* (?:No\.|№|N)\s?\S+\.?$/u.test(unit.head)) return undefined;
  if (isBare && !unit.tail.endsWith(':') && SENTENCE_END.test(unit.tail)) return undefined;
  return { kind: 'heading', level: zone === 'top' || opensAnnex(unit) ? 1 : 2 };
}

/** Capitals after `1.` can be a heading, after `a)` a point. */
function isHeadingLabel(unit: Unit): boolean {
  return unit.label === undefined || unit.label.readings.some(({ rank }) => rank <= 2);
}

/** `I. The situation in the district`, before text of its own. */
function isTitledLabel(unit: Unit, title: string, after: Unit): boolean {
  const isRoman = unit.label?.readings.some(({ style, rank }) => rank === 0 || style === '§') ?? false;
  return (
    isRoman &&
    hasFewWords(title) &&
    /^["'“«(]?\p{Lu}/u.test(title) &&
    after.label?.readings[0]?.rank !== unit.label?.readings[0]?.rank
  );
}

export function isCapitals(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  // `CPSU(b)`, `No. 5` and `on` between capitals are no objection.
  return upper >= 4 && lower * 8 <= upper + 4;
}

// --- date lines

/** What a date line can hold beside a date: names of places, numbers of documents, times. */
const DATE_LINE_WORD =
  /^(?:\p{Lu}[\p{L}'’]*|\d{1,6}\p{L}{0,2}|the|of|city|town|at|am|pm|a|p|m|den|hours?|in|on|no|nr|s|ss|г|год)$/u;
const DATE_LINE_SIGNS = /^[\p{L}\p{N}\s,.:;()[\]/"'’“”«»№–—-]*$/u;
const MOST_OTHER_WORDS = 6;

/** What follows is a name, and no place. */
const GREETING =
  /^(?:hello|hi|hallo|greetings|good (?:morning|day|afternoon|evening)|(?:my )?dear|guten (?:morgen|tag|abend)|liebe[rs]?|здравствуй(?:те)?|привет|дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые))(?!\p{L})/iu;

function isDateLine(unit: Unit): boolean {
  if (unit.kind !== 'text' || !isShort(unit, 'dateline')) return false;
  const date = findDateForm(unit.head);
  if (date === undefined || GREETING.test(unit.head)) return false;
  const rest = `${unit.head.slice(0, date.start)} ${unit.head.slice(date.end)}`;
  return (
    wordsOf(rest).length <= MOST_OTHER_WORDS &&
    !/\b(?:Resolution|Decree|Order|Minutes|Protocol|Letter|Telegram|Report|Annex)\b/i.test(rest) &&
    isDateLineRest(rest)
  );
}

function isNamedDateLine(unit: Unit, phrases: Phrases): boolean {
  return isShort(unit, 'dateline') && phrases.dateline(unit.head, unit.tail);
}

const PLACE_LINE = /^(?:(?:the )?(?:city|town) of )?\p{Lu}[\p{L}'’-]*(?:,?\s\p{Lu}[\p{L}'’-]*){0,2}\.?$/u;

/** `Moscow, Kremlin`, beside the line with the date. */
function isPlaceLine({ unit, zone, before, after, roleBefore }: Place): boolean {
  if (
    zone === 'middle' ||
    unit.label !== undefined ||
    isCapitals(unit.head) ||
    !isShort(unit, 'dateline') ||
    !PLACE_LINE.test(unit.head)
  )
    return false;
  const isBelow = roleBefore?.kind === 'dateline' && !unit.isSetOff && before !== undefined && !PLACE_INSIDE.test(before.head);
  const isAbove =
    zone === 'top' && after !== undefined && !after.isSetOff && isDateLine(after) && !PLACE_INSIDE.test(after.head);
  return isBelow || isAbove;
}

/** A date line that names a place already has none beside it. */
const PLACE_INSIDE = /^\p{Lu}\p{Ll}{2,}[^\d]*,\s/u;

function isDateLineRest(rest: string): boolean {
  if (!DATE_LINE_SIGNS.test(rest)) return false;
  return (rest.match(/[\p{L}\p{N}'’]+/gu) ?? []).every((word) => DATE_LINE_WORD.test(word));
}

// --- addressee

/** In a line that goes on with an address. */
const MOST_ADDRESSEE_WORDS = 10;
/** Lines that an address takes up with what it goes on with. */
const MOST_ADDRESSEES = 6;
const PERSON_LINE = /^(?:to )?(?:comrades?|cdes?\.?|com\.|тов\.|т\.|mr\.?|mrs\.?|dr\.?)\s\p{Lu}/iu;
/** `Comrade Smirnov I. N.`, `Mr J. Hill, Esq.` */
const NAME_STOP = /(?:^|[\s.])(?:\p{Lu}\p{Ll}?|jr|sr|esq)\.$/iu;

function addresseeOf({ unit, zone, roleBefore, addresseesBefore }: Place, phrases: Phrases): UnitRole | undefined {
  if (!isShort(unit, 'addressee') || unit.label !== undefined) return undefined;
  const isNamed = phrases.addressee(unit.head, unit.tail);
  if (zone === 'top') {
    const isSentence = SENTENCE_END.test(unit.tail) && !NAME_STOP.test(unit.tail);
    const isPerson = PERSON_LINE.test(unit.head);
    if (isPerson && isSentence && !/^to\s/i.test(unit.head)) return undefined;
    if (isNamed && !/[!?]$/.test(unit.tail)) return { kind: 'addressee' };
    const follows =
      roleBefore?.kind === 'addressee' &&
      addresseesBefore < MOST_ADDRESSEES &&
      !unit.isSetOff &&
      wordsOf(unit.head).length <= MOST_ADDRESSEE_WORDS;
    if ((isPerson && !isSentence) || (follows && !SENTENCE_END.test(unit.tail) && !isDateLine(unit)))
      return { kind: 'addressee' };
    return undefined;
  }
  return zone === 'foot' && isNamed && /^(?:copy|copies|cc)\b/i.test(unit.head) ? { kind: 'addressee' } : undefined;
}

// --- signatures

/** `I. Stalin`, `Stalin I.V.`, `(V. Molotov)`, `STALIN`, `Ivanova-Petrova`, `/s/ …`, at the end of a line. */
const NAME_AT_END =
  /(?:^|[\s/(,:])(?:(?:\p{Lu}\p{Ll}?\.[\s-]?){1,3}\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+\s(?:\p{Lu}\.\s?){1,2}|\p{Lu}{3,}(?:-\p{Lu}+)?|\p{Lu}\p{Ll}[\p{L}'’-]*\s\p{Lu}\p{Ll}[\p{L}'’-]*)[\s)./,]*$/u;
const NAME_ALONE = /^[(/"]?(?:\p{Lu}\p{Ll}?\.[\s-]?){0,3}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]*\.?){0,3}[)/".,]*$/u;
const SENTENCE_INSIDE = /\p{Ll}{3,}[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u;

function signatureOf({ unit, zone, roleBefore }: Place, phrases: Phrases): UnitRole | undefined {
  if (!isShort(unit, 'signature') || zone !== 'foot' || SENTENCE_INSIDE.test(unit.head)) return undefined;
  if (phrases.signature(unit.head, unit.tail)) return { kind: 'signature' };
  if (NAME_ALONE.test(unit.head) && (!phrases.isAllCapitals || !/\p{Lu}{2,}\s\p{Lu}{2,}/u.test(unit.head)))
    return { kind: 'signature' };
  if (phrases.office(unit.head, unit.tail) && !/[;:]$/.test(unit.tail)) return { kind: 'signature' };
  if (/^(?:\[?signed\]?|\(signed\)|\/s\/)/i.test(unit.head)) return { kind: 'signature' };
  const isAfterSignature = roleBefore?.kind === 'signature' || roleBefore?.kind === 'closing';
  if (isAfterSignature && !FIELD.test(unit.head) && !FULL_STOP.test(unit.tail) && !/[;:]$/.test(unit.tail))
    return { kind: 'signature' };
  if (phrases.isAllCapitals) return undefined;
  return NAME_AT_END.test(unit.tail) && (!FULL_STOP.test(unit.tail) || /\b\p{Lu}\.$/u.test(unit.tail))
    ? { kind: 'signature' }
    : undefined;
}
