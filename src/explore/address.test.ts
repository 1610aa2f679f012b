import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns } from '../../tests/real-record.ts';
import { cleanText, isVersion, PARAMETERS, parseAddress, parseOpen, printAddress } from './address.ts';
import { CLAUSE_KEYS, listOf } from './clauses.ts';
import { Ids } from './ids.ts';
import { DEFAULT_STATE } from './state.ts';
import type { PageState } from './state.ts';
import { anyClause, anyState } from './test-states.ts';

const columns = realColumns();
const ids = new Ids(columns.views);
const parse = (search: string) => parseAddress(search, ids);
const print = (state: Partial<PageState>) => printAddress({ ...DEFAULT_STATE, ...state }, ids);
const row = (table: Parameters<Ids['row']>[0], id: string) => ids.row(table, id)!;

describe('the address', () => {
  it('is empty for the default state, and gives it back', () => {
    expect(print({})).toBe('');
    expect(parse('')).toEqual({ state: DEFAULT_STATE, ignored: [] });
  });

  it.each<[search: string, state: () => Partial<PageState>]>([
    ['?view=matrix', () => ({ view: 'matrix' })],
    ['?view=all', () => ({ view: 'all' })],
    [
      '?channel=envoys~track-two',
      () => ({
        clauses: { channel: listOf([row('channel', 'track-two'), row('channel', 'envoys')])! },
      }),
    ],
    ['?standing=one-sided', () => ({ clauses: { standing: listOf([1])! } })],
    ['?reliability=A~B', () => ({ clauses: { reliability: listOf([0, 1])! } })],
    ['?credibility=6', () => ({ clauses: { credibility: listOf([5])! } })],
    ['?claims=contested~changed', () => ({ clauses: { claims: listOf([0, 2])! } })],
    [
      '?source-side=ukraine&report-lang=pl',
      () => ({
        clauses: { 'source-side': listOf([2])!, 'report-lang': listOf([row('report-lang', 'pl')])! },
      }),
    ],
    ['?lag=..-1', () => ({ clauses: { lag: { kind: 'range', from: null, to: -1 } } })],
    ['?asof=2023-07-01', () => ({ clauses: { asof: { kind: 'day', day: 19_539 } } })],
    ['?q=%C5%81awrow+Gen%C3%A8ve', () => ({ clauses: { q: { kind: 'text', text: 'Ławrow Genève' } } })],
    ['?q=it%27s+50%25+%26+%2B1', () => ({ clauses: { q: { kind: 'text', text: "it's 50% & +1" } } })],
    ['?open=actor:sergei-lavrov', () => ({ open: { kind: 'actor', row: row('actor', 'sergei-lavrov') } })],
    ['?open=report:some-report-1', () => ({ open: { kind: 'report', id: 'some-report-1' } })],
    ['?text=timeline~matrix', () => ({ text: ['timeline', 'matrix'] })],
    ['?sort=-known', () => ({ sort: { key: 'known', descending: true } })],
    ['?sort=-when', () => ({ sort: { key: 'when', descending: true } })],
    ['?path=turkey~russia', () => ({ path: [row('actor', 'turkey'), row('actor', 'russia')] as const })],
    ['?ties=1&tail=1', () => ({ ties: true, tail: true })],
    ['?exercise=1', () => ({ exercise: true })],
    ['?readouts=1', () => ({ readouts: true })],
    [
      '?theme=dark&embed=timeline&controls=0&locked=1&resize=dw&plain=1',
      () => ({
        theme: 'dark',
        embed: 'timeline',
        controls: false,
        locked: true,
        resize: 'dw',
        plain: true,
      }),
    ],
  ])('%s is read and written', (search, state) => {
    expect(parse(search)).toEqual({ state: { ...DEFAULT_STATE, ...state() }, ignored: [] });
    expect(print(state())).toBe(search);
  });

  it('gives every state back', () => {
    fc.assert(
      fc.property(anyState(columns), (state) => {
        const search = printAddress(state, ids);
        expect(parse(search)).toEqual({ state, ignored: [] });
        // What a browser makes of it in its address bar is the same text.
        expect(new URL(search, 'https://example.org/').search).toBe(search);
      }),
    );
  });

  it.each(CLAUSE_KEYS)('gives every %s back, with every view', (key) => {
    const any: fc.Arbitrary<unknown> = anyClause(columns)[key];
    fc.assert(
      fc.property(any, fc.constantFrom('timeline', 'network', 'matrix', 'table', 'all', null), (clause, view) => {
        const state = { ...DEFAULT_STATE, view, clauses: { [key]: clause } } as PageState;
        const search = printAddress(state, ids);
        expect(parse(search).state).toEqual(state);
        expect(search).toMatch(new RegExp(`[?&]${key}=`));
      }),
      { numRuns: 20 },
    );
  });

  it('does not care in which order its parameters stand', () => {
    fc.assert(
      fc.property(
        anyState(columns).chain((state) => {
          const parts = printAddress(state, ids).slice(1).split('&');
          return fc.tuple(fc.constant(state), fc.shuffledSubarray(parts, { minLength: parts.length }));
        }),
        ([state, parts]) => {
          expect(parse(`?${parts.join('&')}`).state).toEqual(state);
        },
      ),
    );
  });

  it('has each parameter once', () => {
    const names = PARAMETERS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(CLAUSE_KEYS));
  });
});

