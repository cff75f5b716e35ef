// References to characters and entities (XML 1.0 §4.1), for content and for attribute values.

import type { EntityRequest } from '../read-options.ts';
import { isXmlCharacter } from '../xml-characters.ts';
import { type Construct, type Scan, shownCharacter } from './scan.ts';

const HASH = 0x23;
const SEMICOLON = 0x3b;
const SMALL_X = 0x78;

const REFERENCE: Construct = { what: 'a reference', missing: ';' };

/** The entities every document has (§4.6). */
const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text to put in place of a reference; undefined when the scan goes on inside an entity instead. */
export function scanReference(scan: Scan, start: number, place: 'content' | 'value'): string | undefined {
  scan.markupDepth++;
  if (scan.input.skip(HASH)) {
    const character = scanCharacterReference(scan, start);
    scan.markupDepth--;
    return character;
  }
  const name = scanEntityName(scan, start, '&');
  scan.markupDepth--;
  const predefined = PREDEFINED.get(name);
  if (predefined !== undefined) return predefined;
  const entity = scan.declarations?.entities.get(name);
  const span = scan.span(start, scan.position);
  if (entity === undefined) return undeclared(scan, name, start);
  if (scan.isStandalone && scan.declarations?.externalEntities.has(name)) {
    const message = `the document says that it is standalone, and the entity ${name} is declared outside it`;
    return scan.fail(message, span, 'standalone="no" would be right');
  }
  switch (entity.kind) {
    case 'internal':
      scan.enterEntity(name, entity.text, start);
      return undefined;
    case 'unparsed':
      return scan.fail(`the entity ${name} is not text: it can only be named in an attribute`, span);
    case 'external':
      if (place === 'value') return scan.fail(`the external entity ${name} cannot stand in an attribute value`, span);
      return enterExternal(scan, { ...entity, name }, start);
    default:
      return entity satisfies never;
  }
}

function enterExternal(scan: Scan, { name, systemId, from }: EntityRequest, start: number): undefined {
  const read = scan.options.readEntity?.({ name, systemId, from });
  if (read?.kind === 'read') {
    scan.enterFile(name, read.source, start);
    return undefined;
  }
  const span = scan.span(start, scan.position);
  if (read !== undefined)
    scan.failAs('xml/external', `the entity ${name} is the file ${systemId}, which was not read: ${read.reason}`, span);
  const message = `the entity ${name} stands for the file ${systemId}, which was not read`;
  return scan.failAs('xml/external', message, span, `${EXTERNAL_FLAG} reads local files; or put its text into the document`);
}

/** What reads external DTDs and entities. */
export const EXTERNAL_FLAG = '--external-entities';

function undeclared(scan: Scan, name: string, start: number): string {
  const span = scan.span(start, scan.position);
  const { declarations } = scan;
  if (declarations !== undefined && !scan.isStandalone) {
    if (declarations.unread.length > 0) {
      const isTried = scan.options.readEntity !== undefined;
      const message = `the entity ${name} is not declared in ${isTried ? 'what was read' : 'the document, and nothing outside it was read'}`;
      const ways = 'write the character itself, or declare the entity in the document';
      const advice = isTried ? ways : `${EXTERNAL_FLAG} reads a local DTD; or ${ways}`;
      scan.failAs('xml/external', message, span, advice);
    }
    if (declarations.hasParameterReference || declarations.systemId !== undefined) return '';
  }
  const advice = 'XML knows amp, lt, gt, quot and apos: write other characters as they are, or by number, such as &#160;';
  return scan.fail(`the entity &${name}; is not declared`, span, advice);
}

/** After `&` or `%`: the name and the semicolon. */
export function scanEntityName(scan: Scan, start: number, mark: '&' | '%'): string {
  const { input } = scan;
  const ampersand = 'write &amp; for an ampersand that is meant as such';
  const advice = mark === '&' ? ampersand : 'write &#37; for a percent sign that is meant as such';
  scan.begin(REFERENCE);
  const isEnd = Number.isNaN(input.peek());
  const name = isEnd ? '' : input.takeName();
  if (name === '') scan.fail(`${mark} begins a reference, and no name follows it`, scan.span(start, start + 1), advice);
  if (!input.skip(SEMICOLON)) {
    scan.fail(`the reference ${mark}${name} does not end with ;`, scan.span(start, scan.position), advice);
  }
  scan.finish();
  return name;
}

const DECIMAL_DIGIT = /[0-9]/;
const HEXADECIMAL_DIGIT = /[0-9a-fA-F]/;

/** After `&#`. */
export function scanCharacterReference(scan: Scan, start: number): string {
  const { input } = scan;
  scan.begin(REFERENCE);
  const isHexadecimal = input.skip(SMALL_X);
  const digit = isHexadecimal ? HEXADECIMAL_DIGIT : DECIMAL_DIGIT;
  const first = scan.position;
  while (digit.test(String.fromCharCode(input.peek()))) input.take();
  const span = () => scan.span(start, scan.position);
  const { position, text } = scan;
  if (position === first) {
    const form = isHexadecimal ? 'hexadecimal digits' : 'digits';
    scan.fail(`a character reference has ${form} after ${isHexadecimal ? '&#x' : '&#'}`, span());
  }
  const digits = text.slice(first, position);
  if (!input.skip(SEMICOLON)) scan.fail(`the character reference ${text.slice(start, position)} does not end with ;`, span());
  scan.finish();
  const codePoint = Number.parseInt(digits, isHexadecimal ? 16 : 10);
  const isAllowed = isXmlCharacter(codePoint) || (scan.isXml11 && codePoint > 0 && codePoint < 0x20);
  if (!isAllowed) {
    const character = codePoint > 0x10ffff ? 'no character' : shownCharacter(codePoint);
    scan.fail(`${text.slice(start, scan.position)} means ${character}, which is not allowed in XML`, span());
  }
  return String.fromCodePoint(codePoint);
}
