// What a job must be. Jobs come as JSON from anywhere: a wrong one is told, and never half done.

import { checkNames } from '../rules/resolved-rules.ts';
import { engines } from '../validate/schema.ts';
import { faultIn, listOf, oneOf, type Shape, text, texts, truth, within } from './job-shape.ts';

const fix: Shape = {
  certainty: { ...oneOf(['safe', 'suggested']), isRequired: true },
  action: { ...oneOf(['show', 'write']), isRequired: true },
};

const partSettings = within({ xinclude: truth, externalEntities: truth });

const inputs: Readonly<Record<string, Shape>> = {
  path: { path: { ...text, isRequired: true } },
  text: {
    file: { ...text, isRequired: true },
    text: { is: (value) => typeof value === 'string', words: 'a text', isRequired: true },
  },
  bytes: { file: { ...text, isRequired: true }, base64: { is: isBase64, words: 'base64', isRequired: true } },
};

const rules: Shape = {
  schemas: texts,
  model: truth,
  phase: text,
  checks: listOf(checkNames),
  catalogs: texts,
  config: text,
};

const validate: Shape = {
  schema: text,
  rules: within(rules),
  engine: oneOf(Object.keys(engines)),
  asJing: truth,
  jingPositions: truth,
  fixes: truth,
  fix: within(fix),
};

/** What is wrong with a job, in one clause; undefined: nothing. */
export async function faultOfJob(job: unknown): Promise<string | undefined> {
  if (typeof job !== 'object' || job === null) return 'a job is an object with input and steps';
  const { input, parts, steps } = job as { readonly input?: unknown; readonly parts?: unknown; readonly steps?: unknown };
  const fault = faultOfKind('input', input, inputs);
  if (fault !== undefined) return fault;
  if (parts !== undefined && !partSettings.is(parts)) return `parts must be ${partSettings.words}`;
  if (!Array.isArray(steps) || steps.length === 0) return 'steps must be a list of steps';
  for (const step of steps) {
    const wrong = await faultOfStep(step);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** A job that only validates loads the shape of no other step. */
async function faultOfStep(step: unknown): Promise<string | undefined> {
  if (kindOf(step) === 'validate') return faultOfKind('a step', step, { validate });
  const { stepShapes, parameterFault } = await import('./step-shapes.ts');
  return faultOfKind('a step', step, { validate, ...stepShapes }) ?? parameterFault(step);
}

function faultOfKind(what: string, value: unknown, shapes: Readonly<Record<string, Shape>>): string | undefined {
  const kind = kindOf(value);
  const shape = kind !== undefined && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
  if (shape === undefined) return `${what} must have the kind ${Object.keys(shapes).join(' or ')}`;
  const fault = faultIn(value, shape);
  return fault === undefined ? undefined : `${kind}: ${fault}`;
}

function kindOf(value: unknown): string | undefined {
  const kind = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : undefined;
  return typeof kind === 'string' ? kind : undefined;
}

/** By its letters and its length: what stands in it is read later. */
function isBase64(value: unknown): boolean {
  return typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
}
