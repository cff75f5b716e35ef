// Profiles that users write, and phrases.

import { expect, test } from 'vitest';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { genericProfile } from '../../../src/encode/profiles/builtin-profiles.ts';
import { matchPhrases } from '../../../src/encode/profiles/phrases.ts';
import { readProfile } from '../../../src/encode/profiles/profile.ts';
import { outlineText } from '../../../src/encode/structure/outline-text.ts';

test.each([
  [null, 'a profile must be an object'],
  [[], 'a profile must be an object'],
  [{}, 'a profile needs a name of lower-case letters, digits and hyphens, such as "letter"'],
  [{ name: 'x', rolls: [] }, 'a profile has no rolls: did you mean roles?'],
  [{ name: 'x', roles: ['headng'] }, 'there is no role headng: did you mean heading?'],
  [{ name: 'x', roles: 'list' }, 'roles must be a list'],
  [{ name: 'x', layout: 'wide' }, 'layout must be one of auto, lines, wrapped'],
  [{ name: 'x', phrases: { closng: {} } }, 'phrases has no closng: did you mean closing?'],
  [{ name: 'x', phrases: { closing: { begins: [] } } }, 'phrases.closing has no begins'],
  [{ name: 'x', phrases: { closing: { starts: 'Yours' } } }, 'phrases.closing.starts must be a list of at most 2000 phrases'],
  [{ name: 'x', phrases: { closing: { starts: [1] } } }, 'phrases.closing.starts must hold texts only'],
  [{ name: 'x', phrases: { closing: { starts: ['...'] } } }, 'a phrase of phrases.closing.starts has no word: "..."'],
  [
    { name: 'x', phrases: { closing: { starts: ['* yours'] } } },
    'a phrase of phrases.closing.starts cannot have its * at the open side: "* yours"',
  ],
  [
    { name: 'x', phrases: { closing: { ends: ['yours *'] } } },
    'a phrase of phrases.closing.ends cannot have its * at the open side: "yours *"',
  ],
])('%j is refused: %s', (json, message) => {
  expect(readProfile(json)).toEqual({ kind: 'problem', message });
});

test('a profile adds its phrases to those it builds on, and its roles count', () => {
  const reading = readProfile(
    { name: 'diary', layout: 'lines', roles: ['closing'], phrases: { closing: { starts: ['So ends'] } } },
    genericProfile,
  );
  if (reading.kind === 'problem') return expect.fail(reading.message);
  const { blocks, profile } = outlineText(
    sourceText('x', 'It rained all day long, and nobody came to see us.\n1. One.\nSo ends the day\n\nYours'),
    reading.profile,
  );
  expect(profile).toBe('diary');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'closing', 'closing']);
});

test.each([
  [{ starts: ['Dear'] }, 'DEAR Comrade,', true],
  [{ starts: ['Dear'] }, 'Dearest friend', false],
  [{ starts: ['Mit * Gruß'] }, 'Mit kommunistischem Gruß', true],
  [{ starts: ['Mit * Gruß'] }, 'Mit Dank', false],
  [{ ends: ['decides :'] }, 'The Plenum decides:', true],
  [{ ends: ['decides :'] }, 'The Plenum decides: to go', false],
  [{ ends: ['it is * ordered :'] }, 'Therefore it is hereby ordered:', true],
  [{ is: ['Copy'] }, 'Copy', true],
  [{ is: ['Copy'] }, '(Copy)', true],
  [{ is: ['Copy'] }, 'Copy of a letter', false],
  [{ starts: ["People's commissar"] }, 'People’s Commissar of Finance', true],
  [{}, '', false],
])('%j on %j: %s', (table, line, matches) => {
  expect(matchPhrases(table)(line, line)).toBe(matches);
});
