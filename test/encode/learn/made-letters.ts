// Small letters made by lot, with names that a seed chooses: the same seed gives the same letters.

import type { LearnedMark, LearnedType, MarkedText } from '../../../src/encode/learn/marked-text.ts';
import { Random } from '../../../src/encode/learn/random.ts';

const STARTS = ['Ka', 'Lo', 'Mi', 'Be', 'To', 'Ru', 'Sa', 'Ve', 'Do', 'Fe'];
const MIDDLES = ['ra', 'li', 'no', 'de', 'su', 'mo', 'ta', 've'];
const PERSON_ENDS = ['mann', 'berg', 'sky', 'ler'];
const PLACE_ENDS = ['burg', 'stadt', 'heim', 'au'];
const FILLERS = ['und das Wetter war gut', 'ich habe viel gearbeitet', 'wir denken oft an euch', 'es geht mir besser'];
const SENTENCES: readonly (readonly [before: string, type: LearnedType, after: string])[] = [
  ['Gestern kam Herr ', 'person', ' zu uns'],
  ['Wir reisen nach ', 'place', ' am Montag'],
  ['Ich las »', 'work', '« mit Freude'],
  ['Grüßen Sie Frau ', 'person', ' von mir'],
  ['Sie wohnt jetzt in ', 'place', ' bei der Tante'],
];

/** Letters of the test's own. */
export function madeLetters(count: number, seed = 1): readonly MarkedText[] {
  const random = new Random(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[random.below(items.length)] as Item;
  const nameOf = (type: LearnedType): string =>
    `${pick(STARTS)}${pick(MIDDLES)}${type === 'person' ? pick(PERSON_ENDS) : type === 'place' ? pick(PLACE_ENDS) : 'spiel'}`;
  return Array.from({ length: count }, (_, number) => {
    let text = '';
    const marks: LearnedMark[] = [];
    for (let line = 0; line < 4; line++) {
      for (let sentence = 0; sentence < 2; sentence++) {
        const [before, type, after] = pick(SENTENCES);
        const name = nameOf(type);
        text += `${before}`;
        marks.push({ span: { start: text.length, end: text.length + name.length }, type });
        text += `${name}${after}, ${pick(FILLERS)}. `;
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
