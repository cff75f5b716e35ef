// Texts → outlines: whole small documents, and the judgement of where lists begin and end.

import { expect, test } from 'vitest';
import { leavesOf, outlineOf } from './show-outline.ts';

type Case = { readonly name: string; readonly profile?: string; readonly text: string; readonly leaves: readonly string[] };

const LONG =
  'The commission visited the works and found that the plan of repairs had been carried out only in part by the trust';

const cases: readonly Case[] = [
  {
    name: 'a letter in wrapped lines',
    text: `Secret
Copy No. 2

                                     Moscow, 14 February 1934

To the Chairman of the Council of People's Commissars of the RSFSR
Comrade D. Ye. Osipov
Copy to: Comrade Ivanov

Dear Comrade Osipov,

In reply to your enquiry I inform you that the seed loan for the spring
sowing has been delivered to the stations only in part. The reasons are:

1) the railway did not supply the wagons that had been promised for the
   month of December;
2) the stores were not made ready in time.

In view of this I ask for instructions. The head of the section is
I. N. Petrov.

[p. 8]

A full report* will follow.

With communist greetings,

Deputy People's Commissar of Agriculture
                                     N. Kuznetsov

* The report is kept in the file of the
Commissariat, No. 44.
`,
    leaves: [
      'Secret',
      'Copy No. 2',
      'dateline: Moscow, 14 February 1934',
      "addressee: To the Chairman of the Council of People's Commissars of the RSFSR",
      'addressee: Comrade D. Ye. Osipov',
      'addressee: Copy to: Comrade Ivanov',
      'salutation: Dear Comrade Osipov,',
      'In reply to your enquiry I inform you that the seed loan for the spring sowing has been delivered to the stations only in part. The reasons are:',
      '1) the railway did not supply the wagons that had been promised for the month of December;',
      '2) the stores were not made ready in time.',
      'In view of this I ask for instructions. The head of the section is I. N. Petrov.',
      'page: [p. 8]',
      'A full report* will follow.',
      'closing: With communist greetings,',
      "signature: Deputy People's Commissar of Agriculture",
      'signature: N. Kuznetsov',
      'footnote * The report is kept in the file of the Commissariat, No. 44. (anchored)',
    ],
  },
  {
    name: 'minutes: what was resolved belongs to its item, the last one too',
    text: `MINUTES No. 17
of the meeting of the bureau
5.XII.1935

Present: Comrades Orlov, Borisov
HEARD:
1. On the course of the harvest.
Comrade Orlov. The tractors stood idle in three districts.
I. Petrov said that there was no fuel.
RESOLVED:
a) to take note of the report;
b) to send two brigades.
2. Miscellaneous.
RESOLVED:
a) to postpone the question.

Secretary    A. Orlov`,
    leaves: [
      'heading: MINUTES No. 17',
      'heading: of the meeting of the bureau',
      'dateline: 5.XII.1935',
      'Present: Comrades Orlov, Borisov',
      'HEARD:',
      '1. On the course of the harvest.',
      '1. Comrade Orlov. The tractors stood idle in three districts.',
      '1. I. Petrov said that there was no fuel.',
      '1. RESOLVED:',
      '1. a) to take note of the report;',
      '1. b) to send two brigades.',
      '2. Miscellaneous.',
      '2. RESOLVED:',
      '2. a) to postpone the question.',
      'signature: Secretary A. Orlov',
    ],
  },
  {
    name: 'a decree with sections, an annex and a table',
    text: `DECREE OF THE COUNCIL

On measures against the loss of horses

3 September 1936. No. 1589
Moscow, Kremlin

The Council of People's Commissars DECREES:
I. General provisions
1. To establish an inspectorate.
1.1. It is subordinate to the Commissariat.
1.2. It has the right:
a) to visit stables;
b) to demand reports.
2. To confirm the staff (Annex 1).
II. Financial provisions
3. The Commissariat of Finance is to open a credit.
This decree enters into force at once.

Chairman of the Council V. IVANOV

ANNEX 1
to the decree of 3 September 1936

| Post | Number |
|------|--------|
| Head | 1 |

§ 1. The head is appointed by the Commissar.
§ 2. Inspectors are appointed by the head.`,
    leaves: [
      'heading: DECREE OF THE COUNCIL',
      'heading: On measures against the loss of horses',
      'dateline: 3 September 1936. No. 1589',
      'dateline: Moscow, Kremlin',
      "The Council of People's Commissars DECREES:",
      'heading: I. General provisions',
      '1. To establish an inspectorate.',
      '1. 1.1. It is subordinate to the Commissariat.',
      '1. 1.2. It has the right:',
      '1. 1.2. a) to visit stables;',
      '1. 1.2. b) to demand reports.',
      '2. To confirm the staff (Annex 1).',
      'heading: II. Financial provisions',
      '3. The Commissariat of Finance is to open a credit.',
      'This decree enters into force at once.',
      'signature: Chairman of the Council V. IVANOV',
      'heading: ANNEX 1',
      'heading: to the decree of 3 September 1936',
      'row Post | Number',
      'row Head | 1',
      '§ 1. The head is appointed by the Commissar.',
      '§ 2. Inspectors are appointed by the head.',
    ],
  },
  {
    name: 'a sentence about a comrade is no addressee',
    profile: 'generic',
    text: 'Comrade J. Smith went to Moscow.\n\nТов. Петров уехал в Москву.\n\nHe stayed there for a while and came back.',
    leaves: ['Comrade J. Smith went to Moscow.', 'Тов. Петров уехал в Москву.', 'He stayed there for a while and came back.'],
  },
  {
    name: 'initials at the end of an addressee are no full stop',
    profile: 'generic',
    text: `Comrade Smirnov I. N.\n\n${LONG}.`,
    leaves: ['addressee: Comrade Smirnov I. N.', `${LONG}.`],
  },
  {
    name: 'an address has six lines at most',
    profile: 'generic',
    text: `To Comrade Hill\nthe mill\nthe yard\nthe lane\nthe town\nthe county\nthe seventh\nthe eighth\n\n${LONG}.`,
    leaves: [
      'addressee: To Comrade Hill',
      'addressee: the mill',
      'addressee: the yard',
      'addressee: the lane',
      'addressee: the town',
      'addressee: the county',
      'the seventh',
      'the eighth',
      `${LONG}.`,
    ],
  },
  {
    name: 'a greeting with a date is no date line',
    profile: 'generic',
    text: `Hello Ivan Petrov, 3 March 1937.\n\n${LONG}.`,
    leaves: ['Hello Ivan Petrov, 3 March 1937.', `${LONG}.`],
  },
  {
    name: 'a letter of one short paragraph, with an enclosure',
    profile: 'letter',
    text: 'Dear Mr Hill,\n\nThe parcel came today.\n\nYours truly,\nJ. Smith\n\nEnclosure: one photograph',
    leaves: [
      'salutation: Dear Mr Hill,',
      'The parcel came today.',
      'closing: Yours truly,',
      'signature: J. Smith',
      'Enclosure: one photograph',
    ],
  },
  {
    name: 'a letter with an enclosure that is told of in a sentence',
    profile: 'letter',
    text: 'Dear Mr Hill,\n\nI thank you.\n\nYours truly,\n\nJohn\n\nEnclosure: a list of all the things that were in the parcel.',
    leaves: [
      'salutation: Dear Mr Hill,',
      'I thank you.',
      'closing: Yours truly,',
      'signature: John',
      'Enclosure: a list of all the things that were in the parcel.',
    ],
  },
  {
    name: 'a telegram: capitals are no headings there',
    text: `TELEGRAM
TO COMRADE SIDOROV
IN REPLY TO YOUR NO. 863 I REPORT THAT THE WORK OF THE COMMISSION HAS BEEN COMPLETED STOP
THE LIST WILL BE SENT BY COURIER ON 15 JULY STOP
PETROV`,
    leaves: [
      'heading: TELEGRAM',
      'addressee: TO COMRADE SIDOROV',
      'IN REPLY TO YOUR NO. 863 I REPORT THAT THE WORK OF THE COMMISSION HAS BEEN COMPLETED STOP',
      'THE LIST WILL BE SENT BY COURIER ON 15 JULY STOP',
      'signature: PETROV',
    ],
  },
  {
    name: 'a newspaper',
    text: `LATEST FROM THE COAST.

Boston, Aug. 3, 1863.

The steamer arrived at this port at an early hour this morning. Her news is
two days later than that received before, and is of some interest to
merchants. The market is firm.

THE NORTHERN QUESTION.

It is reported that the answer was despatched on the 13th, by a messenger.`,
    leaves: [
      'heading: LATEST FROM THE COAST.',
      'dateline: Boston, Aug. 3, 1863.',
      'The steamer arrived at this port at an early hour this morning. Her news is two days later than that received before, and is of some interest to merchants. The market is firm.',
      'heading: THE NORTHERN QUESTION.',
      'It is reported that the answer was despatched on the 13th, by a messenger.',
    ],
  },
  {
    name: 'dashes after a colon, letters of two scripts, a footnote by number',
    profile: 'generic',
    text: `${LONG}[1].
The causes are these:
— the lack of coke,
— the lack of wagons.
I propose:
1. That an engineer be sent.
2. The committee to be strengthened:
а) by an instructor;
б) by a lecturer;
в) by a secretary.
3. That the report be heard.

[1] Built in 1929.`,
    leaves: [
      `${LONG}[1].`,
      'The causes are these:',
      '— the lack of coke,',
      '— the lack of wagons.',
      'I propose:',
      '1. That an engineer be sent.',
      '2. The committee to be strengthened:',
      '2. а) by an instructor;',
      '2. б) by a lecturer;',
      '2. в) by a secretary.',
      '3. That the report be heard.',
      'footnote [1] Built in 1929. (anchored)',
    ],
  },
  {
    name: 'what looks like a label and fits no sequence',
    profile: 'generic',
    text: `${LONG}.
I. N. Smirnov said that nothing was known of it.
1933 was a year of losses.
U.S. engineers were sent away.
12.30 was the hour of the meeting.
5. March was cold.`,
    leaves: [
      `${LONG}.`,
      'I. N. Smirnov said that nothing was known of it.',
      '1933 was a year of losses.',
      'U.S. engineers were sent away.',
      '12.30 was the hour of the meeting.',
      '5. March was cold.',
    ],
  },
  {
    name: 'points of several paragraphs: the last one goes on until a sign',
    profile: 'generic',
    text: `The shortcomings are these:
a) The plan is weak.
${LONG}.
b) The control is weak.
${LONG}, too.
${LONG}, at last.
However, ${LONG}.`,
    leaves: [
      'The shortcomings are these:',
      'a) The plan is weak.',
      `a) ${LONG}.`,
      'b) The control is weak.',
      `b) ${LONG}, too.`,
      `b) ${LONG}, at last.`,
      `However, ${LONG}.`,
    ],
  },
  {
    name: 'points of one paragraph: what follows the last is no part of it',
    profile: 'generic',
    text: `The Bureau resolves:
(1) to send a brigade;
(2) to hear a report.
${LONG}.`,
    leaves: ['The Bureau resolves:', '(1) to send a brigade;', '(2) to hear a report.', `${LONG}.`],
  },
  {
    name: 'a list that refers back, and a second list after it',
    profile: 'generic',
    text: `There were these mistakes:
I. The first was haste.
${LONG}.
II. The second was delay.
${LONG}.
All these mistakes were put right, as the inspector found.
The trust orders:
1. To go on.
2. To report.`,
    leaves: [
      'There were these mistakes:',
      'I. The first was haste.',
      `I. ${LONG}.`,
      'II. The second was delay.',
      `II. ${LONG}.`,
      'All these mistakes were put right, as the inspector found.',
      'The trust orders:',
      '1. To go on.',
      '2. To report.',
    ],
  },
  {
    name: 'letters in the order of a transliterated alphabet, and Roman numbers after letters',
    profile: 'generic',
    text: `The following:
a) one;
b) two;
v) three:
i) of wood;
ii) of iron;
g) four;
d) five.`,
    leaves: ['The following:', 'a) one;', 'b) two;', 'v) three:', 'v) i) of wood;', 'v) ii) of iron;', 'g) four;', 'd) five.'],
  },
  {
    name: 'a label on a line of its own',
    profile: 'generic',
    text: `The Council decrees:\n1.\n${LONG}.\n2.\n${LONG}, too.`,
    leaves: ['The Council decrees:', `1. ${LONG}.`, `2. ${LONG}, too.`],
  },
  {
    name: 'columns of blanks, and tabs',
    profile: 'generic',
    text: `${LONG}:\n\nStation          Planned    Sent\nKamyshin              40      12\nPetrov Val            22       9\n\nSmith\t5\nJones\t7\n\nThat is all that was found by the commission.`,
    leaves: [
      `${LONG}:`,
      'row Station | Planned | Sent',
      'row Kamyshin | 40 | 12',
      'row Petrov Val | 22 | 9',
      'row Smith | 5',
      'row Jones | 7',
      'That is all that was found by the commission.',
    ],
  },
];

