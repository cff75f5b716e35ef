// Mentions that were decided on → the same with their entries.

import type { EncodeSettings } from './encode-settings.ts';
import { linkMentions } from './identity/link-mentions.ts';
import type { Entity } from './model/entity.ts';
import type { Mention } from './model/mention.ts';
import { wordsRead } from './model/reading-text.ts';
import type { Decided } from './review/decide-mentions.ts';
import type { ReviewRow } from './review/review-row.ts';

export type LinkedDecisions = {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly reviewed: Decided['reviewed'];
};

/** Linked; an entry that only a reviewer named is made of the words that name it. */
export function linkDecided({ mentions, reviewed }: Decided, text: string, { authorities }: EncodeSettings): LinkedDecisions {
  const linked = linkMentions(mentions, text, authorities?.index);
  const known = new Map(linked.entities.map((entity) => [entity.key, entity]));
  linked.mentions.forEach(({ entities = [], type, span }) => {
    for (const key of entities) {
      if (known.has(key) || type === 'date' || type === 'work') continue;
      const words = wordsRead(text, span).trim();
      known.set(key, authorities?.index.entity(key) ?? { key, type, names: [{ kind: 'main', text: words }] });
    }
  });
  const moved = new Map<Mention, { readonly id: string; readonly decision: ReviewRow['decision'] }>();
  mentions.forEach((mention, index) => {
    const decision = reviewed.get(mention);
    const after = linked.mentions[index];
    if (decision !== undefined && after !== undefined) moved.set(after, decision);
  });
  return { mentions: linked.mentions, entities: [...known.values()], reviewed: moved };
}
