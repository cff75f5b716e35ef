// What a mistake stands in: two of one situation are taken for the same mistake, and repaired in the same way.
import type { DocumentEvent } from './document-event.ts';
import type { Failure } from './failure.ts';

/** Events that are looked at, and different children and followers that make a situation. */
const LOOK_AHEAD = 200;
const MOST_CHILDREN = 8;
const MOST_FOLLOWERS = 3;

const TEXT = -1;
const END = -2;
const CUT = -3;

/**
 * The name at fault and its attributes, the kinds of its children, and of what follows it in its parent; like ones in a row count
 * once. `events` from `position` on come after the failure.
 */
export function situation(failure: Failure, events: readonly DocumentEvent[], position: number): string {
  // 1 in the element at fault, 0 behind it
  let level = failure.kind === 'element' ? 1 : 0;
  let depth = level;
  let room = level === 1 ? MOST_CHILDREN : MOST_FOLLOWERS;
  const neighbours: number[] = [];
  const add = (kind: number): void => {
    if (room === 0 || neighbours[neighbours.length - 1] === kind) return;
    neighbours.push(kind);
    room -= 1;
  };
  const last = Math.min(events.length, position + LOOK_AHEAD);
  let index = position;
  for (; index < last && (room > 0 || level === 1); index++) {
    const event = events[index];
    if (event?.kind === 'start') {
      if (depth === level) add(event.symbol);
      depth += 1;
    } else if (event?.kind === 'end') {
      depth -= 1;
      if (depth < 0) break;
      if (depth < level) {
        neighbours.push(END);
        level = 0;
        room = MOST_FOLLOWERS;
      }
    } else if (event !== undefined && !event.isBlank && depth === level) add(TEXT);
  }
  if (index === last) neighbours.push(CUT);
  if (failure.kind !== 'element') return `${failure.kind} ${neighbours.join(' ')}`;
  const { tag, attributes } = failure.event;
  return `${tag.namespace} ${tag.localName} ${attributes.map(({ symbol }) => symbol).join(' ')} ${neighbours.join(' ')}`;
}
