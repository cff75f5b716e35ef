// Derivatives by an element that stands before one it should follow: what it overtakes may still come, once, anywhere after it.
import type { Pattern } from '../pattern/pattern.ts';
import type { Derivatives } from './derivatives.ts';

/** `<name` where required elements before it come only later: like `startTag`, with the front of a group put off. */
export function startTagOutOfOrder(derivatives: Derivatives, pattern: Pattern, symbol: number): Pattern {
  const known = new Map<Pattern, Pattern>();
  const start = (inner: Pattern): Pattern => {
    const found = known.get(inner) ?? outOfOrder(derivatives, inner, { symbol, start });
    known.set(inner, found);
    return found;
  };
  return start(pattern);
}

type Step = { readonly symbol: number; readonly start: (inner: Pattern) => Pattern };

function outOfOrder(derivatives: Derivatives, pattern: Pattern, { symbol, start }: Step): Pattern {
  const { patterns } = derivatives;
  const then = (inner: Pattern, follow: (next: Pattern) => Pattern): Pattern => {
    if (inner.kind === 'choice') return patterns.choiceOf(inner.alternatives.map((one) => then(one, follow)));
    return inner.kind === 'after' ? patterns.after(inner.content, follow(inner.next)) : inner;
  };
  switch (pattern.kind) {
    case 'choice':
      return patterns.choiceOf(pattern.alternatives.map(start));
    case 'group': {
      const { left, right } = pattern;
      const overtaken = left.isNullable ? patterns.empty : left;
      return patterns.choice(
        then(start(left), (next) => patterns.group(next, right)),
        then(start(right), (next) => patterns.interleave(overtaken, next)),
      );
    }
    case 'interleave':
      return patterns.choice(
        then(start(pattern.left), (next) => patterns.interleave(next, pattern.right)),
        then(start(pattern.right), (next) => patterns.interleave(pattern.left, next)),
      );
    case 'oneOrMore':
      return then(start(pattern.content), (next) => patterns.group(next, patterns.optional(pattern)));
    case 'after':
      return then(start(pattern.content), (next) => patterns.after(next, pattern.next));
    default:
      return derivatives.startTag(pattern, symbol);
  }
}
