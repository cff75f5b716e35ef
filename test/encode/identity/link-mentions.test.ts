// Who is who in a document without an authority file, and with one.

import { describe, expect, test } from 'vitest';
import { buildAuthorityIndex } from '../../../src/encode/authority/authority-index.ts';
import { findAuthorityNames } from '../../../src/encode/authority/find-authority-names.ts';
import { readAuthorityCsv } from '../../../src/encode/authority/read-authority-csv.ts';
import { linkMentions } from '../../../src/encode/identity/link-mentions.ts';
import { mergeMentions } from '../../../src/encode/identity/merge-mentions.ts';
import type { Mention, MentionType } from '../../../src/encode/model/mention.ts';
import { startCpuTime } from '../../support/cpu-time.ts';
import { Random } from '../../support/random.ts';

const LETTERS: Readonly<Record<string, MentionType>> = { p: 'person', o: 'org', l: 'place', g: 'group', d: 'date' };

/** `[p:A. P. Orlov]` is a mention. */
function read(marked: string): { readonly text: string; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = [];
  const open: { readonly type: MentionType; readonly start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const type = marked[at] === '[' && marked[at + 2] === ':' ? LETTERS[marked[at + 1] ?? ''] : undefined;
    if (type !== undefined) {
      open.push({ type, start: text.length });
      at += 2;
    } else if (marked[at] === ']' && open.length > 0) {
      const started = open.pop();
      if (started !== undefined) {
        mentions.push({
          span: { start: started.start, end: text.length },
          type: started.type,
          cert: 'medium',
          evidence: 'test',
        });
      }
    } else text += marked[at];
  }
  return { text, mentions: mentions.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end) };
}

const keys = (marked: string): string => {
  const { text, mentions } = read(marked);
  return linkMentions(mentions, text)
    .mentions.map(({ entities }) => entities?.join('/') ?? '-')
    .join(' ');
};

describe('persons', () => {
  test.each([
    ['[p:I. N. Smirnov], [p:Smirnov], [p:Comrade Smirnov]', 'smirnov smirnov smirnov'],
    ['[p:Smirnov], then [p:Smirnov I. N.]', 'smirnov smirnov'],
    ['[p:I. N. Smirnov] and [p:A. P. Smirnov]', 'smirnov smirnov-2'],
    ['[p:I. N. Smirnov], [p:Smirnov], [p:A. P. Smirnov], [p:Smirnov]', 'smirnov smirnov smirnov-2 smirnov/smirnov-2'],
    ['[p:I. Smirnov], [p:I. N. Smirnov], [p:Ivan Smirnov]', 'smirnov smirnov smirnov'],
    ['[p:I. N. Smirnov], [p:I. P. Smirnov], [p:I. Smirnov]', 'smirnov smirnov-2 smirnov/smirnov-2'],
    ['[p:Mr Hill] and [p:Mrs Hill], [p:Hill]', 'hill hill-2 hill/hill-2'],
    ['[p:Yezhov], [p:Ezhov]; [p:Sosnowski], [p:Sosnovsky]', 'yezhov yezhov sosnowski sosnowski'],
    ['[p:Agent Z-n], [p:Z-na], [p:agent Z-n]', 'z-n z-n z-n'],
    ['[p:Сталин], [p:Сталину], [p:И. В. Сталина]', 'stalin stalin stalin'],
    ['[p:SMIRNOV] [p:Smirnova]', 'smirnov smirnova'],
    ['[p:Dr. King] and [p:Mr. Bishop]', 'king bishop'],
    ['[p:Mr. and Mrs. Hale], and [p:Mr. Hale], and [p:Mrs. Hale]', 'hale hale-2 hale-3'],
    ['[p:Amos Hale] and [p:Amos Hale, Jr.], then [p:Amos Hale]', 'hale hale-2 hale'],
    ['[p:Amos Hale, Jr.], and [p:Amos Hale] again', 'hale hale'],
    ['[p:Amos Hale, Sr.] and [p:Amos Hale, Jr.]', 'hale hale-2'],
    ['[p:Amos Hale] the elder and [p:Amos Hale] the younger', 'hale hale-2'],
    ['my uncle [p:Amos Hale] and my nephew [p:Amos Hale]', 'hale hale-2'],
    ['[p:Amos Hale] and his nephew [p:Amos Milton Hale], then [p:Amos M. Hale]', 'hale hale-2 hale-2'],
    ['[p:Amos Hale] and his uncle, [p:Rufus Hale]', 'hale hale-2'],
    ['[p:Wm. Hale], [p:William Hale], [p:Jno. Hale], [p:John Hale]', 'hale hale hale-2 hale-2'],
    ['[p:Genosse], [p:Comrade] and [p:тов.]', 'name name-2 name-3'],
    ['[p:Genosse A.], [p:тов. Б.]', 'a b'],
    ['[p:Genosse Hofer] and [p:King]', 'hofer king'],
  ])('%s', (marked, expected) => {
    expect(keys(marked)).toBe(expected);
  });
});

