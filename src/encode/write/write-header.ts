// The TEI header: what the text says of itself and what the user said. Nothing is invented: what TEI wants and nobody gave has a
// placeholder that cannot be overlooked.

import { type WritableElement, writeXml } from '../../xml/write-xml.ts';
import type { Correspondence, Correspondent } from '../header/correspondence.ts';
import type { Outline } from '../model/outline.ts';
import type { SourceText } from '../model/source-text.ts';
import { dateAttributes, isDate } from './date-attributes.ts';
import { element } from './elements.ts';
import type { HeaderData } from './header-data.ts';
import { languageName } from './language-names.ts';
import { pointer } from './pointer.ts';
import { sourceDescription } from './source-description.ts';

export type HeaderIds = { readonly application: string; readonly reviewer: string };

export function placeholder(what: string): string {
  return `[${what} not given]`;
}

const ADDRESS = /^https?:\/\/\S+$/;

export function writeHeader(source: SourceText, outline: Outline, header: HeaderData, ids: HeaderIds): string {
  const root = element('teiHeader', {}, fileDescription(source, outline, header, ids), encoding(header, ids), profile(header));
  return writeXml(root, { indent: '  ' });
}

function fileDescription(source: SourceText, outline: Outline, header: HeaderData, ids: HeaderIds): WritableElement {
  const notes = header.merged.metadata.note ?? [];
  return element(
    'fileDesc',
    {},
    titles(header, ids),
    publication(header),
    notes.length === 0
      ? undefined
      : element(
          'notesStmt',
          {},
          notes.map((note) => element('note', { type: 'contentNote' }, note)),
        ),
    sourceDescription(source, outline, header),
  );
}

function titles({ merged, reviewed }: HeaderData, { reviewer }: HeaderIds): WritableElement {
  const { title, subtitle, author = [], editor = [] } = merged.metadata;
  return element(
    'titleStmt',
    {},
    element('title', { type: 'main' }, title ?? placeholder('title')),
    subtitle === undefined ? undefined : element('title', { type: 'sub' }, subtitle),
    author.map((name) => element('author', {}, name)),
    editor.map((name) => element('editor', {}, name)),
    reviewed === 0 ? undefined : reviewStatement(editor, reviewer),
  );
}

function reviewStatement(editors: readonly string[], id: string): WritableElement {
  const names = editors.length > 0 ? editors : [placeholder('name of the reviewer')];
  return element(
    'respStmt',
    { 'xml:id': id },
    element('resp', {}, 'review of the automatic encoding'),
    names.map((name) => element('name', {}, name)),
  );
}

function publication({ merged, encodedOn }: HeaderData): WritableElement {
  const { publisher, publicationPlace, publicationDate, licence, availability } = merged.metadata;
  const date = [publicationDate, encodedOn].find((value) => value !== undefined && isDate(value));
  return element(
    'publicationStmt',
    {},
    element('publisher', {}, publisher ?? placeholder('publisher')),
    publicationPlace === undefined ? undefined : element('pubPlace', {}, publicationPlace),
    date === undefined ? undefined : element('date', { when: date }, date),
    terms(licence, availability),
  );
}

function terms(licence: string | undefined, availability: string | undefined): WritableElement {
  if (licence === undefined && availability === undefined) {
    return element('availability', { status: 'unknown' }, element('p', {}, 'No terms of use were given.'));
  }
  const target = licence !== undefined && ADDRESS.test(licence) ? pointer(licence) : undefined;
  return element(
    'availability',
    {},
    licence === undefined ? undefined : element('licence', { target }, licence),
    availability === undefined ? undefined : element('p', {}, availability),
  );
}

function encoding({ version, profile: name, reviewed }: HeaderData, { application, reviewer }: HeaderIds): WritableElement {
  return element(
    'encodingDesc',
    {},
    editorialDeclaration(name, reviewed > 0 ? reviewer : undefined),
    element(
      'refsDecl',
      {},
      element('citeStructure', { unit: 'division', match: '/TEI/text/body//div', use: '@xml:id' }),
      element('citeStructure', { unit: 'point', match: '/TEI/text/body//item', use: '@xml:id' }),
      element('citeStructure', { unit: 'paragraph', match: '/TEI/text/body//p', use: '@xml:id' }),
    ),
    element('appInfo', {}, applicationOf(application, version)),
  );
}

