// Texts in turns: who speaks and what is said, in the forms in which they are printed, and texts that only look like them.
import { describe, expect, test } from 'vitest';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { guessProfile } from '../../../src/encode/structure/guess-profile.ts';
import { readTurnLabel } from '../../../src/encode/structure/turn-labels.ts';
import { leavesOf, outlineOf } from './show-outline.ts';

function turnsOf(text: string): readonly string[] {
  return leavesOf(outlineOf(text)).filter((leaf) => leaf.includes(' > ') || /^(?:stage|trailer|heading)/.test(leaf));
}

const conversations: readonly (readonly [what: string, text: string, turns: readonly string[]])[] = [
  [
    'names in capitals, with answers of several paragraphs',
    'Talk at Kells\n\nHOLM: When did you come?\n\nLUND: In May.\n\nI had nothing.\n\nHOLM: And then?\n\nLUND: I stayed.\n',
    [
      'heading: Talk at Kells',
      'HOLM: > When did you come?',
      'LUND: > In May.',
      'LUND: > I had nothing.',
      'HOLM: > And then?',
      'LUND: > I stayed.',
    ],
  ],
  [
    'letters of questions and answers, in which an answer has lines',
    'Q. Where were you?\nA. At my uncle’s.\nHe is dead now.\nQ. Alone?\nA. Yes.\n',
    ['Q. > Where were you?', 'A. > At my uncle’s.', 'A. > He is dead now.', 'Q. > Alone?', 'A. > Yes.'],
  ],
  [
    'initials and tabs, which are no table',
    'JS:\tSo you went?\nEP:\tI went.\nJS:\tWhen?\nEP:\tIn June, I think.\n',
    ['JS: > So you went?', 'EP: > I went.', 'JS: > When?', 'EP: > In June, I think.'],
  ],
  [
    'dashes',
    'Marsh – Did you see it?\n\nFell – I did.\n\nMarsh – When was that?\n\nFell – Before noon.\n',
    ['Marsh – > Did you see it?', 'Fell – > I did.', 'Marsh – > When was that?', 'Fell – > Before noon.'],
  ],
  [
    'titles, names in capitals, and stops',
    'The CHAIRMAN. Will you state your name?\n\nMr. MARSH. John Marsh.\n\nThe CHAIRMAN. Your trade?\n\nMr. MARSH. I am a cooper.\n\nSenator FELL. Of what town?\n',
    [
      'The CHAIRMAN. > Will you state your name?',
      'Mr. MARSH. > John Marsh.',
      'The CHAIRMAN. > Your trade?',
      'Mr. MARSH. > I am a cooper.',
      'Senator FELL. > Of what town?',
    ],
  ],
  [
    'a part in the conversation in place of a name',
    'Interviewer: Wann sind Sie gekommen?\nZeitzeugin: Ich kam im Herbst.\nInterviewer: Allein?\nZeitzeugin: Mit meiner Mutter.\n',
    [
      'Interviewer: > Wann sind Sie gekommen?',
      'Zeitzeugin: > Ich kam im Herbst.',
      'Interviewer: > Allein?',
      'Zeitzeugin: > Mit meiner Mutter.',
    ],
  ],
  [
    'Russian',
    'Вопрос: Когда вы приехали?\nОтвет: В мае.\nВопрос: С кем?\nОтвет: С братом.\n',
    ['Вопрос: > Когда вы приехали?', 'Ответ: > В мае.', 'Вопрос: > С кем?', 'Ответ: > С братом.'],
  ],
  [
    'remarks between turns, before one, and at the end',
    'HOLM: Shall we go on?\n\n[Tape 2]\n\nLUND: [laughing] Yes.\n\nHOLM: Good.\n\nLUND: I was ten.\n\n[pause]\n\nThen eleven.\n\nEND OF TAPE\n',
    [
      'HOLM: > Shall we go on?',
      'stage: [Tape 2]',
      'LUND: > [laughing] Yes.',
      'HOLM: > Good.',
      'LUND: > I was ten.',
      'LUND: > stage: [pause]',
      'LUND: > Then eleven.',
      'trailer: END OF TAPE',
    ],
  ],
  [
    'lines that are filled, and words broken in them',
    'HOLM: Could you tell us, before we come to the other thing, when the school was\nopened, and by whom?\nLUND: I could not. It was there when I was born; there was a stove in it, and win-\nter after winter we carried wood.\nHOLM: And the teacher?\nLUND: She was strict.\n',
    [
      'HOLM: > Could you tell us, before we come to the other thing, when the school was opened, and by whom?',
      'LUND: > I could not. It was there when I was born; there was a stove in it, and win- ter after winter we carried wood.',
      'HOLM: > And the teacher?',
      'LUND: > She was strict.',
    ],
  ],
  [
    'fields above the conversation, and one who speaks once',
    'Interviewer: Ruth Holm\nPlace: Kells\n\nHOLM: Are you well?\n\nLUND: I am.\n\nVOICE: He is not.\n\nHOLM: Who was that?\n\nLUND: My wife.\n',
    ['HOLM: > Are you well?', 'LUND: > I am.', 'VOICE: > He is not.', 'HOLM: > Who was that?', 'LUND: > My wife.'],
  ],
  [
    'a heading between turns',
    'HOLM: Are you well?\n\nLUND: I am.\n\nTHE WAR\n\nHOLM: Where were you then?\n\nLUND: At sea.\n',
    ['HOLM: > Are you well?', 'LUND: > I am.', 'heading: THE WAR', 'HOLM: > Where were you then?', 'LUND: > At sea.'],
  ],
];

