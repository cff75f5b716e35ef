// A run through a queue, simulated from measured times: what keeps it from being faster, and what a lost worker costs.
// The run sends and takes back one document at a time, the queue does one thing at a time, workers do one document each, and the run
// tells results in the order of the documents (src/batch/run-pooled.ts).

export type SimulatedRun = {
  readonly documents: number;
  readonly workers: number;
  /** Jobs that are in the queue at once. */
  readonly size: number;
  /** Documents that are begun and not told. */
  readonly begun: number;
  /** Milliseconds a document takes of a worker, of the run, and of the queue. */
  readonly worker: number;
  readonly sender: number;
  readonly queue: number;
  /** One document of so many takes `longTimes` as long as the others. */
  readonly oneLongOf: number;
  readonly longTimes: number;
  /** Milliseconds after which a worker is lost, on average; and until its document goes to another. */
  readonly lostAfter: number;
  readonly stalled: number;
  /** In [0, 1). */
  readonly random: () => number;
};

export type Simulated = {
  /** Milliseconds. */
  readonly time: number;
  /** Of the time, how much the run, the queue and the workers were at work. */
  readonly sender: number;
  readonly queue: number;
  readonly workers: number;
  /** Documents that were begun again, since their worker was lost. */
  readonly again: number;
  /** Documents that were begun and not told, at most. */
  readonly mostBegun: number;
};

type Event = { readonly at: number; readonly act: () => void };

/** Events in the order of their time: a binary heap. */
class Events {
  readonly #heap: Event[] = [];

  add(event: Event): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(event);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || parent.at <= event.at) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = event;
  }

  next(): Event | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const below = (heap[right]?.at ?? Number.POSITIVE_INFINITY) < (heap[left]?.at ?? Number.POSITIVE_INFINITY) ? right : left;
      const child = heap[below];
      if (child === undefined || child.at >= last.at) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}

/** What does one thing after the other. */
class Server {
  free = 0;
  busy = 0;

  /** When it is done with what comes now. */
  take(now: number, time: number): number {
    this.free = Math.max(this.free, now) + time;
    this.busy += time;
    return this.free;
  }
}

export function simulateQueue(run: SimulatedRun): Simulated {
  const events = new Events();
  const sender = new Server();
  const queue = new Server();
  const done = new Set<number>();
  const waiting: number[] = [];
  let [idle, next, told, inQueue, busy, again, mostBegun, now] = [run.workers, 0, 0, 0, 0, 0, 0, 0];
  const usual = run.worker / (1 + (run.longTimes - 1) / run.oneLongOf);

  const inTurn = (server: Server, time: number, act: () => void): void => {
    events.add({ at: server.take(now, time), act });
  };

  const send = (): void => {
    while (next < run.documents && inQueue < run.size && next - told < run.begun) {
      const document = next++;
      inQueue++;
      mostBegun = Math.max(mostBegun, next - told);
      inTurn(sender, run.sender / 2, () =>
        inTurn(queue, run.queue / 2, () => {
          waiting.push(document);
          begin();
        }),
      );
    }
  };

  const begin = (): void => {
    while (idle > 0) {
      const document = waiting.shift();
      if (document === undefined) return;
      idle--;
      const time = usual * (run.random() * run.oneLongOf < 1 ? run.longTimes : 1);
      const isLost = run.random() < time / run.lostAfter;
      busy += time;
      if (isLost) again++;
      events.add({
        at: now + time + (isLost ? run.stalled : 0),
        act: () => {
          idle++;
          if (isLost) waiting.push(document);
          else takeBack(document);
          begin();
        },
      });
    }
  };

  const takeBack = (document: number): void => {
    inTurn(queue, run.queue / 2, () =>
      inTurn(sender, run.sender / 2, () => {
        inQueue--;
        done.add(document);
        while (done.delete(told)) told++;
        send();
      }),
    );
  };

  send();
  for (let event = events.next(); event !== undefined; event = events.next()) {
    now = event.at;
    event.act();
  }
  if (told !== run.documents) throw new Error(`${told} of ${run.documents} documents came back`);
  return { time: now, sender: sender.busy / now, queue: queue.busy / now, workers: busy / now / run.workers, again, mostBegun };
}
