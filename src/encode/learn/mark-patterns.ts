// Which elements count as marks, and of what: TEI's own habits, and a user's patterns (`--map`, `--ignore`).

import { mentionType, teiName } from '../../tei/element-roles.ts';
import type { TeiEntity } from '../../tei/tei-reading.ts';
import type { XmlElement } from '../../xml/read/tree.ts';
import { type LearnedType, learnedTypes } from './marked-text.ts';

/** An element by its name (any, where it is undefined) and by values of attributes. */
export type MarkPattern = {
  readonly element?: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
};

export type MarkMapping = { readonly pattern: MarkPattern; readonly type: LearnedType };

export type MarkHabits = {
  /** The first that fits comes before what TEI says. */
  readonly maps?: readonly MarkMapping[];
  /** What fits one is no mark; what stands in it can be. */
  readonly ignored?: readonly MarkPattern[];
};

const ELEMENT = /^[A-Za-z_][\w.-]*/;
const TEST = /^(?:\[\s*)?@?([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s[\]"']+))\s*(\])?/;

/** `rs[@type=figur]`, `name[@type="work"][@subtype=self]`, `@subtype=implied`, `seg`. Undefined: it is none. */
export function readMarkPattern(words: string): MarkPattern | undefined {
  let rest = words.trim();
  const isTestOnly = /^[[@]/.test(rest) || /^[A-Za-z_][\w.:-]*\s*=/.test(rest);
  const element = isTestOnly ? undefined : ELEMENT.exec(rest)?.[0];
  rest = rest.slice(element?.length ?? 0);
  const attributes: { readonly name: string; readonly value: string }[] = [];
  while (rest !== '') {
    const found = TEST.exec(rest);
    if (found === null || found[0].startsWith('[') !== (found[5] !== undefined)) return undefined;
    attributes.push({ name: found[1] ?? '', value: found[2] ?? found[3] ?? found[4] ?? '' });
    rest = rest.slice(found[0].length).trim();
  }
  if (element === undefined && attributes.length === 0) return undefined;
  return { ...(element === undefined ? {} : { element }), attributes };
}

/** `rs[@type=figur]=person`. Undefined: it is none. */
export function readMarkMapping(words: string): MarkMapping | undefined {
  const at = words.lastIndexOf('=');
  const type = learnedTypes.find((each) => each === words.slice(at + 1).trim());
  const pattern = at < 0 ? undefined : readMarkPattern(words.slice(0, at));
  return type === undefined || pattern === undefined ? undefined : { pattern, type };
}

export type HabitsReading =
  | { readonly kind: 'habits'; readonly habits: MarkHabits }
  /** `message`: what was given, and what would be right. */
  | { readonly kind: 'problem'; readonly message: string };

/** As a user writes them. */
export function readHabits(map: readonly string[], ignore: readonly string[]): HabitsReading {
  const maps = map.map(readMarkMapping);
  const ignored = ignore.map(readMarkPattern);
  const [wrongMap, wrongIgnore] = [map[maps.indexOf(undefined)], ignore[ignored.indexOf(undefined)]];
  if (wrongMap !== undefined)
    return {
      kind: 'problem',
      message: `--map ${wrongMap}, where an element and a type are needed, as in rs[@type=figure]=person`,
    };
  if (wrongIgnore !== undefined)
    return {
      kind: 'problem',
      message: `--ignore ${wrongIgnore}, where @subtype=implied, rs[@type=event] or the like is needed`,
    };
  const isThere = <Item>(item: Item | undefined): item is Item => item !== undefined;
  return { kind: 'habits', habits: { maps: maps.filter(isThere), ignored: ignored.filter(isThere) } };
}

function fits(element: XmlElement, { element: name, attributes }: MarkPattern): boolean {
  if (name !== undefined && teiName(element) !== name) return false;
  return attributes.every(({ name: attribute, value }) => (element.attribute(attribute) ?? '').split(/\s+/).includes(value));
}

/** Of what an element is a mark. */
export class MarkReader {
  readonly #habits: MarkHabits;
  readonly #entityOf: (ref: string) => TeiEntity | undefined;

  constructor(habits: MarkHabits, entities: readonly TeiEntity[]) {
    this.#habits = habits;
    const known = new Map(entities.map((entity) => [entity.id, entity]));
    this.#entityOf = (ref) => known.get(ref);
  }

  typeOf(element: XmlElement, place: { readonly name: string; readonly parent: string }): LearnedType | undefined {
    const { maps = [], ignored = [] } = this.#habits;
    if (ignored.some((pattern) => fits(element, pattern))) return undefined;
    const mapped = maps.find(({ pattern }) => fits(element, pattern));
    if (mapped !== undefined) return mapped.type;
    return mentionType(element, place, this.#entityOf);
  }
}
