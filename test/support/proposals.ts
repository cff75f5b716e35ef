// What a message proposes, as an edit: so far as its words say what would be right in place of what is wrong.
import type { Diagnostic, Edit, Fix } from '../../src/diagnostics/diagnostic.ts';
import { elementSpans } from './mutate.ts';

/** `words`: the clause that proposes. */
export type Proposal = { readonly words: string; readonly edits: readonly Edit[] };

type Proposer = (groups: readonly string[], at: Fault) => readonly Edit[] | undefined;
type Fault = { readonly text: string; readonly file: string; readonly start: number; readonly end: number };

const PROPOSERS: readonly (readonly [RegExp, Proposer])[] = [
  [/: did you mean <([\w.:-]+)>\?$/u, ([name = ''], at) => renamedElement(name, at)],
  [/: did you mean ([\w.:-]+)\?$/u, ([name = ''], { file, start, end }) => [{ file, span: { start, end }, text: name }]],
  [/: did you mean "([^"…<&]*)"\?$/u, ([value = ''], at) => replaced(value, at)],
  [/: did you mean "([^"…<&]*)" for "([^"…]*)"\?$/u, ([token = '', wrong = ''], at) => replacedToken(wrong, token, at)],
  [/: wanted is [^"]*, such as ([^\s",<&]+)$/u, ([value = ''], at) => replaced(value, at)],
  [
    /: wanted for "([^"…]*)" is [^"]*, such as ([^\s",<&]+)$/u,
    ([wrong = '', token = ''], at) => replacedToken(wrong, token, at),
  ],
  [/^<[\w.:-]+> is not allowed .*: put it into <([\w.:-]+)>$/u, ([name = ''], at) => wrapped(name, at)],
  [
    /^text is not allowed .*: put it into <([\w.:-]+)>$/u,
    ([name = ''], { file, start, end }) => around(name, { file, start, end }),
  ],
];

/** How much is to be put into an element, a fix says, if there is one; then it is no proposal of the message alone. */
export function proposalOf({ message, place, file, fixes = [] }: Diagnostic, text: string): Proposal | undefined {
  if (place.kind !== 'span' || fixes.some(({ title }) => title.startsWith('put it into'))) return undefined;
  for (const [words, propose] of PROPOSERS) {
    const found = words.exec(message);
    if (found === null) continue;
    const edits = propose(found.slice(1), { text, file, ...place.span });
    return edits && { words: found[0], edits };
  }
  return undefined;
}

export function asFix({ words, edits }: Proposal): Fix {
  return { title: words, certainty: 'suggested', edits };
}

/** `name` is what comes after the prefix, unless it has one. */
function renamedElement(name: string, { text, file, start, end }: Fault): readonly Edit[] | undefined {
  const element = elementSpans(text).find((span) => span.start === start - 1);
  if (element === undefined) return undefined;
  const prefix = name.includes(':') ? '' : element.name.slice(0, element.name.indexOf(':') + 1);
  const tags = element.isEmptyTag ? [start] : [start, element.endStart + 2];
  return tags.map((at) => ({ file, span: { start: at, end: at + end - start }, text: prefix + name }));
}

function replaced(value: string, { file, start, end }: Fault): readonly Edit[] {
  return [{ file, span: { start, end }, text: value }];
}

function replacedToken(wrong: string, token: string, { text, file, start, end }: Fault): readonly Edit[] | undefined {
  const tokens = text.slice(start, end).split(/(\s+)/u);
  const index = tokens.indexOf(wrong);
  if (index < 0) return undefined;
  const at = tokens.slice(0, index).join('').length;
  return [{ file, span: { start: start + at, end: start + at + wrong.length }, text: token }];
}

function wrapped(name: string, { text, file, start }: Fault): readonly Edit[] | undefined {
  const element = elementSpans(text).find((span) => span.start === start - 1);
  if (element === undefined) return undefined;
  const prefix = element.name.slice(0, element.name.indexOf(':') + 1);
  return around(prefix + name, { file, start: element.start, end: element.end });
}

function around(name: string, { file, start, end }: Omit<Fault, 'text'>): readonly Edit[] {
  return [
    { file, span: { start, end: start }, text: `<${name}>` },
    { file, span: { start: end, end }, text: `</${name}>` },
  ];
}
