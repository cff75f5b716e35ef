// Names by rules, without any authority: persons, bodies, places and followers. Pure and linear: a long text is read in stretches.
import type { LexiconPack } from '../../lexicon/shape/language-lexicon.ts';
import type { Mention, NamePart } from '../model/mention.ts';
import { DocumentMemory } from './document-memory.ts';
import { withEnumerated } from './enumerations.ts';
import { certaintyOf } from './evidence.ts';
import { groupRules } from './group-rules.ts';
import type { Language } from './language.ts';
import { placePhraseRules } from './listed-places.ts';
import { organisationRules } from './organisation-rules.ts';
import { isShortBody, personRules } from './person-rules.ts';
import { isForenameAlone } from './person-single.ts';
import { placeRules } from './place-rules.ts';
import { type Find, has, type Rule, type Scene } from './scene.ts';
import { thingRules } from './thing-rules.ts';
import { Form, Gap, type Token, tokensOf } from './tokens.ts';
import { Is, NOT_A_NAME, vocabularyFor } from './vocabulary.ts';

export type NameContext = {
  readonly language: Language;
  /** What is inside a date is no name. */
  readonly dates?: readonly Mention[];
  /** The vocabularies of domains that are at work (`packsFor`). */
  readonly packs?: readonly LexiconPack[];
};

/** Length of a stretch, in UTF-16 code units: names do not run over its end. */
const STRETCH = 100_000;

/** The tokens of texts up to this length are kept from the first reading to the second. */
const LONGEST_KEPT = 2_000_000;

/** The longest find wins; of equal ones the first in this order. */
const rules: readonly Rule[] = [
  ...thingRules,
  ...groupRules,
  ...placePhraseRules,
  ...organisationRules,
  ...placeRules,
  ...personRules,
];

type Range = { readonly start: number; readonly end: number };

/** Mentions in the order of the text, nested ones after the one that they stand in. */
export function findNames(text: string, context: NameContext): readonly Mention[] {
  const memory = new DocumentMemory();
  const newDateTest = dateTest(context.dates ?? []);
  const words = vocabularyFor(context.language, context.packs ?? []);
  const read = (span: Range): readonly Token[] => tokensOf(text, { vocabulary: words, span });
  const sceneOf = (tokens: readonly Token[]): Scene => ({ tokens, memory, words, isDate: newDateTest() });
  const isShort = text.length <= LONGEST_KEPT;
  const stretches = stretchesOf(text).map((range) => ({ range, kept: isShort ? read(range) : undefined }));
  for (const { range, kept } of stretches) {
    const tokens = kept ?? read(range);
    memory.readTokens(tokens);
    countForenames(tokens, memory);
    learn(sceneOf(tokens));
  }
  const mentions: Mention[] = [];
  for (const { range, kept } of stretches) {
    const scene = sceneOf(kept ?? read(range));
    for (const find of withEnumerated(scene, scan(scene))) addMentions(mentions, find, scene);
  }
  return mentions;
}

/** A stretch ends at a line break, or at a space, or where it must. */
function stretchesOf(text: string): readonly Range[] {
  const stretches: Range[] = [];
  let start = 0;
  while (text.length - start > STRETCH) {
    const limit = start + STRETCH;
    const lineBreak = text.lastIndexOf('\n', limit);
    const space = lineBreak > start + STRETCH / 2 ? lineBreak : lastSpace(text, limit, start + STRETCH / 2);
    const end = space > start ? space + 1 : limit;
    stretches.push({ start, end });
    start = end;
  }
  stretches.push({ start, end: text.length });
  return stretches;
}

function lastSpace(text: string, from: number, least: number): number {
  for (let i = from; i > least; i--) {
    if (text.charCodeAt(i) === 0x20) return i;
  }
  return -1;
}

