// An answer of OAI-PMH 2.0, read from its events. Metadata and descriptions are passed over, but for the namespace of their root.

import type { StartTag, XmlHandler } from '../../xml/xml-events.ts';
import type { Checking } from '../files/checking.ts';
import type { PackageFiles } from '../files/package-files.ts';
import { attributeOf, type LineAt, readXml } from '../files/read-xml.ts';
import type { Format, Header, OaiAnswer, Part, Token } from './oai-answer.ts';

const OAI = 'http://www.openarchives.org/OAI/2.0/';
/** Their content is of other namespaces. */
const FOREIGN: ReadonlySet<string> = new Set(['metadata', 'about', 'description', 'setDescription']);

/** Undefined where it is no answer, or cannot be read to its end, which is told. */
export async function readAnswer(
  files: PackageFiles,
  path: string,
  { findings, schemas }: Checking,
): Promise<OaiAnswer | undefined> {
  let reader: AnswerReader | undefined;
  const handler = (lineAt: LineAt): XmlHandler => {
    reader = new AnswerReader(lineAt, (line, message) => findings.add({ code: 'oai/answer', path, line, message }));
    return reader.handler;
  };
  const isRead = await readXml(files, path, { findings, schemas, handler });
  return isRead && reader?.isAnswer === true ? reader : undefined;
}

type Tell = (line: number, message: string) => void;
type Draft<Made> = { -readonly [Key in keyof Made]: Made[Key] };

class AnswerReader implements OaiAnswer {
  readonly parts: Part[] = [];
  readonly arguments: Map<string, string> = new Map();
  readonly errors: { readonly code: string; readonly line: number }[] = [];
  readonly headers: Header[] = [];
  readonly formats: Format[] = [];
  readonly sets: { readonly spec: string; readonly line: number }[] = [];
  readonly tokens: Token[] = [];
  readonly identify: Part[] = [];
  isAnswer = false;
  readonly #lineAt: LineAt;
  readonly #tell: Tell;
  /** Names of open elements of OAI-PMH. */
  readonly #open: { readonly name: string; readonly tag: StartTag }[] = [];
  /** Elements that are open in what is passed over. */
  #passed = 0;
  #text = '';
  #header: Draft<Header> & { sets: string[] } = emptyHeader();
  #format: Draft<Format> = { prefix: '', schema: '', namespace: '', line: 0 };

  constructor(lineAt: LineAt, tell: Tell) {
    this.#lineAt = lineAt;
    this.#tell = tell;
  }

  get handler(): XmlHandler {
    return {
      startElement: (tag) => this.#start(tag),
      endElement: () => this.#end(),
      text: (text) => {
        if (this.#passed === 0) this.#text += text;
      },
    };
  }

  #start(tag: StartTag): void {
    if (this.#open.length === 0 && this.#passed === 0) this.#root(tag);
    const parent = this.#open.at(-1)?.name ?? '';
    if (!this.isAnswer || this.#passed > 0 || FOREIGN.has(parent)) {
      if (parent === 'metadata' && this.#passed === 0) this.#header.namespace = tag.namespace;
      this.#passed++;
      return;
    }
    this.#text = '';
    this.#open.push({ name: tag.localName, tag });
    const line = this.#lineAt(tag.start);
    if (tag.namespace !== OAI) this.#tell(line, `<${tag.qName}> is not of the namespace ${OAI}`);
    if (tag.localName === 'request') for (const { localName, value } of tag.attributes) this.arguments.set(localName, value);
    else if (tag.localName === 'record' || (tag.localName === 'header' && parent !== 'record'))
      this.#header = { ...emptyHeader(), line };
    else if (tag.localName === 'metadataFormat') this.#format = { prefix: '', schema: '', namespace: '', line };
    if (tag.localName === 'header') this.#header.isDeleted = attributeOf(tag, 'status') === 'deleted';
  }

  #root(tag: StartTag): void {
    this.isAnswer = tag.namespace === OAI && tag.localName === 'OAI-PMH';
    const where = tag.namespace === '' ? 'no namespace' : `the namespace ${tag.namespace}`;
    if (!this.isAnswer)
      this.#tell(this.#lineAt(tag.start), `the root element is <${tag.qName}> in ${where}: an answer has <OAI-PMH> in ${OAI}`);
  }

  #end(): void {
    if (this.#passed > 0) {
      this.#passed--;
      return;
    }
    const ended = this.#open.pop();
    if (ended === undefined) return;
    const text = this.#text.trim();
    this.#text = '';
    this.#take(ended.name, text, ended.tag);
  }

  #take(name: string, text: string, tag: StartTag): void {
    const line = this.#lineAt(tag.start);
    const parent = this.#open.at(-1)?.name ?? '';
    if (this.#open.length === 1) this.parts.push({ name, text, line });
    if (parent === 'Identify') this.identify.push({ name, text, line });
    const key = `${parent}/${name}`;
    if (key === 'header/identifier') this.#header.identifier = text;
    else if (key === 'header/datestamp') this.#header.datestamp = text;
    else if (key === 'header/setSpec') this.#header.sets.push(text);
    else if (key === 'metadataFormat/metadataPrefix') this.#format.prefix = text;
    else if (key === 'metadataFormat/schema') this.#format.schema = text;
    else if (key === 'metadataFormat/metadataNamespace') this.#format.namespace = text;
    else if (name === 'metadataFormat') this.formats.push(this.#format);
    else if (key === 'set/setSpec') this.sets.push({ spec: text, line });
    else if (name === 'record' || (name === 'header' && parent !== 'record')) this.headers.push(this.#header);
    else if (key === 'OAI-PMH/error') this.errors.push({ code: attributeOf(tag, 'code') ?? '', line });
    else if (name === 'resumptionToken')
      this.tokens.push({ text, cursor: attributeOf(tag, 'cursor'), size: attributeOf(tag, 'completeListSize'), line });
  }
}

function emptyHeader(): Draft<Header> & { sets: string[] } {
  return { identifier: '', datestamp: '', isDeleted: false, sets: [], namespace: undefined, line: 0 };
}
