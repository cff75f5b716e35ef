// What keeps persons of one surname apart beside their given names: sex, couple, generation (`Jr.`, "the younger"), kin words.
import { classWords, titlesOf, titleWords } from '../../lexicon/lexicon.ts';

/** What the words of a mention and beside it say of a person; undefined where they say nothing. */
export type Marks = {
  readonly sex: 'male' | 'female' | 'couple' | undefined;
  readonly generation: 'younger' | 'elder' | undefined;
  /** `nephew`, of `his nephew Robert Hale`. */
  readonly kin: string | undefined;
};

const MALE = titleWords(({ sex }) => sex === 'male');
const FEMALE = titleWords(({ sex }) => sex === 'female');
const TITLES = titleWords(() => true);
const AND = classWords('and');
const YOUNGER = classWords('younger');
const ELDER = classWords('elder');
const KIN: ReadonlySet<string> = new Set([...titlesOf('kin'), ...classWords('kin')]);

/** Characters beside a mention that are looked at. */
const REACH = 24;

export function marksOf(name: string, text: string, span: { readonly start: number; readonly end: number }): Marks {
  const words = wordsIn(name);
  const after =
    text
      .slice(span.end, span.end + REACH)
      .toLowerCase()
      .match(/^,?\s+(?:the\s+)?(\p{L}+)/u)?.[1] ?? '';
  const before = text.slice(Math.max(0, span.start - REACH), span.start).match(/(\p{Ll}+),?\s+$/u)?.[1] ?? '';
  return {
    sex: sexOf(words),
    generation: generationOf(words.at(-1) === '' ? (words.at(-2) ?? '') : (words.at(-1) ?? '')) ?? generationOf(after),
    kin: KIN.has(before) ? before : undefined,
  };
}

/** Of a name like `Mr. and Mrs. Hale`. */
export function isCouple(name: string): boolean {
  return sexOf(wordsIn(name)) === 'couple';
}

function wordsIn(name: string): readonly string[] {
  return name.toLowerCase().split(/[\s,.]+/);
}

function sexOf([first = '', second = '', third = '']: readonly string[]): Marks['sex'] {
  if ((second === '&' || AND.has(second)) && TITLES.has(first) && TITLES.has(third)) return 'couple';
  if (FEMALE.has(first)) return 'female';
  return MALE.has(first) ? 'male' : undefined;
}

function generationOf(word: string): Marks['generation'] {
  if (YOUNGER.has(word)) return 'younger';
  return ELDER.has(word) ? 'elder' : undefined;
}

/** Whether marks of two mentions speak against one person. */
export function areApart(one: Marks, other: Marks): boolean {
  const differ = <T>(first: T | undefined, second: T | undefined): boolean =>
    first !== undefined && second !== undefined && first !== second;
  return differ(one.sex, other.sex) || differ(one.generation, other.generation) || differ(one.kin, other.kin);
}
