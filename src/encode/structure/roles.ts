// What a unit is, by its form, its phrases and where it stands. One row a role; the profile says which rows are tried and
// in what order.

import { personalWords } from '../../lexicon/document-words.ts';
import { classWords } from '../../lexicon/lexicon.ts';
import { wordsOf } from '../profiles/phrases.ts';
import type { Profile, ProfileRole } from '../profiles/profile.ts';
import { findLetterFrames } from './letter-frames.ts';
import { isPlaceAlone } from './letter-lines.ts';
import { isFondGreeting, isHonoured } from './line-parts.ts';
import { type RolePhrases, rolePhrases } from './role-phrases.ts';
import type { UnitRole } from './unit-role.ts';
import type { Unit } from './units.ts';
import { FULL_STOP, isCapitals, isProse, isShort, NAME_ALONE, opensAnnex, SENTENCE_END, type Zone, zonesOf } from './zones.ts';

type Place = {
  readonly unit: Unit;
  readonly zone: Zone;
  readonly before: Unit | undefined;
  readonly after: Unit | undefined;
  readonly roleBefore: UnitRole | undefined;
  /** Addressees directly before it. */
  readonly addresseesBefore: number;
  readonly isAfterLetter: boolean;
};

/** `parts`: of units of which a part is one thing and a part another; those have the roles. */
export type FoundRoles = {
  readonly roles: ReadonlyMap<Unit, UnitRole>;
  readonly parts: ReadonlyMap<Unit, readonly Unit[]>;
};

