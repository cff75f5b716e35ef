// Requests that are wrong, and the error of the protocol for each (OAI-PMH 2.0 §3.6).

import { beforeAll, describe, expect, test } from 'vitest';
import { errorsIn, tokenIn } from './harvester.ts';
import { type MemoryRepository, memoryRepository, tei } from './memory-repository.ts';

const ONE = 'identifier=oai:archive.example.org:a.xml';
const DC = 'metadataPrefix=oai_dc';

let own: MemoryRepository;
let token = '';
let foreign = '';

beforeAll(async () => {
  own = memoryRepository();
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    own.folder.documents.set(`${name}.xml`, tei({ published: '2020', language: 'de' }));
  own.folder.documents.set('note.xml', '<note/>');
  own.folder.documents.set('untitled.xml', tei({ title: '' }));
  await own.check();
  token = tokenIn(await own.ask(`verb=ListRecords&${DC}`))?.text ?? '';
  const other = memoryRepository({ namespace: 'other.example.org', folder: own.folder });
  await other.check();
  foreign = tokenIn(await other.ask(`verb=ListRecords&${DC}`))?.text ?? '';
});

test.each<readonly [query: string, codes: readonly string[]]>([
  ['', ['badVerb']],
  ['verb', ['badVerb']],
  ['verb=', ['badVerb']],
  ['verb=identify', ['badVerb']],
  ['verb=Identify%20', ['badVerb']],
  ['verb=GetRecords', ['badVerb']],
  ['verb=toString', ['badVerb']],
  ['verb=Identify&verb=Identify', ['badVerb']],
  ['verb=Identify&verb=ListSets', ['badVerb']],
  [`${DC}&${ONE}`, ['badVerb']],
  ['Verb=Identify', ['badVerb']],
  ['verb=Identify&x=1', ['badArgument']],
  [`verb=Identify&${DC}`, ['badArgument']],
  ['verb=Identify&resumptionToken=x', ['badArgument']],
  ['verb=Identify&=', ['badArgument']],
  ['verb=ListMetadataFormats&set=language', ['badArgument']],
  [`verb=ListMetadataFormats&${ONE}&${ONE}`, ['badArgument']],
  ['verb=ListMetadataFormats&resumptionToken=x', ['badArgument']],
  ['verb=ListMetadataFormats&identifier=oai:archive.example.org:x.xml', ['idDoesNotExist']],
  ['verb=ListMetadataFormats&identifier=', ['idDoesNotExist']],
  ['verb=ListMetadataFormats&identifier=oai:archive.example.org:note.xml', ['noMetadataFormats']],
  ['verb=ListSets&set=language', ['badArgument']],
  ['verb=ListSets&resumptionToken=x', ['badResumptionToken']],
  ['verb=ListSets&resumptionToken=x&from=2020-01-01', ['badArgument', 'badArgument']],
  ['verb=GetRecord', ['badArgument', 'badArgument']],
  [`verb=GetRecord&${ONE}`, ['badArgument']],
  [`verb=GetRecord&${DC}`, ['badArgument']],
  [`verb=GetRecord&${DC}&${ONE}&from=2020-01-01`, ['badArgument']],
  [`verb=GetRecord&${DC}&${ONE}&resumptionToken=x`, ['badArgument']],
  [`verb=GetRecord&${DC}&${DC}&${ONE}`, ['badArgument']],
  [`verb=GetRecord&metadataPrefix=o%20i&${ONE}`, ['badArgument']],
  [`verb=GetRecord&metadataPrefix=&${ONE}`, ['badArgument']],
  [`verb=GetRecord&metadataPrefix=marc21&${ONE}`, ['cannotDisseminateFormat']],
  [`verb=GetRecord&metadataPrefix=toString&${ONE}`, ['cannotDisseminateFormat']],
  [`verb=GetRecord&${DC}&identifier=oai:archive.example.org:untitled.xml`, ['cannotDisseminateFormat']],
  [`verb=GetRecord&${DC}&identifier=oai:archive.example.org:x.xml`, ['idDoesNotExist']],
  [`verb=GetRecord&${DC}&identifier=oai:other.example.org:a.xml`, ['idDoesNotExist']],
  [`verb=GetRecord&${DC}&identifier=a.xml`, ['idDoesNotExist']],
  [`verb=GetRecord&${DC}&identifier=oai:archive.example.org:_x61_.xml`, ['idDoesNotExist']],
  [`verb=GetRecord&${DC}&identifier=oai:archive.example.org:_xFFFFFFFF_.xml`, ['idDoesNotExist']],
  [`verb=GetRecord&${DC}&identifier=%00%01%ff`, ['idDoesNotExist']],
  ['verb=ListRecords', ['badArgument']],
  ['verb=ListIdentifiers', ['badArgument']],
  [`verb=ListRecords&${DC}&${ONE}`, ['badArgument']],
  [`verb=ListRecords&${DC}&metadataPrefix=tei`, ['badArgument']],
  ['verb=ListRecords&metadataPrefix=marc21', ['cannotDisseminateFormat']],
  [`verb=ListRecords&${DC}&set=language:de:`, ['badArgument']],
  [`verb=ListRecords&${DC}&set=`, ['badArgument']],
  [`verb=ListRecords&${DC}&set=a/b`, ['badArgument']],
  [`verb=ListRecords&${DC}&set=language:fr`, ['noRecordsMatch']],
  [`verb=ListRecords&${DC}&set=languag`, ['noRecordsMatch']],
  [`verb=ListRecords&${DC}&set=language:d`, ['noRecordsMatch']],
  [`verb=ListRecords&${DC}&from=2021-01-01`, ['noRecordsMatch']],
  [`verb=ListIdentifiers&${DC}&until=1999-12-31`, ['noRecordsMatch']],
  [`verb=ListRecords&${DC}&from=`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-1-1`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-13-01`, ['badArgument']],
  [`verb=ListRecords&${DC}&until=2019-02-29`, ['badArgument']],
  [`verb=ListRecords&${DC}&until=1900-02-29`, ['badArgument']],
  [`verb=ListRecords&${DC}&until=2020-04-31`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=0000-01-01`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-01-00`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-01-01T00:00Z`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-01-01T00:00:00`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-01-01T24:00:00Z`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-01-01T23:59:60Z`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-01-01T00:00:00.5Z`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-01-01T00:00:00%2B01:00`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-01-01&from=2020-01-01`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-01-02&until=2020-01-01`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-01-01T00:00:01Z&until=2020-01-01T00:00:00Z`, ['badArgument']],
  [`verb=ListRecords&${DC}&from=2020-01-01&until=2020-01-01T00:00:00Z`, ['badArgument']],
  ['verb=ListRecords&resumptionToken=', ['badResumptionToken']],
  ['verb=ListRecords&resumptionToken=x', ['badResumptionToken']],
  ['verb=ListRecords&resumptionToken=%01%3Cx', ['badResumptionToken']],
  ['verb=ListRecords&resumptionToken=a&resumptionToken=b', ['badArgument']],
])('%s', async (query, codes) => {
  const answer = await own.ask(query);
  expect(errorsIn(answer)).toEqual(codes);
  const hides = codes.some((code) => code === 'badVerb' || code === 'badArgument');
  expect(/<request[^>]*>/u.exec(answer)?.[0].includes('verb=')).toBe(!hides);
});

test('what is very long is unknown', async () => {
  expect(errorsIn(await own.ask(`verb=GetRecord&${DC}&identifier=${'x'.repeat(50_000)}`))).toEqual(['idDoesNotExist']);
  expect(errorsIn(await own.ask(`verb=ListRecords&resumptionToken=${'A'.repeat(9_000)}.A`))).toEqual(['badResumptionToken']);
});

describe('a token', () => {
  const resume = async (verb: string, given: string): Promise<readonly string[]> =>
    errorsIn(await own.ask(`verb=${verb}&resumptionToken=${encodeURIComponent(given)}`));

  test('is good as it is', async () => {
    expect(token).not.toBe('');
    expect(await resume('ListRecords', token)).toEqual([]);
  });

  test('is good for its own verb only', async () => {
    expect(await resume('ListIdentifiers', token)).toEqual(['badResumptionToken']);
    expect(await resume('ListSets', token)).toEqual(['badResumptionToken']);
  });

  test('stands alone', async () => {
    expect(errorsIn(await own.ask(`verb=ListRecords&resumptionToken=${token}&${DC}`))).toEqual(['badArgument']);
  });

  test('of another repository is none', async () => {
    expect(foreign).not.toBe('');
    expect(await resume('ListRecords', foreign)).toEqual(['badResumptionToken']);
  });

  test('is none when any of its characters is another', async () => {
    for (let at = 0; at < token.length; at++) {
      const edited = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(await resume('ListRecords', edited), edited).toEqual(['badResumptionToken']);
    }
    expect(await resume('ListRecords', `${token}A`)).toEqual(['badResumptionToken']);
    expect(await resume('ListRecords', token.slice(0, -1))).toEqual(['badResumptionToken']);
  });
});

test('a repository without sets says so', async () => {
  const { repository } = own;
  const { answer } = await import('../../src/oai/answer.ts');
  const ask = async (query: string): Promise<readonly string[]> => {
    let text = '';
    for await (const piece of await answer({
      given: new URLSearchParams(query),
      repository: { ...repository, sets: () => undefined },
      now: own.folder.now,
    }))
      text += piece;
    return errorsIn(text);
  };
  expect(await ask('verb=ListSets')).toEqual(['noSetHierarchy']);
  expect(await ask(`verb=ListRecords&${DC}&set=language`)).toEqual(['noSetHierarchy']);
  expect(await ask(`verb=ListRecords&${DC}`)).toEqual([]);
});
