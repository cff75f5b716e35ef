// The document type declaration, its internal subset and, where it may be read, its external one (XML 1.0 §2.8, §3.2 to §3.4,
// §4.2, §4.7).

import type { Span } from '../../source/span.ts';
import { type Declarations, type Entity, noDeclarations, normaliseTokens } from '../declarations.ts';
import { nameTokenEnd } from '../xml-characters.ts';
import { type Construct, EXTERNAL_SUBSET, type Scan } from './scan.ts';
import { scanContentModel } from './scan-content-model.ts';
import { scanComment, scanInstruction } from './scan-misc.ts';
import { scanCharacterReference, scanEntityName } from './scan-reference.ts';
import {
  enterDeclarations,
  enterParameterEntity,
  isInExternalEntity,
  isInExternalSubset,
  skipSeparator,
} from './scan-separator.ts';
import { scanAttributeValue } from './scan-tag.ts';

const GREATER = 0x3e;
const LESS = 0x3c;
const BANG = 0x21;
const QUESTION = 0x3f;
const PERCENT = 0x25;
const HASH = 0x23;
const AMPERSAND = 0x26;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const MINUS = 0x2d;
const OPEN = 0x28;
const CLOSE = 0x29;
const BAR = 0x7c;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const LF = 0x0a;
/** Stands for a quote where none can end the literal: inside an entity. */
const NO_QUOTE = 0x110000;

const DOCTYPE: Construct = { what: 'the DOCTYPE', missing: '>' };
const SUBSET: Construct = { what: 'the DOCTYPE', missing: ']>' };
const DECLARATION: Construct = { what: 'a declaration <!', missing: '>' };
const ENTITY_TEXT: Construct = { what: 'the text of an entity', missing: 'the closing quote' };
const IDENTIFIER: Construct = { what: 'an identifier', missing: 'the closing quote' };

/** After `<!DOCTYPE`. */
export function scanDoctype(scan: Scan): void {
  const { input } = scan;
  scan.begin(DOCTYPE);
  requireSpace(scan, 'after <!DOCTYPE');
  const name = input.takeName();
  if (name === '') scan.failHere('the name of the root element must follow <!DOCTYPE');
  const declarations = noDeclarations(name);
  let externalId: Span | undefined;
  if (input.skipSpaces()) {
    const start = scan.position;
    const { systemId, publicId } = scanExternalId(scan, 'system required') ?? {};
    declarations.systemId = systemId;
    declarations.publicId = publicId;
    externalId = { start, end: scan.position };
    input.skipSpaces();
  }
  scan.declarations = declarations;
  if (input.skip(OPEN_BRACKET)) {
    scan.isEndUnplaced = true;
    scanInternalSubset(scan, declarations);
    scan.begin(DOCTYPE);
    input.skipSpaces();
  }
  if (!input.skip(GREATER)) scan.failHere('the DOCTYPE is not closed: > is missing');
  scan.isEndUnplaced = false;
  scan.finish();
  const { systemId } = declarations;
  if (systemId === undefined || externalId === undefined) return;
  if (scan.options.readEntity === undefined) {
    declarations.unread.unshift({ kind: 'external subset', systemId, span: externalId });
    return;
  }
  const subset = {
    what: 'external subset',
    name: EXTERNAL_SUBSET,
    systemId,
    from: undefined,
    start: externalId.start,
  } as const;
  if (enterDeclarations(scan, subset)) scanExternalSubset(scan, declarations);
}

/** [28b] intSubset ::= (markupdecl | DeclSep)*, and the `]` after it. */
function scanInternalSubset(scan: Scan, declarations: Declarations): void {
  const { input } = scan;
  for (;;) {
    scan.begin(SUBSET);
    input.skipSpaces();
    if (input.peek() === CLOSE_BRACKET && input.frames.length === 1) break;
    scanDeclarationOrReference(scan, declarations);
  }
  input.take();
}

/** [30] extSubset, after its text declaration; its end leads back into the document. */
function scanExternalSubset(scan: Scan, declarations: Declarations): void {
  const { input } = scan;
  for (;;) {
    scan.begin(SUBSET);
    input.skipSpaces();
    input.peek();
    if (input.frames.length === 1) break;
    scanDeclarationOrReference(scan, declarations);
  }
}