test.each(cases)('$name', ({ text, profile, leaves }) => {
  expect(leavesOf(outlineOf(text, profile))).toEqual(leaves);
});

test('what could not be classified is remarked on, by line', () => {
  const { outline } = outlineOf(`${LONG}.\n7. A point from nowhere.\n${LONG}.\nsome words\n${LONG}.`, 'generic');
  expect(outline.remarks.map(({ line }) => line)).toEqual([2, 4]);
});

test('a missing label is remarked on, and does not end the list', () => {
  const outlined = outlineOf('It is decided:\n1. One.\n2. Two.\n4. Four.\n5. Five.', 'generic');
  expect(leavesOf(outlined)).toEqual(['It is decided:', '1. One.', '2. Two.', '4. Four.', '5. Five.']);
  expect(outlined.outline.remarks.map(({ line }) => line)).toEqual([4]);
});

test.each([
  ['Dear Comrade,\n\nI thank you for it.\n\nWith communist greetings', 'letter'],
  ['MINUTES No. 3\n\nPresent: three members.', 'minutes'],
  ['The Council of the trust has decided:\n1. To go on.', 'resolution'],
  ['It rained all day.', 'generic'],
])('the profile of %j is %s', (text, name) => {
  expect(outlineOf(text).outline.profile).toBe(name);
});
