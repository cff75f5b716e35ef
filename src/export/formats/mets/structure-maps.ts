// Maps of structure in METS: the divisions of the text, and its pages.

import { teiName } from '../../../tei/element-roles.ts';
import type { XmlElement } from '../../../xml/read/tree.ts';
import { attributeOf, childElements, childNamed, headerText } from '../../record/header-text.ts';
import type { Xml } from '../build-xml.ts';
import { mets, numbered } from './mets-element.ts';
import type { Page } from './page-images.ts';

/** Divisions deeper than this are not told apart. */
const DEEPEST = 50;
const DIVISION = /^(?:TEI|front|body|back|div[1-7]?)$/u;
/** What stands around divisions, and is none. */
const AROUND: ReadonlySet<string> = new Set(['text', 'group']);

/** `files`: IDs of the TEI file, and of what presents the whole in other forms. `title`: of the whole. */
export type LogicalMap = {
  readonly root: XmlElement;
  readonly files: readonly [tei: string, ...others: readonly string[]];
  readonly title: string | undefined;
};

export function logicalMap({ root, files, title }: LogicalMap): Xml {
  const [file] = files;
  let count = 0;
  const divisionsIn = (element: XmlElement, depth: number): readonly Xml[] =>
    childElements(element).flatMap((child) => {
      const name = teiName(child);
      if (depth >= DEEPEST) return [];
      if (AROUND.has(name)) return isWork(child, element) ? [divisionOf(child, depth)] : divisionsIn(child, depth + 1);
      return DIVISION.test(name) ? [divisionOf(child, depth)] : [];
    });
  const divisionOf = (element: XmlElement, depth: number): Xml => {
    const head = childNamed(element, 'head');
    const label = head === undefined ? '' : headerText(head);
    const id = numbered('LOG', count++);
    const attributes = {
      ID: id,
      TYPE: attributeOf(element, 'type') ?? element.localName,
      ORDERLABEL: attributeOf(element, 'n'),
      LABEL: label === '' ? undefined : label,
    };
    return mets('div', [...areaOf(file, attributeOf(element, 'xml:id')), ...divisionsIn(element, depth + 1)], attributes);
  };
  const whole = mets('div', [...files.map((one) => mets('fptr', [], { FILEID: one })), ...divisionsIn(root, 0)], {
    ID: 'LOG_ALL',
    TYPE: 'document',
    LABEL: title,
    DMDID: 'DMD_1',
  });
  return mets('structMap', [whole], { ID: 'MAP_LOGICAL', TYPE: 'LOGICAL' });
}

/** A text among several. */
function isWork(element: XmlElement, parent: XmlElement): boolean {
  return teiName(element) === 'text' && teiName(parent) === 'group';
}

/** Points into the TEI file. */
function areaOf(file: string, id: string | undefined): readonly Xml[] {
  if (id === undefined) return [];
  return [mets('fptr', [mets('area', [], { FILEID: file, BETYPE: 'IDREF', BEGIN: id })])];
}

export type PhysicalMap = {
  readonly pages: readonly Page[];
  readonly file: string;
  /** IDs of images by their address. */
  readonly images: ReadonlyMap<string, string>;
};

export function physicalMap({ pages, file, images }: PhysicalMap): readonly Xml[] {
  if (pages.length === 0) return [];
  const divisions = pages.map(({ label, id, images: own }, index) => {
    const files = new Set(own.flatMap(({ uri }) => images.get(uri) ?? []));
    const content = [...[...files].map((image) => mets('fptr', [], { FILEID: image })), ...areaOf(file, id)];
    return mets('div', content, { ID: numbered('PHYS', index), TYPE: 'page', ORDER: String(index + 1), ORDERLABEL: label });
  });
  const whole = mets('div', divisions, { ID: 'PHYS_ALL', TYPE: 'physSequence', DMDID: 'DMD_1' });
  return [mets('structMap', [whole], { ID: 'MAP_PHYSICAL', TYPE: 'PHYSICAL' })];
}
