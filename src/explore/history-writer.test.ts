import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HistoryWriter } from './history-writer.ts';

/** What was written, when (ms), and how: stands in for the browser's history. */
let written: { at: number; how: 'push' | 'replace'; address: string }[];
let writer: HistoryWriter;

function start(search = ''): void {
  vi.useFakeTimers({ now: 0 });
  written = [];
  const location = { search };
  const write = (how: 'push' | 'replace') => (_state: unknown, _title: string, address: string) => {
    written.push({ at: Date.now(), how, address });
    location.search = address.slice(address.indexOf('?'));
    if (!address.includes('?')) location.search = '';
  };
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', { pushState: write('push'), replaceState: write('replace') });
  writer = new HistoryWriter('/base/');
}

beforeEach(() => {
  start();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the history writer', () => {
  it('pushes at once', () => {
    writer.write('?channel=envoys', 'push');
    expect(written).toEqual([{ at: 0, how: 'push', address: '/base/?channel=envoys' }]);
    writer.write('', 'push');
    expect(written.at(-1)).toEqual({ at: 0, how: 'push', address: '/base/' });
  });

  it('writes nothing that stands already', () => {
    start('?channel=envoys');
    writer.write('?channel=envoys', 'push');
    writer.write('?channel=envoys', 'replace');
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([]);
  });

  it('replaces at once, then no sooner than 300 ms later, with the last value', () => {
    for (const search of ['?time=2021', '?time=2022', '?time=2023']) writer.write(search, 'replace');
    expect(written.map(({ address }) => address)).toEqual(['/base/?time=2021']);
    vi.advanceTimersByTime(299);
    expect(written).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(written.at(-1)).toEqual({ at: 300, how: 'replace', address: '/base/?time=2023' });
    writer.write('?time=2024', 'replace');
    expect(written).toHaveLength(2);
    vi.advanceTimersByTime(300);
    expect(written.at(-1)).toEqual({ at: 600, how: 'replace', address: '/base/?time=2024' });
  });

  it('writes what waits before a push, so that Back finds it', () => {
    writer.write('?time=2021', 'replace');
    writer.write('?time=2022', 'replace');
    writer.write('?channel=envoys&time=2022', 'push');
    expect(written.map(({ how, address }) => [how, address])).toEqual([
      ['replace', '/base/?time=2021'],
      ['replace', '/base/?time=2022'],
      ['push', '/base/?channel=envoys&time=2022'],
    ]);
    vi.advanceTimersByTime(1000);
    expect(written).toHaveLength(3);
  });

  it('flushes what waits, once', () => {
    writer.write('?time=2021', 'replace');
    writer.write('?time=2022', 'replace');
    writer.flush();
    writer.flush();
    expect(written.map(({ address }) => address)).toEqual(['/base/?time=2021', '/base/?time=2022']);
  });

  it('forgets what waits when the reader has gone elsewhere', () => {
    writer.write('?time=2021', 'replace');
    writer.write('?time=2022', 'replace');
    writer.drop();
    vi.advanceTimersByTime(1000);
    expect(written).toHaveLength(1);
  });

  it('never replaces twice within 300 ms, and ends with the last value, whatever the rhythm', () => {
    const drag = fc.array(fc.record({ wait: fc.nat(400), year: fc.integer({ min: 2000, max: 2030 }) }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(drag, (steps) => {
        start();
        for (const { wait, year } of steps) {
          vi.advanceTimersByTime(wait);
          writer.write(`?time=${String(year)}`, 'replace');
        }
        vi.advanceTimersByTime(1000);
        written.slice(1).forEach(({ at }, i) => {
          expect(at - written[i]!.at).toBeGreaterThanOrEqual(300);
        });
        expect(written.at(-1)!.address).toBe(`/base/?time=${String(steps.at(-1)!.year)}`);
      }),
    );
  });
});
