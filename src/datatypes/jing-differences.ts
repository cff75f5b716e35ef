// Where values are judged by the text of XML Schema and Jing judges otherwise: one row for each rule. docs/datatypes.md is made
// from it, and tests hold it against both and against Jing itself. `--as-jing` gives Jing's verdicts on all rows but those that
// depend on the version of Java.

export type JingDifference = {
  readonly rule: string;
  /** Of XML Schema Part 2: Datatypes, second edition. */
  readonly clause: string;
  readonly standard: string;
  readonly jing: string;
  /** `varies`: Jing's verdict depends on the Java it runs on, and is not imitated. */
  readonly asJing: 'imitated' | 'varies';
  /** Whatever differs by this rule is of one of these types, has this facet, and is like this. */
  readonly types: readonly string[];
  readonly facet?: RegExp;
  readonly value?: RegExp;
  readonly examples: readonly JingExample[];
};

export type JingExample = {
  readonly type: string;
  /** Parameters as `name=value`, with ` & ` between them. */
  readonly parameters?: string;
  /** The value of a `value` pattern, that is then asked whether it is the same as `value`. */
  readonly same?: string;
  readonly value: string;
  /** By the text; Jing says the opposite. */
  readonly isValid: boolean;
};

const TIMES = ['dateTime', 'time'];
const WITH_YEAR = ['dateTime', 'date', 'gYear', 'gYearMonth'];
const TEMPORAL = [...WITH_YEAR, 'time', 'gMonth', 'gMonthDay', 'gDay'];
const DECIMALS = [
  ...['decimal', 'integer', 'nonPositiveInteger', 'negativeInteger', 'long', 'int', 'short', 'byte', 'nonNegativeInteger'],
  ...['unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte', 'positiveInteger'],
];

