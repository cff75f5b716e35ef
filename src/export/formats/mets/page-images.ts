// Pages of a document and their images: `pb` with `@facs`, or where there are none, the surfaces of `facsimile` (TEI P5, 12.1).

import { teiName } from '../../../tei/element-roles.ts';
import type { XmlElement } from '../../../xml/read/tree.ts';
import { asUri } from '../../record/as-uri.ts';
import { attributeOf, descendants } from '../../record/header-text.ts';

export type PageImage = { readonly uri: string; readonly mediaType?: string };

/** `label`: what the page is called (`@n`); `id`: `xml:id` of what begins it in the text. */
export type Page = { readonly label?: string; readonly id?: string; readonly images: readonly PageImage[] };

export function pagesOf(root: XmlElement): readonly Page[] {
  const surfaces: XmlElement[] = [];
  const loose: XmlElement[] = [];
  const breaks: XmlElement[] = [];
  for (const element of descendants(root)) {
    const name = teiName(element);
    if (name === 'surface') surfaces.push(element);
    else if (name === 'pb') breaks.push(element);
    else if (name === 'facsimile') for (const graphic of element.children.filter(isGraphic)) loose.push(graphic);
  }
  const images = imagesById([...surfaces, ...loose]);
  if (breaks.length > 0) return breaks.map((element) => ({ ...namesOf(element), images: imagesOf(element, images) }));
  return [...surfaces, ...loose].flatMap((element) => {
    const own = graphicsIn(element);
    return own.length === 0 ? [] : [{ ...labelOf(element), images: own }];
  });
}

function isGraphic(node: XmlElement['children'][number]): node is XmlElement {
  return node.kind === 'element' && teiName(node) === 'graphic';
}

function graphicsIn(element: XmlElement): readonly PageImage[] {
  return [element, ...descendants(element)].filter(isGraphic).flatMap((graphic) => {
    const url = attributeOf(graphic, 'url');
    const mediaType = attributeOf(graphic, 'mimeType');
    return url === undefined ? [] : [{ uri: asUri(url), ...(mediaType === undefined ? {} : { mediaType }) }];
  });
}

/** By `xml:id` of a surface, or of anything on it. */
function imagesById(surfaces: readonly XmlElement[]): ReadonlyMap<string, readonly PageImage[]> {
  const found = new Map<string, readonly PageImage[]>();
  for (const surface of surfaces) {
    const whole = graphicsIn(surface);
    for (const element of [surface, ...descendants(surface)]) {
      const id = attributeOf(element, 'xml:id');
      const own = isGraphic(element) ? graphicsIn(element) : [];
      if (id !== undefined && !found.has(id)) found.set(id, own.length > 0 ? own : whole);
    }
  }
  return found;
}

/** `@facs` points into `facsimile`, or to the image itself. */
function imagesOf(element: XmlElement, byId: ReadonlyMap<string, readonly PageImage[]>): readonly PageImage[] {
  const pointers = attributeOf(element, 'facs')?.split(/\s+/u) ?? [];
  return pointers.flatMap((pointer) =>
    pointer.startsWith('#') ? (byId.get(pointer.slice(1)) ?? []) : [{ uri: asUri(pointer) }],
  );
}

function namesOf(element: XmlElement): Pick<Page, 'label' | 'id'> {
  const id = attributeOf(element, 'xml:id');
  return { ...labelOf(element), ...(id === undefined ? {} : { id }) };
}

function labelOf(element: XmlElement): Pick<Page, 'label'> {
  const label = attributeOf(element, 'n');
  return label === undefined ? {} : { label };
}
