// An example for each rule of OCFL that one can show: what is changed in a sound object, or in a sound storage root. A test tries each.

import type { OcflChange, OcflExample } from './example.ts';
import type { OcflRule } from './ocfl-codes.ts';

/** In the inventory of the object, and the copy of it in its last version. */
const LAST = 'inventory.json';
/** In all inventories. */
const EVERY = '*/inventory.json';
const FIRST = 'v1/inventory.json';
const DECLARATION = '0=ocfl_object_1.1';
const ROOT_DECLARATION = '0=ocfl_1.1';
const OBJECT_TEXT = 'ocfl_object_1.1\n';
const ROOT_TEXT = 'ocfl_1.1\n';
const LAYOUT = 'ocfl_layout.json';
const PATH = '"v1/content/letter.txt"';
const KEY = '"SHA512(letter.txt)": [';
const MD5 = 'MD5(letter.txt)';
const CREATED = '"created": "2024-05-01T12:00:00Z"';
const MESSAGE = '"message": "first"';
const USER = '"name": "Anna Archivist"';
const HEAD = '"head": "v2"';

const changed = (file: string, right: string, wrong: string): OcflChange => ({ file, right, wrong });
const added = (file: string, wrong: string): OcflChange => ({ file, wrong });
const gone = (file: string, right: string): OcflChange => ({ file, right });

/** Something before the head, in the inventory of the object. */
const beside = (text: string): OcflChange => changed(LAST, HEAD, `${text},\n  ${HEAD}`);
const fixity = (text: string): OcflChange => beside(`"fixity": ${text}`);

const OBJECT: Readonly<Partial<Record<OcflRule, readonly OcflChange[]>>> = {
  E001: [added('notes.txt', 'Read me\n')],
  E002: [gone(DECLARATION, OBJECT_TEXT), added(`${DECLARATION}/readme.txt`, OBJECT_TEXT)],
  E003: [gone(DECLARATION, OBJECT_TEXT)],
  E004: [gone(DECLARATION, OBJECT_TEXT), added('0ocfl_object_1.1', OBJECT_TEXT)],
  E005: [gone(DECLARATION, OBJECT_TEXT), added('1=ocfl_object_1.1', OBJECT_TEXT)],
  E006: [gone(DECLARATION, OBJECT_TEXT), added('0=ocfl_object_9.9', 'ocfl_object_9.9\n')],
  E007: [changed(DECLARATION, OBJECT_TEXT, 'ocfl object 1.1\n')],
  E010: [changed(EVERY, '"v2"', '"v3"')],
  E015: [added('v1/notes.txt', 'Read me\n')],
  E016: [gone('v2/content/letter.txt', 'Dear readers\n')],
  E017: [changed(EVERY, '"head":', '"contentDirectory": "a/b",\n  "head":')],
  E018: [changed(EVERY, '"head":', '"contentDirectory": "..",\n  "head":')],
  E019: [changed(FIRST, '"head":', '"contentDirectory": "stuff",\n  "head":')],
  E021: [changed(EVERY, PATH, '"v1/letter.txt"')],
  E023: [added('v1/content/more.txt', 'More\n')],
  E024: [added('v1/content/empty/', '')],
  E025: [changed(EVERY, '"digestAlgorithm": "sha512"', '"digestAlgorithm": "md5"')],
  E026: [fixity(`{ "tiger": { "${MD5}": [${PATH}] } }`)],
  E029: [fixity(`{ "sha1": { "xyz": [${PATH}] } }`)],
  E030: [fixity(`{ "sha256": { "xyz": [${PATH}] } }`)],
  E031: [fixity(`{ "sha512": { "xyz": [${PATH}] } }`)],
  E032: [fixity(`{ "blake2b-512": { "xyz": [${PATH}] } }`)],
  E033: [changed(LAST, `${HEAD},`, HEAD)],
  E035: [changed(EVERY, PATH, '"v1\\\\content\\\\letter.txt"')],
  E036: [changed(EVERY, '"id": "urn:example:letter",\n', '')],
  E037: [changed(FIRST, 'urn:example:letter', 'urn:example:other')],
  E038: [changed(LAST, 'https://ocfl.io/1.1/spec/#inventory', 'https://ocfl.io/1.0/spec/#inventory')],
  E040: [changed(LAST, HEAD, '"head": "v1"')],
  E041: [changed(EVERY, '"manifest":', '"manifests":')],
  E042: [changed(EVERY, PATH, '"letter/content.txt"')],
  E043: [changed(EVERY, '"versions":', '"history":')],
  E044: [changed(EVERY, '"versions":', '"Versions":')],
  E046: [added('v3/content/letter.txt', 'Dear\n')],
  E049: [changed(EVERY, CREATED, '"created": "2024-05-01"')],
  E050: [changed(EVERY, `"state": {\n        ${KEY}`, `"state": {\n        "${'0'.repeat(128)}": [`)],
  E051: [changed(EVERY, '"letter.txt"', '""')],
  E052: [changed(EVERY, '"letter.txt"', '"../letter.txt"')],
  E053: [changed(EVERY, '"letter.txt"', '"/letter.txt"')],
  E054: [changed(EVERY, `${USER},`, '')],
  E055: [beside(`"Fixity": {}`)],
  E056: [fixity(`{ "tiger": {} }`)],
  E057: [fixity(`{ "md5": [${PATH}] }`)],
  E058: [gone('inventory.json.sha512', 'SHA512(inventory.json) inventory.json\n')],
  E059: [
    gone('inventory.json.sha512', 'SHA512(inventory.json) inventory.json\n'),
    added('inventory.json.sha256', 'SHA256(inventory.json) inventory.json\n'),
  ],
  E060: [changed('inventory.json.sha512', 'SHA512(inventory.json)', '0'.repeat(128))],
  E061: [changed('inventory.json.sha512', ' inventory.json', '')],
  E062: [changed('inventory.json.sha512', 'SHA512(inventory.json)', '0'.repeat(128))],
  E064: [changed('v2/inventory.json', '"message": "second"', '"message": "another"')],
  E066: [changed(FIRST, '"letter.txt"', '"other.txt"')],
  E067: [added('extensions/readme.txt', 'Read me\n')],
  E082: [added(`inner/${DECLARATION}`, OBJECT_TEXT)],
  E092: [changed('v1/content/letter.txt', 'Dear', 'Deer')],
  E093: [fixity(`{ "md5": { "${'0'.repeat(32)}": [${PATH}] } }`)],
  E094: [changed(EVERY, MESSAGE, '"message": 1')],
  E095: [changed(EVERY, '"letter.txt"', '"letter.txt",\n          "letter.txt"')],
  E097: [fixity(`{ "md5": { "${MD5}": [${PATH}], "${MD5}": [${PATH}] } }`)],
  E098: [changed(EVERY, PATH, `${PATH},\n      ""`)],
  E099: [changed(EVERY, PATH, `${PATH},\n      "v1/content/../content/a.txt"`)],
  E100: [changed(EVERY, PATH, `${PATH},\n      "/v1/content/a.txt"`)],
  E101: [changed(EVERY, PATH, `${PATH},\n      ${PATH}`)],
  E102: [beside('"colour": "red"')],
  E108: [changed(EVERY, '"head":', '"contentDirectory": 1,\n  "head":')],
  E110: [changed(FIRST, 'urn:example:letter', 'urn:example:other')],
  E111: [fixity('null')],
  W002: [added('v1/more/notes.txt', 'Read me\n')],
  W005: [changed(EVERY, '"id": "urn:example:letter"', '"id": "letter"')],
  W007: [changed(EVERY, `${MESSAGE},`, '')],
  W009: [changed(EVERY, '"address": "mailto:anna@example.org"', '"address": "Main Street 1"')],
  W011: [changed(FIRST, MESSAGE, '"message": "another"')],
  W012: [added('log/audit.txt', 'Looked at\n')],
  W013: [added('extensions/mine/config.json', '{}')],
};

