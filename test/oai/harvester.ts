// A harvester for tests: walks through a list by its tokens, as the protocol has it.

export type Harvested = {
  readonly identifier: string;
  readonly datestamp: string;
  readonly isDeleted: boolean;
  readonly sets: readonly string[];
  readonly markup: string | undefined;
};

export type Harvest = { readonly records: readonly Harvested[]; readonly parts: number; readonly sizes: readonly number[] };

type Ask = (query: string) => Promise<string>;

/** `between`: done after each part. */
export async function harvest(
  ask: Ask,
  query: string,
  between: () => void | Promise<void> = () => undefined,
): Promise<Harvest> {
  const [verb] = /verb=\w+/u.exec(query) ?? [];
  const records: Harvested[] = [];
  const sizes: number[] = [];
  let parts = 0;
  for (let next: string | undefined = query; next !== undefined; ) {
    const answer = await ask(next);
    const [, code] = /<error code="(\w+)"/u.exec(answer) ?? [];
    if (code === 'noRecordsMatch') break;
    if (code !== undefined) throw new Error(answer);
    parts++;
    for (const record of recordsIn(answer)) records.push(record);
    const token = tokenIn(answer);
    if (token !== undefined) {
      if (token.cursor !== records.length - recordsIn(answer).length)
        throw new Error(`cursor ${token.cursor} at ${records.length}`);
      sizes.push(token.size);
    }
    await between();
    next = token === undefined || token.text === '' ? undefined : `${verb}&resumptionToken=${encodeURIComponent(token.text)}`;
  }
  return { records, parts, sizes };
}

export function tokenIn(answer: string): { readonly text: string; readonly size: number; readonly cursor: number } | undefined {
  const [, size, cursor, text = ''] =
    /<resumptionToken completeListSize="(\d+)" cursor="(\d+)"(?:\/>|>([^<]*)<\/resumptionToken>)/u.exec(answer) ?? [];
  return size === undefined ? undefined : { text, size: Number(size), cursor: Number(cursor) };
}

export function recordsIn(answer: string): readonly Harvested[] {
  return answer
    .split(/(?=<header\b)/u)
    .slice(1)
    .map((part) => {
      const [, identifier = ''] = /<identifier>([^<]*)/u.exec(part) ?? [];
      const [, datestamp = ''] = /<datestamp>([^<]*)/u.exec(part) ?? [];
      const [, markup] = /<metadata>\n([\s\S]*)\n<\/metadata>/u.exec(part) ?? [];
      const header = part.slice(0, part.indexOf('</header>'));
      const sets = [...header.matchAll(/<setSpec>([^<]*)/gu)].map(([, spec = '']) => spec);
      return { identifier, datestamp, isDeleted: part.startsWith('<header status="deleted"'), sets, markup };
    });
}

export function errorsIn(answer: string): readonly string[] {
  return [...answer.matchAll(/<error code="(\w+)"/gu)].map(([, code = '']) => code);
}