type RoleRule = (place: Place, phrases: RolePhrases) => UnitRole | undefined;
/** `Present: Comrades …`: a word or two, and what they are about. */
const FIELD = /^\p{L}[\p{L}'’ -]{1,40}:(?:\s|$)/u;

export function findRoles(units: readonly Unit[], profile: Profile): FoundRoles {
  const phrases = rolePhrases(units, profile);
  const rules = profile.roles.flatMap((name) => rulesByRole[name] ?? []);
  const hasLetters = profile.roles.includes('salutation') && profile.roles.includes('closing');
  const letters = hasLetters ? findLetterFrames(units, phrases) : undefined;
  const roles = new Map<Unit, UnitRole>(letters?.roles);
  const zones = zonesOf(units, phrases).map((zone, index) => (letters?.isBody(index) ? 'middle' : zone));
  let addresseesBefore = 0;
  units.forEach((unit, index) => {
    if (unit.kind !== 'text' || roles.has(unit) || letters?.parts.has(unit) === true) {
      addresseesBefore = 0;
      return;
    }
    const [before, after] = [units[index - 1], units[index + 1]];
    const roleBefore = before && roles.get(before);
    const isAfterLetter = letters?.isAfter(index) === true;
    const place = { unit, zone: zones[index] ?? 'middle', before, after, roleBefore, addresseesBefore, isAfterLetter };
    for (const rule of rules) {
      const role = rule(place, phrases);
      if (role === undefined) continue;
      roles.set(unit, role);
      break;
    }
    addresseesBefore = roles.get(unit)?.kind === 'addressee' ? addresseesBefore + 1 : 0;
  });
  return { roles, parts: letters?.parts ?? new Map() };
}

// --- the rules

const rulesByRole: Readonly<Partial<Record<ProfileRole, RoleRule>>> = {
  heading: (place, phrases) => headingOf(place, phrases),
  dateline: (place, phrases) =>
    place.unit.isDateLine || isPlaceLine(place) || isNamedDateLine(place.unit, phrases) ? { kind: 'dateline' } : undefined,
  addressee: addresseeOf,
  salutation: ({ unit, zone }, phrases) =>
    zone !== 'foot' && isSalutation(unit, phrases) ? { kind: 'salutation' } : undefined,
  closing: ({ unit, zone, roleBefore }, phrases) =>
    zone !== 'top' &&
    (zone === 'foot' || (roleBefore === undefined && !isProse(unit))) &&
    isShort(unit, 'closing') &&
    phrases.closing(unit.head, unit.tail) &&
    !isHonoured(unit)
      ? { kind: 'closing' }
      : undefined,
  signature: signatureOf,
  mark: ({ unit, zone }, phrases) =>
    zone !== 'middle' && isShort(unit, 'mark') && !unit.isDateLine && phrases.mark(unit.head, unit.tail)
      ? { kind: 'mark' }
      : undefined,
};

function isSalutation(unit: Unit, phrases: RolePhrases): boolean {
  const isMarked = isShort(unit, 'salutation') && /[,!:][)"'”’]*$/.test(unit.tail);
  return isMarked && phrases.salutation(unit.head, unit.tail) && !isFondGreeting(unit);
}

// --- headings

function headingOf({ unit, zone, before, after, roleBefore }: Place, phrases: RolePhrases): UnitRole | undefined {
  if (!isShort(unit, 'heading') || after === undefined || isHonoured(unit)) return undefined;
  if (NUMBER_IN_COLUMN.test(unit.head)) return undefined;
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
  // below a field stands another, or what its value goes on with
  if (FIELD.test(title) || (before !== undefined && !unit.isSetOff && FIELD.test(before.head))) return undefined;
  const standsAlone = unit.isSetOff || before === undefined || zone === 'top' || isProse(before);
  if (!standsAlone || !/^["'“«(]?\p{Lu}/u.test(title) || !hasFewWords(title)) return undefined;
  if (zone === 'top') return { kind: 'heading', level: 1 };
  return zone === 'middle' && isProse(after) ? { kind: 'heading', level: 2 } : undefined;
}

/** `Total      4`, `62    THE SIEGE`: a sum of a table, the number of a page beside its title. */
const NUMBER_IN_COLUMN = /^\d{1,4} {3,}\S|\S {3,}[£$]?\d/u;

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
function headingByPhrase(unit: Unit, zone: Zone, phrases: RolePhrases): UnitRole | undefined {
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

// --- date lines

function isNamedDateLine(unit: Unit, phrases: RolePhrases): boolean {
  return isShort(unit, 'dateline') && phrases.dateline(unit.head, unit.tail);
}

/** `IX. Main Street 3`, `12 Main Street` */
const STREET_LINE =
  /^(?:[IVXL]{1,4}\.,?\s)?(?:\d{1,4}[a-z]?,?\s\p{Lu}[\p{L}'’.-]*(?:\s\p{L}[\p{L}'’.-]*){0,3}|\p{Lu}[\p{L}'’.-]*(?:\s\p{L}[\p{L}'’.-]*){0,3},?\s\d{1,4}[a-z]?)[.,]?$/u;
const PLACE_LINE = /^(?:(?:the )?(?:city|town) of )?\p{Lu}[\p{L}'’-]*(?:,?\s\p{Lu}[\p{L}'’-]*){0,2}\.?$/u;

/** `Moscow, Kremlin`, beside the line with the date. */
function isPlaceLine({ unit, zone, before, after, roleBefore }: Place): boolean {
  if (roleBefore?.kind === 'dateline' && !unit.isSetOff && STREET_LINE.test(unit.head)) return true;
  if (
    zone === 'middle' ||
    unit.label !== undefined ||
    isCapitals(unit.head) ||
    !isShort(unit, 'dateline') ||
    !PLACE_LINE.test(unit.head)
  )
    return false;
  const isBelow = roleBefore?.kind === 'dateline' && !unit.isSetOff && before?.namesPlace === false;
  const isAbove = zone === 'top' && after?.isDateLine === true && !after.isSetOff && !after.namesPlace;
  return isBelow || isAbove;
}

// --- addressee

/** In a line that goes on with an address. */
const MOST_ADDRESSEE_WORDS = 10;
/** Lines that an address takes up with what it goes on with. */
const MOST_ADDRESSEES = 6;
const PERSON_LINE = /^(?:to )?(?:comrades?|cdes?\.?|com\.|тов\.|т\.|mr\.?|mrs\.?|dr\.?)\s\p{Lu}/iu;
/** `Comrade Smirnov I. N.`, `Mr J. Hill, Esq.` */
const NAME_STOP = /(?:^|[\s.])(?:\p{Lu}\p{Ll}?|jr|sr|esq)\.$/iu;

function addresseeOf({ unit, zone, roleBefore, addresseesBefore }: Place, phrases: RolePhrases): UnitRole | undefined {
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
    if ((isPerson && !isSentence) || (follows && !SENTENCE_END.test(unit.tail.replace(/,$/, '')) && !unit.isDateLine))
      return { kind: 'addressee' };
    return undefined;
  }
  return zone === 'foot' && isNamed && /^(?:copy|copies|cc)\b/i.test(unit.head) ? { kind: 'addressee' } : undefined;
}