function scanDeclarationOrReference(scan: Scan, declarations: Declarations): void {
  const { input } = scan;
  const next = input.peek();
  const start = scan.position;
  if (next === PERCENT) enterParameterEntity(scan, 'in a declaration');
  else if (next === LESS) scanDeclaration(scan, declarations);
  else if (scan.openSections > 0 && input.skipString(']]>')) scan.openSections--;
  else scan.fail('declarations are expected in the DOCTYPE', scan.span(start, start + 1));
}

function scanDeclaration(scan: Scan, declarations: Declarations): void {
  const { input } = scan;
  const start = scan.position;
  input.take();
  scan.markupDepth++;
  if (input.skip(QUESTION)) scanInstruction(scan);
  else if (input.skip(BANG)) scanNamedDeclaration(scan, declarations, start);
  else scan.fail('< begins no declaration here', scan.span(start, start + 1));
  scan.markupDepth--;
  scan.finish();
}

function scanNamedDeclaration(scan: Scan, declarations: Declarations, start: number): void {
  const { input } = scan;
  if (isInExternalEntity(scan) && input.skip(OPEN_BRACKET)) {
    scanConditionalSection(scan, start);
    return;
  }
  const kind = DECLARATIONS.find(({ keyword }) => input.skipString(keyword));
  if (kind === undefined) {
    if (!input.skip(OPEN_BRACKET)) input.skip(MINUS);
    const message = 'a declaration in the DOCTYPE is <!ENTITY, <!ATTLIST, <!ELEMENT, <!NOTATION or a comment';
    scan.fail(message, scan.span(start, scan.position));
  }
  if (kind.keyword === '--') {
    scanComment(scan);
    return;
  }
  scan.begin(DECLARATION, kind.keyword);
  requireSpace(scan, `after <!${kind.keyword}`);
  kind.scan(scan, declarations);
  if (!input.skip(GREATER)) scan.failHere(`the declaration <!${kind.keyword} is not closed: > is missing`);
}

/** [61] conditionalSect, after `<![`: what is included is read on; what is ignored is passed over, with all sections in it. */
function scanConditionalSection(scan: Scan, start: number): void {
  const { input } = scan;
  skipSeparator(scan);
  const isIncluded = input.skipString('INCLUDE');
  if (!isIncluded && !input.skipString('IGNORE')) {
    scan.fail('a conditional section is INCLUDE or IGNORE', scan.span(start, scan.position));
  }
  skipSeparator(scan);
  if (!input.skip(OPEN_BRACKET)) scan.failHere('[ is missing in a conditional section');
  if (isIncluded) {
    scan.openSections++;
    return;
  }
  const depth = input.frames.length;
  for (let open = 1; open > 0; ) {
    input.peek();
    if (input.frames.length < depth) scan.failHere('an ignored section of the DTD is not closed: ]]> is missing');
    if (input.skipString('<![')) open++;
    else if (input.skipString(']]>')) open--;
    else input.take();
  }
}

type DeclarationKind = { readonly keyword: string; readonly scan: (scan: Scan, declarations: Declarations) => void };

const DECLARATIONS: readonly DeclarationKind[] = [
  { keyword: '--', scan: () => undefined },
  { keyword: 'ENTITY', scan: scanEntity },
  { keyword: 'ATTLIST', scan: scanAttributeList },
  { keyword: 'ELEMENT', scan: scanElement },
  { keyword: 'NOTATION', scan: scanNotation },
];

function requireSpace(scan: Scan, where: string): void {
  if (!skipSeparator(scan)) failDeclaration(scan, `white space is missing ${where}`);
}

const PARAMETER = 'a parameter entity cannot stand inside a declaration in the document itself';

/** Fails at the next character: with `message`, unless a reference to a parameter entity is what stands there. */
function failDeclaration(scan: Scan, message: string): never {
  return scan.failHere(scan.input.peek() === PERCENT ? PARAMETER : message);
}

function failParameter(scan: Scan): never {
  const start = scan.position;
  scan.input.take();
  scanEntityName(scan, start, '%');
  return scan.fail(PARAMETER, scan.span(start, scan.position));
}

function takeName(scan: Scan, what: string): string {
  const { input } = scan;
  input.peek();
  const start = scan.position;
  const name = input.takeName();
  if (name === '') failDeclaration(scan, `the name of ${what} is missing`);
  const isColonAllowed = what === 'an element' || what === 'an attribute';
  if (!isColonAllowed && name.includes(':')) {
    scan.fail(`the name ${name} of ${what} cannot have a colon`, scan.span(start, scan.position));
  }
  return name;
}

