// Findings for people at a terminal: place and message, the line of the document with the part at fault underlined, repairs, code.

import { counted } from './counted.ts';
import { drawFrame } from './draw-frame.ts';
import { type Level, levelOf } from './level.ts';
import { placeSuffix } from './line.ts';
import type { Frame, Located, Location, Outcome } from './outcome.ts';
import type { Reporter, ReporterSettings } from './reporter.ts';
import { shownOf } from './shown-findings.ts';
import { visible } from './visible.ts';

/** SGR parameters. */
const STYLES = { bold: '1', dim: '2', error: '1;31', warning: '1;33', note: '1;36', fix: '32' } as const;
type Style = keyof typeof STYLES;
type Paint = (style: Style, text: string) => string;

/** Columns that a frame has at least, however narrow the terminal. */
const NARROWEST = 20;
/** Repairs and related places that are shown of one finding. */
const MOST_ADDED = 5;

/** Nothing of the document goes raw to the terminal. */
export function prettyReporter(settings: ReporterSettings): Reporter {
  const paint: Paint = (style, text) => (settings.hasColor && text !== '' ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text);
  return {
    begin: () => '',
    document: (outcome) => {
      const { shown, leftOut } = shownOf(outcome, settings);
      const findings = shown.map((located) => `${findingLines(located, settings, paint).join('\n')}\n\n`);
      return `${findings.join('')}${leftOutLine(outcome, leftOut, paint)}`;
    },
    end: () => '',
  };
}

function findingLines(located: Located, { width }: ReporterSettings, paint: Paint): readonly string[] {
  const { location } = located;
  const gutter = location === undefined ? '' : ' '.repeat(String(location.line).length);
  return [
    headline(located, paint),
    ...(location?.frame === undefined
      ? []
      : frameLines(location, location.frame, { level: levelOf(located.severity), width, paint })),
    ...additions(located, paint).map((text) => `${gutter} ${paint('dim', '=')} ${text}`),
  ];
}

function headline({ file, location, severity, message, code }: Located, paint: Paint): string {
  const level = levelOf(severity);
  const place = paint('bold', `${visible(file)}${placeSuffix(location)}`);
  return `${place}: ${paint(level, level)}: ${visible(message)} ${paint('dim', `[${code}]`)}`;
}

type FrameSettings = { readonly level: Level; readonly width: number; readonly paint: Paint };

/** A place that is only a line has no part to underline. */
function frameLines({ line, column }: Location, frame: Frame, { level, width, paint }: FrameSettings): readonly string[] {
  const number = String(line);
  const room = Math.max(NARROWEST, width - number.length - ' | '.length);
  const { before, fault, after, underline } = drawFrame(frame, room);
  const bar = paint('dim', '|');
  const shown = `${paint('dim', number)} ${bar} ${before}${paint(level, fault)}${after}`;
  if (column === undefined) return [`${paint('dim', number)} ${bar} ${before}${fault}${after}`];
  const indent = underline.length - underline.trimStart().length;
  const marks = `${' '.repeat(indent)}${paint(level, underline.trimStart())}`;
  return [shown, `${' '.repeat(number.length)} ${bar} ${marks}`];
}

function additions({ advice, fixes = [], related = [] }: Located, paint: Paint): readonly string[] {
  return [
    ...(advice === undefined ? [] : [visible(advice)]),
    ...fixes.slice(0, MOST_ADDED).map(({ title, certainty }) => {
      const word = certainty === 'safe' ? 'fix' : 'perhaps';
      return `${paint('fix', word)}: ${visible(title)}`;
    }),
    ...restOf(fixes, 'more repair'),
    ...related
      .slice(0, MOST_ADDED)
      .map(
        ({ file, location, message }) => `${visible(message)}: ${paint('bold', `${visible(file)}${placeSuffix(location)}`)}`,
      ),
    ...restOf(related, 'more place'),
  ];
}

function restOf(all: readonly unknown[], noun: string): readonly string[] {
  return all.length <= MOST_ADDED ? [] : [`and ${counted(all.length - MOST_ADDED, noun)}`];
}

function leftOutLine({ file }: Outcome, leftOut: number, paint: Paint): string {
  return leftOut === 0 ? '' : `${paint('bold', visible(file))}: ${counted(leftOut, 'more finding')} not shown\n\n`;
}
