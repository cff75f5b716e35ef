// Who takes part in a conversation: by the labels of the turns, and by the persons that the text names.

import type { SpeakerRole } from '../../lexicon/document-words.ts';
import { titleWords } from '../../lexicon/lexicon.ts';
import type { Entity } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import { insideOf, type Outline } from '../model/outline.ts';
import { wordsRead } from '../model/reading-text.ts';
import type { SourceText } from '../model/source-text.ts';
import { roleOf, speakerOf } from '../structure/turn-labels.ts';

export type Participant = {
  /** Labels as printed, each way once. */
  readonly labels: readonly string[];
  /** Without punctuation, as printed first. */
  readonly name: string;
  readonly isName: boolean;
  readonly role?: SpeakerRole;
  /** Of the one person that it can be. */
  readonly key?: string;
};

/** In the order in which they speak first. `mentions`: those that are marked. */
export function participantsOf(
  { text }: SourceText,
  outline: Outline,
  { mentions, entities }: { readonly mentions: readonly Mention[]; readonly entities: ReadonlyMap<string, Entity> },
): readonly Participant[] {
  const labels = new Map<string, Set<string>>();
  const open = outline.blocks.toReversed();
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    for (const inner of insideOf(block).toReversed()) open.push(inner);
    if (block.kind !== 'speech') continue;
    const printed = text.slice(block.speaker.start, block.speaker.end);
    const speaker = speakerOf(printed);
    labels.set(speaker, (labels.get(speaker) ?? new Set()).add(printed));
  }
  if (labels.size === 0) return [];
  const persons = personsNamed(text, mentions, entities);
  const fields = roleFields(text, outline, mentions);
  return [...labels].map(([speaker, printed]) => participant(speaker, [...printed], { persons, fields }));
}

type Known = {
  readonly persons: PersonsByWord;
  /** `Interviewer: Ruth Hale`, at the top: what the person of a key is to the others. */
  readonly fields: ReadonlyMap<string, SpeakerRole>;
};

function participant(speaker: string, labels: readonly string[], { persons, fields }: Known): Participant {
  const ownRole = roleOf(speaker);
  const candidates =
    ownRole === undefined ? persons.meant(speaker) : [...fields].filter(([, role]) => role === ownRole).map(([key]) => key);
  const key = candidates.length === 1 ? candidates[0] : undefined;
  const role = ownRole ?? (key === undefined ? undefined : fields.get(key));
  return {
    labels,
    name: (labels[0] ?? '')
      .replace(/[([][^)\]]*[)\]]/g, '')
      .replace(/\s*[:–—-]+\s*$|\.\s*$/u, '')
      .trim(),
    isName: ownRole === undefined && speaker.length > 1,
    ...(role === undefined ? {} : { role }),
    ...(key === undefined ? {} : { key }),
  };
}

const titles = titleWords(() => true);

/** Persons by the words that a label can call them by: the last of a name, its first, its initials. */
class PersonsByWord {
  readonly #names = new Map<string, Map<string, readonly string[]>>();

  add(key: string, name: string): void {
    const words = name.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
    const initials = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : '';
    for (const word of [words.at(-1), words[0], initials]) {
      if (word === undefined || word === '') continue;
      const named = this.#names.get(word) ?? new Map<string, readonly string[]>();
      this.#names.set(word, named.set(`${key} ${words.join(' ')}`, [key, ...words]));
    }
  }

  /** `hale`, `mrs hale` and `rh` mean `Ruth Hale`. */
  meant(speaker: string): readonly string[] {
    const words = speaker.split(' ');
    const last = words.at(-1) ?? '';
    const keys = [...(this.#names.get(last)?.values() ?? [])].flatMap(([key = '', ...name]) => {
      const isCalled = words.length === 1 || (name.at(-1) === last && words.slice(0, -1).every((word) => isPartOf(word, name)));
      return isCalled ? [key] : [];
    });
    return [...new Set(keys)];
  }
}

function isPartOf(word: string, name: readonly string[]): boolean {
  return name.includes(word) || titles.has(word) || (word.length === 1 && name[0]?.startsWith(word) === true);
}

function personsNamed(text: string, mentions: readonly Mention[], entities: ReadonlyMap<string, Entity>): PersonsByWord {
  const persons = new PersonsByWord();
  const known = new Set<string>();
  for (const { type, span, entities: keys = [] } of mentions) {
    const [key] = keys;
    if (type !== 'person' || keys.length !== 1 || key === undefined) continue;
    if (!known.has(key)) for (const { text: name } of entities.get(key)?.names ?? []) persons.add(key, name);
    known.add(key);
    persons.add(key, wordsRead(text, span));
  }
  return persons;
}

/** Lines at the top that name one person after a word for a part in the conversation. */
function roleFields(text: string, { blocks }: Outline, mentions: readonly Mention[]): ReadonlyMap<string, SpeakerRole> {
  const fields = new Map<string, SpeakerRole>();
  const end = blocks.findIndex(({ kind }) => kind === 'speech');
  for (const block of blocks.slice(0, end)) {
    if (!('span' in block)) continue;
    const { span } = block;
    const label = /^[^:\n]{1,40}:/.exec(text.slice(span.start, Math.min(span.end, span.start + 60)))?.[0];
    const role = label === undefined ? undefined : roleOf(speakerOf(label));
    if (role === undefined) continue;
    const named = mentions.filter((one) => one.type === 'person' && one.span.start >= span.start && one.span.end <= span.end);
    const keys = named.flatMap(({ entities = [] }) => entities);
    if (keys.length === 1 && keys[0] !== undefined) fields.set(keys[0], role);
  }
  return fields;
}
