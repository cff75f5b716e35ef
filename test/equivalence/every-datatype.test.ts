// The schema that the compiled engine is held against has every datatype and facet, and Jing agrees on it and its documents.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { facetNames } from '../../src/datatypes/facets.ts';
import { xsdTypeNames } from '../../src/datatypes/xsd-types.ts';
import { DocumentGenerator } from '../support/generate.ts';
import { runJing } from '../support/jing.ts';
import { describeWith } from '../support/programs.ts';
import { Random } from '../support/random.ts';
import { grammarAt } from '../support/read-schema.ts';

const SCHEMA = 'test/equivalence/every-datatype.rnc';
const LEFT_OVER = 'test/equivalence/left-over.rnc';
/** For each element of the schema. */
const DOCUMENTS = 3;

describe('the schema with every datatype', () => {
  const text = readFileSync(SCHEMA, 'utf8');

  test.each(xsdTypeNames)('has %s', (name) => expect(text).toMatch(new RegExp(`\\bxsd:${name}\\b`, 'u')));
  test.each(facetNames)('has the facet %s', (name) => expect(text).toMatch(new RegExp(`[{ ]${name} = "`, 'u')));
  test.each([
    ' & ',
    'mixed {',
    'list {',
    ' - (',
    'element * -',
    'attribute * -',
    'xsd:ID ',
    'xsd:IDREF ',
  ])('has %s', (pattern) => expect(text).toContain(pattern));
});

describeWith(['jing'], 'Jing', (jing) => {
  test.each([SCHEMA, LEFT_OVER])('takes %s, and calls its random documents valid', (schema) => {
    const generator = new DocumentGenerator(grammarAt(schema, 'jing'));
    const folder = mkdtempSync(join(tmpdir(), 'teikit-every-'));
    try {
      const files = generator.goals.flatMap((goal) =>
        Array.from({ length: DOCUMENTS }, (_, index) => {
          const file = join(folder, `${goal}-${index}.xml`);
          writeFileSync(file, generator.make({ random: new Random(goal * DOCUMENTS + index), goal }));
          return file;
        }),
      );
      const found = [...runJing(jing, schema, files).values()].flat();
      expect(found.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
