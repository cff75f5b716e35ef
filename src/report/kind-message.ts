// A message without what differs from one finding of its kind to the next: values, paths, numbers, and the advice at its end.

/** A value with which a message begins; it can hold quotes itself. */
const FIRST_VALUE = /^".*"(?= (?:is|are|was|cannot|has)\b)/s;
/** A quoted value. The name of a namespace belongs to the element that it stands with, and stays. */
const VALUE = /(xmlns(?::[^\s"=]+)?=)?"[^"]*"|“[^”]*”/g;
/** A number that is no part of a name or code. */
const NUMBER = /(?<![\w<&#.:@+-])\d[\d,.]*(?![\w>-])/g;
/** A path: words with a slash in them that are no markup. Addresses stay, since the names of namespaces are such. */
const PATH = /(?<!\S)(?![a-z]+:\/\/)[^\s"<>“]*\/[^\s"<>“]*(?<![.,;:)])/g;
/** A digest in hexadecimal. */
const DIGEST = /\b[0-9a-f]{32,128}\b/g;
/** Where advice begins. Prefixes of names have no space after their colon. */
const ADVICE = ': ';

export function kindMessage(message: string): string {
  const withoutFirst = message.startsWith('"') ? message.replace(FIRST_VALUE, '"…"') : message;
  const withoutValues = withoutFirst.replace(VALUE, cutValue);
  const advice = withoutValues.indexOf(ADVICE);
  const clause = advice <= 0 ? withoutValues : withoutValues.slice(0, advice);
  const withoutPaths = clause.includes('/') ? clause.replace(PATH, '…') : clause;
  return /\d/.test(withoutPaths) ? withoutPaths.replace(DIGEST, '…').replace(NUMBER, '…') : withoutPaths;
}

function cutValue(value: string, namespace: string | undefined): string {
  if (namespace !== undefined) return value;
  return value.startsWith('"') ? '"…"' : '“…”';
}
