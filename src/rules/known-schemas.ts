// Schemas that many documents name, with the address to add each from, and what else documents call it. All were seen in use; none is
// invented.

export type KnownSchema = {
  readonly name: string;
  /** Where it is published; it is added from here. */
  readonly url: string;
  /** Other addresses of the same schema. */
  readonly aliases: readonly string[];
};

const TEI = 'tei-c.org/release/xml/tei/custom/schema/relaxng';

function tei(name: string): KnownSchema {
  return { name, url: `https://${TEI}/${name}.rng`, aliases: [`https://www.${TEI}/${name}.rng`] };
}

const MEI = 'https://music-encoding.org/schema/5.1';

export const knownSchemas: readonly KnownSchema[] = [
  tei('tei_all'),
  tei('tei_lite'),
  tei('tei_simplePrint'),
  tei('tei_jtei'),
  tei('tei_drama'),
  tei('tei_minimal'),
  {
    name: 'epidoc',
    url: 'https://epidoc.stoa.org/schema/latest/tei-epidoc.rng',
    aliases: ['https://www.stoa.org/epidoc/schema/latest/tei-epidoc.rng'],
  },
  {
    name: 'msdesc',
    url: 'https://raw.githubusercontent.com/bodleian/consolidated-tei-schema/master/msdesc.rng',
    aliases: ['https://raw.githubusercontent.com/msdesc/consolidated-tei-schema/master/msdesc.rng'],
  },
  { name: 'dracor', url: 'https://dracor.org/schema.rng', aliases: [] },
  { name: 'mei', url: `${MEI}/mei-all.rng`, aliases: [] },
  { name: 'mei-cmn', url: `${MEI}/mei-CMN.rng`, aliases: [] },
  { name: 'mei-basic', url: `${MEI}/mei-basic.rng`, aliases: [] },
];

export function knownSchema(name: string): KnownSchema | undefined {
  return knownSchemas.find((known) => known.name === name);
}

export function knownAt(uri: string): KnownSchema | undefined {
  const secure = uri.replace(/^http:/, 'https:');
  return knownSchemas.find(({ url, aliases }) => url === secure || aliases.includes(secure));
}

/** What a schema at this address may have been stored under: documents say `http:` where the site says `https:`. */
export function addresses(uri: string): readonly string[] {
  const secure = uri.replace(/^http:/, 'https:');
  const known = knownAt(uri);
  const same = known === undefined ? [] : [known.url, ...known.aliases];
  return [...new Set([uri, secure, ...same])];
}
