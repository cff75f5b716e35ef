// Correspondence Metadata Interchange Format (CMIF, TEI special interest group on correspondence): one file for all letters.
// What describes the file itself comes from the headers where all of them agree, or from the user.

import { createHash } from 'node:crypto';
import type { CmifWords } from '../../crosswalk/cmif-words.ts';
import { asUri } from '../../record/as-uri.ts';
import { buildXml, type Xml } from '../build-xml.ts';
import type { SetMade, SetSettings } from '../record-format.ts';
import type { CmifEdition, CmifPart } from './cmif-letter.ts';

type FileWords = {
  readonly url: string;
  readonly title: string;
  readonly editors: readonly string[];
  readonly publishers: readonly string[];
  readonly licence: string;
  readonly date: string;
};

export function cmif(parts: readonly unknown[], { cmif: said = {}, today }: SetSettings): SetMade {
  const letters = parts as readonly CmifPart[];
  const known = wordsOf(letters, { said, today });
  const lacks = MISSING.flatMap(([key, what]) => {
    const value = known[key];
    return value === undefined || value.length === 0 ? [`CMIF asks for ${what}`] : [];
  });
  if (lacks.length > 0) return { kind: 'lacking', lacks };
  return { kind: 'made', text: buildXml(fileOf(letters, known as FileWords)) };
}

const MISSING: readonly (readonly [keyof FileWords, string])[] = [
  ['url', 'the address where its file will be found, which no header can say: give cmif.url in the file of --crosswalk-from'],
  ['title', 'a title, and the headers do not agree on a series: give cmif.title in the file of --crosswalk-from'],
  ['editors', 'an editor, and the headers do not agree on one: give cmif.editor in the file of --crosswalk-from'],
  ['publishers', 'a publisher, and the headers do not agree on one: give cmif.publisher in the file of --crosswalk-from'],
  [
    'licence',
    'the address of a licence, and the headers do not agree on one: give cmif.licence in the file of --crosswalk-from',
  ],
  ['date', 'a date, and no header has one of its publication or revision: give cmif.date in the file of --crosswalk-from'],
];

type Sources = { readonly said: CmifWords; readonly today: string | undefined };

function wordsOf(
  letters: readonly CmifPart[],
  { said, today }: Sources,
): { readonly [K in keyof FileWords]?: FileWords[K] | undefined } {
  const editions = letters.map(({ edition }) => edition);
  const agreed = (of: (edition: CmifEdition) => readonly string[]): readonly string[] => agreedOn(editions.map(of));
  const last = editions
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  return {
    url: said.url === undefined ? undefined : asUri(said.url),
    title: said.title ?? agreed(({ series }) => series)[0],
    editors: said.editor ?? agreed(({ editors }) => editors),
    publishers: said.publisher ?? agreed(({ publishers }) => publishers),
    licence: said.licence === undefined ? agreed(({ licences }) => licences)[0] : asUri(said.licence),
    date: said.date ?? today ?? last,
  };
}

/** What every header says, in the order of the first. */
function agreedOn(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists;
  const sets = others.map((list) => new Set(list));
  return first.filter((one) => sets.every((set) => set.has(one)));
}

function fileOf(parts: readonly CmifPart[], words: FileWords): Xml {
  const editions = editionsOf(parts, words);
  return element(
    'TEI',
    [
      element('teiHeader', [
        element('fileDesc', [
          element('titleStmt', [text('title', words.title), ...words.editors.map((name) => text('editor', name))]),
          element('publicationStmt', [
            ...words.publishers.map((name) => text('publisher', name)),
            text('idno', words.url, { type: 'url' }),
            text('date', words.date, { when: words.date }),
            element('availability', [text('licence', words.licence, { target: words.licence })]),
          ]),
          element(
            'sourceDesc',
            [...editions.values()].map(({ bibl }) => bibl),
          ),
        ]),
        element(
          'profileDesc',
          parts.flatMap(({ ref, letters, edition }) => {
            const id = editions.get(keyOf(edition))?.id;
            const source = id === undefined ? undefined : `#${id}`;
            return letters.map((content) => element('correspDesc', content, { ref, source }));
          }),
        ),
      ]),
      element('text', [element('body', [element('p', [])])]),
    ],
    { xmlns: 'http://www.tei-c.org/ns/1.0' },
  );
}

type NamedEdition = { readonly id: string; readonly bibl: Xml };

/** Letters of the same series and publishers have one. */
function editionsOf(letters: readonly CmifPart[], words: FileWords): ReadonlyMap<string, NamedEdition> {
  const groups = new Map<string, CmifEdition[]>();
  for (const { edition } of letters) {
    const group = groups.get(keyOf(edition));
    if (group === undefined) groups.set(keyOf(edition), [edition]);
    else group.push(edition);
  }
  return new Map([...groups].map(([key, group]) => [key, namedEdition(key, { group, words })]));
}

function keyOf({ series, publishers }: CmifEdition): string {
  return JSON.stringify([series, publishers]);
}

type EditionGroup = { readonly group: readonly CmifEdition[]; readonly words: FileWords };

/** Editors of the edition are those of all its letters. */
function namedEdition(key: string, { group, words }: EditionGroup): NamedEdition {
  const id = `uuid-${nameUuid(`${words.url}#${key}`)}`;
  const { series = [], publishers = [] } = group[0] ?? {};
  const titles = series.length > 0 ? series : [words.title];
  const content = [
    ...titles.map((title) => text('title', title)),
    ...agreedOn(group.map(({ editors }) => editors)).map((name) => text('editor', name)),
    ...publishers.map((name) => text('publisher', name)),
  ];
  return { id, bibl: element('bibl', content, { type: 'online', 'xml:id': id }) };
}

/** The namespace for names that are addresses (RFC 9562, appendix A). */
const URL_NAMESPACE = Uint8Array.of(
  0x6b,
  0xa7,
  0xb8,
  0x11,
  0x9d,
  0xad,
  0x11,
  0xd1,
  0x80,
  0xb4,
  0x00,
  0xc0,
  0x4f,
  0xd4,
  0x30,
  0xc8,
);

/** Version 5: the same name gives the same identifier (RFC 9562, 5.5). */
function nameUuid(name: string): string {
  const digest = createHash('sha1').update(URL_NAMESPACE).update(name).digest('hex');
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    variant + digest.slice(17, 20),
    digest.slice(20, 32),
  ];
  return parts.join('-');
}

function element(name: string, content: readonly Xml[], attributes: Xml['attributes'] = {}): Xml {
  return { name, attributes, content };
}

function text(name: string, content: string, attributes: Xml['attributes'] = {}): Xml {
  return { name, attributes, content };
}
