// Names that every object of JavaScript has are names like any other.

import { expect, test } from 'vitest';
import { messagesOf, schemaOf } from '../../support/memory-schema.ts';

const schema = schemaOf(
  'default namespace = "http://www.tei-c.org/ns/1.0" start = element p { attribute n { xsd:date }?, mixed { element hi { attribute rend { "a" }?, text }* } }',
);

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'])('%s', (name) => {
  const open = '<p xmlns="http://www.tei-c.org/ns/1.0"';
  expect(messagesOf(schema, `${open} ${name}="x"/>`)).toHaveLength(1);
  expect(messagesOf(schema, `${open}><${name}>x</${name}></p>`)).toHaveLength(1);
  expect(messagesOf(schema, `${open}><hi rend="${name}"/></p>`)).toHaveLength(1);
  expect(messagesOf(schema, `${open}><b ${name}="y">x</b></p>`)).not.toHaveLength(0);
  expect(messagesOf(schema, `${open} n="3 ${name} 1937"/>`)).toHaveLength(1);
});
