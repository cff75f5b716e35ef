// Names of an authority file in texts: what is marked, how far, and whom it means.

import { describe, expect, test } from 'vitest';
import { buildAuthorityIndex } from '../../../src/encode/authority/authority-index.ts';
import { findAuthorityNames } from '../../../src/encode/authority/find-authority-names.ts';
import { readAuthorityCsv } from '../../../src/encode/authority/read-authority-csv.ts';
import type { Mention } from '../../../src/encode/model/mention.ts';
import { Random } from '../../support/random.ts';

const CSV = `id,type,name,variants,abbreviations,partof
orlov-ap,person,A. P. Orlov,,,
orlov-vs,person,"Orlov, Vasily Semyonovich",,,
belsky,person,Belsky Ivan Nikitich,,,
dubrovina,person,Dubrovina,,,
stepanenko,person,"Stepanenko, O.",,,
yezhikov,person,N. I. Yezhikov,,,
young,person,Peter Young,,,
bulow,person,Karl von Bülow,,,
karpov,person,Karpov,,,
lin-1,person,Fyodor Lin,,,
lin-2,person,Boris Lin,Professor Lin,,
lin-works,org,Lin Plant,,,
karpov-town,place,Karpov,,,
agent,person,K-v,Agent K-v,,
сталин,person,Зорин Иван Петрович,,,
narkomles,org,People's Commissariat of Timber of the USSR,People's Commissariat of Timber,Narkomles;NKLes,
timber-trust,org,Northern Timber Trust,,NTT,narkomles
sector,org,Planning Department,,,timber-trust
cc,org,Central Committee of the CPSU(b),Central Committee,,
party,org,All-Union Communist Party (Bolsheviks),,CPSU(b),
nkid,org,Народный комиссариат лесного хозяйства,,НКЛес,
labour,org,Organisation Bureau for Labour,,,
works,org,"Plant ""Red Proletarian""",,,
sawyers,group,Sawyerists,,,
left,group,Leftists,left,,
ring-a,allegedBody,Timber ring (case of 1931),timber ring,,
ring-b,allegedBody,Timber ring led by Orlov,timber ring,,
ussr,place,Union of Soviet Socialist Republics,Soviet Union,USSR,
arch,place,Arkhangelsk,,,
arch-region,place,Arkhangelsk Region,,,
ukraine,place,Ukraine,,,
`;

const reading = readAuthorityCsv('names.csv', CSV);
if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
const index = buildAuthorityIndex(reading.authority.entries);

/** `[text|entities]`, nested ones inside; without entities `?`. */
function marked(text: string): string {
  const mentions = findAuthorityNames(text, index);
  const ends = (at: number): readonly Mention[] => mentions.filter(({ span }) => span.end === at).reverse();
  let result = '';
  for (let at = 0; at <= text.length; at++) {
    for (const { entities } of ends(at)) result += `|${entities?.join('/') ?? '?'}]`;
    for (const { span } of mentions) if (span.start === at) result += '[';
    result += text[at] ?? '';
  }
  return result;
}

