// Names, strings and comments as the compact syntax writes them (RELAX NG Compact Syntax, appendix A.2).
import { type Annotation, type AnnotationElement, COMPATIBILITY_NAMESPACE, type Comment } from './schema-tree.ts';
import { KEYWORDS } from './tokenize-compact.ts';

/** `identifier`. */
export function identifier(name: string): string {
  return KEYWORDS.has(name) ? `\\${name}` : name;
}

const ESCAPE_OPEN = /\\(?=x+\{)/g;

/** What would be read as an escape or a newline is escaped. */
function escaped(text: string): string {
  return text.replace(ESCAPE_OPEN, '\\x{5C}').replaceAll('\r', '\\x{D}');
}

/** A literal on one line. */
export function literal(text: string): string {
  const quote = text.includes('"') && !text.includes("'") ? "'" : '"';
  const body = escaped(text).replaceAll('\n', '\\x{A}');
  if (!text.includes('"') || quote === "'") return quote + body + quote;
  if (!text.includes('"""') && !text.endsWith('"') && !text.startsWith('"')) return `"""${body}"""`;
  return body
    .split(/("+)/u)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('"') ? `'${part}'` : `"${part}"`))
    .join(' ~ ');
}

/** A literal that shows its lines as they are, if it has several and can. */
export function blockLiteral(text: string): string {
  if (!text.includes('\n') || text.includes('"""') || text.startsWith('"') || text.endsWith('"')) return literal(text);
  return `"""${escaped(text)}"""`;
}

/** Lines of a comment. */
export function commentLines(comment: Comment): readonly string[] {
  return escaped(comment.text)
    .split('\n')
    .map((line) => (line === '' ? '#' : `# ${line}`));
}

/** Lines of the shorthand for a `documentation` element. */
export function documentationLines(element: AnnotationElement): readonly string[] {
  const text = element.children.map((child) => (child.kind === 'annotation-text' ? child.text : '')).join('');
  return escaped(text)
    .split('\n')
    .map((line) => (line === '' ? '##' : `## ${line}`));
}

/** Whether an annotation can be written with `##`. */
export function isDocumentation(annotation: Annotation): annotation is AnnotationElement {
  return (
    annotation.kind === 'annotation-element' &&
    annotation.namespace === COMPATIBILITY_NAMESPACE &&
    annotation.localName === 'documentation' &&
    annotation.attributes.length === 0 &&
    annotation.children.every((child) => child.kind === 'annotation-text')
  );
}
