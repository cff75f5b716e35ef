// Where relative paths start from, and what the environment says of a run. Both are one for the whole process: jobs of several places
// take turns.

import { isDirectory } from './output-directory.ts';

export type WorkingPlace = {
  /** Absolute. */
  readonly folder: string;
  /** Of the variables below, those that are set. */
  readonly environment: { readonly [name: string]: string };
};

/** What is made of a document depends on them. */
const VARIABLES = ['SOURCE_DATE_EPOCH', 'XML_CATALOG_FILES'] as const;

export function workingPlace(): WorkingPlace {
  const set = VARIABLES.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { folder: process.cwd(), environment: Object.fromEntries(set) };
}

type Turn = { readonly place: WorkingPlace; readonly begin: () => void };

/** Who comes first is first; all that come for the place of those at work join them, unless another waits. */
export class WorkingPlaces {
  readonly #first = workingPlace();
  #current = this.#first;
  #inHand = 0;
  readonly #line: Turn[] = [];

  /** Until `leave`, this is the place. False: its folder is not there. */
  async enter(place: WorkingPlace): Promise<boolean> {
    if (!isDirectory(place.folder)) return false;
    if (this.#line.length > 0 || !this.#mayEnter(place))
      await new Promise<void>((resolve) => this.#line.push({ place, begin: resolve }));
    else this.#take(place);
    if (change(place)) return true;
    this.leave();
    return false;
  }

  leave(): void {
    this.#inHand -= 1;
    for (let [next] = this.#line; next !== undefined && this.#mayEnter(next.place); [next] = this.#line) {
      this.#line.shift();
      this.#take(next.place);
      next.begin();
    }
  }

  /** To where it was at first. */
  end(): void {
    change(this.#first);
  }

  #mayEnter(place: WorkingPlace): boolean {
    return this.#inHand === 0 || isSame(place, this.#current);
  }

  #take(place: WorkingPlace): void {
    this.#inHand += 1;
    this.#current = place;
  }
}

function isSame(one: WorkingPlace, other: WorkingPlace): boolean {
  return one.folder === other.folder && VARIABLES.every((name) => one.environment[name] === other.environment[name]);
}

/** False: the folder cannot be entered. */
function change({ folder, environment }: WorkingPlace): boolean {
  try {
    if (process.cwd() !== folder) process.chdir(folder);
  } catch {
    return false;
  }
  for (const name of VARIABLES) {
    const value = environment[name];
    if (value === undefined) delete process.env[name];
    else if (process.env[name] !== value) process.env[name] = value;
  }
  return true;
}