const ROOT: Readonly<Partial<Record<OcflRule, readonly OcflChange[]>>> = {
  E069: [gone(ROOT_DECLARATION, ROOT_TEXT)],
  E070: [changed(LAYOUT, '"description":', '"words":')],
  E071: [changed(LAYOUT, '"extension": "0004-hashed-n-tuple-storage-layout"', '"extension": "mine"')],
  E072: [added('other/notes.txt', 'Read me\n')],
  E073: [added('empty/', '')],
  E076: [added('0=ocfl_1.0', 'ocfl_1.0\n')],
  E077: [gone(ROOT_DECLARATION, ROOT_TEXT), added('0ocfl_1.1', ROOT_TEXT)],
  E078: [gone(ROOT_DECLARATION, ROOT_TEXT), added('1=ocfl_1.1', ROOT_TEXT)],
  E079: [gone(ROOT_DECLARATION, ROOT_TEXT), added('0=ocfl_9.9', 'ocfl_9.9\n')],
  E080: [changed(ROOT_DECLARATION, ROOT_TEXT, 'ocfl 1.1\n')],
  E081: [gone(ROOT_DECLARATION, ROOT_TEXT), added('0=ocfl_1.0', 'ocfl_1.0\n')],
  E084: [added('3c0/notes.txt', 'Read me\n')],
  E085: [added('other/deeper/notes.txt', 'Read me\n')],
  E088: [added('documents/notes.txt', 'Read me\n')],
  E112: [added('extensions/readme.txt', 'Read me\n')],
  W016: [added('extensions/mine/config.json', '{}')],
};

/** Undefined where a few lines cannot show it. */
export function ocflExample(rule: OcflRule): OcflExample | undefined {
  const inObject = OBJECT[rule];
  if (inObject !== undefined) return { kind: 'ocfl', of: 'ocfl-object', changes: inObject };
  const inRoot = ROOT[rule];
  return inRoot === undefined ? undefined : { kind: 'ocfl', of: 'ocfl-root', changes: inRoot };
}