const cases: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
  persons: [
    ['A. P. Orlov came.', '[A. P. Orlov|orlov-ap] came.'],
    ['A.P. Orlov came.', '[A.P. Orlov|orlov-ap] came.'],
    ['Orlov A. P., member', '[Orlov A. P.|orlov-ap], member'],
    ['Comrade Orlov V. S. spoke', '[Comrade Orlov V. S.|orlov-vs] spoke'],
    ['Com. V. Orlov spoke', '[Com. V. Orlov|orlov-vs] spoke'],
    ['Orlov spoke', '[Orlov|orlov-ap/orlov-vs] spoke'],
    ['A. Orlov spoke. Orlov left.', '[A. Orlov|orlov-ap] spoke. [Orlov|orlov-ap] left.'],
    [
      'Vasily Orlov and A. Orlov; then Orlov',
      '[Vasily Orlov|orlov-vs] and [A. Orlov|orlov-ap]; then [Orlov|orlov-ap/orlov-vs]',
    ],
    ['K. Orlov is another.', '[K. Orlov|?] is another.'],
    ['Ivan Nikitich Belsky', '[Ivan Nikitich Belsky|belsky]'],
    ['Belsky Ivan Nikitich, born', '[Belsky Ivan Nikitich|belsky], born'],
    ["Belsky's letter and Belskys’ house", "[Belsky|belsky]'s letter and Belskys’ house"],
    ['BELSKY AND ORLOV', '[BELSKY|belsky] AND [ORLOV|orlov-ap/orlov-vs]'],
    ['belsky', 'belsky'],
    ['a letter of Belskogo', 'a letter of [Belskogo|belsky]'],
    ['Ezhikov and Yezhikova', '[Ezhikov|yezhikov] and [Yezhikova|yezhikov]'],
    ['director-Belsky', 'director-[Belsky|belsky]'],
    ['Belsky-Krainov is another', 'Belsky-Krainov is another'],
    ['Belsky, A. P. Orlov and others', '[Belsky|belsky], [A. P. Orlov|orlov-ap] and others'],
    ['S. Dubrovina, Dr. Dubrovina', '[S. Dubrovina|dubrovina], [Dr. Dubrovina|dubrovina]'],
    [
      'the young ones. Young people came, Peter Young too, Mr Young.',
      'the young ones. Young people came, [Peter Young|young] too, [Mr Young|young].',
    ],
    ['Karl von Bülow, Bulow', '[Karl von Bülow|bulow], [Bulow|bulow]'],
    ['Agent K-v, agent K-v', '[Agent K-v|agent], [agent K-v|agent]'],
    ['Belsky Street and the Belsky Plant', 'Belsky Street and the Belsky Plant'],
    ['Professor Lin, later Lin; F. Lin', '[Professor Lin|lin-2], later [Lin|lin-2]; [F. Lin|lin-1]'],
    ['the Lin Plant, the Lin Factory', 'the [[Lin|lin-1/lin-2] Plant|lin-works], the Lin Factory'],
    ['in Karpov, to Comrade Karpov', 'in [Karpov|karpov-town], to [Comrade Karpov|karpov]'],
    ['письмо Зорину, И. П. Зорина и тов. Зорин', 'письмо [Зорину|сталин], [И. П. Зорина|сталин] и [тов. Зорин|сталин]'],
    ['Stepanenko\nOrlov A. P.', '[Stepanenko|stepanenko]\n[Orlov A. P.|orlov-ap]'],
  ],
  bodies: [
    ["the People's Commissariat of Timber of the USSR", "the [People's Commissariat of Timber of the [USSR|ussr]|narkomles]"],
    [
      'the People’s Commissariat of Timber of the U.S.S.R.',
      'the [People’s Commissariat of Timber of the [U.S.S.R.|ussr]|narkomles]',
    ],
    ['PEOPLE’S COMMISSARIAT OF TIMBER', '[PEOPLE’S COMMISSARIAT OF TIMBER|narkomles]'],
    ["People's Commissariat of Water", "[People's Commissariat of Water|?]"],
    ["People's Commissariat of Food Supply of the USSR", "[People's Commissariat of Food Supply of the [USSR|ussr]|?]"],
    ['Narkomlesa, narkomles', '[Narkomlesa|narkomles], narkomles'],
    ['Narkomles of Ukraine', '[Narkomles of [Ukraine|ukraine]|?]'],
    ['Narkomles of the USSR', '[Narkomles of the [USSR|ussr]|narkomles]'],
    ['Narkomles USSR', '[Narkomles [USSR|ussr]|narkomles]'],
    [
      'Planning Department of the Northern Timber Trust of Narkomles',
      '[Planning Department of the [Northern Timber Trust of [Narkomles|narkomles]|timber-trust]|sector]',
    ],
    ['Planning Department of the CPSU(b)', '[Planning Department of the [CPSU(b)|party]|?]'],
    ['Central Committee of the CPSU (b)', '[Central Committee of the [CPSU (b)|party]|cc]'],
    ['Central Committee of National Parties', 'Central Committee of National Parties'],
    ['Central Committee of May 8', '[Central Committee|cc] of May 8'],
    ['the Central committee, the central committee', 'the [Central committee|cc], the central committee'],
    ['N.T.T. and NTT-Belsky', '[N.T.T.|timber-trust] and [NTT|timber-trust]-[Belsky|belsky]'],
    ['в Народном комиссариате лесного хозяйства (НКЛес)', 'в [Народном комиссариате лесного хозяйства|nkid] ([НКЛес|nkid])'],
    ['the Organization Bureau for Labor', 'the [Organization Bureau for Labor|labour]'],
    ['at plant “Red Proletarian” today', 'at [plant “Red Proletarian”|works] today'],
    ['Northern\nTimber Trust', '[Northern\nTimber Trust|timber-trust]'],
    ['Northern\n\nTimber Trust', 'Northern\n\nTimber Trust'],
  ],
  'groups and alleged bodies': [
    ['Sawyerists, Sawyerites, sawyerist', '[Sawyerists|sawyers], [Sawyerites|sawyers], sawyerist'],
    ['the Sawyerists and the left', 'the [Sawyerists|sawyers] and the [left|left]'],
    ['he left, to the left', 'he left, to the left'],
    ['a timber ring', 'a [timber ring|ring-a/ring-b]'],
    [
      'a timber ring led by A. Orlov; the timber ring',
      'a [timber ring|ring-b] led by [A. Orlov|orlov-ap]; the [timber ring|ring-b]',
    ],
  ],
  places: [
    ['Arkhangelsk region, Arkhangelsk', '[Arkhangelsk region|arch-region], [Arkhangelsk|arch]'],
    ['the Soviet Union', 'the [Soviet Union|ussr]'],
    ['Arkhangelsk-on-Sea', 'Arkhangelsk-on-Sea'],
  ],
};