/** A test that is asked of tokens roughly in the order of the text. */
function dateTest(dates: readonly Mention[]): () => (token: Token) => boolean {
  const spans = dates.map(({ span }) => span).sort((a, b) => a.start - b.start);
  if (spans.length === 0) return () => () => false;
  return () => {
    let next = 0;
    return (token) => {
      while (next > 0 && (spans[next - 1]?.end ?? 0) > token.start) next--;
      while (next < spans.length && (spans[next]?.end ?? 0) <= token.start) next++;
      return (spans[next]?.start ?? Number.POSITIVE_INFINITY) < token.end;
    };
  };
}

/** The surnames, places and abbreviations that rules are sure of. */
function learn(scene: Scene): void {
  const finds = scanAll(scene);
  for (const find of finds) {
    if (find.type === 'place') learnPlace(scene, find);
    else if (find.type === 'org') learnBody(scene, find);
    else if (find.evidence === 'ship') learnShip(scene, find);
  }
  for (const find of finds) {
    if (find.type === 'person' && find.teaches === true && !isShortBody(scene, find.from)) learnPerson(scene, find);
  }
}

function learnPerson(scene: Scene, find: Find): void {
  const { tokens, memory } = scene;
  learnFullName(scene, find);
  const surname =
    find.parts?.findLast(({ kind }) => kind === 'surname') ?? find.parts?.findLast(({ kind }) => kind === 'forename');
  const token = surname === undefined ? undefined : tokens[surname.to - 1];
  if (token === undefined || token.key.length < 3 || has(token, Is.functionWord | Is.time)) return;
  if (token.form === Form.title || token.form === Form.upper) memory.learnPerson(token.key);
  const forename = find.parts?.find(({ kind }) => kind === 'forename');
  const given = forename === undefined || surname?.kind !== 'surname' ? undefined : tokens[forename.from];
  if (given?.form === Form.title) memory.learnForename(given.key);
}

/** `Joshua Hartwell`, `E. M. Marston`, `Hartwell, Joshua`. */
function learnFullName({ tokens, memory }: Scene, { parts = [] }: Find): void {
  const last = parts.findLast(({ kind }) => kind === 'surname');
  const surname = last === undefined ? undefined : tokens[last.to - 1];
  const forenames = parts.filter(({ kind }) => kind === 'forename').flatMap(({ from, to }) => tokens.slice(from, to));
  if (surname === undefined || forenames.length === 0) return;
  const keys = forenames.filter(({ form }) => form !== Form.mark).map(({ key }) => key);
  memory.learnFullName(keys, surname.key);
}

function countForenames(tokens: readonly Token[], memory: DocumentMemory): void {
  tokens.forEach(({ key }, at) => {
    if (isForenameAlone(tokens, at)) memory.countAlone(key);
  });
}

/** `in Igarka`, `Kadnikov uyezd`; not `Kirov region`, since a place can have a person's name. */
function learnPlace({ tokens, memory }: Scene, find: Find): void {
  const token = tokens[find.from];
  if (token === undefined || token.key.length < 4 || has(token, NOT_A_NAME | Is.surname | Is.given | Is.title | Is.direction))
    return;
  const length = find.to - find.from;
  const isTaught =
    length === 1 &&
    (find.evidence === 'preposition' || find.evidence === 'date line' || find.evidence === 'town before a state');
  const isRegion = length === 2 && find.evidence === 'head behind a name' && tokens[find.to - 1]?.form === Form.lower;
  if (isTaught || isRegion) memory.learnPlace(token.key);
}

/** `the ship Caledonia`: the last word of its name, which later stands alone. */
function learnShip({ tokens, memory }: Scene, find: Find): void {
  const token = tokens[find.to - 1];
  if (token !== undefined && token.key.length > 2 && !has(token, NOT_A_NAME)) memory.learnThing(token.key);
}

/** `Wayne University`: two words, of which the second can be one letter elsewhere. */
function learnBody(scene: Scene, find: Find): void {
  learnAbbreviation(scene, find);
  const [first, head] = [scene.tokens[find.from], scene.tokens[find.from + 1]];
  if (find.evidence !== 'head noun' || find.to !== find.from + 2 || first === undefined || head === undefined) return;
  if (first.form === Form.title && head.form === Form.title) scene.memory.learnShortBody(first.key, head.key);
}

