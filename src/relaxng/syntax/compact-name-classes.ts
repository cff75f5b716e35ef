// Name classes in the compact syntax (appendix A.1, `nameClass`).
import { annotated } from './annotated.ts';
import { type InitialAnnotations, readAnnotations, readFollowing } from './compact-annotations.ts';
import { type CompactContext, describe, splitName } from './compact-context.ts';
import type { NameClassNode } from './schema-tree.ts';

/** What an unprefixed name belongs to: an attribute has no default namespace. */
export type NameOwner = 'element' | 'attribute';

const NO_ANNOTATIONS: InitialAnnotations = { attributes: [], leading: [], before: [] };

type Read = { readonly node: NameClassNode; readonly hasExcept: boolean };

export function readNameClass(context: CompactContext, owner: NameOwner): NameClassNode {
  return readInner(context, owner, NO_ANNOTATIONS);
}

/** `innerNameClass`; `annotations` are those before the parentheses around it. */
function readInner(context: CompactContext, owner: NameOwner, annotations: InitialAnnotations): NameClassNode {
  const first = readMember(context, owner);
  if (!context.isAtSign('|')) return ofOne(first.node, annotations);
  const alternatives = [first.node];
  if (first.hasExcept) failOnMixture(context);
  while (context.accept('|')) {
    const next = readMember(context, owner);
    alternatives.push(next.node);
    if (next.hasExcept) failOnMixture(context);
  }
  const choice: NameClassNode = { kind: 'nameChoice', alternatives, origin: first.node.origin };
  return annotated(choice, annotations);
}

function failOnMixture(context: CompactContext): void {
  context.fail({
    message: '- and | cannot be mixed in a name class without parentheses',
    advice: 'put the part with - into parentheses, or all that - excludes',
  });
}

/** `applyAnnotationsChoice`: annotations of parentheses need an element to stand on. */
function ofOne(node: NameClassNode, annotations: InitialAnnotations): NameClassNode {
  const { before, ...rest } = annotations;
  if (rest.attributes.length === 0 && rest.leading.length === 0) return annotated(node, { before });
  return annotated<NameClassNode>({ kind: 'nameChoice', alternatives: [node], origin: node.origin }, annotations);
}

/** `annotatedSimpleNameClass` or `annotatedExceptNameClass`. */
function readMember(context: CompactContext, owner: NameOwner): Read {
  const annotations = readAnnotations(context);
  const node = readLead(context, owner, annotations);
  const hasExcept = context.isAtSign('-');
  const whole = hasExcept ? readExcept(context, owner, node) : node;
  return { node: annotated(whole, { following: readFollowing(context) }), hasExcept };
}

/** `leadAnnotatedSimpleNameClass`. */
function readLead(context: CompactContext, owner: NameOwner, annotations: InitialAnnotations): NameClassNode {
  if (!context.isAtSign('(')) return annotatedName(readSimple(context, owner), annotations);
  const open = context.advance();
  const failed: NameClassNode = { kind: 'anyName', origin: context.origin(open) };
  if (!context.enter()) return failed;
  const inner = readInner(context, owner, annotations);
  context.leave();
  context.expect(')', 'after the name class');
  return inner;
}

/** A name has no children: what would be its first becomes its next sibling. */
function annotatedName(node: NameClassNode, annotations: InitialAnnotations): NameClassNode {
  if (node.kind !== 'name') return annotated(node, annotations);
  const { attributes, leading, before } = annotations;
  return annotated(node, { attributes, before, following: leading });
}

function readSimple(context: CompactContext, owner: NameOwner): NameClassNode {
  const token = context.current;
  const origin = context.origin(token);
  switch (token.kind) {
    case 'identifier':
    case 'keyword': {
      context.advance();
      const namespace = owner === 'element' ? context.environment.defaultNamespace : '';
      return { kind: 'name', namespace, localName: token.value, origin };
    }
    case 'CName': {
      context.advance();
      const [prefix, localName] = splitName(token.value);
      return { kind: 'name', namespace: context.namespaceOf(prefix, token), localName, prefix, origin };
    }
    case 'nsName':
      context.advance();
      return { kind: 'nsName', namespace: context.namespaceOf(token.value, token), prefix: token.value, origin };
    default:
      if (!context.accept('*')) {
        const message = `expected the name of the ${owner}, not ${describe(token)}`;
        context.fail({ message, advice: `say ${owner} name { … }, or ${owner} * { … } for any name` });
      }
      return { kind: 'anyName', origin };
  }
}

function readExcept(context: CompactContext, owner: NameOwner, node: NameClassNode): NameClassNode {
  if ((node.kind !== 'anyName' && node.kind !== 'nsName') || node.except !== undefined) {
    const advice = 'one - stands after * or prefix:*, and what it excludes in parentheses: * - (a | b)';
    context.fail({ message: 'there is nothing here that - could exclude names from', advice });
    return node;
  }
  context.advance();
  const except = readLead(context, owner, readAnnotations(context));
  if (context.isAtSign('-')) {
    context.fail({
      message: '- stands twice in a name class',
      advice: 'put the names that are excluded into parentheses: * - (a | b)',
    });
  }
  return { ...node, except };
}
