// Each kind of evidence has a sentence that shows it, and the certainty that it gives.
import { describe, expect, test } from 'vitest';
import { allEvidence, certaintyOf, type Evidence } from '../../../src/encode/names/evidence.ts';
import { findNames, type NameContext } from '../../../src/encode/names/find-names.ts';
import { soviet } from '../../../src/lexicon/packs/soviet.ts';

const en: NameContext = { language: 'en' };
const su: NameContext = { language: 'en', packs: [soviet] };

/** The evidence, a text, the words that are marked, the certainty. */
const rows: readonly (readonly [Evidence, string, string, 'high' | 'medium' | 'low', NameContext])[] = [
  ['form of address', 'We met Mr. Zillinger there.', 'Mr. Zillinger', 'high', en],
  ['form of address and abbreviated name', 'We met Comrade Z-n there.', 'Comrade Z-n', 'high', en],
  ['initials and surname', 'We met A. B. Zillinger there.', 'A. B. Zillinger', 'high', en],
  ['given name and surname', 'We met Amos Zillinger there.', 'Amos Zillinger', 'high', en],
  ['given name and word', 'We met Harriet Money there.', 'Harriet Money', 'medium', en],
  ['initials and word', 'We met A. B. Money there.', 'A. B. Money', 'medium', en],
  ['inverted name', 'Zillinger, Amos', 'Zillinger, Amos', 'high', en],
  ['couple', 'We met Mr. and Mrs. Zillinger there.', 'Mr. and Mrs. Zillinger', 'high', en],
  ['title and realm', 'We met the Duke of Saxony there.', 'Duke of Saxony', 'medium', en],
  ['name with an initial inside', 'We met Zarathu B. Zillinger there.', 'Zarathu B. Zillinger', 'high', en],
  ['surname and initials', 'We met Zillingov A. B. there.', 'Zillingov A. B.', 'medium', en],
  ['name and surname', 'We met Zarathu Abbott there.', 'Zarathu Abbott', 'medium', en],
  ['abbreviated name', 'We met Z-na there.', 'Z-na', 'medium', en],
  ['named in full elsewhere', 'Amos Zillinger left. Then Zillinger came.', 'Zillinger', 'medium', en],
  ['ending of a surname', 'We met Zillingov there.', 'Zillingov', 'medium', en],
  ['known surname', 'We met Abbott there.', 'Abbott', 'medium', su],
  ['surname in a list', 'We met Abbott there.', 'Abbott', 'low', en],
  ['likely ending of a surname', 'We met Zillingman there.', 'Zillingman', 'low', su],
  ['two names in context', 'We met the merchant Zarathu Zillom there.', 'Zarathu Zillom', 'low', en],
  ['double name', 'We met Ter-Zillingyan there.', 'Ter-Zillingyan', 'low', en],
  ['forename again and again', 'So Jessie met us, with Jessie too.', 'Jessie', 'low', en],
  ['initials of a name', 'So Amos Zillinger\nA. Z.', 'A. Z.', 'medium', en],
  ['context', 'We met the merchant Zillom there.', 'Zillom', 'low', en],
  ['in a row of persons', 'We met Amos Abbott, Zillom, and others.', 'Zillom', 'low', en],
  ['person in the name of a party', 'The Zillom—Abbott party stands.', 'Zillom', 'medium', en],
  ['abbreviation with complement', 'The NKVD of the USSR wrote.', 'NKVD of the USSR', 'high', su],
  ['head noun with complement', 'The Committee of the Red Cross wrote.', 'Committee of the Red Cross', 'medium', en],
  ['known body', 'The Red Cross wrote.', 'Red Cross', 'medium', en],
  ['abbreviation', 'The GKZT wrote.', 'GKZT', 'low', en],
  ['head noun', 'The Zillinger Bank wrote.', 'Zillinger Bank', 'low', en],
  ['head noun and number', 'The School No. 3 wrote.', 'School No. 3', 'medium', en],
  [
    'small head noun with complement',
    'The Moscow department of the NKVD wrote.',
    'Moscow department of the NKVD',
    'medium',
    su,
  ],
  ['regional committee', 'The Moscow obkom wrote.', 'Moscow obkom', 'medium', su],
  ['party of persons', 'The Zillom—Abbott party stands.', 'Zillom—Abbott party', 'medium', en],
  ['spaced abbreviation', 'The Y. M. C. A. wrote.', 'Y. M. C. A.', 'medium', en],
  ['nation', 'The Cherokee nation wrote.', 'Cherokee nation', 'medium', en],
  ['small head noun', 'The Zillinger Mining company wrote.', 'Zillinger Mining company', 'low', en],
  ['lone head noun', 'So the Senate wrote.', 'Senate', 'low', en],
  ['kind of body before a name', 'So the firm Zillom wrote.', 'Zillom', 'low', en],
  ['partners', 'Bought of Zillom & Abbott here.', 'Zillom & Abbott', 'low', en],
  ['phrase of the gazetteer', 'We saw New York there.', 'New York', 'medium', en],
  ['gazetteer', 'We saw Boston there.', 'Boston', 'medium', en],
  ['gazetteer, and also a name or word', 'We saw Lincoln there.', 'Lincoln', 'low', en],
  ['head behind a name', 'We saw Zillinger Creek there.', 'Zillinger Creek', 'medium', en],
  ['place named after a person', 'We saw Queen Victoria Street there.', 'Queen Victoria Street', 'medium', en],
  ['address', 'We saw 12 Zillinger Lane there.', '12 Zillinger Lane', 'medium', en],
  ['numbered road', 'We saw Route 2 there.', 'Route 2', 'low', en],
  ['head before a name', 'We saw Mount Zillinger there.', 'Mount Zillinger', 'medium', en],
  ['direction before a place', 'We saw North Boston there.', 'North Boston', 'medium', en],
  ['direction before a name', 'We are in New Zillom there.', 'New Zillom', 'low', en],
  ['kind of place with its name', 'We saw the City of Zillom there.', 'City of Zillom', 'medium', en],
  ['town and state', 'We saw Zillom, Mass., there.', 'Zillom, Mass.', 'high', en],
  ['town before a state', 'We saw Zillom, Ohio, there.', 'Zillom', 'medium', en],
  ['plural head', 'We saw the Zillom and Harka rivers there.', 'Harka', 'low', en],
  ['preposition', 'We are in Zillom now.', 'Zillom', 'medium', en],
  ['date line', 'ZILLOMAR, March 3. A letter.', 'ZILLOMAR', 'medium', en],
  ['river', 'We are on the Zillom now.', 'Zillom', 'low', en],
  ['ending of a place', 'Folk of Zillomgrad came.', 'Zillomgrad', 'medium', en],
  ['named before', 'We are in Zillom. All Zillom slept.', 'Zillom', 'low', en],
  ['in a row of places', 'We saw Boston, Albany and Zillom.', 'Zillom', 'low', en],
  ['phrase for followers', 'The Old Believers came.', 'Old Believers', 'medium', en],
  ['known followers', 'The Whigs came.', 'Whigs', 'medium', en],
  ['plural of followers', 'So the Zillomists came.', 'Zillomists', 'medium', en],
  ['tendency beside followers', 'So came the Zillomists and the right.', 'right', 'medium', en],
];

describe('evidence', () => {
  test.each(rows)('%s', (evidence, text, words, cert, context) => {
    const found = findNames(text, context).filter((mention) => mention.evidence === evidence);
    const last = found.find(({ span }) => text.slice(span.start, span.end) === words);
    expect([last?.cert, found.map(({ span }) => text.slice(span.start, span.end))]).toEqual([
      cert,
      expect.arrayContaining([words]),
    ]);
  });

  test('each kind has its row, but those that keep other marks away', () => {
    const shown = new Set(rows.map(([evidence]) => evidence));
    expect(allEvidence.filter((evidence) => !shown.has(evidence))).toEqual(['title of a publication', 'ship', 'product']);
  });

  test.each([
    ['given name and word', 1, 'medium'],
    ['given name and word', 2, 'high'],
    ['context', 2, 'low'],
  ] as const)('%s, %d times: %s', (evidence, times, cert) => {
    expect(certaintyOf(evidence, times)).toBe(cert);
  });

  test('a name that comes again is surer', () => {
    const certs = findNames('We met Harriet Money. Then Harriet Money left.', en).map(({ cert }) => cert);
    expect(certs).toEqual(['high', 'high']);
  });
});
