// Mistakes that two names explain as well: no safe fix touches them. Names half-way between two that a place allows are made
// of all pairs of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linkedFiles } from '../../../src/host/schema-files.ts';
import { firstElements } from '../../../src/relaxng/derivative/first-names.ts';
import { contentFromStart } from '../../../src/relaxng/explain/parent-content.ts';
import { mentionedNames } from '../../../src/relaxng/simplify/name-class.ts';
import { editDistance } from '../../../src/source/nearest-name.ts';
import { readSchemaFiles } from '../../../src/validate/reference/read-schema-files.ts';
import { describeWith } from '../../support/programs.ts';
import { diagnosticsOf, fixed } from './fixed.ts';

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';
const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p>A</p></publicationStmt>' +
  '<sourceDesc><p>A</p></sourceDesc></fileDesc></teiHeader>';
const around = (inside: string): string =>
  `<TEI xmlns="${NAMESPACE}">${HEADER}<text><body><p>No ${inside}.</p></body></text></TEI>`;
/** A pair makes no more than this. */
const MOST_OF_PAIR = 2;

describeWith(['suites'], 'TEI All', (suites) => {
  test('an element in a paragraph, half-way between two', { timeout: 120_000 }, () => {
    const file = join(suites, 'schemas/tei/tei_all-4.9.0.rng');
    const { schema } = readSchemaFiles({ file, bytes: readFileSync(file) }, linkedFiles(file).read);
    const content = contentFromStart({ namespace: NAMESPACE, localName: 'p' }, schema.engine);
    const names = firstElements(content).flatMap(({ name }) => mentionedNames(name).map(({ localName }) => localName));
    const all = new Set(
      schema.engine.grammar.elements.flatMap(({ name }) => mentionedNames(name).map(({ localName }) => localName)),
    );
    const made = pairsOf([...new Set(names)]).flatMap(([a, b]) =>
      halfWay(a, b)
        .filter((name) => !all.has(name))
        .slice(0, MOST_OF_PAIR),
    );
    expect(made.length).toBeGreaterThan(20);
    for (const name of made) {
      const text = around(`<${name}>coal</${name}>`);
      expect(diagnosticsOf(schema, text), name).not.toEqual([]);
      expect(fixed(schema, text), name).toBe(text);
    }
  });
});

function pairsOf(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const));
}

/** One edit from either. */
function halfWay(a: string, b: string): readonly string[] {
  if (editDistance(a.toLowerCase(), b.toLowerCase(), 3) !== 2) return [];
  const letters = [...new Set(b)];
  const made = [...a].flatMap((_, at) => [
    a.slice(0, at) + a.slice(at + 1),
    ...letters.flatMap((letter) => [a.slice(0, at) + letter + a.slice(at), a.slice(0, at) + letter + a.slice(at + 1)]),
  ]);
  const isBetween = (name: string): boolean =>
    name.length > 2 && [a, b].every((other) => editDistance(name.toLowerCase(), other.toLowerCase(), 2) === 1);
  return [...new Set(made)].filter((name) => /^[A-Za-z]/u.test(name) && isBetween(name));
}
