// White space in annotation elements: between children of which none is text it is layout, and not kept.
import { XML_NAMESPACE } from '../../xml/namespace-scope.ts';
import type { AnnotationElement } from './schema-tree.ts';

const NOT_BLANK = /[^ \t\n\r]/u;

/** An outermost annotation element without the white space that only lays it out. */
export function withoutLayout(element: AnnotationElement): AnnotationElement {
  const { children } = element;
  if (children.every(({ kind }) => kind === 'annotation-text') || isMixed(element)) return element;
  const kept = children.filter(({ kind }) => kind !== 'annotation-text');
  return { ...element, children: kept.map((child) => (child.kind === 'annotation-element' ? withoutLayout(child) : child)) };
}

/** In mixed content the white space of inner elements counts too. */
function isMixed({ attributes, children }: AnnotationElement): boolean {
  const isPreserving = attributes.some(({ namespace, localName, value }) => {
    return namespace === XML_NAMESPACE && localName === 'space' && value === 'preserve';
  });
  return isPreserving || children.some((child) => child.kind === 'annotation-text' && NOT_BLANK.test(child.text));
}
