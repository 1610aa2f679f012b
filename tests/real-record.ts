import { inject } from 'vitest';
import { columnsOf } from '../src/explore/columns.ts';
import type { Columns } from '../src/explore/columns.ts';
import type { SingleFile } from '../src/record/dataset.ts';

/** The shipped record compiled; the tests of one file share it. */
export const realDataset = (): SingleFile => inject('record');

/** The shipped record as columns. */
export const realColumns = (): Columns => columnsOf(realDataset().views);
