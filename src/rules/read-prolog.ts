// The start of a document → the schemas that it names: `xml-model` instructions (ISO/IEC 19757-11, W3C Note "Associating Schemas with
// XML documents"), those of older tools, the DOCTYPE, and `xsi:schemaLocation` of the root element. Nothing after the root's tag counts.

import { decodeXml } from '../source/decode.ts';
import { atSpan, type Place } from '../source/span.ts';
import { MOST_START } from '../source/start-of-document.ts';
import { type Markup, markupAt } from '../xml/markup-at.ts';
import { tagParts } from '../xml/tag-parts.ts';
import type { BadInstruction, NamedRules, NamedSchema } from './named-rules.ts';
import { readPseudoAttributes } from './pseudo-attributes.ts';
import { endingOf, schemaKind } from './schema-kind.ts';

/** Schemas and faults that one document can name. */
const MOST_NAMED = 100;

export type Prolog = NamedRules & {
  /** What was read of the document: what places are offsets of. */
  readonly text: string;
};

/** `start`: the first bytes of a document, in any encoding that is read; the last character may be cut. */
export function readProlog(start: Uint8Array): Prolog {
  const decoded = decodeXml(start);
  const text = decoded.kind === 'decoded' ? decoded.text : decoded.before;
  const schemas: NamedSchema[] = [];
  const bad: BadInstruction[] = [];
  for (const markup of prologOf(text)) {
    for (const found of foundIn(text, markup)) {
      if (schemas.length + bad.length >= MOST_NAMED) return { schemas, bad, text, cut: tooMany(found) };
      if ('href' in found) schemas.push(found);
      else bad.push(found);
    }
  }
  const at = unreadFrom(text);
  return at === undefined || start.length < MOST_START ? { schemas, bad, text } : { schemas, bad, text, cut: tooLong(at) };
}

function tooMany({ place }: Found): BadInstruction {
  const reason = `the document names more than ${MOST_NAMED} schemas, and those from here on do not judge it`;
  return { by: 'limit', reason, place };
}

function tooLong(at: number): BadInstruction {
  const reason = `what stands before the root element is read in the first ${MOST_START} bytes only: schemas that are named after them do not judge`;
  return { by: 'limit', reason, place: atSpan(at, at) };
}

/** Its name as it is known by namespace; undefined where the tag of the root element is not whole. */
export function rootOf(text: string): { readonly namespace: string; readonly name: string } | undefined {
  for (const { kind, span } of prologOf(text)) {
    if (kind !== 'start' && kind !== 'empty') continue;
    const { name, attributes } = tagParts(text, span.start, span.end);
    const [local = '', prefix] = text.slice(name.start, name.end).split(':').reverse();
    const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
    const value = attributes.find(({ qName }) => qName === declaration)?.value;
    return { namespace: value === undefined ? '' : text.slice(value.start, value.end), name: local };
  }
  return undefined;
}

/** Where what stands before the root element is not ended; undefined: the root's tag is there. */
function unreadFrom(text: string): number | undefined {
  let last: Markup | undefined;
  for (const markup of prologOf(text)) last = markup;
  if (last?.kind === 'start' || last?.kind === 'empty') return undefined;
  const next = text.indexOf('<', last?.span.end ?? 0);
  return next < 0 ? text.length : next;
}

/** Up to the tag of the root element, which is the last. */
function* prologOf(text: string): Generator<Markup> {
  for (let at = text.indexOf('<'); at >= 0; ) {
    const markup = markupAt(text, at);
    if (markup === undefined || markup.kind === 'end' || markup.kind === 'cdata') return;
    yield markup;
    if (markup.kind === 'start' || markup.kind === 'empty') return;
    at = text.indexOf('<', markup.span.end);
  }
}

type Found = NamedSchema | BadInstruction;

function foundIn(text: string, { kind, span }: Markup): readonly Found[] {
  const { start, end } = span;
  switch (kind) {
    case 'instruction':
      return fromInstruction(text.slice(start + 2, end - 2), atSpan(start, end));
    case 'doctype':
      return fromDoctype(text.slice(start, end), start);
    case 'start':
    case 'empty':
      return fromRoot(text, start, end);
    case 'comment':
    case 'cdata':
    case 'end':
      return [];
    default:
      return kind satisfies never;
  }
}

