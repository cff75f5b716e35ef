// Diagnostics with lines, columns and frames, cut where a reader would cut.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Locator } from '../../src/report/locate.ts';
import type { Frame, Location } from '../../src/report/outcome.ts';
import { atLine, atSpan, nowhere, type Place } from '../../src/source/span.ts';

const diagnostic: Diagnostic = { code: 'schema/invalid', severity: 'error', message: 'wrong', file: 'a.xml', place: nowhere };

function locationOf(text: string | undefined, place: Place, frames = false): Location | undefined {
  return new Locator(text, { frames }).locate({ ...diagnostic, place }).location;
}

/** `ab[cd]e`: the frame with the fault in brackets, `…` where it was cut. */
function drawn({ text, start, end, isCutBefore, isCutAfter }: Frame): string {
  const cut = (isCut: boolean): string => (isCut ? '…' : '');
  return `${cut(isCutBefore)}${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}${cut(isCutAfter)}`;
}

/** The frame of a fault that stands in brackets. */
function frameOf(marked: string): string {
  const [before = '', fault = '', after = ''] = marked.split(/[[\]]/);
  const place = atSpan(before.length, before.length + fault.length);
  const frame = locationOf(before + fault + after, place, true)?.frame;
  return frame === undefined ? '' : drawn(frame);
}

test.each<readonly [string, Place, Location | undefined]>([
  ['a span', atSpan(4, 6), { line: 2, column: 2, endLine: 2, endColumn: 3 }],
  ['a span over lines', atSpan(1, 4), { line: 1, column: 2, endLine: 2, endColumn: 2 }],
  ['an empty span', atSpan(3, 3), { line: 2, column: 1, endLine: 2, endColumn: 1 }],
  ['a line has no column', atLine(2), { line: 2 }],
  ['nowhere', nowhere, undefined],
])('%s', (_, place, expected) => {
  expect(locationOf('ab\nc𝔸d', place)).toEqual(expected);
});

test('without a text an offset has no line, and a line is kept', () => {
  expect(locationOf(undefined, atSpan(4, 5), true)).toBeUndefined();
  expect(locationOf(undefined, atLine(7), true)).toEqual({ line: 7 });
});

test('repairs and related places are located where they are in the same file, and all else is kept', () => {
  const found = {
    ...diagnostic,
    place: atSpan(3, 4),
    advice: 'do this',
    jingPosition: { line: 9, column: 9 },
    fixes: [
      {
        title: 'change it',
        certainty: 'safe',
        edits: [
          { file: 'a.xml', span: { start: 3, end: 4 }, text: 'x' },
          { file: 'b.xml', span: { start: 3, end: 4 }, text: 'x' },
        ],
      },
    ],
    related: [
      { file: 'a.xml', place: atSpan(0, 1), message: 'here' },
      { file: 'b.xml', place: atSpan(0, 1), message: 'there' },
      { file: 'b.xml', place: atLine(5), message: 'on its line' },
    ],
  } as const satisfies Diagnostic;
  const [here, there, onLine] = found.related;
  const location = { line: 2, column: 1, endLine: 2, endColumn: 2 };
  expect(new Locator('ab\nc', { frames: false }).locate(found)).toEqual({
    ...found,
    location,
    fixes: [{ ...found.fixes[0], edits: [{ ...found.fixes[0].edits[0], location }, found.fixes[0].edits[1]] }],
    related: [
      { ...here, location: { line: 1, column: 1, endLine: 1, endColumn: 2 } },
      there,
      { ...onLine, location: { line: 5 } },
    ],
  });
});

describe('frames', () => {
  const long = 'x'.repeat(500);
  test.each<readonly [string, string, string]>([
    ['the whole of a short line', 'ab\nc[d]e\nf', 'c[d]e'],
    ['a fault that goes on ends with its line', 'ab\nc[d\ne]f', 'c[d]'],
    ['a fault at the end of the line', 'ab[]\nf', 'ab[]'],
    ['CR LF is no part of a line', 'ab[]\r\nf', 'ab[]'],
    ['a fault between CR and LF', 'ab\r[]\nf', 'ab[]'],
    ['an empty line', 'ab\n[]\nf', '[]'],
    ['the end of the text', 'ab\n[]', '[]'],
    ['tabs are kept', '\ta[b]', '\ta[b]'],
    ['a line of just the length that is shown', `[a]${'x'.repeat(159)}\n`, `[a]${'x'.repeat(159)}`],
    ['a long line is cut after', `[a]${long}`, `[a]${'x'.repeat(159)}…`],
    ['a long line is cut before', `${long}[a]`, `…${'x'.repeat(159)}[a]`],
    ['a long line is cut on both sides', `${long}[a]${long}`, `…${'x'.repeat(40)}[a]${'x'.repeat(119)}…`],
    ['a long fault is cut', `a[${long}]b`, `a[${'x'.repeat(159)}]…`],
    ['no pair is cut', `${long}𝔸${'x'.repeat(39)}[a]${'x'.repeat(200)}`, `…𝔸${'x'.repeat(39)}[a]${'x'.repeat(118)}…`],
    [
      'no mark is parted from its letter',
      `${long}e\u0301${'x'.repeat(39)}[a]${long}`,
      `…e\u0301${'x'.repeat(39)}[a]${'x'.repeat(118)}…`,
    ],
    ['no emoji is parted', `${long}👩🏽‍🚒${'x'.repeat(38)}[a]${long}`, `…👩🏽‍🚒${'x'.repeat(38)}[a]${'x'.repeat(114)}…`],
  ])('%s', (_, marked, expected) => {
    expect(frameOf(marked)).toBe(expected);
  });

  test('a place that is only a line shows the line and no fault', () => {
    expect(locationOf('ab\ncd\n', atLine(2), true)?.frame).toEqual({
      text: 'cd',
      start: 0,
      end: 0,
      isCutBefore: false,
      isCutAfter: false,
    });
    expect(locationOf('ab\ncd\n', atLine(9), true)).toEqual({ line: 9 });
  });

  test('a line of another file is not shown as one of this', () => {
    const related = [
      { file: 'a.xml', place: atLine(2), message: 'here' },
      { file: 'b.xml', place: atLine(2), message: 'there' },
    ];
    const located = new Locator('ab\ncd\n', { frames: true }).locate({ ...diagnostic, related });
    expect(located.related?.map(({ location }) => location?.frame?.text)).toEqual(['cd', undefined]);
  });

  test('any frame is bounded, one line, and a part of the text with the start of the fault in it', () => {
    const units = fc.constantFrom('a', '\n', '\r', '\t', '𝔸', '\ud835', '\udd38', '\u0301', '\u200d', '👩🏽‍🚒');
    fc.assert(
      fc.property(fc.array(units, { maxLength: 600 }), fc.nat(), fc.nat(), (parts, start, length) => {
        const text = parts.join('');
        const from = start % (text.length + 1);
        const frame = locationOf(text, atSpan(from, from + (length % 300)), true)?.frame;
        if (frame === undefined) throw new Error('no frame');
        expect(frame.text.length).toBeLessThan(250);
        expect(frame.text).not.toMatch(/[\r\n]/);
        expect(text).toContain(frame.text);
        expect(frame.start).toBeLessThanOrEqual(frame.end);
        expect(frame.end).toBeLessThanOrEqual(frame.text.length);
      }),
      { numRuns: 500 },
    );
  });
});
