// The same schema gives the same automaton, whatever its grammar has been used for; and what it is used for after stays right.
import { describe, expect, test } from 'vitest';
import type { Automaton } from '../../../src/relaxng/automaton/automaton.ts';
import { buildAutomaton } from '../../../src/relaxng/automaton/build-automaton.ts';
import type { Grammar } from '../../../src/relaxng/pattern/intern-grammar.ts';
import type { Pattern } from '../../../src/relaxng/pattern/pattern.ts';
import { documentsOnDisk } from '../../fuzz/valid-documents.ts';
import { DocumentGenerator } from '../../support/generate.ts';
import { readFrom } from '../../support/memory-schema.ts';
import { Random } from '../../support/random.ts';
import { grammarAt } from '../../support/read-schema.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../../support/soak.ts';
import { randomDocument, randomGrammar } from './random-grammar.ts';
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

/** Judges documents in an order that has nothing to do with that of the schema, so that much is derived. */
function use(grammar: Grammar, documents: readonly string[]): void {
  const judges = new Judges(grammar, { width: 1, factorStates: 1 });
  for (const text of documents) judges.reference(text);
}

describe.for(SCHEMAS)('%s', (path) => {
  test('gives the same automaton twice, and after documents have been judged', () => {
    const first = writtenOut(buildAutomaton(grammarAt(path)));
    expect(writtenOut(buildAutomaton(grammarAt(path)))).toBe(first);
    const used = grammarAt(path);
    const generator = new DocumentGenerator(used);
    const documents = Array.from({ length: 40 }, (_, seed) => generator.make({ random: new Random(seed), size: 40 }));
    use(used, [...documents, ...documentsOnDisk().map(String)].toReversed());
    expect(used.patterns.size).toBeGreaterThan(grammarAt(path).patterns.size);
    expect(writtenOut(buildAutomaton(used))).toBe(first);
  });
});

describe('random schemas of few names', () => {
  test(
    'give the same automaton after documents have been judged',
    () => {
      let ambiguous = 0;
      for (let seed = firstSeed; seed < firstSeed + sliceOf(20_000, 2_000); seed++) {
        const random = new Random(seed);
        const schema = randomGrammar(random);
        const [fresh, used] = [schema, schema].map((text) => readFrom({ 'schema.rnc': text }, 'schema.rnc'));
        if (fresh?.kind !== 'grammar' || used?.kind !== 'grammar') continue;
        const generator = new DocumentGenerator(used.grammar);
        const made = generator.canMake
          ? Array.from({ length: 3 }, () => generator.make({ random, size: random.below(12) }))
          : [];
        use(used.grammar, [...made, ...Array.from({ length: 3 }, () => randomDocument(random))]);
        const first = buildAutomaton(fresh.grammar);
        if (first.openings.some(({ width }) => width > 1)) ambiguous += 1;
        expect(writtenOut(buildAutomaton(used.grammar)), `seed ${seed}`).toBe(writtenOut(first));
      }
      expect(ambiguous).toBeGreaterThan(20);
    },
    SOAK_TIMEOUT,
  );
});
