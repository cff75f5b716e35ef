// Places of an authority file in addresses, in short and in other forms, and what is another place or none.

import { describe, expect, test } from 'vitest';
import { buildAuthorityIndex } from '../../../src/encode/authority/authority-index.ts';
import { findAuthorityNames } from '../../../src/encode/authority/find-authority-names.ts';
import { readAuthorityCsv } from '../../../src/encode/authority/read-authority-csv.ts';

const CSV = `id,type,name,variants
linz,place,Linz,
berlin,place,Berlin,
house,place,Lindengasse 1,
lane,place,Rosengasse,
star,place,Sternstraße 71,
old,place,Neuhofgasse 7,Mühlgasse 7
rue,place,rue Molière,
hof,place,Steinerhof,
sixth,place,"XVI., Ottendorf",Ottendorf
main,place,Frankfurt am Main,
spa,place,Baden bei Linz,
rax,place,Edlach an der Rax,
villa,place,Villa am Meer,
post,place,Gasthof zur Post,
cafe,place,Café Rosengart,
alt,place,Altmünster,
gilg,place,Sankt Gilgen,
korn,place,Korner Straße,
light,place,Anemo (Leuchtturm),
flat,place,Wohnung und Praxis (Burgring 1),
grand,place,"Grand Hotel Central, G. Huber",
bad,place,Bad Hall,
ems,place,Ems,
`;

const reading = readAuthorityCsv('a.csv', CSV);
if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
const index = buildAuthorityIndex(reading.authority.entries);

function found(text: string): string {
  const boundaries = [...text.matchAll(/\n/g)].map(({ index: at }) => at + 1);
  return findAuthorityNames(text, index, { boundaries })
    .map(({ span, entities }) => `${text.slice(span.start, span.end)}=${entities?.join('/') ?? '?'}`)
    .join('; ');
}

const tables: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
  'an address on one line': [
    ['Linz, IX. Lindengasse 1.', 'Linz, IX. Lindengasse 1=house'],
    ['Linz IX, Lindengasse 1', 'Linz IX, Lindengasse 1=house'],
    ['Linz, Rosengasse 4', 'Linz, Rosengasse 4=lane'],
    ['Linz, XVIII. Muehlgasse 7.', 'Linz, XVIII. Muehlgasse 7=old'],
    ['I. Rosengasse 15', 'I. Rosengasse 15=lane'],
    ['Linz, I., Rothenturmstrasse, Steinerhof', 'Linz, I., Rothenturmstrasse, Steinerhof=hof'],
    ['Linz, Steinerhof', 'Linz=linz; Steinerhof=hof'],
    ['Linz\nRosengasse 4', 'Linz=linz; Rosengasse 4=lane'],
    ['Linz und Rosengasse', 'Linz=linz; Rosengasse=lane'],
    ['Rosengasse, Lindengasse 1', 'Rosengasse=lane; Lindengasse 1=house'],
    ['Linz, Berlin und Ems', 'Linz=linz; Berlin=berlin; Ems=ems'],
  ],
  'the number of a house': [
    ['Rosengasse 48', 'Rosengasse 48=lane'],
    ['Rosengasse Nr. 48', 'Rosengasse Nr. 48=lane'],
    ['Rosengasse 48a', 'Rosengasse 48a=lane'],
    ['rue Molière 75.', 'rue Molière 75=rue'],
    ['Rosengasse 48 20. XI. 08', 'Rosengasse 48=lane'],
    ['Lindengasse 5', ''],
    ['Lindengasse', 'Lindengasse=house'],
    ['Rosengasse 5. Mai 1902', 'Rosengasse=lane'],
    ['Rosengasse 7. 12. 12', 'Rosengasse=lane'],
    ['Rosengasse 5 Uhr', 'Rosengasse 5=lane'],
    ['Rosengasse 5 fand man', 'Rosengasse=lane'],
    ['Rosengasse 1902/3', 'Rosengasse=lane'],
    ['Berlin 1902', 'Berlin=berlin'],
    ['Berlin 5. Mai', 'Berlin=berlin'],
  ],
  'a quarter of a town': [
    ['Linz, XVI.', 'Linz, XVI.=sixth'],
    ['Linz XVI', 'Linz XVI=sixth'],
    ['Linz XV.', 'Linz=linz'],
    ['Linz XVI fand ich schön', 'Linz=linz'],
    ['Ottendorf', 'Ottendorf=sixth'],
    ['Berlin N.W., den 21. März', 'Berlin N.W.=berlin'],
    ['Berlin W.', 'Berlin W.=berlin'],
    ['Berlin, S. W. 35', 'Berlin, S. W. 35=berlin'],
    ['Berlin W. Huber', 'Berlin=berlin'],
    ['Berlin A.', 'Berlin=berlin'],
  ],
  'other forms': [
    ['Berlins Theater', 'Berlins=berlin'],
    ['Emss', ''],
    ['Berliner Theater', ''],
    ['in Frankfurt', 'Frankfurt=main'],
    ['Frankfurt a. M.', 'Frankfurt a. M.=main'],
    ['Frankfurt a/M.', 'Frankfurt a/M.=main'],
    ['Baden b. Linz', 'Baden b. Linz=spa'],
    ['Edlach a. d. Rax', 'Edlach a. d. Rax=rax'],
    ['die Villa in Baden', 'Baden=spa'],
    ['ein Gasthof', ''],
    ['im Rosengart', 'Rosengart=cafe'],
    ['Frau Rosengart', ''],
    ['von Rosengart', ''],
    ['Alt-Münster', 'Alt-Münster=alt'],
    ['St. Gilgen', 'St. Gilgen=gilg'],
    ['Kornerstraße 3', 'Kornerstraße 3=korn'],
    ['Kornerstr. 3', 'Kornerstr. 3=korn'],
    ['Sternstr. 71', 'Sternstr. 71=star'],
    ['Sternstr. 72', ''],
    ['Rosenstraße', 'Rosenstraße=lane'],
    ['Rosenplatz', ''],
    ['Burgring 1', 'Burgring 1=flat'],
    ['Grand Hotel Central', 'Grand Hotel Central=grand'],
    ['G. Huber', ''],
    ['nach Hall', 'Hall=bad'],
    ['Bln., 5. Mai', 'Bln=berlin'],
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });
});
