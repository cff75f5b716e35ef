// Names of licences as SPDX and Zenodo have them, by the address of the licence.

/** Creative Commons: kind, version, and the country of a version that was adapted to one. */
const CREATIVE_COMMONS =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/([a-z-]+)\/([1-4]\.0|2\.[15])(?:\/([a-z]{2,3})(?=\/|$))?(?:\/.*)?$/u;
const DEDICATION = /^https?:\/\/(?:www\.)?creativecommons\.org\/publicdomain\/zero\/1\.0(?:\/.*)?$/u;
const SPDX = /^https?:\/\/(?:www\.)?spdx\.org\/licenses\/([A-Za-z0-9.+-]+?)(?:\.html)?\/?$/u;
const KINDS: ReadonlySet<string> = new Set(['by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd']);

/** Such as `CC-BY-4.0`; undefined where the address leads to none that is known by its form. */
export function spdxName(uri: string): string | undefined {
  if (DEDICATION.test(uri)) return 'CC0-1.0';
  const spdx = SPDX.exec(uri)?.[1];
  if (spdx !== undefined) return spdx;
  const [, kind, version, country] = CREATIVE_COMMONS.exec(uri) ?? [];
  if (kind === undefined || version === undefined || !KINDS.has(kind)) return undefined;
  // two letters after the version are a country before 4.0, and a language of the page from 4.0 on
  const place = country === undefined || version.startsWith('4') ? '' : `-${country.toUpperCase()}`;
  return `CC-${kind.toUpperCase()}-${version}${place}`;
}
