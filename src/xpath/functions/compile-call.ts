// Function calls (XPath 3.1 §3.1.5): constructors of the types, and the functions of the tables.

import { castContext, kindOfType } from '../run/cast-context.ts';
import { atomOf, type Code, one } from '../run/code.ts';
import type { Compiling } from '../run/compiling.ts';
import type { Expression } from '../syntax/ast.ts';
import { FUNCTIONS, XML_SCHEMA } from '../syntax/parse.ts';
import { isAtomicType } from '../values/atomic-types.ts';
import { cast } from '../values/cast.ts';
import { StaticError } from '../values/xpath-error.ts';
import { documentFunctions } from './document-functions.ts';
import { contextItem, type FunctionRow } from './function-shape.ts';
import { momentFunctions } from './moment-functions.ts';
import { nodeFunctions } from './node-functions.ts';
import { numberFunctions } from './number-functions.ts';
import { sequenceFunctions } from './sequence-functions.ts';
import { textFunctions } from './text-functions.ts';

const rows: ReadonlyMap<string, FunctionRow> = new Map(
  [...textFunctions, ...numberFunctions, ...sequenceFunctions, ...nodeFunctions, ...momentFunctions, ...documentFunctions].map(
    (row) => [row.name, row],
  ),
);

/** Functions that XPath or XSLT has and we do not. */
const UNSUPPORTED: ReadonlySet<string> = new Set(
  (
    'for-each filter fold-left fold-right for-each-pair sort apply function-lookup function-name function-arity load-xquery-module ' +
    'transform serialize parse-xml parse-xml-fragment json-doc parse-json xml-to-json json-to-xml format-number format-integer ' +
    'format-date format-time format-dateTime collection uri-collection analyze-string environment-variable ' +
    'available-environment-variables random-number-generator parse-ietf-date default-language collation-key ' +
    'system-property function-available element-available type-available unparsed-entity-uri regex-group current-group ' +
    'current-grouping-key'
  ).split(' '),
);

/** The names of the functions that can be called. */
export const functionNames: readonly string[] = [...rows.keys()];

export function compileCall(call: Extract<Expression, { kind: 'call' }>, compiling: Compiling): Code {
  const { namespace, localName } = call.name;
  if (namespace === XML_SCHEMA) return compileConstructor(call, compiling);
  const row = namespace === FUNCTIONS ? rows.get(localName) : undefined;
  const count = call.arguments.length;
  if (row === undefined) {
    const isKnown = namespace === FUNCTIONS && UNSUPPORTED.has(localName);
    const shownName = namespace === FUNCTIONS ? localName : `Q{${namespace}}${localName}`;
    throw isKnown
      ? new StaticError(undefined, `the function ${shownName}() is not supported`, call.at)
      : new StaticError('XPST0017', `there is no function ${shownName}()`, call.at);
  }
  if (count < row.least || count > row.most)
    throw new StaticError('XPST0017', `${localName}() does not take ${count} arguments`, call.at);
  return row.compile(
    call.arguments.map((argument) => compiling.compile(argument)),
    compiling,
  );
}

function compileConstructor(call: Extract<Expression, { kind: 'call' }>, compiling: Compiling): Code {
  const { localName } = call.name;
  const isType = isAtomicType(localName) && localName !== 'anyAtomicType' && localName !== 'NOTATION';
  if (!isType || call.arguments.length !== 1)
    throw new StaticError('XPST0017', `there is no function xs:${localName}() of ${call.arguments.length} arguments`, call.at);
  const [given = contextItem] = call.arguments.map((argument) => compiling.compile(argument));
  const context = castContext(compiling);
  return one(kindOfType(localName), (frame, item) => {
    const atom = atomOf(given, frame, item);
    return atom === undefined ? undefined : cast(atom, localName, context);
  });
}
