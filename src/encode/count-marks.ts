// How many marks of each type were made, for the report.

import type { EncodeReport } from './encode-result.ts';
import type { Mention, MentionType } from './model/mention.ts';
import type { WrittenTei } from './write/write-tei.ts';

function marksOfTypes(marked: readonly Mention[]): Record<MentionType, number> {
  const marks: Record<MentionType, number> = { person: 0, org: 0, place: 0, date: 0, group: 0, work: 0 };
  for (const { type } of marked) marks[type]++;
  return marks;
}

export function countMarks({
  marked,
  unmarked,
}: Pick<WrittenTei, 'marked' | 'unmarked'>): Pick<EncodeReport, 'marks' | 'lowMarks' | 'unmarked'> {
  const { work, ...others }: Record<MentionType, number> = marksOfTypes(marked);
  return {
    marks: work === 0 ? others : { ...others, work },
    lowMarks: marked.filter(({ cert }) => cert === 'low').length,
    unmarked: unmarked.length,
  };
}
