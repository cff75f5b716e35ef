// The step that transforms: the document in another form, by the stylesheets of this package.

import { SettingsError } from '../../diagnostics/settings-error.ts';
import { decodeText } from '../../source/decode.ts';
import { transform } from '../../transform/transform.ts';
import { deliver } from '../deliver.ts';
import { inFiles } from '../in-files.ts';
import type { TransformStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import { wholeTextOf } from '../whole-text.ts';
import type { Work } from '../work.ts';

export async function runTransform(step: TransformStep, work: Work, context: JobContext): Promise<void> {
  const { services } = context;
  const whole = await wholeTextOf(work, services);
  if (whole === undefined) return;
  const { subject, text, warnings } = whole;
  const { to, reading, wrap, notes, header, uiLang, images, output } = step;
  const dress = await dressOf(step, context);
  const result = await transform(
    { text, name: work.file },
    {
      to,
      ...(reading === undefined ? {} : { reading }),
      ...(wrap === undefined ? {} : { wrap }),
      ...(notes === undefined ? {} : { notes }),
      ...(header === undefined ? {} : { header }),
      ...(uiLang === undefined ? {} : { uiLang }),
      ...(images === undefined ? {} : { images }),
      stylesheets: await services.stylesheets(),
    },
  );
  const found = [...warnings, ...(result.kind === 'ok' ? result.warnings : result.diagnostics)];
  work.found(inFiles(found, subject), { text, texts: subject.composition?.texts });
  if (result.kind !== 'ok') return;
  const made = dress === undefined ? result.output : dress(result.output);
  await deliver(made, { work, services, output });
}

/** What puts a page into the user's dress; undefined where he has none. @throws {SettingsError | EnvironmentError} */
async function dressOf(
  { to, css, template }: TransformStep,
  context: JobContext,
): Promise<((page: string) => string) | undefined> {
  if (css === undefined && template === undefined) return undefined;
  if (to !== 'html') throw new SettingsError(`css and template are not for the format ${to}`);
  return context.once(['dress', css, template], async () => {
    const { checkDress, dressPage } = await import('../../transform/own-page.ts');
    const textOf = async (file: string | undefined) =>
      file === undefined ? undefined : { file, text: await readText(file, context) };
    const [style, frame] = [await textOf(css), await textOf(template)];
    const dress = { ...(style === undefined ? {} : { css: style }), ...(frame === undefined ? {} : { template: frame }) };
    checkDress(dress);
    return (page: string) => dressPage(page, dress);
  });
}

/** @throws {SettingsError | EnvironmentError} */
async function readText(file: string, { services }: JobContext): Promise<string> {
  const { bytes } = await services.read(file);
  const decoded = decodeText(bytes, 'utf-8');
  if (decoded.kind === 'decoded') return decoded.text;
  throw new SettingsError(`${file} is not text in UTF-8`);
}
