// Names in a row: what no rule knows is of the kind of its neighbours (`Dreitzer, Muralov, Radek, and others`).
import { canJoinPersons } from './person-single.ts';
import { type Find, isCapital, isMark, isOf, type Scene } from './scene.ts';
import { Gap } from './tokens.ts';

/** The finds, in order, with unknown names beside them that only commas and "and" part from a person. */
export function withEnumerated(scene: Scene, finds: readonly Find[]): readonly Find[] {
  const forward: Find[] = [];
  finds.forEach((find, i) => {
    forward.push(find);
    let last = find;
    const limit = finds[i + 1]?.from ?? scene.tokens.length;
    while (last.type === 'person' || last.type === 'place') {
      const next = last.type === 'person' ? neighbour(scene, last.to, limit) : placeNeighbour(scene, last.to, limit);
      if (next === undefined) break;
      forward.push(next);
      last = next;
    }
  });
  const all: Find[] = [];
  for (let i = forward.length - 1; i >= 0; i--) {
    let find = forward[i];
    if (find === undefined) continue;
    all.push(find);
    const limit = forward[i - 1]?.to ?? 0;
    while (find?.type === 'person') {
      find = neighbourBefore(scene, find, limit);
      if (find !== undefined) all.push(find);
    }
  }
  return all.reverse();
}

/** `first`: the forename, where a surname follows it. */
function listed(first: number, last: number = first): Find {
  const surname = { kind: 'surname', from: last, to: last + 1 } as const;
  return {
    from: first,
    to: last + 1,
    type: 'person',
    evidence: 'in a row of persons',
    parts: last === first ? [surname] : [{ kind: 'forename', from: first, to: last }, surname],
    teaches: false,
  };
}

function isAndAt(scene: Scene, at: number): boolean {
  return isOf(scene, 'and', scene.tokens[at]);
}

/** One unknown name behind `at`. */
function neighbour(scene: Scene, at: number, limit: number): Find | undefined {
  let i = at;
  if (isMark(scene.tokens[i], ',')) i++;
  if (isAndAt(scene, i)) i++;
  if (i === at || i >= limit || !isAlone(scene, i)) return undefined;
  if (!canJoinPersons(scene, i)) return undefined;
  if (closes(scene, i + 1)) return listed(i);
  return isSecondName(scene, i + 1, limit) && closes(scene, i + 2) ? listed(i, i + 1) : undefined;
}

/** `Rizup Rawls` in a row: a second unknown word. */
function isSecondName(scene: Scene, at: number, limit: number): boolean {
  return at < limit && scene.tokens[at]?.gap === Gap.space && canJoinPersons(scene, at);
}

/** One unknown name behind a place, in a row that "and" closes (`Galich, Chukhloma and Makaryev`). */
function placeNeighbour(scene: Scene, at: number, limit: number): Find | undefined {
  const { tokens } = scene;
  const isLast = isAndAt(scene, at) || (isMark(tokens[at], ',') && isAndAt(scene, at + 1));
  const i = isAndAt(scene, at) ? at + 1 : isLast ? at + 2 : at + 1;
  if ((!isLast && !isMark(tokens[at], ',')) || i >= limit || !isAlone(scene, i) || !canJoinPersons(scene, i)) return undefined;
  const goesOn = isAndAt(scene, i + 1) || (isMark(tokens[i + 1], ',') && (isAndAt(scene, i + 3) || isMark(tokens[i + 3], ',')));
  if (!isLast && !goesOn) return undefined;
  const after = tokens[i + 1];
  if (after?.key === "'s" || (isLast && after !== undefined && !closes(scene, i + 1))) return undefined;
  return { from: i, to: i + 1, type: 'place', evidence: 'in a row of places' };
}

function neighbourBefore(scene: Scene, { from: at, to }: Find, limit: number): Find | undefined {
  let i = at - 1;
  const joint = i;
  if (isAndAt(scene, i)) i--;
  if (isMark(scene.tokens[i], ',')) i--;
  if (i === joint || i < limit || !isAlone(scene, i) || scene.tokens[at]?.gap === Gap.block) return undefined;
  const goesOn = isMark(scene.tokens[to], ',') && isCapital(scene.tokens[to + 1]);
  const isRow = goesOn || isAndAt(scene, joint) || isMark(scene.tokens[i - 1], ',:(');
  return isRow && canJoinPersons(scene, i) ? listed(i) : undefined;
}

/** No capital or hyphen beside it. */
function isAlone(scene: Scene, at: number): boolean {
  const [before, token] = [scene.tokens[at - 1], scene.tokens[at]];
  return token !== undefined && token.gap !== Gap.none && token.gap !== Gap.block && before !== undefined;
}

function closes(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return (
    token === undefined ||
    isMark(token, ',.;:)') ||
    isAndAt(scene, at) ||
    token.gap === Gap.block ||
    token.key === 'were' ||
    token.key === 'was'
  );
}
