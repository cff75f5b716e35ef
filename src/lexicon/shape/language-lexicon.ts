// What the vocabulary of a language, or of a domain, is made of. Lists are words parted by blanks, in small letters, without full stops.

/** What a word can be to a name; a word can be several. */
export type WordKind =
  | 'given'
  | 'surname'
  | 'title'
  | 'smallTitle'
  | 'office'
  | 'suffix'
  | 'particle'
  | 'personVerb'
  | 'place'
  | 'placeHead'
  | 'smallPlaceHead'
  | 'placePrefix'
  | 'direction'
  | 'placeNoun'
  | 'placePreposition'
  | 'state'
  | 'orgHead'
  | 'orgPlural'
  | 'smallCompany'
  | 'smallOffice'
  | 'orgWord'
  | 'orgAbbreviation'
  | 'partyCommittee'
  | 'publication'
  | 'orgModifier'
  | 'group'
  | 'notFollowers'
  | 'functionWord'
  | 'common'
  | 'time'
  | 'demonym'
  | 'thing';

export type WordLists = Readonly<Partial<Record<WordKind, string>>>;

/** Narrow lists that single rules ask for. */
export type WordClass =
  | 'and'
  | 'of'
  | 'the'
  | 'saint'
  | 'hallowed'
  | 'severalTitle'
  | 'nameLink'
  | 'roomOfBody'
  | 'room'
  | 'governmentKind'
  | 'railName'
  | 'railHead'
  | 'thoroughfare'
  | 'numberedRoad'
  | 'kindOfPlace'
  | 'motion'
  | 'surePlacePreposition'
  | 'riverPreposition'
  | 'pluralPlaceHead'
  | 'pluralPlaceNoun'
  | 'speech'
  | 'appositionOpening'
  | 'namedBy'
  | 'whose'
  | 'relation'
  | 'hyphenPrefix'
  | 'maskedEnd'
  | 'describing'
  | 'headNeedingModifier'
  | 'headWithoutPurpose'
  | 'kinOfFirm'
  | 'sonOfFirm'
  | 'narrowHead'
  | 'lineKind'
  | 'union'
  | 'actOfBody'
  | 'nation'
  | 'nationHead'
  | 'namedAlone'
  | 'lineOfBody'
  | 'millKind'
  | 'mill'
  | 'partOfText'
  | 'numberedPart'
  | 'numberedUnit'
  | 'cardinal'
  | 'article'
  | 'kindAlone'
  | 'firmKind'
  | 'party'
  | 'faction'
  | 'tendency'
  | 'severalOffices'
  | 'numberSign'
  | 'ordinalEnd'
  | 'ship'
  | 'shipCode'
  | 'product'
  | 'compoundRoot'
  | 'openEnded'
  | 'letterPair'
  | 'fullState'
  | 'initialPlace'
  | 'dotted'
  | 'officeAbbreviation'
  | 'degreeOfOffice'
  | 'letters'
  | 'nameSuffix'
  | 'ordinalSuffix'
  | 'contractionEnd'
  | 'younger'
  | 'elder'
  | 'kin'
  | 'endearment'
  | 'shortEndearment'
  | 'closingEnd'
  | 'closingNoun'
  | 'closingVerb'
  | 'greeted'
  | 'greetedBefore'
  | 'greetedBy'
  | 'greetingNoun'
  | 'honour'
  | 'dayPart'
  | 'thoroughfareEnd'
  | 'placeKind'
  | 'placeLink'
  | 'contractedArticle'
  | 'shortPlace';

export type WordClasses = Readonly<Partial<Record<WordClass, string>>>;

export type PhraseKind = 'place' | 'group' | 'org' | 'state';

/** Names of several words, one a line. */
export type PhraseLists = Readonly<Partial<Record<PhraseKind, string>>>;

export type TitleFacet =
  | 'courtesy'
  | 'comrade'
  | 'clergy'
  | 'doctor'
  | 'rank'
  | 'sovereign'
  | 'noble'
  | 'kin'
  | 'judge'
  | 'state'
  | 'agent';

/** Words before a name that belong to it (`roleName`). */
export type TitleRow = {
  readonly facet: TitleFacet;
  readonly words: string;
  readonly sex?: 'male' | 'female';
  /** An abbreviation, whose full stop belongs to it. */
  readonly isDotted?: boolean;
  /** A text writes it small as well. */
  readonly isSmall?: boolean;
  /** Counts only with its full stop: without, it is another word. */
  readonly needsStop?: boolean;
};

export type Forenames = {
  readonly full: string;
  /** `jno:john`: abbreviations with what they stand for. */
  readonly short?: string;
  /** Abbreviations that count only with a full stop behind them. */
  readonly dotted?: string;
};

export type EndingKind =
  | 'surname'
  | 'likelySurname'
  | 'place'
  | 'surePlace'
  | 'notPlace'
  | 'patronymic'
  | 'followers'
  | 'followerLike';

/** Ends of words, with the least length of a word that they tell of. */
export type EndingRow = { readonly kind: EndingKind; readonly ends: string; readonly shortest: number };

export type LanguageLexicon = {
  readonly titles?: readonly TitleRow[];
  /** What somebody is in a state, a town, a church, a body or a trade; other roles are words of the kind `office`. */
  readonly offices?: string;
  readonly forenames?: Forenames;
  readonly words: readonly WordLists[];
  readonly classes?: WordClasses;
  readonly phrases?: PhraseLists;
  readonly endings?: readonly EndingRow[];
};

/**
 * What texts of a domain do that others do not. `bareSurnames`: persons are named by surname alone. `bareAbbreviations`: capitals
 * that no list knows name a body.
 */
export type PackHabit = 'bareSurnames' | 'bareAbbreviations';

/** The vocabulary of a domain. A profile names it; it is at work in texts that hold enough of its signs. */
export type LexiconPack = LanguageLexicon & {
  readonly name: string;
  readonly signs: string;
  readonly habits: readonly PackHabit[];
};

export function wordsOf(list = ''): string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}
