// What the jobs of a run share: each schema, authority file and table is read once.

import type { Schema } from '../validate/schema.ts';
import type { ValidateStep } from './job.ts';
import type { JobServices } from './job-services.ts';

export class JobContext {
  readonly services: JobServices;
  readonly #made = new Map<string, Promise<unknown>>();

  constructor(services: JobServices) {
    this.services = services;
  }

  /** What `make` gives, made once for each key. What could not be made is not tried again. */
  once<Made>(key: readonly unknown[], make: () => Promise<Made>): Promise<Made> {
    const name = JSON.stringify(key);
    const made = (this.#made.get(name) as Promise<Made> | undefined) ?? make();
    this.#made.set(name, made);
    return made;
  }

  /** @throws {SchemaError | EnvironmentError} */
  schema({
    schema,
    engine = 'compiled',
    asJing = false,
  }: Pick<ValidateStep, 'schema' | 'engine' | 'asJing'> = {}): Promise<Schema> {
    return this.once(['schema', schema, engine, asJing], () => this.services.loadSchema(schema, { engine, asJing }));
  }
}