for (const [name, table] of Object.entries(cases)) {
  describe(name, () => {
    test.each(table)('%s', (text, expected) => {
      expect(marked(text)).toBe(expected);
    });
  });
}

test('no name goes over a boundary', () => {
  const text = 'Planning Department of the Northern Timber Trust';
  const at = text.indexOf('of the');
  const mentions = findAuthorityNames(text, index, { boundaries: [0, at, at + 7] });
  expect(mentions.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'Planning Department',
    'Northern Timber Trust',
  ]);
});

test('the parts of a personal name', () => {
  const text = 'Comrade A. P. Orlov';
  const [mention] = findAuthorityNames(text, index);
  expect(mention?.parts?.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`)).toEqual([
    'roleName Comrade',
    'forename A.',
    'forename P.',
    'surname Orlov',
  ]);
});

describe('any text', () => {
  const pieces = [
    ...CSV.split(/[\n,; ]/),
    ' of the ',
    ' of ',
    'the',
    '. ',
    '-',
    '—',
    '\n',
    '\r\n',
    "'s ",
    '(',
    ')',
    '\u0000',
    '\ud800',
    '\u202e',
    'Comrade ',
    '&',
    '"',
  ];
  const seeds = Array.from({ length: 300 }, (_, seed) => seed);
  test.each([seeds])('mentions are in order, inside the text, never crossing; twice the same', (...all) => {
    for (const seed of all) {
      const random = new Random(seed);
      const text = Array.from({ length: 60 }, () => random.pick(pieces) + (random.chance(0.5) ? ' ' : '')).join('');
      const mentions = findAuthorityNames(text, index);
      expect(findAuthorityNames(text, index)).toEqual(mentions);
      const open: Mention[] = [];
      for (const mention of mentions) {
        while ((open.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) <= mention.span.start) open.pop();
        const outer = open.at(-1);
        expect(mention.span.start).toBeLessThan(mention.span.end);
        expect(mention.span.start).toBeGreaterThanOrEqual(outer?.span.start ?? 0);
        expect(mention.span.end).toBeLessThanOrEqual(outer?.span.end ?? text.length);
        open.push(mention);
      }
    }
  });

  test.each([
    ['a chain of bodies', 'Planning Department of the '.repeat(40_000)],
    ['a surname again and again', 'Orlov A. P. '.repeat(100_000)],
    ['one long word', 'a'.repeat(2_000_000)],
    ['capitals', 'Zorinov '.repeat(200_000)],
    ['hyphens', 'Belsky-'.repeat(200_000)],
    ['white space', `Northern${' '.repeat(2_000_000)}Timber Trust`],
  ])(
    '%s takes a time that grows with its length',
    (_, text) => {
      expect(findAuthorityNames(text, index).length).toBeLessThanOrEqual(text.length);
    },
    10_000,
  );
});
