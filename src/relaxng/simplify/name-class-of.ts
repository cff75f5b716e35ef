// Name classes in simple form, with the constraints of §4.16.

import type { SchemaProblems } from '../syntax/schema-problems.ts';
import type { NameClassNode } from '../syntax/schema-tree.ts';
import type { NameClass } from './name-class.ts';

const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns';

type Owner = 'element' | 'attribute';

/** `inherited`: the namespace name for names that state none (§4.8). */
export function simpleNameClass(node: NameClassNode, inherited: string, owner: Owner, problems: SchemaProblems): NameClass {
  const nameClass = convert(node, inherited);
  checkExcepts(node, undefined, problems);
  if (owner === 'attribute') checkAttributeNames(node, inherited, problems);
  return nameClass;
}

function convert(node: NameClassNode, inherited: string): NameClass {
  switch (node.kind) {
    case 'name':
      return { kind: 'name', namespace: node.namespace ?? inherited, localName: node.localName };
    case 'anyName':
      return { kind: 'anyName', ...exceptOf(node.except, inherited) };
    case 'nsName':
      return { kind: 'nsName', namespace: node.namespace ?? inherited, ...exceptOf(node.except, inherited) };
    case 'nameChoice':
      return { kind: 'nameChoice', alternatives: node.alternatives.map((alternative) => convert(alternative, inherited)) };
    default:
      return node satisfies never;
  }
}

function exceptOf(except: NameClassNode | undefined, inherited: string): { readonly except?: NameClass } {
  return except === undefined ? {} : { except: convert(except, inherited) };
}

/** The children that `node` has as a name class. */
function parts(node: NameClassNode): readonly NameClassNode[] {
  if (node.kind === 'nameChoice') return node.alternatives;
  return node.kind === 'name' || node.except === undefined ? [] : [node.except];
}

function checkExcepts(node: NameClassNode, inside: 'anyName' | 'nsName' | undefined, problems: SchemaProblems): void {
  if (inside !== undefined && node.kind === 'anyName') {
    problems.report('rng/except-any-name', node.origin, { message: `anyName cannot stand in the except of ${inside}` });
  }
  if (inside === 'nsName' && node.kind === 'nsName') {
    problems.report('rng/except-any-name', node.origin, { message: 'nsName cannot stand in the except of nsName' });
  }
  const within = node.kind === 'anyName' || node.kind === 'nsName' ? node.kind : inside;
  for (const part of parts(node)) checkExcepts(part, within, problems);
}

function checkAttributeNames(node: NameClassNode, inherited: string, problems: SchemaProblems): void {
  if (node.kind === 'name' && node.localName === 'xmlns' && (node.namespace ?? inherited) === '') {
    problems.report('rng/xmlns-attribute', node.origin, {
      message: 'xmlns declares a namespace and is no attribute to a schema',
      advice: 'leave it out: namespace declarations are always allowed',
    });
  }
  if ((node.kind === 'name' || node.kind === 'nsName') && (node.namespace ?? inherited) === XMLNS_NAMESPACE) {
    problems.report('rng/xmlns-attribute', node.origin, {
      message: `no attribute can be in the namespace ${XMLNS_NAMESPACE}`,
    });
  }
  for (const part of parts(node)) checkAttributeNames(part, inherited, problems);
}
