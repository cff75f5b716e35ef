// What the jobs of a run share: each schema, authority file and table is read once.

import type { Check } from '../check/check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { OWN_SCHEMA, type ResolvedRules } from '../rules/resolved-rules.ts';
import type { Schema } from '../validate/schema.ts';
import type { ValidateStep } from './job.ts';
import type { JobServices, WantedSchema } from './job-services.ts';
import type { RulesCheck } from './make-schematron.ts';
import type { RuleFinder } from './rule-finder.ts';

/** Schemas that are kept at most; the one that was used longest ago is read again when it is wanted. */
const MOST_SCHEMAS = 16;

/** Things that are told once. */
const MOST_TOLD = 10_000;

/** Rules that a grammar holds, and how many they are. */
export type HeldRules = { readonly name: string; readonly checks: number };

/** `isNew`: the schema was read for the first time on this machine, as far as a worker knows. */
export type HeldByWorker = HeldRules & { readonly path: string | undefined; readonly isNew: boolean };

type Kept = { readonly schema: Promise<Schema>; readonly checks: Map<string, Check> };

export class JobContext {
  readonly services: JobServices;
  readonly #made = new Map<string, Promise<unknown>>();
  /** The one that was used last is the last. */
  readonly #schemas = new Map<string, Kept>();
  /** What each schema said of itself when it was read, by its path. */
  readonly used: Map<string | undefined, Pick<Schema, 'origin' | 'refusals'>> = new Map();
  readonly #told = new Set<string>();
  readonly #held: HeldByWorker[] = [];
  readonly #linksByNone = new Map<string, Check>();
  readonly #isOfWorker: boolean;
  #calls = 0;

  /** `isOfWorker`: others do jobs of the same run. */
  constructor(services: JobServices, { isOfWorker = false }: { readonly isOfWorker?: boolean } = {}) {
    this.services = services;
    this.#isOfWorker = isOfWorker;
  }

  /** What `make` gives, made once for each key. What could not be made is not tried again. */
  once<Made>(key: readonly unknown[], make: () => Promise<Made>): Promise<Made> {
    const name = JSON.stringify(key);
    const made = (this.#made.get(name) as Promise<Made> | undefined) ?? make();
    this.#made.set(name, made);
    return made;
  }

  /** True the first time; of very many things the last are not told. */
  tellOnce(key: string): boolean {
    return this.#told.size < MOST_TOLD && this.#told.size < this.#told.add(key).size;
  }

  /** What a run tells once. A worker does not know what others have told: it marks it, and `finish-job` leaves it out. */
  toldOnce(key: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    if (this.#isOfWorker) {
      const once = { key, call: this.#calls++ };
      return diagnostics.map((one) => ({ ...one, once }));
    }
    return diagnostics.length > 0 && this.tellOnce(key) ? diagnostics : [];
  }

  /** @throws {SchemaError | EnvironmentError} */
  schema({ schema, ...settings }: Pick<ValidateStep, 'schema' | 'engine' | 'asJing'> = {}): Promise<Schema> {
    return this.#kept(settings, schema).schema;
  }

  /** The grammar of a schema as a check, always the same for the same settings. @throws {SchemaError | EnvironmentError} */
  async grammar(step: ValidateStep, path: string | undefined): Promise<Check> {
    const { jingPositions = false, fixes = false, fix } = step;
    const settings = { jingPositions, fixes: fixes || fix !== undefined };
    const { schema, checks } = this.#kept(step, path);
    const loaded = await schema;
    const name = JSON.stringify(settings);
    const check = checks.get(name) ?? { ...loaded.grammar(settings), schema: path ?? OWN_SCHEMA.name };
    checks.set(name, check);
    return check;
  }

  /** Whether a schema holds rules of Schematron, as far as is known without reading them. @throws {SchemaError | EnvironmentError} */
  async holdsRules(step: ValidateStep, path: string | undefined): Promise<Schema['holdsRules']> {
    return (await this.#kept(step, path).schema).holdsRules;
  }

  /** A schema that is read for the first time on this machine holds rules: told once. */
  holds(rules: readonly HeldByWorker[]): void {
    for (const one of rules) {
      // a worker and its run know it together: what the call names is read by the run
      const isNew = one.isNew || this.used.get(one.path)?.origin?.kind === 'built';
      if ((isNew || this.#isOfWorker) && this.tellOnce(`holds ${one.path}`)) this.#held.push({ ...one, isNew });
    }
  }

  /** Each is given once. */
  takeHeld(): readonly HeldByWorker[] {
    return this.#held.splice(0);
  }

  /** The rules of a file, always the same for the same settings. @throws {SchemaError | EnvironmentError} */
  schematron(
    path: string,
    {
      step,
      phase,
      tellsFaults,
    }: { readonly step: ValidateStep; readonly phase: string | undefined; readonly tellsFaults: boolean },
  ): Promise<RulesCheck | undefined> {
    const fixes = step.fixes === true || step.fix !== undefined;
    const today = step.rules?.today;
    return this.once(['schematron', path, phase, fixes, tellsFaults, today], async () => {
      const { makeSchematron } = await import('./make-schematron.ts');
      return makeSchematron({ path, phase, fixes, tellsFaults, today }, this.services);
    });
  }

  /**
   * Links as a check, always the same for the same settings: what the grammars type as URIs are pointers.
   * @throws {SchemaError | EnvironmentError}
   */
  async links(
    step: ValidateStep,
    { grammars, linkRoots: roots = [] }: Pick<ResolvedRules, 'grammars' | 'linkRoots'>,
  ): Promise<Check> {
    const kept = grammars.map(({ path }) => this.#kept(step, path));
    const checks = kept[0]?.checks ?? this.#linksByNone;
    const name = JSON.stringify(['links', roots, grammars.map(({ path }) => path)]);
    const known = checks.get(name);
    if (known !== undefined) return known;
    const { linksByGrammars } = await import('./make-link-check.ts');
    const check = await linksByGrammars(await Promise.all(kept.map(({ schema }) => schema)), roots, this);
    checks.set(name, check);
    return check;
  }

  /** Undefined where there is nothing to find rules with. */
  async ruleFinder(): Promise<RuleFinder | undefined> {
    const { rules } = this.services;
    if (rules === undefined) return undefined;
    return this.once(['rule finder'], async () => {
      const { RuleFinder: Finder } = await import('./rule-finder.ts');
      return new Finder(rules);
    });
  }

  #kept({ engine = 'compiled', asJing = false }: Pick<ValidateStep, 'engine' | 'asJing'>, path: string | undefined): Kept {
    const key = JSON.stringify([path, engine, asJing]);
    const kept = this.#schemas.get(key) ?? {
      schema: this.#load(path, { engine, asJing }),
      checks: new Map<string, Check>(),
    };
    this.#schemas.delete(key);
    this.#schemas.set(key, kept);
    const [oldest] = this.#schemas.keys();
    if (this.#schemas.size > MOST_SCHEMAS && oldest !== undefined) this.#schemas.delete(oldest);
    return kept;
  }

  async #load(path: string | undefined, settings: WantedSchema): Promise<Schema> {
    const schema = await this.services.loadSchema(path, settings);
    const { origin, refusals } = schema;
    this.used.set(path, { refusals, ...(origin === undefined ? {} : { origin }) });
    return schema;
  }
}
