// The same schema gives the same automaton, whatever its grammar has been used for; and what it is used for after stays right.
import { describe, expect, test } from 'vitest';
import type { Automaton } from '../../../src/relaxng/automaton/automaton.ts';
import { buildAutomaton } from '../../../src/relaxng/automaton/build-automaton.ts';
import type { Pattern } from '../../../src/relaxng/pattern/pattern.ts';
import { documentsOnDisk } from '../../fuzz/valid-documents.ts';
import { DocumentGenerator } from '../../support/generate.ts';
import { Random } from '../../support/random.ts';
import { grammarAt } from '../../support/read-schema.ts';
import { Judges } from './verdicts.ts';

const SCHEMAS = ['schema/tei-archive.rng', 'test/fuzz/every-pattern.rnc'];

/** Everything but the ids of patterns. */
function writtenOut(automaton: Automaton): string {
  const values = automaton.values.map(described);
  return JSON.stringify({ ...automaton, values }, (_, value) => (value instanceof Map ? [...value] : value));
}

function described(pattern: Pattern): unknown {
  switch (pattern.kind) {
    case 'choice':
      return [pattern.kind, ...pattern.alternatives.map(described)];
    case 'group':
    case 'interleave':
      return [pattern.kind, described(pattern.left), described(pattern.right)];
    case 'oneOrMore':
    case 'list':
      return [pattern.kind, described(pattern.content)];
    case 'data':
      return [pattern.kind, pattern.type.key, described(pattern.except)];
    case 'value':
      return [pattern.kind, pattern.type.key, pattern.valueKey];
    case 'element':
      return [pattern.kind, pattern.definition.index];
    default:
      return pattern.kind;
  }
}

describe.for(SCHEMAS)('%s', (path) => {
  test('gives the same automaton twice, and after documents have been judged', () => {
    const first = writtenOut(buildAutomaton(grammarAt(path)));
    expect(writtenOut(buildAutomaton(grammarAt(path)))).toBe(first);
    const used = grammarAt(path);
    const judges = new Judges(used, { width: 1, factorStates: 1 });
    const generator = new DocumentGenerator(used);
    for (let seed = 40; seed > 0; seed--) judges.reference(generator.make({ random: new Random(seed), size: 40 }));
    for (const bytes of documentsOnDisk().toReversed()) judges.reference(bytes.toString());
    const grown = used.patterns.size;
    expect(writtenOut(buildAutomaton(used))).toBe(first);
    expect(grown).toBeGreaterThan(grammarAt(path).patterns.size);
  });
});
