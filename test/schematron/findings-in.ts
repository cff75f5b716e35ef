// How many findings rules have in a document, without anything told of them.

import { runPlan } from '../../src/schematron/run-plan.ts';
import type { Schematron } from '../../src/schematron/schematron.ts';
import { treeOf } from '../xpath/evaluate.ts';

export function findingsIn(rules: Schematron, document: string): number {
  return runPlan(rules.plan, treeOf(document)).findings.length;
}