describe('bodies, places, groups', () => {
  test.each([
    [
      "[o:People's Commissariat of Internal Affairs] ([o:NKVD]), the [o:NKVD]",
      Array(3).fill('peoples-commissariat-of-internal-affairs').join(' '),
    ],
    ['[o:NKVD] ([o:Commissariat of Home Affairs])', 'commissariat-of-home-affairs commissariat-of-home-affairs'],
    ['[o:NKVD] ([o:Moscow Trust])', 'moscow-trust moscow-trust'],
    ['[o:Timber Trust] ([o:Coal Trust])', 'timber-trust coal-trust'],
    [
      '[o:Northern Timber Trust], later the [o:NTT], [o:N.T.T.]',
      'northern-timber-trust northern-timber-trust northern-timber-trust',
    ],
    [
      '[l:Union of Soviet Socialist Republics], [l:USSR], [l:U.S.S.R.]',
      Array(3).fill('union-of-soviet-socialist-republics').join(' '),
    ],
    [
      '[o:Planning Department of the GUGB], [o:Planning Department]',
      'planning-department-of-the-gugb planning-department-of-the-gugb',
    ],
    ['[o:NKVD of Ukraine], [o:NKVD of Armenia], [o:NKVD]', 'nkvd-of-ukraine nkvd-of-armenia nkvd'],
    [
      '[o:NKVD of the USSR], [o:NKVD of the U.S.S.R.], [o:NKVD of Ukraine], [o:NKVD of the USSR], [o:NKVD]',
      'nkvd-of-the-ussr nkvd-of-the-ussr nkvd-of-ukraine nkvd-of-the-ussr nkvd-of-the-ussr',
    ],
    ['[g:Trotskyists], [g:Trotskyites], [g:TROTSKYISTS]', 'trotskyists trotskyists trotskyists'],
    ['[o:Coal Trust], [l:Coal Trust]', 'coal-trust coal-trust-2'],
    ['[l:5-ya], [l:…], [l:!]', 'n-5-ya name name-2'],
    ['[o:Labour Center], [o:Labor Centre] [d:1937]', 'labour-center labour-center -'],
  ])('%s', (marked, expected) => {
    expect(keys(marked)).toBe(expected);
  });
});

describe('with an authority file', () => {
  const reading = readAuthorityCsv(
    'a.csv',
    'id,type,name,abbreviations\nsmirnov,person,I. N. Smirnov,\nnkvd,org,Internal Affairs,NKVD\n',
  );
  if (reading.kind !== 'read') throw new Error('the table can be read');
  const index = buildAuthorityIndex(reading.authority.entries);

  test.each([
    ['[p:I. N. Smirnov] and [p:A. Smirnov]', 'smirnov smirnov-2'],
    ['[p:Smirnov], [p:Ivan Smirnov], [p:B. Hill], [p:Hill]', 'smirnov smirnov hill hill'],
    ['[o:NKVD] ([o:Commissariat of Home Affairs])', 'nkvd nkvd'],
  ])('%s', (marked, expected) => {
    const { text, mentions } = read(marked);
    const merged = mergeMentions([findAuthorityNames(text, index), mentions], text);
    const linked = linkMentions(merged, text, index);
    expect(linked.mentions.map(({ entities }) => entities?.join('/') ?? '-').join(' ')).toBe(expected);
    expect(linked.entities.map(({ key }) => key)).toEqual([...new Set(expected.split(' '))]);
  });
});

test('an entity has the names of its mentions, the fullest first', () => {
  const { text, mentions } = read('[p:Smirnov], [p:Comrade Smirnov], [p:I. N. Smirnov]; [o:Northern Timber Trust] ([o:NTT])');
  expect(linkMentions(mentions, text).entities).toEqual([
    {
      key: 'smirnov',
      type: 'person',
      names: [
        { kind: 'main', text: 'I. N. Smirnov' },
        { kind: 'variant', text: 'Comrade Smirnov' },
        { kind: 'variant', text: 'Smirnov' },
      ],
    },
    {
      key: 'northern-timber-trust',
      type: 'org',
      names: [
        { kind: 'main', text: 'Northern Timber Trust' },
        { kind: 'abbreviation', text: 'NTT' },
      ],
    },
  ]);
});

test('every mention but a date names entities that are there, whatever is marked', () => {
  const words = [
    'Smirnov',
    'I. ',
    'A. N. ',
    'NKVD',
    ' of ',
    'the ',
    'Trust',
    ' (',
    ') ',
    ', ',
    'Mrs ',
    '…',
    '\u0000',
    'Москва',
    '\n',
  ];
  for (let seed = 0; seed < 500; seed++) {
    const random = new Random(seed);
    const marked = Array.from({ length: 30 }, () => {
      const words3 = Array.from({ length: 1 + random.below(3) }, () => random.pick(words)).join('');
      return random.chance(0.6) ? `[${random.pick(Object.keys(LETTERS))}:${words3}]` : words3;
    }).join('');
    const { text, mentions } = read(marked);
    const linked = linkMentions(mentions, text);
    expect(linkMentions(mentions, text)).toEqual(linked);
    expect(linked.mentions.map(({ span }) => span)).toEqual(mentions.map(({ span }) => span));
    const known = linked.entities.map(({ key }) => key);
    expect(new Set(known).size).toBe(known.length);
    for (const { type, entities } of linked.mentions) {
      expect(type === 'date' ? [] : (entities ?? []).length > 0).toEqual(type === 'date' ? [] : true);
      for (const key of entities ?? []) expect(known).toContain(key);
    }
    for (const key of known) expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
  }
});

test('a hundred thousand mentions take a time that grows with their number', () => {
  const many = Array.from(
    { length: 100_000 },
    (_, at) => `[p:${String.fromCharCode(65 + (at % 26))}. Smirnov] [o:NKVD of the Trust ${at % 500}] [o:NKVD]`,
  );
  const { text, mentions } = read(many.join(' '));
  const used = startCpuTime();
  expect(linkMentions(mentions, text).mentions).toHaveLength(300_000);
  expect(used()).toBeLessThan(MOST_TIME);
});

/** Milliseconds of the processor: quadratic work on it would take hours. */
const MOST_TIME = 20_000;
