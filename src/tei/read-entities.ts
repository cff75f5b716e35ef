// The entries of a document, on persons, bodies, groups and places, wherever it lists them (TEI P5 13.3).
import type { XmlElement } from '../xml/read/tree.ts';
import { entityType, isEntityName, teiName } from './element-roles.ts';
import { plainText } from './plain-text.ts';
import type { TeiEntity } from './tei-reading.ts';

const XML_ID = 'xml:id';
const MAIN_TYPES: readonly string[] = ['main', 'full', 'preferred', 'standard'];

export function readEntities(root: XmlElement): readonly TeiEntity[] {
  const entities: TeiEntity[] = [];
  const tasks: XmlElement[] = [root];
  for (let element = tasks.pop(); element !== undefined; element = tasks.pop()) {
    const name = teiName(element);
    const type = entityType(element, name);
    const id = element.attributes.find(({ qName }) => qName === XML_ID)?.value.trim();
    if (type !== undefined && id !== undefined) entities.push({ id, type, names: namesOf(element), span: element.span });
    const children = name === 'text' ? [] : element.children;
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child?.kind === 'element') tasks.push(child);
    }
  }
  return entities;
}

function namesOf(entry: XmlElement): readonly string[] {
  const elements = entry.children.filter((child) => child.kind === 'element').filter((child) => isEntityName(teiName(child)));
  const main = elements.find((name) => MAIN_TYPES.includes(name.attribute('type') ?? '')) ?? elements[0];
  const texts = [main, ...elements].filter((name) => name !== undefined).map((name) => plainText(name));
  return [...new Set(texts)].filter((text) => text !== '');
}
