// Units of a text in turns → speeches, with what stands before, between and after them.

import type { Span } from '../../source/span.ts';
import type { Block, Remark } from '../model/outline.ts';
import { unitAfter } from './cut-unit.ts';
import { type Blocks, buildBlocks, type ListSettings } from './lists.ts';
import type { TurnLabel } from './turn-labels.ts';
import { lengthOf, type Unit } from './units.ts';
import { FULL_STOP } from './zones.ts';

export type SpeechSettings = ListSettings & { readonly labelOf: (head: string) => TurnLabel | undefined };

/** A unit in brackets as a whole. */
const IN_BRACKETS = /^(?:\[[^[\]]*\]|\([^()]*\)|\{[^{}]*\})[.]?$/u;
/** Code units of a line that marks the end. */
const LONGEST_END = 80;
const HEADING_LEVEL = 2;

export function buildSpeeches(units: readonly Unit[], settings: SpeechSettings): Blocks {
  const first = units.findIndex((unit) => turnOf(unit, settings) !== undefined);
  if (first === -1) return buildBlocks(units, settings);
  const front = buildBlocks(units.slice(0, first), settings);
  const builder = new Builder(units.slice(first), settings);
  builder.build();
  return { blocks: [...front.blocks, ...builder.blocks], remarks: [...front.remarks, ...builder.remarks] };
}

function turnOf(unit: Unit | undefined, { labelOf, footnotes }: SpeechSettings): TurnLabel | undefined {
  return unit?.kind !== 'text' || footnotes.has(unit) ? undefined : labelOf(unit.head);
}

function beforeTurns(units: readonly Unit[], settings: SpeechSettings): readonly boolean[] {
  const before: boolean[] = [];
  let isNext = true;
  let wasHeading = false;
  for (let index = units.length - 1; index >= 0; index--) {
    before[index] = isNext;
    const unit = units[index];
    if (unit === undefined) break;
    const isHeading = settings.roles.get(unit)?.kind === 'heading';
    const isRemark = unit.kind === 'page' || (unit.kind === 'text' && IN_BRACKETS.test(unit.head));
    if (turnOf(unit, settings) !== undefined) isNext = true;
    else if (!isRemark) isNext = isHeading && isNext && !wasHeading;
    wasHeading = isHeading;
  }
  return before;
}

type OpenSpeech = { readonly speaker: Span; readonly units: Unit[] };

class Builder {
  readonly blocks: Block[] = [];
  readonly remarks: Remark[] = [];
  readonly #units: readonly Unit[];
  readonly #settings: SpeechSettings;
  /** By unit: whether what follows, remarks, headings and pages aside, is a turn. */
  readonly #isBeforeTurn: readonly boolean[];
  #open: OpenSpeech | undefined;

  constructor(units: readonly Unit[], settings: SpeechSettings) {
    this.#units = units;
    this.#settings = settings;
    this.#isBeforeTurn = beforeTurns(units, settings);
  }

  build(): void {
    this.#units.forEach((unit, index) => {
      const label = turnOf(unit, this.#settings);
      if (label !== undefined) this.#begin(unit, label);
      else this.#goOn(unit, index);
    });
    this.#close();
  }

  #begin(unit: Unit, { length }: TurnLabel): void {
    this.#close();
    const rest = unitAfter(unit, length);
    this.#open = {
      speaker: { start: unit.span.start, end: unit.span.start + length },
      units: rest === undefined ? [] : [rest],
    };
  }

  #goOn(unit: Unit, index: number): void {
    const outside = this.#outside(unit, index);
    if (outside === undefined && this.#open !== undefined) {
      this.#open.units.push(unit);
      return;
    }
    this.#close();
    this.blocks.push(outside ?? { kind: 'paragraph', span: unit.span });
  }

  /** What is no part of a speech. */
  #outside(unit: Unit, index: number): Block | undefined {
    const isLast = index === this.#units.length - 1;
    if (!isLast && !this.#isBeforeTurn[index]) return undefined;
    if (unit.kind === 'page') return { kind: 'page', span: unit.span };
    if (unit.kind !== 'text') return undefined;
    if (isLast && this.#isEnd(unit)) return { kind: 'trailer', span: unit.span };
    if (IN_BRACKETS.test(unit.head)) return { kind: 'stage', span: unit.span };
    const isHeading = unit.isSetOff && this.#settings.roles.get(unit)?.kind === 'heading';
    return isHeading && !isLast ? { kind: 'heading', span: unit.span, level: HEADING_LEVEL } : undefined;
  }

  #isEnd(unit: Unit): boolean {
    return IN_BRACKETS.test(unit.head) || (unit.isSetOff && lengthOf(unit) <= LONGEST_END && !FULL_STOP.test(unit.tail));
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { speaker, units } = this.#open;
    this.#open = undefined;
    const { blocks, remarks } = buildBlocks(units, { ...this.#settings, roles: new Map() });
    this.blocks.push({ kind: 'speech', speaker, blocks: blocks.map(asRemark(units)) });
    for (const remark of remarks) this.remarks.push(remark);
  }
}

/** A paragraph in brackets is a remark. */
function asRemark(units: readonly Unit[]): (block: Block) => Block {
  const bracketed = new Set(units.filter(({ head }) => IN_BRACKETS.test(head)).map(({ span }) => span.start));
  return (block) => (block.kind === 'paragraph' && bracketed.has(block.span.start) ? { ...block, kind: 'stage' } : block);
}
