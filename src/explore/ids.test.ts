import { describe, expect, it } from 'vitest';
import { realDataset } from '../../tests/real-record.ts';
import { LIST_KEYS } from './clauses.ts';
import { columnsOf } from './columns.ts';
import { sizeOf } from './values.ts';
import { Ids } from './ids.ts';

const { views } = realDataset();
const columns = columnsOf(views);
const ids = new Ids(views);

describe('ids', () => {
  it.each(LIST_KEYS)('name every row of %s once', (table) => {
    const rows = [...Array(sizeOf(columns, table)).keys()];
    expect(rows.map((row) => ids.row(table, ids.id(table, row)))).toEqual(rows);
  });

  it('name every contact', () => {
    expect(views.contacts.id.map((id) => ids.row('contact', id))).toEqual([...views.contacts.id.keys()]);
  });

  it('know a letter and a digit as they are printed', () => {
    expect(ids.row('reliability', 'B')).toBe(1);
    expect(ids.row('credibility', '2')).toBe(1);
    expect(ids.id('claims', 1)).toBe('one-side');
  });

  it('have nothing for what the table does not have', () => {
    for (const id of ['', 'nobody', '__proto__', 'constructor', 'toString', ' sergei-lavrov', 'Sergei-Lavrov'])
      expect(ids.row('actor', id), id).toBeUndefined();
    expect(() => ids.id('channel', 99)).toThrow('channel has no row 99');
    expect(() => ids.id('channel', -1)).toThrow(RangeError);
  });

  it('split a list in its order, each once, and tell what they do not know', () => {
    const ignored: string[] = [];
    const rows = ids.rows('channel', 'track-two~nowhere~envoys~track-two~~toString', (id) => ignored.push(id));
    expect(rows).toEqual([ids.row('channel', 'track-two'), ids.row('channel', 'envoys')]);
    expect(ignored).toEqual(['nowhere', 'toString']);
  });
});
