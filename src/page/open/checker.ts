import { keepLocal } from '../../explore/local-record.ts';
import type { Asked, Given, Outcome, Progress, Told } from '../../record/opening.ts';
import workerAddress from '../../compile/edges/worker.ts?worker&url';
import { ownScript } from '../own-script.ts';

/** What is shown, if anything is. */
let kept: Checker | null = null;

/** Somebody's record on its way into the page: the worker that checks it and then answers for its dataset. */
export class Checker {
  readonly #worker = new Worker(ownScript(workerAddress), { type: 'module' });
  readonly #asked = new Map<string, (response: Response) => void>();

  /** Begins to check; `progressed` and, once, `ended` are told of it. */
  constructor(files: readonly Given[], progressed: (progress: Progress) => void, ended: (outcome: Outcome) => void) {
    this.#worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'progress') progressed(data);
      else if (data.kind === 'file') this.#answer(data.name, data.bytes);
      else ended(data);
    };
    this.#worker.onerror = () => {
      ended({ kind: 'refused', reason: 'failed' });
      this.#answerNone();
    };
    this.#ask({ kind: 'open', files });
  }

  #ask(asked: Asked): void {
    this.#worker.postMessage(asked);
  }

  #answer(name: string, bytes: Uint8Array<ArrayBuffer> | null): void {
    const status = bytes === null ? 404 : 200;
    this.#asked.get(name)?.(new Response(bytes, { status, headers: { 'Content-Type': 'application/json' } }));
    this.#asked.delete(name);
  }

  /** Who waits for a file is told that there is none. */
  #answerNone(): void {
    for (const name of [...this.#asked.keys()]) this.#answer(name, null);
  }

  /** Gives the record in the place of the published one. */
  serve(): void {
    keepLocal(
      (name) =>
        new Promise((resolve) => {
          const before = this.#asked.get(name);
          this.#asked.set(name, (response) => {
            before?.(response.clone());
            resolve(response);
          });
          if (!before) this.#ask({ kind: 'file', name });
        }),
    );
  }

  /** Gives it up. */
  stop(): void {
    this.#worker.terminate();
    this.#answerNone();
  }
}

/** Puts a record in the place of the published one; its worker stays as long as the page. */
export function keep(checker: Checker): void {
  kept?.stop();
  kept = checker;
  checker.serve();
}
