// The profiles that come with the program, by name. All build on `generic`.

import diary from './diary.json' with { type: 'json' };
import findingAid from './finding-aid.json' with { type: 'json' };
import generic from './generic.json' with { type: 'json' };
import interview from './interview.json' with { type: 'json' };
import letter from './letter.json' with { type: 'json' };
import minutes from './minutes.json' with { type: 'json' };
import { type Profile, readProfile } from './profile.ts';
import resolution from './resolution.json' with { type: 'json' };

export const genericProfile: Profile = builtin(generic);

export const builtinProfiles: ReadonlyMap<string, Profile> = new Map(
  [
    genericProfile,
    ...[letter, minutes, resolution, interview, diary, findingAid].map((one) => builtin(one, genericProfile)),
  ].map((profile) => [profile.name, profile]),
);

function builtin(json: unknown, base?: Profile): Profile {
  const reading = readProfile(json, base);
  if (reading.kind === 'problem') throw new Error(reading.message);
  return reading.profile;
}
