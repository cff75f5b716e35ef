// Whether an element could have another name: what its tag and its content say.
import { markupIn } from '../../xml/markup-at.ts';
import type { StartTag } from '../../xml/xml-events.ts';
import type { StartEvent } from '../derivative/document-event.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { ExpandedName } from '../simplify/name-class.ts';
import { expandedName, type Sibling } from './earlier-siblings.ts';
import { valueContextOf } from './explain-value.ts';
import { afterAttribute, givenAttribute } from './fitting-attributes.ts';
import type { ExplainContext } from './incident.ts';

/** Characters of the content that are looked through, and children that are taken. */
const READ_LIMIT = 20_000;
const CHILD_LIMIT = 200;

type Place = { readonly event: StartEvent; readonly before: Pattern };

/** All attributes must fit, and the children in their order, as far as they are read; not what the children hold. */
export function fitsAs(name: ExpandedName, { event, before }: Place, context: ExplainContext): boolean {
  const { derivatives } = context.engine;
  const values = valueContextOf(event, context);
  let pattern = derivatives.startTag(before, derivatives.alphabet.symbol(name.namespace, name.localName));
  for (const at of event.attributes) pattern = afterAttribute(context.engine, pattern, givenAttribute(at), values);
  pattern = derivatives.endAttributes(pattern);
  return pattern.kind !== 'notAllowed' && takesContent(pattern, event.tag, context);
}

function takesContent(opened: Pattern, tag: StartTag, { text, engine: { derivatives } }: ExplainContext): boolean {
  const { children, isWhole } = contents.get(tag) ?? contentOf(text, tag);
  contents.set(tag, { children, isWhole });
  const isTyped = derivatives.isTyped(opened);
  let pattern = opened;
  for (const child of children) {
    if (child.kind === 'element') {
      const symbol = derivatives.alphabet.symbol(child.name.namespace, child.name.localName);
      pattern = derivatives.leave(derivatives.startTag(pattern, symbol));
    } else if (!isTyped) pattern = derivatives.text(pattern);
    if (pattern.kind === 'notAllowed') return false;
  }
  return !isWhole || isTyped || derivatives.endTag(pattern).kind !== 'notAllowed';
}

type Content = { readonly children: readonly Sibling[]; readonly isWhole: boolean };

/** Several names are tried for one element. */
const contents = new WeakMap<StartTag, Content>();

/** The children of the element, from its text. Elements that come out of an entity are not among them. */
function contentOf(text: string, tag: StartTag): Content {
  const children: Sibling[] = [];
  if (text.charAt(tag.end - 2) === '/') return { children, isWhole: true };
  let [depth, textStart] = [0, tag.end];
  for (const markup of markupIn(text, tag.end, Math.min(text.length, tag.end + READ_LIMIT))) {
    const { kind, span } = markup;
    const run = text.slice(textStart, kind === 'cdata' ? span.end : span.start);
    if (depth === 0 && /\S/u.test(run)) children.push({ kind: 'text' });
    textStart = span.end;
    if (kind === 'end') {
      if (depth === 0) return { children, isWhole: true };
      depth -= 1;
    } else if (kind === 'start' || kind === 'empty') {
      const qName = text.slice(markup.name.start, markup.name.end);
      if (depth === 0) children.push({ kind: 'element', name: expandedName(qName, tag) });
      if (kind === 'start') depth += 1;
    }
    if (children.length >= CHILD_LIMIT) break;
  }
  return { children, isWhole: false };
}