/** What reads the pseudo-attributes of an instruction, by its target. */
const READERS: Readonly<Record<string, (values: ReadonlyMap<string, string>, place: Place) => readonly NamedSchema[]>> = {
  'xml-model': (values, place) => fromModel('xml-model', values, place),
  // the draft that became xml-model
  'oasis-schema': (values, place) => fromModel('oasis-schema', values, place),
  oxygen: fromOxygen,
  // what EditiX writes
  schema: (values, place) => fromModel('schema', values, place),
  SCHEMA: (values, place) => fromModel('SCHEMA', values, place),
};

/** Their targets mean other things elsewhere, too: what does not name a schema is none of ours. */
const AMBIGUOUS: readonly string[] = ['schema', 'SCHEMA'];

function fromInstruction(content: string, place: Place): readonly Found[] {
  const [, target = '', data = ''] = /^(\S+)(?:\s(.*))?$/s.exec(content) ?? [];
  const read = Object.hasOwn(READERS, target) ? READERS[target] : undefined;
  if (read === undefined) return [];
  const attributes = readPseudoAttributes(data);
  if (attributes.kind === 'wrong') return AMBIGUOUS.includes(target) ? [] : [{ by: target, reason: attributes.reason, place }];
  const named = read(attributes.values, place);
  const isNothing = named.length === 0 && target !== 'oxygen' && !AMBIGUOUS.includes(target);
  return isNothing ? [{ by: target, reason: 'it has no href, which would name the schema', place }] : named;
}

function fromModel(by: string, values: ReadonlyMap<string, string>, place: Place): readonly NamedSchema[] {
  const href = (values.get('href') ?? '').trim();
  if (href === '') return [];
  const [phase, title, group] = ['phase', 'title', 'group'].map((name) => values.get(name) || undefined);
  return [
    {
      href,
      kind: schemaKind({ href, schematypens: values.get('schematypens'), type: values.get('type') }),
      ...(phase === undefined ? {} : { phase }),
      ...(title === undefined ? {} : { title }),
      ...(group === undefined ? {} : { group }),
      by,
      place,
    },
  ];
}

/** `RNGSchema="…" type="xml|compact"`, `SCHSchema="…"`, `NVDLSchema="…"`. */
function fromOxygen(values: ReadonlyMap<string, string>, place: Place): readonly NamedSchema[] {
  const named = (name: string, kind: NamedSchema['kind']): readonly NamedSchema[] => {
    const href = (values.get(name) ?? '').trim();
    return href === '' ? [] : [{ href, kind, by: 'oxygen', place }];
  };
  const isCompact = values.get('type') === 'compact' || endingOf(values.get('RNGSchema') ?? '') === 'rnc';
  return [
    ...named('RNGSchema', isCompact ? 'relaxng-compact' : 'relaxng-xml'),
    ...named('SCHSchema', 'schematron'),
    ...named('NVDLSchema', 'nvdl'),
  ];
}

const EXTERNAL_ID =
  /^<!DOCTYPE[ \t\r\n]+[^\s>[]+[ \t\r\n]+(?:SYSTEM|PUBLIC[ \t\r\n]+(?:"([^"]*)"|'([^']*)'))[ \t\r\n]+(?:"([^"]*)"|'([^']*)')/;

function fromDoctype(doctype: string, start: number): readonly NamedSchema[] {
  const found = EXTERNAL_ID.exec(doctype);
  if (found === null) return [];
  const [whole, publicDouble, publicSingle, double, single] = found;
  const publicId = publicDouble ?? publicSingle;
  const place = atSpan(start, start + whole.length);
  const href = double ?? single ?? '';
  return [{ href, kind: 'dtd', ...(publicId === undefined ? {} : { publicId }), by: 'DOCTYPE', place }];
}

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

function fromRoot(text: string, start: number, end: number): readonly NamedSchema[] {
  const { attributes } = tagParts(text, start, end);
  const declared = (qName: string): string | undefined => {
    const value = attributes.find((part) => part.qName === qName)?.value;
    return value && text.slice(value.start, value.end);
  };
  return attributes.flatMap(({ qName, name, value }) => {
    const [, prefix = '', local] = /^([^:]+):(schemaLocation|noNamespaceSchemaLocation)$/.exec(qName) ?? [];
    if (local === undefined || declared(`xmlns:${prefix}`) !== INSTANCE) return [];
    const words = text
      .slice(value.start, value.end)
      .split(/\s+/)
      .filter((word) => word !== '');
    const hrefs = local === 'schemaLocation' ? words.filter((_, at) => at % 2 === 1) : words.slice(0, 1);
    const place = atSpan(name.start, value.end + 1);
    return hrefs.map((href): NamedSchema => ({ href, kind: 'xsd', by: `xsi:${local}`, place }));
  });
}
