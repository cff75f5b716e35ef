// Identifiers of persons, bodies and places: which vocabulary a pointer or a number belongs to, by its form.

import { asUri } from './as-uri.ts';
import type { AgentIdentifier, AgentScheme } from './descriptive-record.ts';

type SchemeForm = {
  readonly scheme: AgentScheme;
  /** What `idno/@type` calls it, in small letters without punctuation. */
  readonly types: readonly string[];
  /** The number in an address. */
  readonly address: RegExp;
  /** The number itself, as the vocabulary writes it. */
  readonly number: RegExp;
  /** Its last character is a check digit (ISO 7064, MOD 11-2). */
  readonly isChecked?: true;
  readonly uri: (number: string) => string;
};

/** Forms as the vocabularies give them: orcid.org, d-nb.info, viaf.org, wikidata.org, isni.org, id.loc.gov, ror.org, geonames.org. */
const FORMS: readonly SchemeForm[] = [
  {
    scheme: 'orcid',
    isChecked: true,
    types: ['orcid'],
    address: /^https?:\/\/(?:www\.)?orcid\.org\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/u,
    number: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u,
    uri: (number) => `https://orcid.org/${number}`,
  },
  {
    scheme: 'gnd',
    types: ['gnd', 'pnd', 'dnb'],
    address: /^(?:https?:\/\/(?:www\.)?d-nb\.info\/gnd\/|gnd:)([\dX-]{3,12})\/?$/u,
    number: /^\d[\dX-]{2,11}$/u,
    uri: (number) => `https://d-nb.info/gnd/${number}`,
  },
  {
    scheme: 'viaf',
    types: ['viaf'],
    address: /^(?:https?:\/\/(?:www\.)?viaf\.org\/viaf\/|viaf:)(\d+)\/?$/u,
    number: /^\d+$/u,
    uri: (number) => `https://viaf.org/viaf/${number}`,
  },
  {
    scheme: 'wikidata',
    types: ['wikidata', 'wd'],
    address: /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/|wikidata:|wd:)(Q\d+)$/u,
    number: /^Q\d+$/u,
    uri: (number) => `http://www.wikidata.org/entity/${number}`,
  },
  {
    scheme: 'isni',
    isChecked: true,
    types: ['isni'],
    address: /^https?:\/\/(?:www\.)?isni\.org\/(?:isni\/)?(\d{15}[\dX])\/?$/u,
    number: /^(?:\d{4} ?){3}\d{3}[\dX]$/u,
    uri: (number) => `https://isni.org/isni/${number.replaceAll(' ', '')}`,
  },
  {
    scheme: 'lccn',
    types: ['lccn', 'lcnaf', 'naf', 'loc'],
    address: /^https?:\/\/id\.loc\.gov\/authorities\/names\/(n[a-z]{0,2}\d+)(?:\.html)?$/u,
    number: /^n[a-z]{0,2}\d+$/u,
    uri: (number) => `http://id.loc.gov/authorities/names/${number}`,
  },
  {
    scheme: 'ror',
    types: ['ror'],
    address: /^https?:\/\/ror\.org\/(0[a-z0-9]{6}\d{2})$/u,
    number: /^0[a-z0-9]{6}\d{2}$/u,
    uri: (number) => `https://ror.org/${number}`,
  },
  {
    scheme: 'geonames',
    types: ['geonames'],
    address: /^https?:\/\/(?:www\.|sws\.)?geonames\.org\/(\d+)(?:\/.*)?$/u,
    number: /^\d+$/u,
    uri: (number) => `https://sws.geonames.org/${number}/`,
  },
];

/** `type`: what an `idno` calls it. Undefined where nobody could look it up. */
export function agentIdentifier(text: string, type?: string): AgentIdentifier | undefined {
  const value = text.trim();
  for (const { scheme, address, uri, isChecked } of FORMS) {
    const number = address.exec(value)?.[1];
    if (number === undefined) continue;
    return isChecked === true && !hasCheckDigit(number) ? undefined : { scheme, value: number, uri: uri(number) };
  }
  const called = type?.toLowerCase().replaceAll(/[^a-z]/gu, '');
  const form = FORMS.find(({ types, number }) => called !== undefined && types.includes(called) && number.test(value));
  if (form !== undefined && (form.isChecked !== true || hasCheckDigit(value)))
    return { scheme: form.scheme, value, uri: form.uri(value) };
  return isWebAddress(value) ? { scheme: 'uri', value, uri: asUri(value) } : undefined;
}

const RADIX = 11;
const CHECK = 12;

/** ISO 7064, MOD 11-2, as ORCID and ISNI have it. */
function hasCheckDigit(number: string): boolean {
  const digits = number.replaceAll(/[^\dX]/gu, '');
  let sum = 0;
  for (const digit of digits.slice(0, -1)) sum = ((sum + Number(digit)) * 2) % RADIX;
  const wanted = (CHECK - sum) % RADIX;
  return digits.at(-1) === (wanted === RADIX - 1 ? 'X' : String(wanted));
}

/** What a program can follow: an absolute address of the web without white space. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/u.test(text) && URL.canParse(text);
}
