// JSON that is harmless on a terminal: what JSON itself leaves as it is, and a terminal or a reader would obey, is escaped.

const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

export function jsonText(value: object | string): string {
  return harmlessJson(JSON.stringify(value));
}

/** Of what is JSON already: such characters stand in its strings only. */
export function harmlessJson(json: string): string {
  return json.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