export const jingDifferences: readonly JingDifference[] = [
  {
    rule: 'the end of a day',
    clause: '§3.2.7.1, §3.2.8.1, appendix D.1',
    standard: '24:00:00 is a time, in a dateTime the first moment of the next day; only zeros may follow the 24',
    jing: 'hours go to 23',
    asJing: 'imitated',
    types: TIMES,
    value: /(?:^|T)24:00:00/u,
    examples: [
      { type: 'time', value: '24:00:00', isValid: true },
      { type: 'dateTime', value: '1937-12-31T24:00:00Z', isValid: true },
      { type: 'dateTime', value: '1937-03-03T24:00:00.000', isValid: true },
    ],
  },
  {
    rule: 'second 60',
    clause: 'appendix D.1',
    standard:
      '60 is allowed for a leap second only; the text has no list of those, so teikit takes none, as XML Schema 1.1, where seconds go to 59',
    jing: 'seconds go to 60, in every minute',
    asJing: 'imitated',
    types: TIMES,
    value: /:60(?![0-9]|:)/u,
    examples: [
      { type: 'time', value: '23:59:60', isValid: false },
      { type: 'dateTime', value: '1937-03-03T12:00:60Z', isValid: false },
    ],
  },
  {
    rule: 'a point with nothing behind it, in a time',
    clause: '§3.2.7.1',
    standard: 'one digit or more follows the point',
    jing: 'none need follow',
    asJing: 'imitated',
    types: TIMES,
    value: /\.(?![0-9])/u,
    examples: [
      { type: 'time', value: '12:30:00.', isValid: false },
      { type: 'dateTime', value: '1937-03-03T12:30:00.Z', isValid: false },
    ],
  },
  {
    rule: 'a point with no digit on one side, in a duration',
    clause: '§3.2.6.1',
    standard: 'seconds are written with digits, and after a point with digits again',
    jing: 'digits on one side are enough',
    asJing: 'imitated',
    types: ['duration'],
    value: /\.(?![0-9])|(?<![0-9])\./u,
    examples: [
      { type: 'duration', value: 'PT5.S', isValid: false },
      { type: 'duration', value: 'PT.5S', isValid: false },
    ],
  },
  {
    rule: 'time zones before -13:00',
    clause: '§3.2.7.3',
    standard: 'time zones go from -14:00 to +14:00',
    jing: 'they begin at -13:00',
    asJing: 'imitated',
    types: TEMPORAL,
    value: /-(?:13:(?!00)|14:00)/u,
    examples: [
      { type: 'date', value: '1937-03-03-14:00', isValid: true },
      { type: 'gDay', value: '---05-13:30', isValid: true },
    ],
  },
  {
    rule: 'far years',
    clause: '§3.2.7.1; §3.2.6 lets a processor set a limit',
    standard: 'a year has four digits or more',
    jing: 'years end where the milliseconds of Java end, in August of 292278994',
    asJing: 'imitated',
    types: WITH_YEAR,
    value: /^\s*-?[1-9][0-9]{8,}/u,
    examples: [
      { type: 'date', value: '292278994-12-31', isValid: true },
      { type: 'gYear', value: '99999999999999', isValid: true },
      { type: 'gYear', value: '-300000000', isValid: true },
    ],
  },
  {
    rule: 'digits of a number',
    clause: '§4.3.11',
    standard:
      'totalDigits counts those of the value; zeros before it, or behind it in the fraction, are not among them, zeros after the point are',
    jing: 'counts the digits as written, but for zeros in front, also those after the point',
    asJing: 'imitated',
    types: DECIMALS,
    facet: /^totalDigits=/u,
    examples: [
      { type: 'decimal', parameters: 'totalDigits=3', value: '001.230', isValid: true },
      { type: 'decimal', parameters: 'totalDigits=2', value: '0.012', isValid: false },
    ],
  },
  {
    rule: 'digits of a fraction',
    clause: '§4.3.12',
    standard: 'fractionDigits counts those of the value: zeros at the end are not among them',
    jing: 'counts the digits as written',
    asJing: 'imitated',
    types: DECIMALS,
    facet: /^fractionDigits=/u,
    value: /0\s*$/u,
    examples: [
      { type: 'decimal', parameters: 'fractionDigits=1', value: '1.10', isValid: true },
      { type: 'decimal', parameters: 'fractionDigits=0', value: '1.0', isValid: true },
    ],
  },
  {
    rule: 'durations that are as long',
    clause: '§3.2.6.2, §3.2.6.4',
    standard:
      'durations are compared by what they add to a date, and those of months, or of seconds, have a total order: as many months and as many seconds are the same',
    jing: 'compares years with years, days with days, and so on',
    asJing: 'imitated',
    types: ['duration'],
    examples: [
      { type: 'duration', same: 'P1Y', value: 'P12M', isValid: true },
      { type: 'duration', same: 'PT60.0S', value: 'PT1M', isValid: true },
      { type: 'duration', parameters: 'maxInclusive=P1D', value: 'PT24H', isValid: true },
    ],
  },
  {
    rule: 'small parts of a second',
    clause: '§3.2.7.1, appendix D.1; §3.2.6 lets a processor set a limit of three or more',
    standard: 'a fraction of a second has any number of digits',
    jing: 'reads three of them',
    asJing: 'imitated',
    types: TIMES,
    examples: [
      { type: 'dateTime', same: '2000-01-01T12:00:00.1234', value: '2000-01-01T12:00:00.1235', isValid: false },
      { type: 'time', parameters: 'maxInclusive=12:00:00', value: '12:00:00.0001', isValid: false },
    ],
  },
  {
    rule: 'white space around binary values',
    clause: '§4.3.4, §4.3.6',
    standard: 'a pattern gets a value after its white space has been collapsed',
    jing: 'a pattern of hexBinary and base64Binary gets it as it stands',
    asJing: 'imitated',
    types: ['hexBinary', 'base64Binary'],
    facet: /^pattern=/u,
    value: /\s/u,
    examples: [
      { type: 'hexBinary', parameters: 'pattern=[0-9a-f]*', value: ' 0a', isValid: true },
      { type: 'base64Binary', parameters: 'pattern=[A-Z]*', value: 'ABCD ', isValid: true },
    ],
  },
  {
    rule: 'negated classes of several members',
    clause: 'appendix F.1',
    standard: '[^ab] is every character but a and b',
    jing: 'hands Java [^a&&[^b]], which since Java 9 is every character but a, and b',
    asJing: 'varies',
    types: ['string', 'normalizedString', 'token', 'anyURI'],
    facet: /^pattern=.*\[\^/u,
    examples: [{ type: 'string', parameters: 'pattern=[^\\p{C}\\p{Z}]+', value: 'a\tb', isValid: false }],
  },
  {
    rule: 'versions of Unicode',
    clause: 'appendix F.1.1',
    standard:
      'blocks and categories are those of the Unicode of its day, and later ones are encouraged; teikit takes the categories of the Node it runs on',
    jing: 'takes what its Java knows, and blocks of Unicode 3.1',
    asJing: 'varies',
    types: ['string', 'normalizedString', 'token', 'anyURI'],
    facet: /^pattern=.*\\[pP]/u,
    examples: [{ type: 'string', parameters: 'pattern=\\p{IsSpecials}', value: '\ufeff', isValid: true }],
  },
];
