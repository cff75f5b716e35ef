// Elements by the paths that the crosswalk gives as targets: names between slashes, with conditions on attributes and on parts.
//
//   titleInfo[@type='alternative']/title     name[role/roleTerm='aut']     location/physicalLocation, location/shelfLocator

import { attributeOf } from '../../src/export/record/header-text.ts';
import type { XmlElement } from '../../src/xml/read/tree.ts';

const STEP = /([\w@]+)((?:\[[^\]]*\])*)/gu;
const CONDITION = /\[(@?)([\w/]+)='([^']*)'\]/gu;

/** By local names, below the root. Targets with a comma between them are all looked for. */
export function selectTarget(root: XmlElement, target: string): readonly XmlElement[] {
  return target.split(', ').flatMap((path) => {
    let found: readonly XmlElement[] = [root];
    for (const [, name = '', conditions = ''] of path.matchAll(STEP)) {
      found = found.flatMap((one) => childrenNamed(one, name)).filter((one) => fits(one, conditions));
    }
    return found;
  });
}

function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => child.kind === 'element' && child.localName === name);
}

function fits(element: XmlElement, conditions: string): boolean {
  return [...conditions.matchAll(CONDITION)].every(([, at, name = '', value]) =>
    at === '@' ? attributeOf(element, name) === value : selectTarget(element, name).some((one) => textOf(one) === value),
  );
}

/** Of the element and all in it. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (child.kind === 'text' ? child.text : child.kind === 'element' ? textOf(child) : ''))
    .join('');
}
