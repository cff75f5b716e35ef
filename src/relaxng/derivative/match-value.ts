// Whether a string matches a pattern of data, value, list, text and their combinations (specification §6.2.7 to §6.2.9).
import type { ValueContext } from '../../datatypes/datatype.ts';
import type { Pattern, Patterns } from '../pattern/pattern.ts';

/** White space of XML (XML 1.0 §2.3): what "blank" means in RELAX NG. */
const BLANK = /^[ \t\r\n]*$/u;

export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

export function matchesValue(patterns: Patterns, pattern: Pattern, lexical: string, context: ValueContext): boolean {
  switch (pattern.kind) {
    case 'text':
      return true;
    case 'empty':
      return isBlank(lexical);
    case 'data':
    case 'value':
      return matchesDatum(patterns, pattern, lexical, context);
    case 'choice':
      return pattern.alternatives.some((alternative) => matchesValue(patterns, alternative, lexical, context));
    default:
      if (pattern.isNullable && isBlank(lexical)) return true;
      return afterToken(patterns, pattern, lexical, context).isNullable;
  }
}

function matchesDatum(
  patterns: Patterns,
  pattern: Extract<Pattern, { kind: 'data' | 'value' }>,
  lexical: string,
  context: ValueContext,
): boolean {
  if (pattern.kind === 'value') return pattern.type.valueKey(lexical, context) === pattern.valueKey;
  if (!pattern.type.allows(lexical, context)) return false;
  return pattern.except.kind === 'notAllowed' || !matchesValue(patterns, pattern.except, lexical, context);
}

/** The derivative by one string; inside `list` the string is one token. */
export function afterToken(patterns: Patterns, pattern: Pattern, token: string, context: ValueContext): Pattern {
  const after = (inner: Pattern): Pattern => afterToken(patterns, inner, token, context);
  switch (pattern.kind) {
    case 'text':
      return pattern;
    case 'data':
    case 'value':
      return matchesDatum(patterns, pattern, token, context) ? patterns.empty : patterns.notAllowed;
    case 'list':
      return matchesTokens(patterns, pattern.content, token, context) ? patterns.empty : patterns.notAllowed;
    case 'choice':
      return patterns.choiceOf(pattern.alternatives.map(after));
    case 'group': {
      const first = patterns.group(after(pattern.left), pattern.right);
      return pattern.left.isNullable ? patterns.choice(first, after(pattern.right)) : first;
    }
    case 'interleave':
      return patterns.choice(
        patterns.interleave(after(pattern.left), pattern.right),
        patterns.interleave(pattern.left, after(pattern.right)),
      );
    case 'oneOrMore':
      return patterns.group(after(pattern.content), patterns.optional(pattern));
    default:
      return patterns.notAllowed;
  }
}

function matchesTokens(patterns: Patterns, content: Pattern, text: string, context: ValueContext): boolean {
  let rest = content;
  for (const token of tokensOf(text)) {
    rest = afterToken(patterns, rest, token, context);
    if (rest.kind === 'notAllowed') return false;
  }
  return rest.isNullable;
}

export function tokensOf(text: string): readonly string[] {
  return text.split(/[ \t\r\n]+/u).filter((token) => token !== '');
}