/** [70] EntityDecl, after `<!ENTITY` and space. */
function scanEntity(scan: Scan, declarations: Declarations): void {
  const { input } = scan;
  const isParameter = input.peek() === PERCENT && input.skip(PERCENT) && isSpaceNext(scan);
  if (isParameter) skipSeparator(scan);
  const name = takeName(scan, 'the entity');
  requireSpace(scan, `after the name ${name}`);
  const entity = scanEntityDefinition(scan, isParameter);
  skipSeparator(scan);
  const entities = isParameter ? declarations.parameterEntities : declarations.entities;
  if (entities.has(name)) return;
  entities.set(name, entity);
  if (!isParameter && isInExternalSubset(scan)) declarations.externalEntities.add(name);
}

function isSpaceNext(scan: Scan): boolean {
  requireSpace(scan, 'after %');
  return true;
}

function scanEntityDefinition(scan: Scan, isParameter: boolean): Entity {
  const { input } = scan;
  const external = scanExternalId(scan, 'system required');
  if (external === undefined) return { kind: 'internal', text: scanEntityValue(scan) };
  const systemId = external.systemId ?? '';
  const hasSpace = skipSeparator(scan);
  if (isParameter || !input.skipString('NDATA')) return { kind: 'external', systemId, from: input.source };
  if (!hasSpace) scan.failHere('white space is missing before NDATA');
  requireSpace(scan, 'after NDATA');
  return { kind: 'unparsed', systemId, notation: takeName(scan, 'the notation') };
}

/** [9] EntityValue: character references are resolved, references to entities stay (§4.5). */
function scanEntityValue(scan: Scan): string {
  const { input } = scan;
  const start = scan.position;
  const quote = input.take();
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) {
    scan.fail('the text of an entity is not in quotes', scan.span(start, start + 1));
  }
  scan.begin(ENTITY_TEXT);
  const depth = input.frames.length;
  let value = '';
  for (;;) {
    input.peek();
    const isInside = input.frames.length > depth;
    const next = input.scanLiteral(isInside ? NO_QUOTE : quote);
    value += input.piece;
    if (next === quote && !isInside) break;
    value += scanInEntityValue(scan, next);
  }
  input.take();
  return value;
}

function scanInEntityValue(scan: Scan, next: number): string {
  const { input } = scan;
  const start = scan.position;
  switch (next) {
    case -1:
    case LF:
      return '';
    case PERCENT:
      if (!isInExternalEntity(scan)) return failParameter(scan);
      enterParameterEntity(scan, 'in a literal');
      return '';
    case LESS:
    case CLOSE_BRACKET:
    case 0x0d:
      return String.fromCharCode(input.take());
    case AMPERSAND: {
      input.take();
      const text = input.skip(HASH) ? scanCharacterReference(scan, start) : `&${scanEntityName(scan, start, '&')};`;
      scan.begin(ENTITY_TEXT);
      return text;
    }
    default:
      return scan.takeUncommon('the text of an entity');
  }
}

type ExternalId = { readonly systemId?: string; readonly publicId?: string };

/** [75] ExternalID, or [83] PublicID where the system identifier can be missing. */
function scanExternalId(scan: Scan, need: 'system required' | 'system optional'): ExternalId | undefined {
  const { input } = scan;
  if (input.skipString('SYSTEM')) {
    requireSpace(scan, 'after SYSTEM');
    return { systemId: scanQuoted(scan, 'a system identifier') };
  }
  if (!input.skipString('PUBLIC')) return undefined;
  requireSpace(scan, 'after PUBLIC');
  const start = scan.position;
  const publicId = scanQuoted(scan, 'a public identifier');
  if (!PUBLIC_ID.test(publicId))
    scan.fail('a character is not allowed in a public identifier', scan.span(start, scan.position));
  const hasSpace = skipSeparator(scan);
  const next = input.peek();
  if (need === 'system optional' && next !== DOUBLE_QUOTE && next !== SINGLE_QUOTE) return { publicId };
  if (!hasSpace) scan.failHere('a system identifier must follow the public one, with white space before it');
  return { publicId, systemId: scanQuoted(scan, 'a system identifier') };
}

/** [13] PubidChar */
const PUBLIC_ID = /^[ \r\na-zA-Z0-9\-'()+,./:=?;!*#@$_%]*$/;

/** [11] SystemLiteral */
function scanQuoted(scan: Scan, what: string): string {
  const { input } = scan;
  const quote = input.peek();
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) scan.failHere(`${what} in quotes is expected`);
  input.take();
  scan.begin(IDENTIFIER);
  let value = '';
  for (;;) {
    const next = input.scanLiteral(quote);
    value += input.piece;
    if (next === quote) break;
    if (LITERAL_MARKS.includes(next)) value += String.fromCharCode(input.take());
    else if (next !== -1 && next !== LF) value += scan.takeUncommon(what);
  }
  input.take();
  return value;
}

