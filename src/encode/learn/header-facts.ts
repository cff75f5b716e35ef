// What the header of a document tells that groups it with others: the correspondence, and when it was written.

import { teiName } from '../../tei/element-roles.ts';
import { plainText } from '../../tei/plain-text.ts';
import type { XmlElement } from '../../xml/read/tree.ts';

/** The parties of `correspDesc`, whoever wrote. */
export function correspondenceOf(root: XmlElement): string | undefined {
  const actions = elementsIn(root, 'correspAction', 'text').filter((action) =>
    ['sent', 'received'].includes(action.attribute('type') ?? ''),
  );
  const parties = actions.flatMap((action) =>
    ['persName', 'orgName', 'name', 'rs'].flatMap((name) => elementsIn(action, name).slice(0, 1)).slice(0, 1),
  );
  const keys = parties.map((party) => (party.attribute('ref') ?? party.attribute('key') ?? plainText(party)).trim());
  return keys.length < 2 ? undefined : keys.toSorted().join(' ');
}

const VALUES = ['when', 'when-iso', 'from', 'notBefore', 'to', 'notAfter'] as const;
const ISO = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;

/** The day that was sent, that of the creation, that of the source, or the first that the titles have. */
export function dateOf(root: XmlElement): string | undefined {
  const header = elementsIn(root, 'teiHeader', 'text')[0];
  if (header === undefined) return undefined;
  const sent = elementsIn(header, 'correspAction').filter((action) => action.attribute('type') === 'sent');
  const places = [
    ...sent,
    ...['creation', 'origDate', 'titleStmt', 'bibl', 'msDesc'].flatMap((name) => elementsIn(header, name)),
  ];
  for (const place of places) {
    const dated = [place, ...['date', 'origDate', 'title'].flatMap((name) => elementsIn(place, name))];
    for (const element of dated) {
      const value = VALUES.map((name) => element.attribute(name)).find((given) => given !== undefined && ISO.test(given));
      const words = element === place || value !== undefined ? undefined : plainText(element);
      const found =
        ISO.exec(value ?? '')?.[0] ?? (words !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(words) ? words : undefined);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** In document order; nothing is looked for inside an element named `except`. */
function elementsIn(root: XmlElement, name: string, except?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const own = teiName(element);
    if (own === except) continue;
    if (own === name) found.push(element);
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at];
      if (child?.kind === 'element') open.push(child);
    }
  }
  return found;
}
