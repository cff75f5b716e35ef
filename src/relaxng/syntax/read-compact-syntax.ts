// The compact syntax → SchemaTree (RELAX NG Compact Syntax, OASIS 2002, appendix A).

import { annotated } from './annotated.ts';
import { append } from './append.ts';
import { CompactContext, describe } from './compact-context.ts';
import { readDeclarations } from './compact-declarations.ts';
import { isAtMember, readGrammarContent } from './compact-grammar.ts';
import { readPattern } from './compact-patterns.ts';
import type { ParsedSchema } from './parsed-schema.ts';
import { SchemaProblems } from './schema-problems.ts';
import type { Comment, GrammarNode, PatternNode } from './schema-tree.ts';
import { tokenizeCompact } from './tokenize-compact.ts';

/** `location`: where the schema stands, for messages and for the references in it. */
export function readCompactSyntax(text: string, location: string): ParsedSchema {
  const problems = new SchemaProblems();
  const { tokens, faults } = tokenizeCompact(text);
  const context = new CompactContext(tokens, problems, location);
  for (const fault of faults) context.reportAt(fault, fault);
  const { prefixes, datatypePrefixes, comments: before } = readDeclarations(context, isAtMember);
  const { pattern, after } = readBody(context);
  if (problems.diagnostics.length > 0) return { kind: 'diagnostics', diagnostics: problems.diagnostics };
  return { kind: 'tree', tree: { file: location, pattern, prefixes, datatypePrefixes, before, after } };
}

type Body = { readonly pattern: PatternNode; readonly after: readonly Comment[] };

/** `topLevelBody`. */
function readBody(context: CompactContext): Body {
  if (context.isAtEnd() || startsGrammar(context)) return readGrammar(context);
  const pattern = readPattern(context);
  if (!context.isAtEnd()) failOnRest(context);
  if (pattern.annotations?.following.some(({ kind }) => kind === 'annotation-element') === true) {
    context.report('rnc/syntax', context.current, {
      message: 'an annotation element cannot stand after the whole schema',
      advice: 'put it into the square brackets before the pattern, or make the schema a grammar: start = …',
    });
  }
  const comments = context.takeComments();
  // A grammar may stand without its braces: what comes after them is at its end.
  if (pattern.kind === 'grammar') return { pattern: annotated(pattern, { trailing: comments }), after: [] };
  return { pattern, after: comments };
}

function failOnRest(context: CompactContext): void {
  const { current } = context;
  const isMixture = current.kind === 'sign' && [',', '|', '&', '-'].includes(current.value);
  const advice = isMixture
    ? 'put the patterns that belong together into parentheses'
    : 'a schema is one pattern, or definitions: start = …';
  context.fail({ message: `expected the end of the schema, not ${describe(current)}`, advice });
}

/** Looks past documentation and square brackets. */
function startsGrammar(context: CompactContext): boolean {
  let count = 0;
  while (context.ahead(count).kind === 'documentation') count++;
  if (context.isAtSign('[', count)) count = pastBrackets(context, count);
  return isAtMember(context, count);
}

function pastBrackets(context: CompactContext, from: number): number {
  let open = 0;
  for (let count = from; ; count++) {
    if (context.isAtSign('[', count)) open++;
    else if (context.isAtSign(']', count) && --open === 0) return count + 1;
    if (context.ahead(count).kind === 'end') return count;
  }
}

/** The members up to the end; after a mistake it goes on at the next one, and braces that the mistake left are skipped. */
function readGrammar(context: CompactContext): Body {
  const origin = context.origin(context.current);
  const content: GrammarNode[] = [];
  let hasFailed = false;
  for (;;) {
    const from = context.index + 1;
    append(content, readGrammarContent(context, { owner: 'grammar', readPattern }));
    if (!context.isStopped) {
      if (context.isAtEnd()) break;
      if (!hasFailed) context.fail({ message: 'there is a } here that closes nothing' });
    }
    hasFailed = true;
    context.resumeAt(from, isAtMember);
  }
  const trailing = context.takeComments();
  return { pattern: annotated<PatternNode>({ kind: 'grammar', content, origin }, { trailing }), after: [] };
}
