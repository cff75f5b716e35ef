// The encodings that are read, with the labels that name them: one table, which the documentation prints.

import { singleByteTables } from './single-byte-tables.ts';

export type Encoding = {
  /** The registered name, as a document should declare it. */
  readonly name: string;
  /** All that a document may declare for it, in lower case, the name among them. */
  readonly labels: readonly string[];
  readonly form: EncodingForm;
};

/**
 * `utf-16`: two bytes or more a character; its ends are told by a mark, the name or the first bytes. `single-byte`: one byte a character, by
 * a table; `decoder`: what the platform's decoder of this name reads.
 */
export type EncodingForm =
  | { readonly kind: 'utf-8' | 'utf-16' | 'ascii' }
  | { readonly kind: 'single-byte'; readonly table: string }
  | { readonly kind: 'decoder'; readonly decoder: string };

/** ISO 8859, part by part: what IANA calls them beside their number. */
const isoLabels: Readonly<Record<string, string>> = {
  '1': 'latin1 latin-1 l1 csisolatin1 iso-ir-100 ibm819 ibm-819 cp819',
  '2': 'latin2 l2 csisolatin2 iso-ir-101',
  '3': 'latin3 l3 csisolatin3 iso-ir-109',
  '4': 'latin4 l4 csisolatin4 iso-ir-110',
  '5': 'cyrillic csisolatincyrillic iso-ir-144',
  '6': 'arabic csisolatinarabic iso-ir-127 ecma-114 asmo-708 csiso88596e iso-8859-6-e csiso88596i iso-8859-6-i',
  '7': 'greek greek8 csisolatingreek iso-ir-126 ecma-118 elot_928 sun_eu_greek',
  '8': 'hebrew visual csisolatinhebrew iso-ir-138 csiso88598e iso-8859-8-e csiso88598i iso-8859-8-i logical',
  '9': 'latin5 l5 csisolatin5 iso-ir-148',
  '10': 'latin6 l6 csisolatin6 iso-ir-157',
  '11': '',
  '13': '',
  '14': 'latin8 l8 iso-ir-199 iso-celtic',
  '15': 'latin-9 l9 csisolatin9',
  '16': 'latin10 l10 iso-ir-226',
};

/** Code pages of IBM that have a label beside their number. */
const ibmLabels: Readonly<Record<string, string>> = {
  '437': 'cspc8codepage437',
  '775': 'cspc775baltic',
  '850': 'cspc850multilingual',
  '852': 'cspcp852',
  '855': 'csibm855',
  '857': 'csibm857',
  '858': 'ibm00858 ccsid00858 cp00858',
  '860': 'csibm860',
  '861': 'csibm861 cp-is',
  '862': 'cspc862latinhebrew',
  '863': 'csibm863',
  '865': 'csibm865',
  '866': 'csibm866',
  '869': 'csibm869 cp-gr',
};

const unicode: readonly Encoding[] = [
  encoding('UTF-8', 'utf8 csutf8 unicode-1-1-utf-8', { kind: 'utf-8' }),
  encoding('UTF-16', 'csutf16', { kind: 'utf-16' }),
  encoding('UTF-16LE', 'csutf16le', { kind: 'utf-16' }),
  encoding('UTF-16BE', 'csutf16be', { kind: 'utf-16' }),
  encoding('ISO-10646-UCS-2', 'csunicode', { kind: 'utf-16' }),
  encoding('US-ASCII', 'ascii us csascii iso646-us ansi_x3.4-1968 ansi_x3.4-1986 iso-ir-6 ibm367 ibm-367 cp367', {
    kind: 'ascii',
  }),
];

const singleByte: readonly Encoding[] = [
  ...Object.entries(isoLabels).map(([part, labels]) =>
    byTable(`ISO-8859-${part}`, `iso8859-${part} iso8859${part} iso_8859-${part} ${labels}`),
  ),
  byTable('TIS-620', 'cstis620'),
  byTable('windows-874', 'dos-874'),
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) =>
    byTable(`windows-${page}`, `cswindows${page} cp${page} x-cp${page}`),
  ),
  ...Object.entries(ibmLabels).map(([page, labels]) => byTable(`IBM${page}`, `ibm-${page} cp${page} ${labels}`)),
  byTable('KOI8-R', 'koi8 koi koi8_r cskoi8r'),
  byTable('KOI8-U', 'koi8-ru cskoi8u'),
  byTable('macintosh', 'mac csmacintosh x-mac-roman'),
  byTable('x-mac-cyrillic', 'x-mac-ukrainian'),
];

const eastAsian: readonly Encoding[] = [
  byDecoder('Shift_JIS', 'shift_jis', 'shift-jis sjis x-sjis ms_kanji csshiftjis'),
  byDecoder('Windows-31J', 'shift_jis', 'cswindows31j ms932'),
  byDecoder('EUC-JP', 'euc-jp', 'x-euc-jp cseucpkdfmtjapanese extended_unix_code_packed_format_for_japanese'),
  byDecoder('ISO-2022-JP', 'iso-2022-jp', 'csiso2022jp'),
  byDecoder('EUC-KR', 'euc-kr', 'cseuckr windows-949'),
  byDecoder('KS_C_5601-1987', 'euc-kr', 'ks_c_5601-1989 ksc_5601 ksc5601 iso-ir-149 korean csksc56011987'),
  byDecoder('GB2312', 'gbk', 'csgb2312 gb_2312 gb_2312-80 csiso58gb231280 iso-ir-58 chinese'),
  byDecoder('GBK', 'gbk', 'x-gbk cp936 ms936 windows-936 csgbk'),
  byDecoder('GB18030', 'gb18030', 'csgb18030'),
  byDecoder('Big5', 'big5', 'csbig5 cn-big5 x-x-big5 big5-hkscs'),
];

export const encodings: readonly Encoding[] = [...unicode, ...singleByte, ...eastAsian];

/** For a line that says what can be read. A test holds it against the table. */
export const encodingsInWords: string =
  'UTF-8, UTF-16, US-ASCII, ISO-8859-1 to -11 and -13 to -16, TIS-620, windows-874 and -1250 to -1258, ' +
  'IBM437, 775, 850, 852, 855, 857, 858, 860 to 863, 865, 866 and 869, KOI8-R, KOI8-U, macintosh, x-mac-cyrillic, ' +
  'Shift_JIS, EUC-JP, ISO-2022-JP, EUC-KR, GB2312, GBK, GB18030 and Big5';

let byLabel: ReadonlyMap<string, Encoding> | undefined;

export function findEncoding(label: string): Encoding | undefined {
  byLabel ??= new Map(encodings.flatMap((each) => each.labels.map((name) => [name, each] as const)));
  return byLabel.get(label.toLowerCase());
}

/** Whether a label means characters of two or four bytes, be they read here or not. */
export function isWide(label: string): boolean {
  return /^(?:cs)?(?:utf-?(?:16|32)|ucs-?[24]|iso-10646-ucs-[24]|unicode(?:fffe|feff)?|ucs4)(?:[lb]e)?$/i.test(label);
}

function encoding(name: string, labels: string, form: EncodingForm): Encoding {
  return { name, labels: [name.toLowerCase(), ...labels.split(' ').filter((label) => label !== '')], form };
}

function byTable(name: string, labels: string): Encoding {
  return encoding(name, labels, { kind: 'single-byte', table: singleByteTables[name] ?? '' });
}

function byDecoder(name: string, decoder: string, labels: string): Encoding {
  return encoding(name, labels, { kind: 'decoder', decoder });
}
