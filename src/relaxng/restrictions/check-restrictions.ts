// The restrictions on a schema in simple form (specification §7), on everything that the start reaches.

import type { SimpleGrammar } from '../simplify/simple-pattern.ts';
import type { SchemaProblems } from '../syntax/schema-problems.ts';
import { checkAttributes } from './attributes.ts';
import { checkContentTypes } from './content-type.ts';
import { checkDepth } from './depth.ts';
import { checkIdTypes } from './id-types.ts';
import { checkInterleaves } from './interleave.ts';
import { checkPaths } from './prohibited-paths.ts';

export function checkRestrictions(grammar: SimpleGrammar, problems: SchemaProblems): void {
  checkDepth(grammar, problems);
  checkPaths(grammar, problems);
  checkContentTypes(grammar, problems);
  checkAttributes(grammar, problems);
  checkInterleaves(grammar, problems);
  if (problems.diagnostics.length === 0) checkIdTypes(grammar, problems);
}