// --- signatures

/** `I. Stalin`, `Stalin I.V.`, `(V. Molotov)`, `STALIN`, `Ivanova-Petrova`, `/s/ …`, at the end of a line. */
const NAME_AT_END =
  /(?:^|[\s/(,:])(?:(?:\p{Lu}\p{Ll}?\.[\s-]?){1,3}\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+\s(?:\p{Lu}\.\s?){1,2}|\p{Lu}{3,}(?:-\p{Lu}+)?|\p{Lu}\p{Ll}[\p{L}'’-]*\s\p{Lu}\p{Ll}[\p{L}'’-]*)[\s)./,]*$/u;
const DAY_PARTS = classWords('dayPart');
const SENTENCE_INSIDE = /\p{Ll}{3,}[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u;

/** `I. Smirnov`, which has the word `I` in it. */
const INITIAL_LIKE_A_WORD = /(?<!\p{L})[IЯ]\./u;

/** A place, a time, or what somebody says. */
function isNoSigner(unit: Unit): boolean {
  const words = wordsOf(unit.head);
  const isSaid = words.some((word) => personalWords.has(word)) && !INITIAL_LIKE_A_WORD.test(unit.head);
  return isSaid || isPlaceAlone(unit) || DAY_PARTS.has(words.at(-1) ?? '');
}

function signatureOf({ unit, zone, roleBefore, isAfterLetter }: Place, phrases: RolePhrases): UnitRole | undefined {
  if (!isShort(unit, 'signature') || zone !== 'foot' || SENTENCE_INSIDE.test(unit.head)) return undefined;
  if (isAfterLetter && roleBefore?.kind === 'addressee') return undefined;
  if (phrases.signature(unit.head, unit.tail)) return { kind: 'signature' };
  if (/^(?:\[?signed\]?|\(signed\)|\/s\/)/i.test(unit.head)) return { kind: 'signature' };
  if (isHonoured(unit) || isSalutation(unit, phrases) || isNoSigner(unit)) return undefined;
  if (NAME_ALONE.test(unit.head) && (!phrases.isAllCapitals || !/\p{Lu}{2,}\s\p{Lu}{2,}/u.test(unit.head)))
    return { kind: 'signature' };
  if (phrases.office(unit.head, unit.tail) && !/[;:]$/.test(unit.tail)) return { kind: 'signature' };
  const isAfterSignature = roleBefore?.kind === 'signature' || roleBefore?.kind === 'closing';
  if (isAfterSignature && !isAfterLetter && !FIELD.test(unit.head) && !FULL_STOP.test(unit.tail) && !/[;:]$/.test(unit.tail))
    return { kind: 'signature' };
  if (phrases.isAllCapitals) return undefined;
  return NAME_AT_END.test(unit.tail) && (!FULL_STOP.test(unit.tail) || /\b\p{Lu}\.$/u.test(unit.tail))
    ? { kind: 'signature' }
    : undefined;
}
