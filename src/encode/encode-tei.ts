// A TEI document → the same with what is missing: dates and names marked where nothing is marked yet, and entries for them. What
// stands in it stays, character by character; only tags are put in.

import type { Span } from '../source/span.ts';
import { readTeiTree } from '../tei/read-tei.ts';
import type { TeiReading } from '../tei/tei-reading.ts';
import { parseTree, type XmlElement } from '../xml/read/tree.ts';
import { combineAuthorities } from './authority/combine-authorities.ts';
import { readAuthorityTei } from './authority/read-authority-tei.ts';
import { countMarks } from './count-marks.ts';
import { findingsMade, findingsReceived, refuse, refuseForFault } from './encode-diagnostics.ts';
import type { EncodeResult } from './encode-result.ts';
import type { EncodeSettings } from './encode-settings.ts';
import { additionsTo, type Insertable, insertableSpan, insertMarks } from './existing/insert-marks.ts';
import { keepsText } from './existing/keeps-text.ts';
import { isRuled, languageOf } from './find-language.ts';
import { languageDiagnostics } from './language-diagnostics.ts';
import { linkDecided } from './link-decided.ts';
import type { Mention } from './model/mention.ts';
import { readingText } from './model/reading-text.ts';
import type { EncodeLanguage, RuleLanguage } from './model/rule-language.ts';
import { sourceText } from './model/source-text.ts';
import { genericProfile } from './profiles/builtin-profiles.ts';
import { proposeMentions } from './propose-mentions.ts';
import { findingsOf } from './prove-valid.ts';
import { type Authorities, indexed } from './read-authorities.ts';
import { decideMentions } from './review/decide-mentions.ts';
import { misfitDiagnostic } from './review/misfit.ts';
import { mentionRow } from './review/review-row.ts';

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';

export async function encodeTei(name: string, text: string, settings: EncodeSettings): Promise<EncodeResult> {
  const tree = parseTree(text);
  if (tree.kind === 'fatal') {
    const { span } = tree.problem;
    if (tree.problem.code === 'xml/limit')
      return refuse({ file: name, code: 'encode/too-large', message: tree.problem.message, span });
    const message = `this begins as XML, and is not well-formed: ${tree.problem.message}`;
    return refuse({ file: name, code: 'encode/not-well-formed', message, span });
  }
  const { root } = tree;
  if (root.namespace !== NAMESPACE || root.localName !== 'TEI') {
    const message = `this is XML, and no TEI document: its root element is <${root.qName}>`;
    return refuse({ file: name, code: 'encode/not-tei', message, span: root.nameSpan });
  }
  if (text.slice(0, root.startTagSpan.start).includes('<!DOCTYPE')) {
    const message = 'a TEI document with a DOCTYPE is not added to: what it declares could change the text';
    return refuse({ file: name, code: 'encode/doctype', message, span: root.nameSpan });
  }
  const before = await findingsOf(name, text, settings.schema);
  if (before.length > 0) {
    const message = 'the TEI document given is not valid, so nothing is added to it';
    const count = before.length === 1 ? 'what is wrong' : `all ${before.length} findings`;
    const advice = `teikit validate shows ${count}`;
    return refuse({ file: name, code: 'encode/not-valid', message, advice, related: findingsReceived(before) });
  }
  return addTo(name, text, root, { ...settings, authorities: withOwnEntries(name, text, settings.authorities) });
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

/** What the document says of itself. */
function ownLanguage(root: XmlElement): EncodeLanguage | undefined {
  const said = root.attributes.find(({ qName }) => qName === 'xml:lang')?.value.split('-')[0] ?? '';
  return isRuled(said) ? said : undefined;
}

type Given = EncodeSettings & { readonly authorities: Authorities };

async function addTo(name: string, text: string, root: XmlElement, settings: Given): Promise<EncodeResult> {
  const reading = readTeiTree(name, text, root);
  const spoken = await languageOf(reading.text, settings.language ?? ownLanguage(root));
  const source = sourceText(name, text);
  const titles = titlesIn(root);
  const proposals = insertable(text, reading, { ...settings, language: spoken.rules }).filter(
    ({ type, span }) => type !== 'work' || !titles.some((title) => title.start < span.end && span.start < title.end),
  );
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
      version: settings.version,
    });
    if (!keepsText(text, made.tei)) {
      return refuseForFault(name, 'the text could not be kept whole');
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
        report: { form: 'existing', language: spoken, ...countMarks({ marked, unmarked }), entries: made.entries },
        rows: () => [
          ...linked.mentions.map((mention) => mentionRow(source, mention, linked.reviewed.get(mention))),
          ...decided.rejected,
        ],
        diagnostics: [
          ...languageDiagnostics(name, spoken),
          ...decided.misfits.map((misfit) => misfitDiagnostic(source, misfit)),
        ],
      };
    }
    const allowed = made.without(findings);
    if (allowed.length === wanted.length) {
      return refuseForFault(name, 'what was made of it is not valid', { related: findingsMade(name, made.tei, findings) });
    }
    wanted = allowed;
  }
}

/** What is marked as a work already; the reading has persons, bodies, places and dates only. */
function titlesIn(root: XmlElement): readonly Span[] {
  const spans: Span[] = [];
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element.localName === 'title') spans.push(element.span);
    for (const child of element.children) if (child.kind === 'element') open.push(child);
  }
  return spans;
}

/** Mentions as spans of the document, where nothing is marked yet and tags can be put in. */
function insertable(
  text: string,
  reading: TeiReading,
  settings: Given & { readonly language: RuleLanguage },
): readonly Mention[] {
  const { mentions: proposals } = proposeMentions(readingText(reading.text, stretchesOf(reading)), {
    language: settings.language,
    packs: (settings.profile ?? genericProfile).packs,
    authorities: settings.authorities,
    ...(settings.learned === undefined ? {} : { learned: settings.learned }),
  });
  const marked = reading.mentions
    .filter(({ type }) => type !== 'work')
    .map(({ span }) => span)
    .toSorted((one, other) => one.start - other.start);
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

/** The lines of the text, in its order; those that the header quotes are not searched. */
function stretchesOf({ lines }: TeiReading): readonly Span[] {
  return lines
    .filter(({ placement }) => placement !== 'header')
    .map(({ span }) => span)
    .toSorted((one, other) => one.start - other.start);
}

function rawSpan(text: string, { offsets }: TeiReading, { start, end }: Span): Span {
  const last = offsets.at(end - 1);
  const reference = text.charAt(last) === '&' ? text.indexOf(';', last) : last;
  return { start: offsets.at(start), end: (reference < 0 ? last : reference) + 1 };
}