function applicationOf(id: string, version: string): WritableElement {
  return element(
    'application',
    { 'xml:id': id, ident: 'teikit', version: versionNumber(version) },
    element('label', {}, 'teikit'),
    element('desc', {}, 'Structure, dates and names by rules and authority files.'),
  );
}

/** For a document that has a header already. */
export function applicationXml(id: string, version: string): string {
  return writeXml(applicationOf(id, version));
}

/** As TEI has it: numbers with stops. */
function versionNumber(version: string): string {
  return /^\d+(?:\.\d+){0,3}/.exec(version)?.[0] ?? '0';
}

function editorialDeclaration(profileName: string, reviewer: string | undefined): WritableElement {
  const review =
    reviewer === undefined
      ? undefined
      : element(
          'p',
          {},
          'What a reviewer decided has ',
          element('val', {}, `#${reviewer}`),
          ' as the value of ',
          element('att', {}, 'resp'),
          '.',
        );
  return element(
    'editorialDecl',
    {},
    element(
      'correction',
      {},
      element('p', {}, 'Nothing was corrected: the wording and the spelling are those of the text received.'),
    ),
    element(
      'normalization',
      {},
      element(
        'p',
        {},
        'A line break inside a paragraph stays a line break; a form feed became ',
        element('gi', {}, 'pb'),
        '. Blank lines, rules between blocks and the lines drawn in tables were left out. The value of a date is Gregorian.',
      ),
    ),
    element(
      'segmentation',
      {},
      element(
        'p',
        {},
        `The text was divided by rules for documents of the kind "${profileName}". Paragraphs are numbered through; printed labels of points are kept.`,
      ),
    ),
    element(
      'interpretation',
      {},
      element(
        'p',
        {},
        'Names and dates were marked by the program named below. How certain each mark is, ',
        element('att', {}, 'cert'),
        ' says.',
      ),
      review,
    ),
  );
}

function profile({ merged, language, documentDate, correspondence, participants }: HeaderData): WritableElement {
  const original = merged.metadata.originalLanguage;
  const languages = [...new Set([language, ...(original === undefined ? [] : [original])])];
  const attributes = documentDate === undefined ? undefined : dateAttributes(documentDate.value);
  return element(
    'profileDesc',
    {},
    attributes === undefined
      ? undefined
      : element('creation', {}, element('date', Object.fromEntries(attributes), documentDate?.words)),
    element(
      'langUsage',
      {},
      languages.map((code) => element('language', { ident: code }, languageName(code))),
    ),
    participants,
    correspondence === undefined ? undefined : correspondenceDescription(correspondence),
  );
}

function correspondenceDescription({ sent, received }: Correspondence): WritableElement {
  const when = sent.date === undefined ? undefined : dateAttributes(sent.date.value);
  const actions = [
    action('sent', sent, when === undefined ? undefined : element('date', Object.fromEntries(when), sent.date?.words)),
    action('received', received),
  ];
  return element('correspDesc', {}, actions);
}

function action(type: string, of: Correspondence['received'], date?: WritableElement): WritableElement | undefined {
  const parts = [
    ...of.persons.map((one) => correspondent('persName', one)),
    ...of.bodies.map((one) => correspondent('orgName', one)),
    ...(of.place === undefined ? [] : [correspondent('placeName', of.place)]),
    ...(date === undefined ? [] : [date]),
  ];
  return parts.length === 0 ? undefined : element('correspAction', { type }, parts);
}

function correspondent(name: string, { words, keys }: Correspondent): WritableElement {
  return element(name, { ref: keys.length === 0 ? undefined : keys.map((key) => `#${key}`).join(' ') }, words);
}
