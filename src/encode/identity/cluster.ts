// Mentions that name one thing, while they are being gathered.

import type { Certainty } from '../../dates/found-date.ts';
import type { Mention } from '../model/mention.ts';

/** What a mention is linked to: one cluster, or, with low certainty, one of several. */
export type Link = { readonly clusters: readonly Cluster[]; readonly cert?: Certainty };

/** Owns the mentions that have joined it; `mergedInto` once it turned out to be another. */
export class Cluster {
  readonly type: Mention['type'];
  /** Mentions that have joined. */
  count = 0;
  /** To this cluster alone: shared by all mentions that have joined. */
  readonly link: Link = { clusters: [this] };
  /** The first spelling stands alone as long as there is no other: most clusters have one. */
  #text: string | undefined;
  #texts: Set<string> | undefined;
  /** Offset of its first mention. */
  first: number;
  /** Key of an entry of an authority file. */
  readonly entity: string | undefined;
  #mergedInto: Cluster | undefined;

  constructor(type: Mention['type'], first: number, entity?: string) {
    this.type = type;
    this.first = first;
    this.entity = entity;
  }

  /** The cluster that this one is by now. */
  get current(): Cluster {
    let cluster: Cluster = this;
    while (cluster.#mergedInto !== undefined) cluster = cluster.#mergedInto;
    if (cluster !== this) this.#mergedInto = cluster;
    return cluster;
  }

  add(text: string, at: number): void {
    const cluster = this.current;
    cluster.#text ??= text;
    if (text !== cluster.#text) {
      cluster.#texts ??= new Set([cluster.#text]);
      cluster.#texts.add(text);
    }
    cluster.count++;
    cluster.first = Math.min(cluster.first, at);
  }

  /** Spellings, in the order in which they joined. */
  get texts(): readonly string[] {
    if (this.#texts !== undefined) return [...this.#texts];
    return this.#text === undefined ? [] : [this.#text];
  }

  /** False where both are entries of an authority file, and so not one. */
  merge(other: Cluster): boolean {
    const [one, two] = [this.current, other.current];
    if (one === two) return true;
    if (one.entity !== undefined && two.entity !== undefined) return false;
    const [into, from] =
      two.entity !== undefined || (one.entity === undefined && two.first < one.first) ? [two, one] : [one, two];
    const count = into.count + from.count;
    for (const text of from.texts) into.add(text, from.first);
    into.count = count;
    from.#mergedInto = into;
    return true;
  }
}