/** `Main Directorate of State Security (GUGB)`. */
function learnAbbreviation({ tokens, memory }: Scene, find: Find): void {
  const [open, word, close] = [tokens[find.to], tokens[find.to + 1], tokens[find.to + 2]];
  if (open?.key === '(' && close?.key === ')' && word?.form === Form.upper && word.key.length > 1)
    memory.learnAbbreviation(word.key);
}

/** The finds that do not overlap, from left to right. A later, longer one takes in those that it holds. */
function scan(scene: Scene): readonly Find[] {
  return scanAll(scene).filter(({ type }) => type !== 'none');
}

function scanAll(scene: Scene): readonly Find[] {
  const finds: Find[] = [];
  const { tokens } = scene;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const find = token === undefined || isIdle(token) || scene.isDate(token) ? undefined : longest(scene, at);
    if (find === undefined || !accept(finds, find)) at++;
    else at = find.to;
  }
  return finds;
}

/** Nothing can begin, or be the head of a name, at a mark or a plain word. */
function isIdle(token: Token): boolean {
  return (
    token.form === Form.mark ||
    (token.form === Form.lower &&
      (token.bits & (Is.smallOffice | Is.smallTitle | Is.group | Is.direction | Is.thing)) === 0 &&
      !token.key.startsWith('right'))
  );
}

/** The rules that can look from a token of each form. */
const rulesByForm: readonly (readonly Rule[])[] = Object.values(Form).map((form) =>
  rules.filter(({ first }) => first.includes(form)),
);

function longest(scene: Scene, at: number): Find | undefined {
  let best: Find | undefined;
  for (const rule of rulesByForm[scene.tokens[at]?.form ?? Form.mark] ?? []) {
    const find = rule.find(scene, at);
    if (find === undefined || (best !== undefined && find.to - find.from <= best.to - best.from)) continue;
    if (!goesOverLine(scene, find)) best = find;
  }
  return best;
}

/** Whatever a rule thinks: no name goes over a line. */
function goesOverLine({ tokens }: Scene, { from, to }: Find): boolean {
  for (let i = from + 1; i < to; i++) if (tokens[i]?.gap === Gap.block) return true;
  return false;
}

/** A find that begins before the one at hand takes in what it covers, and yields to what it would cut. */
function accept(finds: Find[], find: Find): boolean {
  const covered: Find[] = [];
  while ((finds.at(-1)?.to ?? 0) > find.from) {
    const last = finds.at(-1);
    if (last === undefined || last.from < find.from) {
      for (const one of covered.reverse()) finds.push(one);
      return false;
    }
    covered.push(last);
    finds.pop();
  }
  finds.push(find);
  return true;
}

function addMentions(mentions: Mention[], find: Find, scene: Scene): void {
  if (find.type === 'none') return;
  const { tokens } = scene;
  const span = spanOf(tokens, find.from, find.to);
  const parts: readonly NamePart[] = (find.parts ?? []).map(({ kind, from, to }) => ({ kind, span: spanOf(tokens, from, to) }));
  mentions.push({
    span,
    type: find.type,
    cert: certaintyOf(find.evidence, timesOf(scene, find)),
    evidence: find.evidence,
    ...(parts.length === 0 ? {} : { parts }),
  });
  let end = -1;
  for (const inner of [...(find.inside ?? [])].sort((a, b) => a.from - b.from)) {
    if (inner.from < end) continue;
    addMentions(mentions, inner, scene);
    end = inner.to;
  }
}

/** How often the document has the surname of a person, or 1. */
function timesOf({ tokens, memory }: Scene, { type, parts }: Find): number {
  const surname = type === 'person' ? parts?.findLast(({ kind }) => kind === 'surname') : undefined;
  return surname === undefined ? 1 : memory.timesOf(tokens[surname.to - 1]);
}

function spanOf(tokens: readonly Token[], from: number, to: number): Range {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
