// The options of steps in a project file, by the names of the flags of the commands; and what a job is told of them.

import type { Step } from '../batch/job.ts';
import { ruleLanguages } from '../encode/model/rule-language.ts';
import { exportFormatNames } from '../export/export-formats.ts';
import type { StepName } from '../rules/project-file.ts';
import { type Shape, text } from '../rules/project-shape.ts';
import { checkNames } from '../rules/resolved-rules.ts';
import { asCopy, bucketFault } from '../source/bucket-names.ts';
import { formatNames, formats, headerForms, notesPlaces, readings, uiLanguages } from '../transform/formats.ts';
import { imageBaseWords, readImageBase } from '../transform/image-base.ts';

const truth: Shape = { kind: 'truth' };
const many: Shape = { kind: 'text or texts' };

/** `output`: a folder of its own. */
export const optionShapes: Readonly<Record<StepName, Shape>> = {
  encode: {
    kind: 'fields',
    fields: {
      output: text,
      lang: { kind: 'one of', names: ruleLanguages },
      profile: text,
      authority: many,
      metadata: text,
      title: text,
      date: text,
      author: text,
      publisher: text,
      decisions: text,
      model: text,
    },
  },
  validate: {
    kind: 'fields',
    fields: { schema: text, checks: { kind: 'some of', names: checkNames }, phase: text },
  },
  transform: {
    kind: 'fields',
    fields: {
      output: text,
      to: { kind: 'one of', names: formatNames },
      reading: { kind: 'one of', names: readings },
      wrap: { kind: 'count' },
      notes: { kind: 'one of', names: notesPlaces },
      header: { kind: 'one of', names: headerForms },
      'ui-lang': { kind: 'one of', names: uiLanguages },
      images: text,
      css: text,
      template: text,
      xslt: text,
      param: { kind: 'texts by name' },
      untrusted: truth,
    },
  },
  export: {
    kind: 'fields',
    fields: { output: text, to: { kind: 'some of', names: exportFormatNames }, unavailable: truth, crosswalk: text },
    required: ['to'],
  },
};

/** Options that were looked through. */
export type StepOptions = Readonly<Record<string, unknown>>;

/** A step without its outputs; `output`: the folder that it has for itself. */
export type StepPlan = { readonly step: Step; readonly output: string | undefined };

/** What a step cannot be told: the option, and a clause. */
export class OptionFault {
  readonly option: string | undefined;
  readonly reason: string;

  constructor(option: string | undefined, reason: string) {
    this.option = option;
    this.reason = reason;
  }
}

/** `at`: of a path that is written in the project file. `config`: the path of the project file. */
export type Places = { readonly at: (path: string) => string; readonly config: string };

export function stepOf(name: StepName, options: StepOptions, places: Places): StepPlan | OptionFault {
  const output = typeof options['output'] === 'string' ? asCopy(options['output']) : undefined;
  const far = Object.entries(options).find(([key, value]) => key !== 'output' && listOf(value).some(isOfBucket));
  if (far !== undefined) return new OptionFault(far[0], 'only documents and outputs can lie in a bucket');
  const made = makers[name](options, places);
  return made instanceof OptionFault ? made : { step: made, output };
}

const makers: Readonly<Record<StepName, (options: StepOptions, places: Places) => Step | OptionFault>> = {
  validate: ({ schema, checks, phase }, { at, config }) => ({
    kind: 'validate',
    rules: given({
      config,
      schemas: typeof schema === 'string' ? [at(schema)] : undefined,
      checks,
      phase,
    }),
  }),
  encode: ({ lang, profile, authority, metadata, decisions, title, date, author, publisher, model }, { at }) => {
    const said = given({ title, date, author, publisher });
    return {
      kind: 'encode',
      ...given({
        language: lang,
        // a profile that is no name is a file
        profile: typeof profile === 'string' && /\.json$/iu.test(profile) ? at(profile) : profile,
        authorities: authority === undefined ? undefined : listOf(authority).map(at),
        metadata: pathOr(metadata, at),
        decisions: pathOr(decisions, at),
        model: pathOr(model, at),
        said: Object.keys(said).length === 0 ? undefined : said,
      }),
    };
  },
  transform: (options, { at }) => {
    const { xslt, to, param, untrusted, css, template } = options;
    const settings = ['reading', 'wrap', 'notes', 'header', 'ui-lang', 'images'] as const;
    if (xslt !== undefined) {
      const foreign = ['to', ...settings, 'css', 'template'].find((name) => options[name] !== undefined);
      if (foreign !== undefined) return new OptionFault(foreign, `${foreign} is not for xslt`);
      return {
        kind: 'stylesheet',
        path: at(String(xslt)),
        parameters: Object.fromEntries(Object.entries((param ?? {}) as object).map(([name, value]) => [name, listOf(value)])),
        ...(untrusted === true ? { isUntrusted: true } : {}),
      };
    }
    const format = formatNames.find((name) => name === to);
    if (format === undefined) return new OptionFault(undefined, 'transform needs to, or xslt');
    const own = ['param', 'untrusted'].find((name) => options[name] !== undefined);
    if (own !== undefined) return new OptionFault(own, `${own} is for xslt`);
    const worn = ['css', 'template'].find((name) => options[name] !== undefined && format !== 'html');
    if (worn !== undefined) return new OptionFault(worn, `${worn} is not for ${format}`);
    const wrong = settings.find(
      (name) => options[name] !== undefined && !formats[format].parameters.some((one) => one === jobName(name)),
    );
    if (wrong !== undefined) return new OptionFault(wrong, `${wrong} is not for ${format}`);
    const base = typeof options['images'] === 'string' ? readImageBase(options['images']) : undefined;
    if (base?.kind === 'refused')
      return new OptionFault('images', `images needs ${imageBaseWords}; what is given ${base.reason}`);
    return {
      kind: 'transform',
      to: format,
      ...given(Object.fromEntries(settings.map((name) => [jobName(name), options[name]]))),
      ...given({ css: pathOr(css, at), template: pathOr(template, at) }),
    };
  },
  export: ({ to, unavailable, crosswalk }, { at }) => {
    const formatsOf = exportFormatNames.filter((name) => listOf(to).includes(name));
    if (formatsOf.length === 0) return new OptionFault('to', 'export needs formats in to');
    return {
      kind: 'export',
      to: formatsOf,
      ...given({ unavailable: unavailable === true ? true : undefined, crosswalk: pathOr(crosswalk, at) }),
    };
  },
};

function jobName(option: string): string {
  return option === 'ui-lang' ? 'uiLang' : option;
}

function isOfBucket(value: string): boolean {
  return asCopy(value) !== value || bucketFault(value) !== undefined;
}

function pathOr(value: unknown, at: Places['at']): string | undefined {
  return typeof value === 'string' ? at(value) : undefined;
}

function listOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** Without what is not given. The values were looked through by their shapes. */
// biome-ignore lint/suspicious/noExplicitAny: options are data of the user's, and a shape says what each of them is
function given(values: StepOptions): any {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
