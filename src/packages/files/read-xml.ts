// An XML file of a package: its events, with the lines that they stand in. What is wrong with it as XML is told. No entity is read.

import type { SchemaDocument } from '../../check/xml-schemas.ts';
import { encodingFault } from '../../diagnostics/encoding-fault.ts';
import { decodeXml } from '../../source/decode.ts';
import { lineColumnAt, lineStarts } from '../../source/line-column.ts';
import { readEvents } from '../../xml/read/read-events.ts';
import type { StartTag, XmlHandler } from '../../xml/xml-events.ts';
import type { Findings } from './findings.ts';
import type { PackageFiles } from './package-files.ts';
import { readAtMost } from './read-text.ts';

/** Of an XML file that is read. */
const MOST_BYTES = 100_000_000;

/** Offset → line, which counts from 1. */
export type LineAt = (offset: number) => number;

export type XmlReading = {
  readonly findings: Findings;
  /** What takes the events: a plain object. It hears of them up to the first fault. */
  readonly handler: (lineAt: LineAt) => XmlHandler;
  readonly schemas?: SchemaQueue | undefined;
};

/** Takes whole documents, to hold them against schemas. */
export interface SchemaQueue {
  readonly add: (document: QueuedDocument) => Promise<void>;
}

export type QueuedDocument = SchemaDocument & { readonly path: string };

/** Whether it could be read to its end. @throws {EnvironmentError} `env/unreadable` */
export async function readXml(files: PackageFiles, path: string, { findings, handler, schemas }: XmlReading): Promise<boolean> {
  const bytes = await readAtMost(files, path, MOST_BYTES);
  if (bytes === undefined) {
    const message = `the file has more than ${MOST_BYTES} bytes, which is the most that is read: it was not checked`;
    findings.add({ code: 'package/unchecked', path, message });
    return false;
  }
  const decoded = decodeXml(bytes);
  if (decoded.kind !== 'decoded') {
    const { code, message } = encodingFault(path, decoded);
    findings.add({ code, path, message, line: lineColumnAt(lineStarts(decoded.before), decoded.before.length).line });
    return false;
  }
  const { text, encoding, hasByteOrderMark } = decoded;
  const noted: Noted = { namespaces: new Set(), root: '' };
  const lineAt = linesOf(text);
  const result = readEvents(text, noting(handler(lineAt), noted), { encoding, hasByteOrderMark });
  if (result.kind === 'fatal') {
    const { code, message, span } = result.problem;
    findings.add({ code, path, message, line: lineAt(span.start) });
    return false;
  }
  await schemas?.add({ path, bytes, namespaces: [...noted.namespaces], root: noted.root });
  return true;
}

/** The starts of lines are looked for when the first is asked for. */
function linesOf(text: string): LineAt {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    return lineColumnAt(starts, offset).line;
  };
}

type Noted = { readonly namespaces: Set<string>; root: string };

function noting(handler: XmlHandler, noted: Noted): XmlHandler {
  return {
    ...handler,
    startElement: (tag) => {
      if (noted.namespaces.size === 0) noted.root = tag.localName;
      noted.namespaces.add(tag.namespace);
      handler.startElement(tag);
    },
  };
}

/** The value of an attribute without a namespace. */
export function attributeOf(tag: StartTag, name: string, namespace = ''): string | undefined {
  return tag.attributes.find((one) => one.localName === name && one.namespace === namespace)?.value;
}
