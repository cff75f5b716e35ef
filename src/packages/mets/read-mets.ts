// A METS document: files, IDs, references and pointers. An ID that stands twice is told here.

import type { StartTag, XmlHandler } from '../../xml/xml-events.ts';
import type { Findings } from '../files/findings.ts';
import type { PackageFiles } from '../files/package-files.ts';
import { attributeOf, type LineAt, readXml, type SchemaQueue } from '../files/read-xml.ts';
import type { FileClaim, MetsDocument, Pointer, Reference } from './mets-document.ts';

export const METS = 'http://www.loc.gov/METS/';
const METS_2 = 'http://www.loc.gov/METS/v2';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Attributes of METS that name IDs; a list of them where the schema has IDREFS. */
const REFERRING: ReadonlySet<string> = new Set(['FILEID', 'DMDID', 'ADMID', 'STRUCTID']);

export type MetsReading = {
  readonly path: string;
  readonly findings: Findings;
  readonly schemas: SchemaQueue | undefined;
};

/** Undefined where it is no METS, or cannot be read to its end, which is told. */
export async function readMets(
  files: PackageFiles,
  { path, findings, schemas }: MetsReading,
): Promise<MetsDocument | undefined> {
  let reader: MetsReader | undefined;
  const isRead = await readXml(files, path, {
    findings,
    schemas,
    handler: (lineAt) => {
      reader = new MetsReader({ path, findings, lineAt });
      return reader.handler;
    },
  });
  return isRead && reader?.isMets === true ? reader : undefined;
}

type Telling = { readonly path: string; readonly findings: Findings; readonly lineAt: LineAt };

type OpenFile = { readonly id: string | undefined; readonly tag: StartTag };

class MetsReader implements MetsDocument {
  readonly claims: FileClaim[] = [];
  readonly pointers: Pointer[] = [];
  readonly references: Reference[] = [];
  readonly ids: Map<string, string> = new Map();
  hasStructMap = false;
  isMets = false;
  readonly #telling: Telling;
  /** Of all open elements the `file` that is nearest. */
  readonly #open: (OpenFile | undefined)[] = [];
  #depth = 0;

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  get handler(): XmlHandler {
    return {
      startElement: (tag) => this.#start(tag),
      endElement: () => {
        this.#depth--;
        this.#open.pop();
      },
      text: () => undefined,
    };
  }

  #start(tag: StartTag): void {
    const isRoot = this.#depth++ === 0;
    if (isRoot) this.#root(tag);
    if (!this.isMets) return;
    const around = this.#open.at(-1);
    const isOfMets = tag.namespace === METS;
    this.#open.push(isOfMets && tag.localName === 'file' ? { id: attributeOf(tag, 'ID'), tag } : around);
    this.#noteIds(tag, isOfMets ? tag.localName : '');
    if (!isOfMets) return;
    this.#noteReferences(tag);
    if (tag.localName === 'FLocat') this.#claim(tag, around);
    else if (tag.localName === 'mdRef') this.#claim(tag, { id: undefined, tag });
    else if (tag.localName === 'area') this.#point(tag);
    else if (tag.localName === 'structMap') this.hasStructMap = true;
  }

  #root(tag: StartTag): void {
    this.isMets = tag.namespace === METS && tag.localName === 'mets';
    if (this.isMets) return;
    const where = tag.namespace === '' ? 'in no namespace' : `in the namespace ${tag.namespace}`;
    const what = tag.namespace === METS_2 ? ': METS 2 is not read' : `: METS has <mets> in ${METS}`;
    this.#add('mets/root', tag, `the root element is <${tag.qName}> ${where}${what}`);
  }

  #noteIds(tag: StartTag, element: string): void {
    for (const { localName, namespace, value } of tag.attributes) {
      const isPlain = namespace === '' && localName === 'id';
      const isId = (namespace === '' && localName === 'ID') || (namespace === XML && localName === 'id');
      if (!isId && !isPlain) continue;
      // what is called id need not be one, but may be what is meant
      if (isId && this.ids.has(value) && this.ids.get(value) !== PLAIN)
        this.#add('mets/duplicate-id', tag, `the ID "${value}" stands twice`);
      if (isId || !this.ids.has(value)) this.ids.set(value, isPlain ? PLAIN : element);
    }
  }

  #noteReferences(tag: StartTag): void {
    const line = this.#telling.lineAt(tag.start);
    for (const { localName, namespace, value } of tag.attributes) {
      if (namespace === '' && REFERRING.has(localName))
        for (const id of value.split(/\s+/u)) if (id !== '') this.references.push({ attribute: localName, id, line });
      // DFG viewers and others name IDs here, and labels may be named
      if (namespace === XLINK && localName === 'label') this.ids.set(value, this.ids.get(value) ?? PLAIN);
      if (tag.localName === 'smLink' && namespace === XLINK && (localName === 'from' || localName === 'to'))
        this.references.push({ attribute: `xlink:${localName}`, id: value.replace(/^#/, ''), line });
    }
  }

  #claim(tag: StartTag, around: OpenFile | undefined): void {
    const href = attributeOf(tag, 'href', XLINK);
    if (href === undefined || href.trim() === '') {
      this.#add('mets/path', tag, `<${tag.qName}> has no xlink:href, and leads nowhere`);
      return;
    }
    const about = around?.tag ?? tag;
    const [type = 'URL', other = ''] = [attributeOf(tag, 'LOCTYPE'), attributeOf(tag, 'OTHERLOCTYPE')];
    this.claims.push({
      href: href.trim(),
      locationType: `${type} ${other}`.trim(),
      id: around?.id,
      size: attributeOf(about, 'SIZE'),
      checksum: attributeOf(about, 'CHECKSUM'),
      checksumType: attributeOf(about, 'CHECKSUMTYPE'),
      line: this.#telling.lineAt(tag.start),
    });
  }

  #point(tag: StartTag): void {
    const [file, begin, end] = [attributeOf(tag, 'FILEID'), attributeOf(tag, 'BEGIN'), attributeOf(tag, 'END')];
    if (file === undefined || (begin === undefined && end === undefined)) return;
    this.pointers.push({ file, type: attributeOf(tag, 'BETYPE'), begin, end, line: this.#telling.lineAt(tag.start) });
  }

  #add(code: 'mets/root' | 'mets/duplicate-id' | 'mets/path', tag: StartTag, message: string): void {
    const { findings, path, lineAt } = this.#telling;
    findings.add({ code, path, line: lineAt(tag.start), message });
  }
}

/** In place of the name of an element: something that only may be an ID. */
export const PLAIN = ' ';
