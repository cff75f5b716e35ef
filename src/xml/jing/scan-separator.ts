// What can stand between the parts of a declaration: white space and, in an external entity, references to parameter entities
// (XML 1.0 §2.8, §4.4.8).

import { isNameStart } from '../xml-characters.ts';
import { EXTERNAL_SUBSET, type Scan } from './scan.ts';
import { scanEntityName } from './scan-reference.ts';

const PERCENT = 0x25;

/** True if there was some. */
export function skipSeparator(scan: Scan): boolean {
  const { input } = scan;
  let hasSome = input.skipSpaces();
  while (isInExternalEntity(scan) && isReferenceNext(scan)) {
    enterParameterEntity(scan, 'in a declaration');
    input.skipSpaces();
    hasSome = true;
  }
  return hasSome;
}

/** In the external subset, or in an external parameter entity. */
export function isInExternalEntity(scan: Scan): boolean {
  return scan.input.source !== undefined;
}

export function isInExternalSubset(scan: Scan): boolean {
  return scan.input.frames.some(({ entity }) => entity === EXTERNAL_SUBSET);
}

/** `%` and a name; what declares a parameter entity has white space there. */
function isReferenceNext(scan: Scan): boolean {
  return scan.input.peek() === PERCENT && isNameStart(scan.text, scan.position + 1);
}

/** Goes on in the entity whose reference comes next. One that is not declared is passed over: only validation by the DTD minds. */
export function enterParameterEntity(scan: Scan, place: 'in a declaration' | 'in a literal'): void {
  const { input, declarations } = scan;
  input.peek();
  const start = scan.position;
  input.take();
  const name = scanEntityName(scan, start, '%');
  if (declarations === undefined) return;
  declarations.hasParameterReference = true;
  const entity = declarations.parameterEntities.get(name);
  if (entity?.kind === 'internal') {
    scan.enterEntity(`%${name}`, place === 'in a literal' ? entity.text : ` ${entity.text} `, start);
  } else if (entity?.kind === 'external') {
    enterDeclarations(scan, {
      what: 'parameter entity',
      name: `%${name}`,
      systemId: entity.systemId,
      from: entity.from,
      start,
    });
  }
}

type Declaring = {
  readonly what: 'parameter entity' | 'external subset';
  readonly name: string;
  readonly systemId: string;
  readonly from: Scan['input']['source'];
  /** Offset of what asks for it. */
  readonly start: number;
};

/** Goes on in a file of declarations, or remembers that it was not read. Whether it was. */
export function enterDeclarations(scan: Scan, { what, name, systemId, from, start }: Declaring): boolean {
  const read = scan.options.readEntity?.({ name, systemId, from });
  const span = scan.span(start, scan.position);
  switch (read?.kind) {
    case 'read':
      scan.enterFile(name, read.source, start);
      return true;
    case 'not read': {
      const words = what === 'external subset' ? 'the external DTD' : 'the external part of the DTD';
      return scan.failAs('xml/external', `${words} "${systemId}" cannot be read: ${read.reason}`, span);
    }
    case 'passed over':
    case undefined: {
      const reason = read === undefined ? {} : { reason: read.reason };
      scan.declarations?.unread.push({ kind: what, systemId, span, ...reason });
      return false;
    }
    default:
      throw new TypeError(`an entity cannot be ${String(read satisfies never)}`);
  }
}
