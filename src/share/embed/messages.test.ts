import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import { parseAddress, printAddress } from '../../explore/address.ts';
import type { Columns } from '../../explore/columns.ts';
import { Ids } from '../../explore/ids.ts';
import { DEFAULT_STATE, PRESENTATION } from '../../explore/state.ts';
import { anyState } from '../../explore/test-states.ts';
import { heightMessages, readMessage } from './messages.ts';

let columns: Columns;
let ids: Ids;
beforeAll(() => {
  columns = realColumns();
  ids = new Ids(columns.views);
});

const set = (search: unknown) => readMessage({ type: 'backchannel:set', search }, ids);

describe('what a host page says', () => {
  it('is no message of ours, whatever it is, unless it has the form of one', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }), (data) => {
        expect(readMessage(data, ids)).toBe(null);
      }),
    );
    fc.assert(
      fc.property(fc.record({ type: fc.string(), search: fc.string() }), (data) => {
        expect(readMessage(data, ids)).toBe(null);
      }),
    );
  });

  it('sets nothing where its search is junk', () => {
    const junk = fc.oneof(
      fc.anything().filter((one) => typeof one !== 'string'),
      // Some letter is left, so that it names a parameter; and no parameter of one letter but q has a free value.
      fc.string({ minLength: 3 }).filter((text) => /[a-z]{3}/i.test(text) && !text.includes('q=')),
    );
    fc.assert(
      fc.property(junk, (search) => {
        expect(set(search)).toBe(null);
      }),
    );
    const near = [
      '?chanel=track-two',
      '?channel=track-two&utm_source=x',
      '?channel=no-such-channel',
      '?channel=track-two&channel=envoys',
      '?time=yesterday',
      '?open=contact:nobody',
      '?ties=2',
      `?q=${'x'.repeat(9000)}`,
      '?__proto__=1',
    ];
    for (const search of near) expect(set(search), search).toBe(null);
  });

  it('sets what is looked at as the address would, and never how the page is presented', () => {
    fc.assert(
      fc.property(anyState(columns), (state) => {
        const told = set(printAddress(state, ids));
        expect(told?.kind).toBe('set');
        const read = parseAddress(told?.kind === 'set' ? told.search : '', ids);
        const kept = Object.fromEntries(PRESENTATION.map((key) => [key, DEFAULT_STATE[key]]));
        expect(read).toEqual({ state: { ...state, ...kept }, ignored: [] });
      }),
    );
  });

  it('may be a ping, and may ask for the state without a filter', () => {
    expect(readMessage({ type: 'backchannel:ping', more: 1 }, ids)).toEqual({ kind: 'ping' });
    expect(set('')).toEqual({ kind: 'set', search: '?' });
    expect(set('?embed=table&theme=dark&data=2020-01-01-00000000&controls=0')).toEqual({ kind: 'set', search: '?' });
  });
});

it('a height is told in our form and that of AMP, and where asked for in that of Datawrapper', () => {
  const ours = { type: 'backchannel:height', v: 1, height: 640 };
  const amp = { sentinel: 'amp', type: 'embed-size', height: 640 };
  expect(heightMessages(640, null)).toEqual([ours, amp]);
  expect(heightMessages(640, 'abc')).toEqual([ours, amp, { 'datawrapper-height': { abc: 640 } }]);
  expect(heightMessages(640, '')).toEqual([ours, amp, { 'datawrapper-height': { backchannel: 640 } }]);
});