describe('a conversation', () => {
  test.each(conversations)('%s', (_, text, turns) => {
    expect(guessProfile(sourceText('a.txt', text)).name).toBe('interview');
    expect(turnsOf(text)).toEqual(turns);
  });
});

test.each([
  [
    'minutes with fields',
    'MINUTES\n\nPresent: Mr. Holm, Mr. Lund\nApologies: Mrs. Marsh\n\nItem 1: Drains. You know them.\nResolved: that we write.\nItem 2: The bell. Who pays?\nResolved: that we collect.\nItem 3: Trees.\nResolved: that we wait.\n',
  ],
  [
    'minutes of what was heard and resolved',
    'HEARD: Holm on coal. We have none.\n\nRESOLVED: To write.\n\nHEARD: Lund on wood.\n\nRESOLVED: To fell ours.\n',
  ],
  [
    'a story in which somebody says things',
    'He said: you must go.\nShe said: I will not.\nHe said: we have no boat.\nShe said: then we walk.\nHe said: you are mad.\n',
  ],
  [
    'fields of a form, again and again',
    'Hair: brown, as ours.\nEyes: grey.\nBuild: slight.\n\nHair: black.\nEyes: brown, like mine.\nBuild: tall.\n\nHair: white.\nEyes: blue.\nBuild: stout.\n',
  ],
  ['notes', 'Note: I was not there.\nNote: You were.\nRemark: We wrote.\nNote: He is dead.\nRemark: I know.\n'],
  [
    'things explained',
    'Fell: a hill, high and bare.\nMarsh: low wet ground.\nHolm: an islet, as we have in ours.\nLund: a grove.\n',
  ],
  ['only one who speaks', 'HOLM: I came in May.\n\nHOLM: I went in June.\n\nHOLM: You know the rest.\n\nHOLM: Good night.\n'],
  ['no sentences', 'East: three of our boats,\nWest: two,\nEast: five of mine,\nWest: one,\nEast: none,\nWest: six\n'],
  ['what nobody says to anybody', 'Tay: The water is low.\n\nForth: The water is high.\n\nTay: Ice.\n\nForth: Mist.\n'],
])('%s: no conversation', (_, text) => {
  expect(guessProfile(sourceText('a.txt', text)).name).not.toBe('interview');
  expect(leavesOf(outlineOf(text)).filter((leaf) => leaf.includes(' > '))).toEqual([]);
});

test.each([
  ['MARSH: words', 'marsh', 'MARSH:'],
  ['Mr. Marsh (rising): words', 'mr marsh', 'Mr. Marsh (rising):'],
  ['Dr. van der Fell: words', 'dr van der fell', 'Dr. van der Fell:'],
  ['Speaker 2: words', 'speaker 2', 'Speaker 2:'],
  ['Q: words', 'q', 'Q:'],
  ['A. Marsh: words', 'a marsh', 'A. Marsh:'],
  ['The CHAIRMAN.—Order', 'the chairman', 'The CHAIRMAN.—'],
  ['Marsh — Yes', 'marsh', 'Marsh —'],
])('%s: the label of a turn', (line, speaker, printed) => {
  const label = readTurnLabel(line);
  expect(label?.speaker).toBe(speaker);
  expect(line.slice(0, label?.length)).toBe(printed);
});

test.each([
  'Present: all',
  'Date of birth: 1901',
  'Item 2: coal',
  'He said: no',
  'marsh: low ground',
  'B. The second point',
  'Marsh - and so on',
  'At noon: rain',
  'https://example.org',
  '9:40 to Kells',
])('%s: no label of a turn', (line) => expect(readTurnLabel(line)).toBeUndefined());
