// What stands before words to say who speaks them: `SMITH:`, `Mr. Smith [rising]:`, `Q.`, `Smith –`, `The CHAIRMAN.`

import { answerTo, fieldWords, roleOfSpeaker, type SpeakerRole } from '../../lexicon/document-words.ts';

export type TurnStyle = 'colon' | 'letter' | 'dash' | 'capitals';

export type TurnLabel = {
  /** With its punctuation. */
  readonly length: number;
  readonly style: TurnStyle;
  /** Who speaks, alike however it is punctuated: in small letters, without remarks. */
  readonly speaker: string;
  /** Whether a label that stands once can be that of a speaker. */
  readonly isSure: boolean;
};

/** Code units of a label. */
const LONGEST = 60;
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.]*(?:-\p{L}[\p{L}\p{M}'’.]*)*`;
const SMALL = '(?:von|van|zu|de|der|den|du|la|le|of|the|and|und|и|y)';
const NAME = String.raw`(?:${WORD}|<${WORD}>)(?:[ \t]{1,2}(?:${WORD}|${SMALL}|(?:No\.?[ ])?#?\d{1,2})){0,4}`;
const REMARK = String.raw`(?:[ \t]*[([][^)\]\n]{1,40}[)\]])?`;

const FORMS: readonly (readonly [TurnStyle, RegExp])[] = [
  ['letter', /^\p{Lu}(?:\.|\.?[ \t]?[–—-])(?=\s)/u],
  ['colon', new RegExp(String.raw`^${NAME}${REMARK}[ \t]?:(?=\s|$)`, 'u')],
  ['dash', new RegExp(String.raw`^${NAME}${REMARK}[ \t]+[–—-]{1,2}(?=[ \t]+["'“„«(…]?(?:\p{Lu}|\.\.))`, 'u')],
  [
    'capitals',
    /^(?:\p{Lu}\p{Ll}{0,9}\.?[ \t]{1,2}){0,2}\p{Lu}[\p{Lu}'’-]{2,}(?:[ \t]\p{Lu}[\p{Lu}'’-]{2,}){0,2}\.(?:(?=[ \t]{1,4}\p{Lu})|[ \t]?[–—-]{1,2})/u,
  ],
];

/** `A. Hale:` is a name. */
const INITIAL = new RegExp(String.raw`^\p{Lu}\.[ \t]?${NAME}${REMARK}[ \t]?:`, 'u');

/** Of a line: its label, or those that it can be read to have. */
export function readTurnLabel(head: string): TurnLabel | undefined {
  const start = head.slice(0, LONGEST);
  for (const [style, form] of FORMS) {
    const printed = form.exec(start)?.[0];
    if (printed === undefined || (style === 'letter' && INITIAL.test(start))) continue;
    const speaker = speakerOf(printed);
    const words = speaker.split(' ');
    if (style === 'letter' && !isLetterOfTurns(speaker)) continue;
    if (speaker === '' || isField(words) || !isNumberAllowed(words)) return undefined;
    return { length: printed.length, style, speaker, isSure: style === 'capitals' || isSure(printed, words) };
  }
  return undefined;
}

/** `Mr. SMITH [laughing]:` → `mr smith`. */
export function speakerOf(printed: string): string {
  return printed
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(/[.:<>#]|[–—-]+\s*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

export function roleOf(speaker: string): SpeakerRole | undefined {
  const words = speaker.split(' ');
  return words.map((word) => roleOfSpeaker.get(word)).find((role) => role !== undefined);
}

function isLetterOfTurns(letter: string): boolean {
  return answerTo.has(letter) || [...answerTo.values()].includes(letter);
}

/** `Present:`, `Also present:`, `Date of birth:` */
function isField(words: readonly string[]): boolean {
  return fieldWords.has(words[0] ?? '') || fieldWords.has(words.at(-1) ?? '');
}

/** `Speaker 2`, and not `Item 2`. */
function isNumberAllowed(words: readonly string[]): boolean {
  return words.every((word, index) => !/^\d/.test(word) || roleOfSpeaker.has(words[index - 1] ?? ''));
}

/** Capitals throughout, or what only a speaker is called. */
function isSure(printed: string, words: readonly string[]): boolean {
  return !/\p{Ll}{2}/u.test(printed.replace(/[([][^)\]]*[)\]]/g, '')) || roleOf(words.join(' ')) !== undefined;
}
