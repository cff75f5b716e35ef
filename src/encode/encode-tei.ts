// A TEI document → the same with what is missing: dates and names marked where nothing is marked yet, and entries for them. What
// stands in it stays, character by character; only tags are put in.

import { atSpan, nowhere, type Span } from '../source/span.ts';
import { readTeiTree } from '../tei/read-tei.ts';
import type { TeiReading } from '../tei/tei-reading.ts';
import { parseTree, type XmlElement } from '../xml/tree.ts';
import { combineAuthorities } from './authority/combine-authorities.ts';
import { readAuthorityTei } from './authority/read-authority-tei.ts';
import type { EncodeResult } from './encode-result.ts';
import type { EncodeSettings } from './encode-settings.ts';
import { countMarks, linkDecided } from './encode-text.ts';
import { additionsTo, type Insertable, insertableSpan, insertMarks } from './existing/insert-marks.ts';
import { keepsText } from './existing/keeps-text.ts';
import type { Mention } from './model.ts';
import { proposeMentions } from './propose-mentions.ts';
import { findingsOf } from './prove-valid.ts';
import { type Authorities, indexed } from './read-authorities.ts';
import { decideMentions } from './review/decide-mentions.ts';
import { mentionRow } from './review/review-row.ts';
import { sourceText } from './source-text.ts';

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';

export async function encodeTei(name: string, text: string, settings: EncodeSettings): Promise<EncodeResult> {
  const tree = parseTree(text);
  if (tree.kind === 'fatal') {
    const { message, span } = tree.problem;
    return refused(`this begins as XML, and is not well-formed: ${message}`, span);
  }
  const { root } = tree;
  if (root.namespace !== NAMESPACE || root.localName !== 'TEI') {
    return refused(`this is XML, and no TEI document: its root element is <${root.qName}>`, root.nameSpan);
  }
  if (text.slice(0, root.startTagSpan.start).includes('<!DOCTYPE')) {
    return refused('a TEI document with a DOCTYPE is not added to: what it declares could change the text', root.nameSpan);
  }
  const before = await findingsOf(name, text, settings.schema);
  if (before.length > 0) {
    const message = 'the TEI document given is not valid, so nothing is added to it';
    return { kind: 'refused', fault: 'document', message, place: nowhere, diagnostics: before, text };
  }
  return addTo(name, text, root, { ...settings, authorities: withOwnEntries(name, text, settings.authorities) });
}

function refused(message: string, { start, end }: Span): EncodeResult {
  return { kind: 'refused', fault: 'document', message, place: atSpan(start, end) };
}

/** The document's own entries come before those of the same ids in the authority files. */
function withOwnEntries(name: string, text: string, given: Authorities | undefined): Authorities {
  const own = readAuthorityTei(name, text);
  if (own.kind === 'unreadable' || own.authority.entries.length === 0) return given ?? indexed([]);
  const keys = new Set(own.authority.entries.map(({ entity }) => entity.key));
  const others = (given?.index.entries ?? []).filter(({ entity }) => !keys.has(entity.key));
  const combined = combineAuthorities([own.authority, { file: '', entries: others }]);
  return combined.kind === 'combined' ? indexed(combined.entries) : (given ?? indexed([]));
}

type Given = EncodeSettings & { readonly authorities: Authorities };

async function addTo(name: string, text: string, root: XmlElement, settings: Given): Promise<EncodeResult> {
  const reading = readTeiTree(name, text, root);
  const source = sourceText(name, text);
  const proposals = insertable(text, reading, settings);
  const decided = decideMentions(source, proposals, settings.decisions ?? [], settings.authorities.index);
  const linked = linkDecided(decided, text, settings);
  const additions = additionsTo(root, text);
  let wanted: readonly Insertable[] = linked.mentions.flatMap((mention) => {
    const span = insertableSpan(text, mention.span);
    return span === undefined ? [] : [{ mention, span }];
  });
  for (;;) {
    const made = insertMarks(text, {
      wanted,
      entities: linked.entities,
      additions,
      settings,
    });
    if (!keepsText(text, made.tei)) {
      return { kind: 'refused', fault: 'program', message: 'the text could not be kept whole', place: nowhere };
    }
    const findings = await findingsOf(name, made.tei, settings.schema);
    if (findings.length === 0) {
      const marked = made.marked.map(({ mention }) => mention);
      const shown = new Set(marked);
      const unmarked = linked.mentions
        .filter((mention) => !shown.has(mention))
        .map((mention) => ({ mention, reason: 'it has no place' }));
      return {
        kind: 'encoded',
        tei: made.tei,
        report: { form: 'existing', ...countMarks({ marked, unmarked }), entries: made.entries, remarks: [], warnings: [] },
        rows: () => [
          ...linked.mentions.map((mention) => mentionRow(source, mention, linked.reviewed.get(mention))),
          ...decided.rejected,
        ],
        misfits: decided.misfits,
      };
    }
    const allowed = made.without(findings);
    if (allowed.length === wanted.length) {
      const message = 'what was made of it is not valid';
      return { kind: 'refused', fault: 'program', message, place: nowhere, diagnostics: findings, text: made.tei };
    }
    wanted = allowed;
  }
}

/** Mentions as spans of the document, where nothing is marked yet and tags can be put in. */
function insertable(text: string, reading: TeiReading, settings: Given): readonly Mention[] {
  const excluded = reading.lines.filter(({ placement }) => placement === 'header').map(({ span }) => span);
  const proposals = proposeMentions(reading.text, {
    language: settings.language,
    authorities: settings.authorities,
    excluded,
    boundaries: reading.lines.map(({ span }) => span.start).toSorted((one, other) => one - other),
  });
  const marked = reading.mentions.map(({ span }) => span).toSorted((one, other) => one.start - other.start);
  const found: Mention[] = [];
  let next = 0;
  let reach = -1;
  for (const mention of proposals) {
    for (let one = marked[next]; one !== undefined && one.start < mention.span.end; one = marked[++next])
      reach = Math.max(reach, one.end);
    if (reach > mention.span.start) continue;
    const { parts: _, ...rest } = mention;
    const span = rawSpan(text, reading, mention.span);
    if (insertableSpan(text, span) !== undefined) found.push({ ...rest, span });
  }
  return found;
}

function rawSpan(text: string, { offsets }: TeiReading, { start, end }: Span): Span {
  const last = offsets.at(end - 1);
  const reference = text.charAt(last) === '&' ? text.indexOf(';', last) : last;
  return { start: offsets.at(start), end: (reference < 0 ? last : reference) + 1 };
}
