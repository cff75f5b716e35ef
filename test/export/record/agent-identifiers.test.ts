// Which vocabulary a pointer or a number belongs to.
import { expect, test } from 'vitest';
import { agentIdentifier } from '../../../src/export/record/agent-identifiers.ts';

test.each([
  ['https://orcid.org/0000-0002-1825-0097', undefined, 'orcid', 'https://orcid.org/0000-0002-1825-0097'],
  ['0000-0002-1825-0097', 'ORCID', 'orcid', 'https://orcid.org/0000-0002-1825-0097'],
  ['http://d-nb.info/gnd/118609807', undefined, 'gnd', 'https://d-nb.info/gnd/118609807'],
  ['11860980X', 'gnd', 'gnd', 'https://d-nb.info/gnd/11860980X'],
  ['http://www.viaf.org/viaf/24602065/', undefined, 'viaf', 'https://viaf.org/viaf/24602065'],
  ['https://www.wikidata.org/wiki/Q42', undefined, 'wikidata', 'http://www.wikidata.org/entity/Q42'],
  ['https://www.geonames.org/2761369/vienna.html', undefined, 'geonames', 'https://sws.geonames.org/2761369/'],
  ['0000 0001 2103 2683', 'ISNI', 'isni', 'https://isni.org/isni/0000000121032683'],
  ['https://id.loc.gov/authorities/names/n79021164', undefined, 'lccn', 'http://id.loc.gov/authorities/names/n79021164'],
  ['https://ror.org/03anc3s24', undefined, 'ror', 'https://ror.org/03anc3s24'],
  ['https://example.org/p/1', 'house', 'uri', 'https://example.org/p/1'],
])('%s (%s) is of %s', (text, type, scheme, uri) => {
  expect(agentIdentifier(text, type)).toMatchObject({ scheme, uri });
});

test.each([
  ['person_120156180', undefined],
  ['Q42', undefined],
  ['12', 'wikidata'],
  ['https://orcid.org/0000-0002-1825-0099', undefined],
  ['0000-0002-1825-0098', 'ORCID'],
  ['0000 0001 2103 2684', 'ISNI'],
  ['https://example.org/a b', undefined],
  ['javascript:alert(1)', undefined],
  ['', 'gnd'],
])('%j (%s) can be looked up nowhere', (text, type) => {
  expect(agentIdentifier(text, type)).toBeUndefined();
});
