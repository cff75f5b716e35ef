// Paths of elements, as the crosswalk writes them: names between slashes, `//` for any depth, and conditions on attributes.
//
//   fileDesc/titleStmt/title[@type='sub']     profileDesc/textClass/keywords[@scheme='#gnd']//term     title[not(@type)]

import type { XmlElement } from '../../xml/read/tree.ts';

type Condition = { readonly name: string; readonly value: string | undefined; readonly isWanted: boolean };
type PathStep = { readonly name: string; readonly isAnyDepth: boolean; readonly conditions: readonly Condition[] };

/** From the root of the header, or any element, on. */
export type ElementPath = { readonly steps: readonly PathStep[]; readonly lastName: string };

const STEP = /^(\/\/|\/|)([\w.-]+|\*)((?:\[[^\]]*\])*)/u;
const CONDITION = /\[(?:@([\w:.-]+)(?:=(?:'([^']*)'|"([^"]*)"))?|not\(@([\w:.-]+)\))\]/gu;

/** Undefined where this is no such path. */
export function parsePath(text: string): ElementPath | undefined {
  const steps: PathStep[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const [all = '', separator, name = '', conditions = ''] = STEP.exec(rest) ?? [];
    const isSeparated = steps.length === 0 || separator !== '';
    const read = parseConditions(conditions);
    if (all === '' || !isSeparated || read === undefined) return undefined;
    steps.push({ name, isAnyDepth: separator === '//', conditions: read });
    rest = rest.slice(all.length);
  }
  const lastName = steps.at(-1)?.name;
  return lastName === undefined ? undefined : { steps, lastName };
}

function parseConditions(text: string): readonly Condition[] | undefined {
  const found: Condition[] = [];
  let length = 0;
  for (const [all, name, single, double, absent] of text.matchAll(CONDITION)) {
    length += all.length;
    found.push({ name: name ?? absent ?? '', value: single ?? double, isWanted: absent === undefined });
  }
  return length === text.length ? found : undefined;
}

/** `elements`: those from below the root of the paths to the one in question. */
export function isSelected({ steps }: ElementPath, elements: readonly XmlElement[]): boolean {
  return matchesFrom(steps, elements, { step: 0, element: 0 });
}

type At = { readonly step: number; readonly element: number };

function matchesFrom(steps: readonly PathStep[], elements: readonly XmlElement[], at: At): boolean {
  const step = steps[at.step];
  if (step === undefined) return at.element === elements.length;
  const last = step.isAnyDepth ? elements.length : at.element + 1;
  for (let index = at.element; index < last; index++) {
    const element = elements[index];
    if (element === undefined) return false;
    const next = { step: at.step + 1, element: index + 1 };
    if (fits(step, element) && matchesFrom(steps, elements, next)) return true;
  }
  return false;
}

function fits({ name, conditions }: PathStep, element: XmlElement): boolean {
  return (
    (name === '*' || name === element.localName) &&
    conditions.every((condition) => {
      const value = attributeNamed(element, condition.name);
      if (!condition.isWanted) return value === undefined;
      return value !== undefined && (condition.value === undefined || condition.value === value);
    })
  );
}

function attributeNamed(element: XmlElement, name: string): string | undefined {
  return element.attributes.find(({ qName, localName }) => qName === name || (localName === name && !name.includes(':')))
    ?.value;
}
