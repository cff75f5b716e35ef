// Normal forms of schema trees, for comparing them: as written, and as meant.
import { annotationsOf, visitNodes } from '../../../src/relaxng/syntax/schema-nodes.ts';
import {
  type AnnotationElement,
  type Comment,
  type PatternNode,
  type SchemaTree,
  XSD_LIBRARY,
} from '../../../src/relaxng/syntax/schema-tree.ts';
import { isContextDependent, usedPrefix } from '../../../src/relaxng/syntax/used-prefix.ts';

type Plain = unknown;
type Fields = Readonly<Record<string, unknown>>;

/** Where things stood, and which prefixes were chosen for names. */
const INCIDENTAL: ReadonlySet<string> = new Set(['origin', 'prefix', 'location', 'bindings']);

/** All of a tree but origins and the choice of prefixes. */
export function asWritten(tree: SchemaTree): Plain {
  return { pattern: withoutIncidentals(tree.pattern), before: tree.before, after: tree.after };
}

function withoutIncidentals(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(withoutIncidentals);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key]) => !INCIDENTAL.has(key));
  const plain: Record<string, Plain> = Object.fromEntries(fields.map(([key, part]) => [key, withoutIncidentals(part)]));
  const node = value as PatternNode;
  if (node.kind === 'value') Object.assign(plain, contextOf(node));
  return plain;
}

/** The namespace that matters for a value: none, that of its prefix, or the default one. */
function contextOf(node: Extract<PatternNode, { kind: 'value' }>): Fields {
  if (!isContextDependent(node)) return { namespace: undefined };
  const used = usedPrefix(node);
  if (used === undefined) return { namespace: node.namespace };
  return { namespace: used.namespace, value: node.value.replace(`${used.prefix}:`, '') };
}

/**
 * What is left when annotations, and the freedom of both syntaxes to say the same, are taken away (specification §4.1, §4.4,
 * §4.12; compact syntax §6.2). The compact syntax has one default namespace for all values; only names can do without it.
 */
export function asMeant(tree: SchemaTree): Plain {
  return meaning(withoutIncidentals(tree.pattern) as Fields);
}

function meaning(node: Fields): Plain {
  const { annotations: _, ...fields } = node;
  const content = Array.isArray(node['content'])
    ? node['content'].filter(({ kind }) => kind !== 'grammar-annotation').map(meaning)
    : undefined;
  const name = isFields(node['name']) ? { name: meaningOfName(node['name']) } : {};
  switch (node['kind']) {
    case 'group':
    case 'choice':
    case 'interleave':
      return content?.length === 1 ? content[0] : { ...fields, content };
    case 'attribute':
      return { ...fields, ...name, content: content?.length === 0 ? [{ kind: 'text' }] : content };
    case 'value':
      return { ...fields, ...(node['library'] === XSD_LIBRARY ? {} : { namespace: undefined }), type: node['type'] ?? 'token' };
    case 'data': {
      const except = node['except'] as readonly Fields[] | undefined;
      const params = (node['params'] as readonly Fields[]).map((param) => ({ name: param['name'], value: param['value'] }));
      return { ...fields, params, except: except && one('choice', except.map(meaning)) };
    }
    case 'include':
    case 'externalRef':
      return { ...fields, href: String(node['href']).replace(/\.rn[cg]$/u, ''), content };
    case 'grammar':
    case 'div':
      return { ...fields, content };
    default:
      return content === undefined ? fields : { ...fields, ...name, content: one('group', content) };
  }
}

function one(kind: 'group' | 'choice', content: readonly Plain[]): Plain {
  const [first, second] = content;
  if (second !== undefined) return { kind, content };
  return first;
}

function meaningOfName(node: Fields): Plain {
  const { annotations: _, ...fields } = node;
  if (Array.isArray(node['alternatives'])) {
    const alternatives = node['alternatives'].map(meaningOfName);
    return alternatives.length === 1 ? alternatives[0] : { ...fields, alternatives };
  }
  return isFields(node['except']) ? { ...fields, except: meaningOfName(node['except']) } : fields;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every annotation of a tree as a line, sorted: what a conversion may move but must not lose. */
export function annotationLines(tree: SchemaTree): readonly string[] {
  const lines = [...tree.before, ...tree.after].map(line);
  visitNodes(tree.pattern, (node) => {
    lines.push(...annotationsOf(node).map(line), ...(node.annotations?.before ?? []).map(line));
    for (const { namespace, localName, value } of node.annotations?.attributes ?? [])
      lines.push(`@{${namespace}}${localName}=${value}`);
  });
  return lines.sort();
}

function line(annotation: AnnotationElement | Comment): string {
  return annotation.kind === 'comment' ? `# ${annotation.text}` : JSON.stringify(withoutIncidentals(annotation));
}
