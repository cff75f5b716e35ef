// A file of metadata of an item: <dublin_core> with <dcvalue element="…" qualifier="…">.

import type { StartTag, XmlHandler } from '../../xml/xml-events.ts';
import type { Findings } from '../files/findings.ts';
import type { PackageFiles } from '../files/package-files.ts';
import { attributeOf, type LineAt, readXml } from '../files/read-xml.ts';
import type { InItem } from './in-item.ts';
import { DUBLIN_CORE, schemaInName } from './saf-files.ts';

export type MetadataCheck = InItem & {
  readonly name: string;
  /** Whether the item has a title, as far as can be seen; set here. */
  readonly titles: { isThere: boolean };
};

/** What the registry of DSpace can have: at most 64 characters of a word. */
const NAME = /^[\p{L}\p{N}_-]{1,64}$/u;

export async function checkMetadata(
  files: PackageFiles,
  { path, findings, schemas, name, titles }: MetadataCheck,
): Promise<void> {
  const handler = (lineAt: LineAt): XmlHandler => new MetadataReader({ path, findings, lineAt, name, titles }).handler;
  // what cannot be read may have one
  if (!(await readXml(files, path, { findings, schemas, handler }))) titles.isThere = true;
}

type Reading = Pick<MetadataCheck, 'path' | 'name' | 'titles'> & { readonly findings: Findings; readonly lineAt: LineAt };

class MetadataReader {
  readonly #reading: Reading;
  #depth = 0;
  #isRead = false;
  #value: { readonly tag: StartTag; text: string } | undefined;
  #schema = '';

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get handler(): XmlHandler {
    return {
      startElement: (tag) => this.#start(tag),
      endElement: () => this.#end(),
      text: (text, start) => this.#text(text, start),
    };
  }

  #start(tag: StartTag): void {
    const depth = this.#depth++;
    if (depth === 0) this.#root(tag);
    else if (!this.#isRead) return;
    else if (depth === 1) this.#child(tag);
    else if (depth === 2)
      this.#add('saf/value', tag.start, `<${tag.qName}> stands in a value, of which DSpace reads text only`);
  }

  #root(tag: StartTag): void {
    const { name } = this.#reading;
    this.#isRead = tag.localName === 'dublin_core' && tag.namespace === '';
    if (!this.#isRead) {
      this.#reading.titles.isThere = true;
      const where = tag.namespace === '' ? '' : ` in the namespace ${tag.namespace}`;
      this.#add(
        'saf/root',
        tag.start,
        `the root element is <${tag.qName}>${where}: DSpace reads <dublin_core> without a namespace`,
      );
      return;
    }
    const meant = schemaInName(name);
    const schema = attributeOf(tag, 'schema');
    this.#schema = schema ?? 'dc';
    if (schema !== undefined && !NAME.test(schema))
      this.#add('saf/schema', tag.start, `${JSON.stringify(schema)} is not the name of a schema`);
    else if (schema === undefined && name !== DUBLIN_CORE)
      this.#add(
        'saf/schema',
        tag.start,
        `no schema is named, so that DSpace takes the values for dc: schema="${meant}" is meant`,
      );
    else if (this.#schema !== meant)
      this.#warn('saf/schema', tag.start, `the values are of the schema ${this.#schema}, and the file is called ${name}`);
  }

  #child(tag: StartTag): void {
    if (tag.qName !== 'dcvalue') {
      this.#add('saf/value', tag.start, `<${tag.qName}> is not read by DSpace: a value is a <dcvalue>`);
      return;
    }
    this.#value = { tag, text: '' };
    const element = attributeOf(tag, 'element');
    const qualifier = attributeOf(tag, 'qualifier') ?? 'none';
    // it may be the title
    if (element === undefined || element === '') this.#reading.titles.isThere = true;
    if (element === undefined || element === '')
      this.#add('saf/value', tag.start, 'the value has no element, such as element="title"');
    else if (!NAME.test(element)) this.#add('saf/value', tag.start, this.#noName('element', element));
    else if (qualifier !== '' && !NAME.test(qualifier)) this.#add('saf/value', tag.start, this.#noName('qualifier', qualifier));
  }

  #noName(what: string, value: string): string {
    const advice = value.includes('.') ? ': a qualifier is an attribute of its own' : '';
    return `${JSON.stringify(value)} is not the name of an ${what}`.replace('an qualifier', 'a qualifier') + advice;
  }

  #text(text: string, start: number): void {
    if (this.#value !== undefined) {
      this.#value.text += text;
      return;
    }
    if (this.#isRead && this.#depth === 1 && text.trim() !== '')
      this.#add('saf/value', start, 'text stands outside of a <dcvalue>, where DSpace does not read it');
  }

  #end(): void {
    this.#depth--;
    if (this.#depth !== 1 || this.#value === undefined) return;
    const { tag, text } = this.#value;
    this.#value = undefined;
    if (text.trim() === '')
      this.#warn(
        'saf/empty-value',
        tag.start,
        `the value of ${attributeOf(tag, 'element') ?? 'an element'} is empty: DSpace leaves it out`,
      );
    else if (this.#schema === 'dc' && attributeOf(tag, 'element') === 'title') this.#reading.titles.isThere = true;
  }

  #add(code: 'saf/root' | 'saf/schema' | 'saf/value', offset: number, message: string): void {
    const { findings, path, lineAt } = this.#reading;
    findings.add({ code, path, line: lineAt(offset), message });
  }

  #warn(code: 'saf/schema' | 'saf/empty-value', offset: number, message: string): void {
    const { findings, path, lineAt } = this.#reading;
    findings.warn({ code, path, line: lineAt(offset), message });
  }
}
