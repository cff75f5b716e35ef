// The sequence of blocks → divisions, each with what opens it, its paragraphs, the divisions inside it and what closes it.

import type { Block } from '../model/outline.ts';

export type Division = {
  /** Of its heading; 0 is the body. */
  readonly level: number;
  readonly opening: Block[];
  readonly content: Block[];
  readonly divisions: Division[];
  readonly closing: Block[];
};

type Stage = 'opening' | 'content' | 'closing';
/** `anywhere`: pages and footnotes. */
type Place = 'heading' | 'opener' | 'content' | 'closer' | 'anywhere';

const PLACES: Readonly<Record<Block['kind'], Place>> = {
  heading: 'heading',
  dateline: 'opener',
  addressee: 'opener',
  salutation: 'opener',
  paragraph: 'content',
  list: 'content',
  table: 'content',
  speech: 'content',
  stage: 'content',
  closing: 'closer',
  signature: 'closer',
  postscript: 'closer',
  trailer: 'closer',
  page: 'anywhere',
  footnote: 'anywhere',
};

/** The body: with the first division's own content in it, where that can be. */
export function divisionsOf(blocks: readonly Block[]): Division {
  const sections = cutIntoSections(blocks);
  const [first, ...others] = sections;
  const body = newDivision(0);
  if (first === undefined) return body;
  const levels = others.map(({ level }) => level);
  const hasHeading = first.opening.some(({ kind }) => kind === 'heading');
  const canBeBody =
    others.length === 0 || (first.closing.length === 0 && (!hasHeading || levels.every((level) => level > first.level)));
  if (!canBeBody) return nest(body, sections);
  return nest({ ...first, level: 0 }, others);
}

function newDivision(level: number): Division {
  return { level, opening: [], content: [], divisions: [], closing: [] };
}

/** A section stands in the last one before it that has a higher heading and is still open. */
function nest(body: Division, sections: readonly Division[]): Division {
  const open = [body];
  for (const section of sections) {
    const level = Math.max(1, section.level);
    for (let last = open.at(-1); last !== undefined && open.length > 1; last = open.at(-1)) {
      if (last.level < level && last.closing.length === 0) break;
      open.pop();
    }
    const division = { ...section, level };
    open.at(-1)?.divisions.push(division);
    open.push(division);
  }
  return body;
}

function cutIntoSections(blocks: readonly Block[]): readonly Division[] {
  const sections: Division[] = [];
  let section: Division | undefined;
  let stage: Stage = 'opening';
  const endings = closingRuns(blocks);
  blocks.forEach((block, index) => {
    const next = stageOf(block, stage, { isEnding: endings[index] === true, section });
    if (section === undefined || next === 'new') {
      section = newDivision(levelOf(block, section));
      sections.push(section);
      stage = PLACES[block.kind] === 'content' ? 'content' : 'opening';
    } else {
      stage = next;
    }
    section[stage].push(block);
  });
  return sections;
}

function levelOf(block: Block, before: Division | undefined): number {
  if (block.kind === 'heading') return Math.max(1, block.level);
  return before?.level ?? 1;
}

type Surroundings = { readonly isEnding: boolean; readonly section: Division | undefined };

/** What the section comes to with this block, or `new`: the block does not fit into it any more. */
function stageOf(block: Block, stage: Stage, { isEnding, section }: Surroundings): Stage | 'new' {
  const place = PLACES[block.kind];
  switch (place) {
    case 'anywhere':
      return stage;
    case 'heading':
      return stage === 'opening' && fitsHeading(block, section) ? 'opening' : 'new';
    case 'opener':
      if (stage === 'opening') return 'opening';
      return isEnding ? 'closing' : 'new';
    case 'content':
      return stage === 'closing' ? 'new' : 'content';
    case 'closer':
      if (stage !== 'opening') return 'closing';
      return block.kind === 'trailer' ? 'content' : 'opening';
    default:
      return place satisfies never;
  }
}

/** A second heading is a further line of the first, unless it stands lower. */
function fitsHeading(block: Block, section: Division | undefined): boolean {
  const first = section?.opening.find(({ kind }) => kind === 'heading');
  return block.kind !== 'heading' || first?.kind !== 'heading' || block.level <= first.level;
}

/** For each date line and address: whether only what closes a text follows it, up to the end or the next heading. */
function closingRuns(blocks: readonly Block[]): readonly boolean[] {
  const endings: boolean[] = new Array<boolean>(blocks.length).fill(false);
  let isEnding = true;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (block.kind === 'dateline' || block.kind === 'addressee') endings[index] = isEnding;
    else if (block.kind === 'heading') isEnding = true;
    else if (PLACES[block.kind] === 'closer') isEnding = true;
    else if (PLACES[block.kind] !== 'anywhere') isEnding = false;
  }
  return endings;
}