describe('what the address asks for in vain', () => {
  it.each<[path: string, ignored: string[]]>([
    ['turkey~nobody', ['nobody']],
    ['nobody~nowhere', ['nobody', 'nowhere']],
    ['turkey', ['turkey']],
    ['turkey~turkey', ['turkey~turkey']],
    ['turkey~russia~united-states', ['turkey~russia~united-states']],
    ['~', ['~']],
  ])('a path that is not two known actors: %s', (path, values) => {
    const { state, ignored } = parse(`?path=${path}`);
    expect(state.path).toBeNull();
    expect(ignored).toEqual(values.map((value) => ({ parameter: 'path', value })));
  });

  it('is not a mark that names a contact or an actor', () => {
    const [contact, actor] = [columns.views.contacts.id[3]!, columns.views.actors.id[5]!];
    const { state, ignored } = parse(`?mark=${actor}~nobody~${contact}`);
    expect(state).toMatchObject({ mark: [3], markActors: [5] });
    expect(ignored).toEqual([{ parameter: 'mark', value: 'nobody' }]);
    expect(columns.views.actors.id.filter((id) => columns.views.contacts.id.includes(id))).toEqual([]);
  });

  it('is ignored and told by name', () => {
    const { state, ignored } = parse(
      '?channel=track-two~hotline&actor=nobody&standing=&view=cube&time=2022-13&asof=soon&lag=x&open=actor:nobody' +
        '&mark=no-contact&sort=colour&data=latest&embed=contact:none&ties=yes&credibility=0&unknown=1',
    );
    expect(state).toEqual({ ...DEFAULT_STATE, clauses: { channel: listOf([row('channel', 'track-two')])! } });
    expect(ignored.map(({ parameter, value }) => `${parameter} ${value}`)).toEqual([
      'view cube',
      'time 2022-13',
      'channel hotline',
      'actor nobody',
      'lag x',
      'credibility 0',
      'asof soon',
      'open actor:nobody',
      'mark no-contact',
      'sort colour',
      'ties yes',
      'data latest',
      'embed contact:none',
    ]);
  });

  it('is told short and without control characters', () => {
    const { ignored } = parse(`?channel=${'x'.repeat(5000)}&actor=%00a%0Ab%E2%80%AEc&topic=%00`);
    expect(ignored.map(({ value }) => value)).toEqual(['x'.repeat(60), 'a b c', '…']);
  });

  const HOSTILE = [
    '?__proto__=1&constructor=2&channel=__proto__&actor=constructor~toString&open=__proto__:x&embed=__proto__',
    '?view=__proto__&sort=-__proto__&theme=hasOwnProperty&matrix=toString',
    '?q=%00&q=%E0%A4%A&channel=%&time=%ZZ',
    '?channel=%2574rack-two&q=%25252525',
    '?time=0000..9999&time=..&asof=99999-99-99&lag=999999999..',
    '?open=claim:&open=claim:/&open=contact:&open=:',
    '?open=claim:a/b/c&embed=claim:a/b',
    '?q=<script>alert(1)</script>&channel=<img>',
    '?&&&===&=&?channel',
    '?channel=~~~~~~&actor=~&mark=~',
    '?data=../../etc/passwd&open=report:../x',
    '?q=%F0%9F%98%80%ED%A0%80&q=%ED%B0%80',
  ];

  it.each(HOSTILE)('never throws: %s', (search) => {
    const { state } = parse(search);
    expect(parse(printAddress(state, ids)).state).toEqual(state);
    expect(Object.getPrototypeOf(state.clauses)).toBe(Object.prototype);
  });

  it('never throws, whatever it is', () => {
    const name = fc.oneof(fc.constantFrom(...PARAMETERS.map((parameter) => parameter.name)), fc.string());
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => encodeURIComponent(encodeURIComponent(text))),
      fc.constantFrom('1', '0', 'contact:', '2022..', '~', '-', 'a'.repeat(100_000)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (parts) => {
        const { state } = parse(`?${parts.map((part) => part.join('=')).join('&')}`);
        expect(parse(printAddress(state, ids))).toEqual({ state, ignored: [] });
      }),
    );
  });

  it('is many a list, and read in no time that grows faster than it', () => {
    const { ignored } = parse(`?actor=${Array.from({ length: 20_000 }, (_, i) => `a${String(i)}`).join('~')}`);
    expect(ignored).toHaveLength(20_000);
  });
});

describe('a text clause', () => {
  it('is trimmed, of one line, and at most 200 characters', () => {
    expect(cleanText('  Ławrow \n\t Genève  ')).toBe('Ławrow Genève');
    expect(cleanText('x'.repeat(100_000))).toHaveLength(200);
    expect(cleanText(' \u0000\u200B ')).toBeNull();
    expect(cleanText(`${'x'.repeat(199)}😀`)).toBe('x'.repeat(199));
  });

  it('is clean once it has been cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const clean = cleanText(text);
        if (clean !== null) expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('what is open', () => {
  it('keeps the whole id of a claim behind its contact', () => {
    const contact = columns.views.contacts.id[0]!;
    expect(parseOpen(`claim:${contact}/c-1`, ids)).toEqual({ kind: 'claim', row: 0, claim: 'c-1' });
    expect(parseOpen(`claim:${contact}/c/1`, ids)).toBeNull();
    expect(parseOpen(`claim:${contact}`, ids)).toBeNull();
  });
});

describe('a version', () => {
  it.each([
    ['2026-03-26-0a1b2c3d', true],
    ['2026-03-26-0A1B2C3D', false],
    ['2026-03-26', false],
    ['../2026-03-26-0a1b2c3d', false],
  ])('%s: %s', (text, is) => {
    expect(isVersion(text)).toBe(is);
  });
});
