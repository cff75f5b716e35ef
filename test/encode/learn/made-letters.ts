// Small letters made by lot, with names that a seed chooses: the same seed gives the same letters.

import type { LearnedMark, LearnedType, MarkedText } from '../../../src/encode/learn/marked-text.ts';
import { Random } from '../../../src/encode/learn/random.ts';

type Sentence = readonly [before: string, type: LearnedType, after: string];
type Words = {
  readonly starts: readonly string[];
  readonly middles: readonly string[];
  readonly ends: Readonly<Record<'person' | 'place' | 'work', readonly string[]>>;
  readonly fillers: readonly string[];
  readonly sentences: readonly Sentence[];
};

const LATIN = {
  starts: ['Ka', 'Lo', 'Mi', 'Be', 'To', 'Ru', 'Sa', 'Ve', 'Do', 'Fe'],
  middles: ['ra', 'li', 'no', 'de', 'su', 'mo', 'ta', 've'],
};

const WORDS: Readonly<Record<'de' | 'en' | 'ru', Words>> = {
  de: {
    ...LATIN,
    ends: { person: ['mann', 'berg', 'sky', 'ler'], place: ['burg', 'stadt', 'heim', 'au'], work: ['spiel'] },
    fillers: ['und das Wetter war gut', 'ich habe viel gearbeitet', 'wir denken oft an euch', 'es geht mir besser'],
    sentences: [
      ['Gestern kam Herr ', 'person', ' zu uns'],
      ['Wir reisen nach ', 'place', ' am Montag'],
      ['Ich las »', 'work', '« mit Freude'],
      ['Grüßen Sie Frau ', 'person', ' von mir'],
      ['Sie wohnt jetzt in ', 'place', ' bei der Tante'],
    ],
  },
  en: {
    ...LATIN,
    ends: { person: ['son', 'well', 'ings', 'der'], place: ['ton', 'ford', 'by', 'wick'], work: ['song'] },
    fillers: ['and the weather was fine', 'there was much to do', 'we often think of you', 'all are well again'],
    sentences: [
      ['Yesterday old ', 'person', ' came to see us'],
      ['We travel to ', 'place', ' before long'],
      ['She read “', 'work', '” with delight'],
      ['Please thank dear ', 'person', ' for me'],
      ['They live near ', 'place', ' at present'],
    ],
  },
  ru: {
    starts: ['Ка', 'Ло', 'Ми', 'Бе', 'То', 'Ру', 'Са', 'Ве', 'До', 'Фе'],
    middles: ['ра', 'ли', 'но', 'де', 'су', 'мо', 'та', 'ве'],
    ends: { person: ['ский', 'ин', 'енко', 'ов'], place: ['град', 'поль', 'ск', 'ино'], work: ['песня'] },
    fillers: ['и погода была хорошая', 'работы было много', 'мы часто вспоминаем вас', 'все опять здоровы'],
    sentences: [
      ['Вчера приходил товарищ ', 'person', ' и долго сидел'],
      ['Мы едем в город ', 'place', ' на днях'],
      ['Она читала «', 'work', '» с радостью'],
      ['Передайте привет, ', 'person', ' очень добр'],
      ['Они живут в селе ', 'place', ' у тётки'],
    ],
  },
};

/** Letters of the test's own. */
export function madeLetters(count: number, seed = 1, language: keyof typeof WORDS = 'de'): readonly MarkedText[] {
  const { starts, middles, ends, fillers, sentences } = WORDS[language];
  const random = new Random(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[random.below(items.length)] as Item;
  const nameOf = (type: LearnedType): string =>
    `${pick(starts)}${pick(middles)}${type === 'work' ? ends.work[0] : pick(type === 'person' ? ends.person : ends.place)}`;
  return Array.from({ length: count }, (_, number) => {
    let text = '';
    const marks: LearnedMark[] = [];
    for (let line = 0; line < 4; line++) {
      for (let sentence = 0; sentence < 2; sentence++) {
        const [before, type, after] = pick(sentences);
        const name = nameOf(type);
        text += `${before}`;
        marks.push({ span: { start: text.length, end: text.length + name.length }, type });
        text += `${name}${after}, ${pick(fillers)}. `;
      }
      text = `${text.trimEnd()}\n`;
    }
    return {
      name: `letter-${String(number).padStart(4, '0')}.xml`,
      text,
      marks,
      correspondence: `party ${number % 8}`,
      date: `${1890 + Math.floor(number / 4)}-01-01`,
    };
  });
}

/** As TEI. */
export function teiOf({ text, marks }: MarkedText): string {
  const elements: Readonly<Record<string, string>> = {
    person: 'persName',
    place: 'placeName',
    work: 'title',
    org: 'orgName',
    date: 'date',
    group: 'rs',
  };
  let xml = '';
  let at = 0;
  for (const { span, type } of marks) {
    xml += `${text.slice(at, span.start)}<${elements[type]}>${text.slice(span.start, span.end)}</${elements[type]}>`;
    at = span.end;
  }
  const blocks = `${xml}${text.slice(at)}`
    .trimEnd()
    .split('\n')
    .map((line) => `<p>${line}</p>`);
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>x</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>${blocks.join('')}</body></text></TEI>`;
}
