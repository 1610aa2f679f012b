import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DatasetError } from './columns.ts';
import { loadManifest } from './load.ts';
import { keepLocal, LOCAL_BASE } from './local-record.ts';

const BASE = 'https://example.org/dataset/';
const MANIFEST = JSON.stringify({ schema: 1, current: '2026-03-26-0a1b2c3d', released: [] });

let asked = 0;

/** Answers each request by the next of what is given, the last one over and over. */
function answer(...answers: ((signal: AbortSignal) => Promise<Response>)[]): void {
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    const next = answers[Math.min(asked, answers.length - 1)]!;
    asked++;
    return next(signal);
  });
}

const whole = (): Promise<Response> => Promise.resolve(new Response(MANIFEST));
const status = (code: number) => (): Promise<Response> => Promise.resolve(new Response('x', { status: code }));
const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
const never = (signal: AbortSignal): Promise<Response> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

/** Sends its parts with a pause (ms) before each; after the last it ends, or with `end` false says no more. */
const slowly =
  (parts: readonly string[], pause: number, end = true) =>
  (signal: AbortSignal): Promise<Response> => {
    const left = [...parts];
    const body = new ReadableStream<Uint8Array>({
      start: (control) => signal.addEventListener('abort', () => control.error(signal.reason)),
      async pull(control) {
        const part = left.shift();
        if (part === undefined && !end) return new Promise(() => undefined);
        if (part === undefined) {
          control.close();
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
        control.enqueue(new TextEncoder().encode(part));
      },
    });
    return Promise.resolve(new Response(body));
  };

/** What loading comes to: the version, or the kind of its error. */
async function outcome(base = BASE): Promise<string> {
  const loading = loadManifest(base).then(
    ({ current }) => current,
    (error: unknown) => (error instanceof DatasetError ? error.kind : String(error)),
  );
  await vi.runAllTimersAsync();
  return loading;
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each<[string, Parameters<typeof answer>, result: string, times: number]>([
  ['comes', [whole], '2026-03-26-0a1b2c3d', 1],
  ['comes at the second time', [offline, whole], '2026-03-26-0a1b2c3d', 2],
  ['comes at the third time', [status(503), status(429), whole], '2026-03-26-0a1b2c3d', 3],
  ['never comes', [offline], 'missing', 3],
  ['is refused for now, again and again', [status(500)], 'missing', 3],
  ['is not there', [status(404)], 'missing', 1],
  ['comes slowly but surely', [slowly(Array.from(MANIFEST), 15_000)], '2026-03-26-0a1b2c3d', 1],
  ['is never answered', [never], 'stalled', 1],
  ['stops halfway', [slowly([MANIFEST.slice(0, 20)], 10, false)], 'stalled', 1],
  ['breaks off', [() => Promise.resolve(new Response(MANIFEST.slice(0, 20)))], 'not-json', 1],
])('what %s', async (_, answers, result, times) => {
  answer(...answers);
  expect([await outcome(), asked]).toEqual([result, times]);
});

test('a file of somebody’s own record that never comes is given up too', async () => {
  keepLocal(() => new Promise(() => undefined));
  expect(await outcome(LOCAL_BASE)).toBe('stalled');
  keepLocal(() => whole());
  expect(await outcome(LOCAL_BASE)).toBe('2026-03-26-0a1b2c3d');
  keepLocal(null);
});

test('letters that are cut between two parts are whole', async () => {
  const [before, after] = [
    new TextEncoder().encode('{"current":"2026-Ж').slice(0, -1),
    new Uint8Array([0x96, 0x22, 0x7d]),
  ];
  const body = new ReadableStream<Uint8Array>({
    start(control) {
      for (const part of [before, after]) control.enqueue(part);
      control.close();
    },
  });
  answer(() => Promise.resolve(new Response(body)));
  expect(await outcome()).toBe('2026-Ж');
});
