// Vocabularies of domains: a profile names them, and they are at work where a text shows their signs.
import { describe, expect, test } from 'vitest';
import { findNames } from '../../src/encode/names/find-names.ts';
import { packsFor } from '../../src/encode/names/vocabulary.ts';
import { builtinProfiles, genericProfile } from '../../src/encode/profiles/builtin-profiles.ts';
import { readProfile } from '../../src/encode/profiles/profile.ts';
import { fullForenames, languages, titlesOf } from '../../src/lexicon/lexicon.ts';
import { soviet } from '../../src/lexicon/packs/soviet.ts';

const namesOf = (text: string, names: readonly string[]): readonly string[] => packsFor(text, names).map(({ name }) => name);

describe('packs', () => {
  test.each([
    ['two signs', 'The NKVD of the USSR wrote.', ['soviet']],
    ['one sign', 'The NKVD wrote.', []],
    ['signs inside other words', 'The sovietologist and the commissariats wrote.', []],
    ['Cyrillic signs', 'Письмо НКВД СССР.', ['soviet']],
    ['signs that are lost in a long text', `The NKVD of the USSR wrote. ${'It rained again. '.repeat(2000)}`, []],
    ['signs in proportion', 'The NKVD of the USSR wrote. It rained again. '.repeat(500), ['soviet']],
  ])('%s', (_, text, expected) => {
    expect(namesOf(text, ['soviet'])).toEqual(expected);
  });

  test('one that the profile does not name is not at work', () => {
    expect(namesOf('The NKVD of the USSR wrote.', [])).toEqual([]);
  });

  test('what it knows, texts without it do not', () => {
    const found = (packs: readonly (typeof soviet)[]): number =>
      findNames('We met Zillingman here.', { language: 'en', packs }).length;
    expect([found([]), found([soviet])]).toEqual([0, 1]);
  });

  test('the profiles that come with the program name it', () => {
    expect([...builtinProfiles.values()].map(({ packs }) => packs)).toEqual([...builtinProfiles.keys()].map(() => ['soviet']));
  });

  test.each([
    ['left out: those of the base', {}, ['soviet']],
    ['none', { packs: [] }, []],
    ['one', { packs: ['soviet'] }, ['soviet']],
  ])('a profile with packs %s', (_, more, expected) => {
    const reading = readProfile({ name: 'own', ...more }, genericProfile);
    expect(reading.kind === 'profile' ? reading.profile.packs : reading.message).toEqual(expected);
  });

  test.each([
    [{ packs: ['sovjet'] }, 'there is no pack sovjet: did you mean soviet?'],
    [{ packs: 'soviet' }, 'packs must be a list'],
  ])('%j is refused', (more, message) => {
    const reading = readProfile({ name: 'own', ...more }, genericProfile);
    expect(reading).toEqual({ kind: 'problem', message });
  });
});

describe('the lexicon', () => {
  test('each abbreviated forename stands for a full one of its language', () => {
    for (const { forenames } of Object.values(languages)) {
      const pairs = `${forenames?.short ?? ''} ${forenames?.dotted ?? ''}`.split(/\s+/).filter((pair) => pair !== '');
      expect(pairs.filter((pair) => !/^\p{L}+:\p{L}+$/u.test(pair))).toEqual([]);
    }
    expect(fullForenames.get('jno')).toEqual(['john', 'jonathan']);
  });

  test('titles have facets', () => {
    expect([titlesOf('clergy').has('rev'), titlesOf('rank').has('capt'), titlesOf('rank').has('rev')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
