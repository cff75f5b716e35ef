// Where the parts of a start tag stand (XML 1.0 §3.1): for diagnostics only, so the tag is read again.

import { nameEnd } from './xml-characters.ts';
import type { Part, TagParts } from './xml-events.ts';

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/**
 * `start` and `end` bound the tag, as its event has them. A value's part is what stands between its quotes. The tag of an
 * element that comes out of an entity stands elsewhere: its name is the whole reference, and its attributes have no parts.
 */
export function tagParts(text: string, start: number, end: number): TagParts {
  const afterName = nameEnd(text, start + 1);
  if (text.charCodeAt(start) !== 0x3c || afterName === start + 1) return { name: { start, end }, attributes: [] };
  const attributes: TagParts['attributes'][number][] = [];
  ATTRIBUTE.lastIndex = afterName;
  for (;;) {
    const found = ATTRIBUTE.exec(text);
    if (found === null || ATTRIBUTE.lastIndex > end) break;
    const qName = found[1] ?? '';
    const value = found[2] ?? found[3] ?? '';
    const nameStart = found.index + found[0].indexOf(qName);
    const valueEnd = ATTRIBUTE.lastIndex - 1;
    attributes.push({
      qName,
      name: { start: nameStart, end: nameStart + qName.length },
      value: { start: valueEnd - value.length, end: valueEnd },
    });
  }
  return { name: { start: start + 1, end: afterName }, attributes };
}

type AttributePart = TagParts['attributes'][number];
type KnownTag = { readonly parts: TagParts; readonly byName: ReadonlyMap<string, AttributePart> | undefined };

/** By the event of the tag. A tag with thousands of attributes can have a finding for each: it is read once for all. */
const known = new WeakMap<Part, KnownTag>();
/** Up to so many attributes are looked through, more are found by name. */
const FEW_ATTRIBUTES = 8;

/** As `tagParts`. `tag`: the event, always the same object for a tag. */
export function partsOfTag(text: string, tag: Part): TagParts {
  return knownTag(text, tag).parts;
}

/** Where the attribute with this name as written stands; undefined where a declaration supplied it. */
export function attributeOfTag(text: string, tag: Part, qName: string): AttributePart | undefined {
  const { parts, byName } = knownTag(text, tag);
  return byName === undefined ? parts.attributes.find((part) => part.qName === qName) : byName.get(qName);
}

function knownTag(text: string, tag: Part): KnownTag {
  const found = known.get(tag);
  if (found !== undefined) return found;
  const parts = tagParts(text, tag.start, tag.end);
  const { attributes } = parts;
  const byName = attributes.length > FEW_ATTRIBUTES ? new Map(attributes.map((part) => [part.qName, part])) : undefined;
  const made = { parts, byName };
  known.set(tag, made);
  return made;
}
