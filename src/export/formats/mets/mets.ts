// METS 1.12.1: the document and its page images as files, MODS for what is described, rights, what happened, and structure.

import type { DescriptiveRecord } from '../../record/descriptive-record.ts';
import { addressOf } from '../../record/read-identifier.ts';
import { buildXml, type Xml, XSI } from '../build-xml.ts';
import { sizeAndSum } from '../file-sums.ts';
import { modsElement, modsLacks } from '../mods/mods.ts';
import type { CompanionFile, ExportedDocument, Made, WritingSettings } from '../record-format.ts';
import { statementsOf } from '../statements-of.ts';
import { METS, mets, numbered, wrapped } from './mets-element.ts';
import { type Page, type PageImage, pagesOf } from './page-images.ts';
import { applicationsOf, provenance } from './premis-events.ts';
import { logicalMap, physicalMap } from './structure-maps.ts';

const TEI_FILE = 'FILE_TEI';

export function metsRecord(record: DescriptiveRecord, settings: WritingSettings, document: ExportedDocument): Made {
  const lacks = modsLacks(record);
  if (lacks.length > 0) return { files: [], lacks };
  return {
    files: [{ kind: 'beside', extension: '.mets.xml', text: buildXml(metsElement(record, settings, document)) }],
    lacks,
  };
}

function metsElement(record: DescriptiveRecord, settings: WritingSettings, { root, source, fileName }: ExportedDocument): Xml {
  const { version, validation, today, companions = [] } = settings;
  const pages = pagesOf(root);
  const images = imagesOf(pages);
  const presentations = (['HTML', 'TEXT'] as const).flatMap((use) => groupOf(use, companions));
  const schemas = groupOf('SCHEMA', companions);
  const title = statementsOf(record, 'title', 'title')[0]?.text;
  const events = provenance({
    version,
    validation,
    on: today ?? dateOf(record),
    applications: applicationsOf(root),
    file: TEI_FILE,
  });
  const administrative = [...rightsOf(record), ...events];
  const admid = administrative.map(({ attributes }) => attributes?.['ID'] ?? '').join(' ');
  return mets(
    'mets',
    [
      mets('metsHdr', [
        mets('agent', [mets('name', software(version))], { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' }),
      ]),
      mets('dmdSec', [wrapped('MODS', [modsElement(record)], '3.8')], { ID: 'DMD_1' }),
      ...(administrative.length === 0 ? [] : [mets('amdSec', administrative, { ID: 'AMD_1' })]),
      mets('fileSec', [
        mets('fileGrp', [teiFile({ source, fileName, admid })], { USE: 'TEI' }),
        ...presentations.map(([use, files]) => mets('fileGrp', files.map(companionFile), { USE: use })),
        ...(images.size === 0 ? [] : [mets('fileGrp', [...images.values()].map(imageFile(companions)), { USE: 'IMAGE' })]),
        ...schemas.map(([use, files]) => mets('fileGrp', files.map(companionFile), { USE: use })),
      ]),
      logicalMap({ root, files: [TEI_FILE, ...presentations.flatMap(([, files]) => files.map(({ id }) => id))], title }),
      ...physicalMap({ pages, file: TEI_FILE, images: new Map([...images].map(([uri, { id }]) => [uri, id])) }),
    ],
    {
      'xmlns:mets': METS,
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:xsi': XSI,
      'xsi:schemaLocation': `${METS} http://www.loc.gov/standards/mets/mets.xsd`,
      OBJID: objectId(record),
      LABEL: title,
    },
  );
}

function software(version: string | undefined): string {
  return version === undefined ? 'teikit' : `teikit ${version}`;
}

/** The first identifier of the file: its address, or as it stands. */
function objectId(record: DescriptiveRecord): string | undefined {
  const [first] = statementsOf(record, 'identifier', 'fileIdentifier');
  return first === undefined ? record.id : (addressOf(first) ?? first.text);
}

/** Of the content: the last revision or publication, the later. */
function dateOf(record: DescriptiveRecord): string | undefined {
  const dates = statementsOf(record, 'date', 'revisionDate', 'publicationDate').flatMap(({ when }) => when ?? []);
  return dates.toSorted().at(-1);
}

/** In the words and addresses of the header. */
function rightsOf(record: DescriptiveRecord): readonly Xml[] {
  const said = statementsOf(record, 'rights', 'licence', 'rights').flatMap(({ text, uri }) => [
    ...(uri === undefined ? [] : [uri]),
    text,
  ]);
  if (said.length === 0) return [];
  const dc = [...new Set(said)].map(
    (text): Xml => ({
      name: 'dc:rights',
      attributes: { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      content: text,
    }),
  );
  return [mets('rightsMD', [wrapped('DC', dc)], { ID: 'RIGHTS_1' })];
}

type TeiFile = Pick<ExportedDocument, 'source' | 'fileName'> & { readonly admid: string };

function teiFile({ source, fileName, admid }: TeiFile): Xml {
  return mets('file', [locator(fileName)], {
    ID: TEI_FILE,
    MIMETYPE: 'application/tei+xml',
    ...sums(sizeAndSum(source)),
    ADMID: admid === '' ? undefined : admid,
  });
}

type KnownFile = CompanionFile & { readonly id: string };

/** None, or the one group of a use. */
function groupOf(
  use: CompanionFile['use'],
  companions: readonly CompanionFile[],
): readonly (readonly [string, readonly KnownFile[]])[] {
  const own = companions.filter((file) => file.use === use);
  return own.length === 0 ? [] : [[use, own.map((file, index) => ({ ...file, id: numbered(use, index) }))]];
}

function companionFile({ id, href, mediaType, size, sha512 }: KnownFile): Xml {
  return mets('file', [locator(href)], { ID: id, MIMETYPE: mediaType, ...sums({ size, sha512 }) });
}

function sums({ size, sha512 }: Pick<CompanionFile, 'size' | 'sha512'>): Xml['attributes'] {
  return { SIZE: String(size), CHECKSUM: sha512, CHECKSUMTYPE: 'SHA-512' };
}

type ImageFile = PageImage & { readonly id: string };

/** Each once, by its address. */
function imagesOf(pages: readonly Page[]): ReadonlyMap<string, ImageFile> {
  const found = new Map<string, ImageFile>();
  for (const image of pages.flatMap(({ images }) => images)) {
    if (!found.has(image.uri)) found.set(image.uri, { ...image, id: numbered('IMG', found.size) });
  }
  return found;
}

/** With its sum where it is at hand. */
function imageFile(companions: readonly CompanionFile[]): (image: ImageFile) => Xml {
  const known = new Map(companions.flatMap((file) => (file.use === 'IMAGE' ? [[file.href, file]] : [])));
  return ({ id, uri, mediaType }) => {
    const file = known.get(uri);
    return mets('file', [locator(uri)], {
      ID: id,
      MIMETYPE: mediaType ?? file?.mediaType,
      ...(file === undefined ? {} : sums(file)),
    });
  };
}

function locator(href: string): Xml {
  return mets('FLocat', [], { LOCTYPE: 'URL', 'xlink:href': href });
}
