// What MODS says of the source: titles, languages, origin, form, subjects, and where it is kept.

import type { ArchiveStatement, DescriptiveRecord, SubjectStatement, TitleStatement } from '../../record/descriptive-record.ts';
import { asUri } from '../as-uri.ts';
import type { Xml } from '../build-xml.ts';
import { languageCodes } from '../language-codes.ts';
import { statementsOf } from '../statements-of.ts';
import { modsDates } from './mods-dates.ts';
import { mods, modsGroup } from './mods-element.ts';

/** A subtitle stands with the title of its language, or the first. */
export function titleInfos(record: DescriptiveRecord): readonly Xml[] {
  const titles = statementsOf(record, 'title', 'title');
  const subtitles = statementsOf(record, 'title', 'subtitle');
  const owner = (subtitle: TitleStatement): TitleStatement | undefined =>
    titles.find(({ lang }) => lang === subtitle.lang) ?? titles[0];
  return [
    ...titles.map((title) => {
      const own = subtitles.filter((subtitle) => owner(subtitle) === title).map(({ text }) => mods('subTitle', text));
      return mods('titleInfo', [mods('title', title.text), ...own], { 'xml:lang': title.lang });
    }),
    ...statementsOf(record, 'title', 'alternativeTitle').map((one) =>
      mods('titleInfo', [mods('title', one.text)], { type: 'alternative', 'xml:lang': one.lang }),
    ),
  ];
}

/** ISO 639-2/B where the list has the language; its tag where that says more, or is all there is. */
export function languages(record: DescriptiveRecord): readonly Xml[] {
  return statementsOf(record, 'language', 'language').map(({ tag, text }) => {
    const code = languageCodes(tag)?.bibliographic;
    const isWhole = code !== undefined && !tag.includes('-');
    return mods('language', [
      ...(code === undefined ? [] : [mods('languageTerm', code, { type: 'code', authority: 'iso639-2b' })]),
      ...(isWhole ? [] : [mods('languageTerm', tag, { type: 'code', authority: 'rfc5646' })]),
      ...(text === tag ? [] : [mods('languageTerm', text, { type: 'text' })]),
    ]);
  });
}

export function origin(record: DescriptiveRecord): readonly Xml[] {
  const places = statementsOf(record, 'text', 'sourcePlace').map((one) =>
    mods('place', [mods('placeTerm', one.text, { type: 'text', 'xml:lang': one.lang })]),
  );
  const dates = modsDates({ name: 'dateCreated', dates: statementsOf(record, 'date', 'sourceDate'), isKey: true });
  return modsGroup('originInfo', [...places, ...dates], { eventType: 'production' });
}

export function physicalDescription(record: DescriptiveRecord): readonly Xml[] {
  return modsGroup('physicalDescription', [
    ...statementsOf(record, 'text', 'form').map((one) => mods('form', one.text, { 'xml:lang': one.lang })),
    ...statementsOf(record, 'text', 'material').map((one) =>
      mods('form', one.text, { type: 'material', 'xml:lang': one.lang }),
    ),
    ...statementsOf(record, 'extent', 'sourceExtent').map((one) => mods('extent', one.text, { 'xml:lang': one.lang })),
    ...statementsOf(record, 'text', 'physicalNote').map((one) => mods('note', one.text, { 'xml:lang': one.lang })),
  ]);
}

export function abstractsAndNotes(record: DescriptiveRecord): readonly Xml[] {
  return [
    ...statementsOf(record, 'text', 'abstract').map((one) => mods('abstract', one.text, { 'xml:lang': one.lang })),
    ...statementsOf(record, 'text', 'note').map((one) => mods('note', one.text, { 'xml:lang': one.lang })),
    ...statementsOf(record, 'text', 'provenance').map((one) =>
      mods('note', one.text, { type: 'ownership', 'xml:lang': one.lang }),
    ),
  ];
}

export function subjects(record: DescriptiveRecord): readonly Xml[] {
  return statementsOf(record, 'subject', 'subject').map((one) =>
    mods('subject', [mods('topic', one.text)], { ...authorityOf(one), 'xml:lang': one.lang }),
  );
}

/** The vocabulary by its address, or by what the header calls it (`#lcsh`). */
function authorityOf({ scheme, uri }: SubjectStatement): Xml['attributes'] {
  const isAddress = scheme !== undefined && /^https?:/u.test(scheme);
  return {
    authority: isAddress ? undefined : scheme?.replace(/^#/u, ''),
    authorityURI: isAddress ? asUri(scheme) : undefined,
    valueURI: uri === undefined ? undefined : asUri(uri),
  };
}

export function locations(record: DescriptiveRecord): readonly Xml[] {
  return statementsOf(record, 'archive', 'archive').map((archive) => {
    const { shelfmark } = archive;
    const place = keptAt(archive);
    return mods('location', [
      ...(place === '' ? [] : [mods('physicalLocation', place, { 'xml:lang': archive.lang })]),
      ...(shelfmark === undefined ? [] : [mods('shelfLocator', shelfmark)]),
    ]);
  });
}

/** What the reference says before the shelfmark, which is its last part. */
function keptAt({ text, shelfmark }: ArchiveStatement): string {
  if (shelfmark === undefined || !text.endsWith(shelfmark)) return text;
  return text.slice(0, text.length - shelfmark.length).replace(/, $/u, '');
}
