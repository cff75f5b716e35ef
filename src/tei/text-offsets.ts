// Where the characters of a run of text stand in the document: references, CDATA and line ends make the two differ in length.

const CDATA_START = '<![CDATA[';
const SPECIAL = /&[^;<&]*;|<!\[CDATA\[|\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|\r\n/g;

/** For each stretch that advances alike: its offset in `text` and the offset in `source` of its first character. */
export function textOffsets(text: string, source: string, start: number, end: number): readonly (readonly [number, number])[] {
  if (end - start === text.length) return [[0, start]];
  const stretches: [number, number][] = [[0, start]];
  const raw = source.slice(start, end);
  let at = 0;
  let rawAt = 0;
  for (const found of raw.matchAll(SPECIAL)) {
    at += found.index - rawAt;
    rawAt = found.index;
    stretches.push([at, start + rawAt]);
    at += lengthInText(found[0], text, at);
    rawAt += found[0].length;
    stretches.push([at, start + rawAt]);
  }
  return stretches.filter(([offset]) => offset <= text.length);
}

const PREDEFINED = /^&(?:amp|lt|gt|quot|apos);$/;

function lengthInText(special: string, text: string, at: number): number {
  if (special === '\r\n' || PREDEFINED.test(special)) return 1;
  if (special.startsWith('&#')) return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  if (special === CDATA_START || special === ']]>' || special.startsWith('<')) return 0;
  return 1; // an entity of the document: how long it is, is not known here
}
