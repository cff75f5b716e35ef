// A repository as files: each answer that any web server can give for a request without dates. docs/oai.md has which request is for
// which file.

import { answer } from './answer.ts';
import { type Datestamp, later } from './datestamp.ts';
import { localPart, pathOf } from './oai-identifier.ts';
import type { ListVerb } from './oai-request.ts';
import type { Item, Repository, SetDescription } from './repository.ts';
import type { ListPlace, TokenCodec } from './resumption-token.ts';

/** `path`: with `/` between its parts; below the folder of the answers. */
export type StaticAnswer = { readonly path: string; readonly pieces: AsyncIterable<string> };

/** Requests that are wrong, one for each error; where nothing is found, a web server has one of these. */
const WRONG: Readonly<Record<string, string>> = {
  badVerb: '',
  badArgument: 'verb=ListRecords',
  badResumptionToken: 'verb=ListRecords&resumptionToken=x',
  cannotDisseminateFormat: 'verb=ListRecords&metadataPrefix=x',
  idDoesNotExist: 'verb=GetRecord&metadataPrefix=oai_dc&identifier=x',
  noRecordsMatch: 'verb=ListRecords&metadataPrefix=oai_dc&until=0001-01-01',
};
const VERBS: readonly ListVerb[] = ['ListIdentifiers', 'ListRecords'];

/** `fixed`: the moment of all answers; default: that of the last change. */
export async function* staticAnswers(repository: Omit<Repository, 'tokens'>, fixed?: Datestamp): AsyncGenerator<StaticAnswer> {
  const tokens = new NamedTokens(repository.sets() ?? []);
  const now = fixed ?? lastChange(repository.itemsAfter(0));
  const at = async (path: string, query: string): Promise<StaticAnswer> => {
    const pieces = await answer({ given: new URLSearchParams(query), repository: { ...repository, tokens }, now });
    return { path: `${path}.xml`, pieces };
  };
  for (const verb of ['Identify', 'ListMetadataFormats', 'ListSets']) yield at(verb, `verb=${verb}`);
  for (const [code, query] of Object.entries(WRONG)) {
    const { path, pieces } = await at(`error/${code}`, query);
    yield { path, pieces: withoutArguments(pieces) };
  }
  for (const item of repository.itemsAfter(0)) yield* ofItem(item, repository.description.namespace, at);
  for (const verb of VERBS) {
    for (const { prefix } of repository.formats) {
      for (const spec of [undefined, ...tokens.specs]) {
        const set = spec === undefined ? 'all' : `set/${spec.replaceAll(':', '/')}`;
        const list = `verb=${verb}&metadataPrefix=${prefix}${spec === undefined ? '' : `&set=${spec}`}`;
        yield at(`${verb}/${prefix}/${set}`, list);
        // a token is known when the answer before it was written
        for (let token = tokens.next(); token !== undefined; token = tokens.next())
          yield at(`${verb}/resumed/${token}`, `verb=${verb}&resumptionToken=${token}`);
      }
    }
  }
}

/** An error is for many requests: it repeats the arguments of none. */
async function* withoutArguments(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) yield piece.replace(/<request [^>]*>/u, '<request>');
}

async function* ofItem(
  item: Item,
  namespace: string,
  at: (path: string, query: string) => Promise<StaticAnswer>,
): AsyncGenerator<StaticAnswer> {
  const prefixes = [...item.available, ...item.withdrawn];
  if (prefixes.length === 0) return;
  const local = localPart(pathOf(namespace, item.identifier) ?? '');
  yield at(`ListMetadataFormats/${local}`, `verb=ListMetadataFormats&identifier=${item.identifier}`);
  for (const prefix of prefixes)
    yield at(`GetRecord/${prefix}/${local}`, `verb=GetRecord&metadataPrefix=${prefix}&identifier=${item.identifier}`);
}

function lastChange(items: Iterable<Item>): Datestamp {
  let last = '1970-01-01T00:00:00Z';
  for (const { datestamp } of items) last = later(last, datestamp);
  return last;
}

/** Tokens that are names of files, on every system: `ListRecords.oai_dc.s12.200`. */
class NamedTokens implements TokenCodec {
  readonly specs: readonly string[];
  readonly #places = new Map<string, ListPlace>();
  readonly #pending: string[] = [];

  constructor(sets: readonly SetDescription[]) {
    this.specs = sets.map(({ spec }) => spec);
  }

  readonly write = (place: ListPlace): string => {
    const { verb, selection, cursor } = place;
    const set = selection.set === undefined ? 'all' : `s${this.specs.indexOf(selection.set) + 1}`;
    const token = [verb, selection.prefix, set, cursor].join('.');
    this.#places.set(token, place);
    this.#pending.push(token);
    return token;
  };

  readonly read = (token: string): ListPlace | undefined => this.#places.get(token);

  next(): string | undefined {
    return this.#pending.shift();
  }
}
