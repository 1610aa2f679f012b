import { build } from '../src/compile/edges/build.ts';
import { columnsOf } from '../src/explore/columns.ts';
import type { Columns } from '../src/explore/columns.ts';
import type { SingleFile } from '../src/record/dataset.ts';

let built: Promise<SingleFile> | undefined;

/** The shipped record compiled, once per test file. Throws where it has faults. */
export function realDataset(): Promise<SingleFile> {
  built ??= build({ data: 'data', releases: 'releases' }).then(({ output, faults }) => {
    if (output === null) throw new Error(`The record has faults: ${JSON.stringify(faults.slice(0, 5))}`);
    return output.dataset.single;
  });
  return built;
}

/** The shipped record as columns. */
export const realColumns = async (): Promise<Columns> => columnsOf((await realDataset()).views);