/** What stops a literal and can be part of an identifier. */
const LITERAL_MARKS: readonly number[] = [AMPERSAND, LESS, PERCENT, CLOSE_BRACKET, 0x0d];

/** [82] NotationDecl, after `<!NOTATION` and space. */
function scanNotation(scan: Scan, declarations: Declarations): void {
  const name = takeName(scan, 'the notation');
  requireSpace(scan, `after the name ${name}`);
  if (scanExternalId(scan, 'system optional') === undefined) scan.failHere('SYSTEM or PUBLIC is expected');
  skipSeparator(scan);
  declarations.notations.add(name);
}

/** [45] elementdecl, after `<!ELEMENT` and space: checked, and not kept. */
function scanElement(scan: Scan): void {
  const name = takeName(scan, 'an element');
  requireSpace(scan, `after the name ${name}`);
  scanContentModel(scan, name);
  skipSeparator(scan);
}

/** [52] AttlistDecl, after `<!ATTLIST` and space. */
function scanAttributeList(scan: Scan, declarations: Declarations): void {
  const { input } = scan;
  const element = takeName(scan, 'an element');
  const known = declarations.attributes.get(element) ?? new Map();
  declarations.attributes.set(element, known);
  for (;;) {
    const hasSpace = skipSeparator(scan);
    if (input.peek() === GREATER) return;
    if (!hasSpace) requireSpace(scan, `in the attributes of ${element}`);
    const qName = takeName(scan, 'an attribute');
    requireSpace(scan, `after the name ${qName}`);
    const type = scanAttributeType(scan, qName);
    const isCdata = type === 'CDATA';
    requireSpace(scan, `after the type of ${qName}`);
    const literal = scanDefault(scan, qName);
    const defaultValue = literal === undefined || isCdata ? literal : normaliseTokens(literal);
    if (!known.has(qName)) known.set(qName, { qName, isCdata, isId: type === 'ID', defaultValue });
  }
}

const TOKEN_TYPES = ['IDREFS', 'IDREF', 'ID', 'ENTITY', 'ENTITIES', 'NMTOKENS', 'NMTOKEN'] as const;

/** [54] AttType */
function scanAttributeType(scan: Scan, qName: string): 'CDATA' | 'ID' | 'other' {
  const { input } = scan;
  if (input.skipString('CDATA')) return 'CDATA';
  const token = TOKEN_TYPES.find((type) => input.skipString(type));
  if (token !== undefined) return token === 'ID' ? 'ID' : 'other';
  const isNotation = input.skipString('NOTATION');
  if (isNotation) requireSpace(scan, 'after NOTATION');
  if (!input.skip(OPEN)) {
    failAtNext(scan, input.peek() === PERCENT ? PARAMETER : `the type of the attribute ${qName} is missing`);
  }
  do {
    skipSeparator(scan);
    input.peek();
    if (!takeToken(scan)) scan.failHere(`a value of the attribute ${qName} is missing`);
    skipSeparator(scan);
  } while (input.skip(BAR));
  if (!input.skip(CLOSE)) failAtNext(scan, `the values of the attribute ${qName} are not closed: ) is missing`);
  return 'other';
}

/** Fails at the next character, which Jing has consumed by then. */
function failAtNext(scan: Scan, message: string): never {
  const start = scan.position;
  scan.input.take();
  return scan.fail(message, scan.span(start, start + 1));
}

function takeToken(scan: Scan): boolean {
  const { input } = scan;
  const end = nameTokenEnd(scan.text, scan.position);
  if (end === scan.position) return false;
  while (scan.position < end) input.take();
  return true;
}

/** [60] DefaultDecl; undefined for #REQUIRED and #IMPLIED. */
function scanDefault(scan: Scan, qName: string): string | undefined {
  const { input } = scan;
  if (input.skipString('#REQUIRED') || input.skipString('#IMPLIED')) return undefined;
  if (input.skipString('#FIXED')) requireSpace(scan, 'after #FIXED');
  if (input.peek() === PERCENT) scan.failHere(PARAMETER);
  const value = scanAttributeValue(scan, qName);
  scan.begin(DECLARATION, 'ATTLIST');
  return value;
}
