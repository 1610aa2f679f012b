import { DatasetError } from '../../explore/columns.ts';
import type { Columns } from '../../explore/columns.ts';
import type { Parts } from '../../explore/load.ts';
import { Assembly } from '../../explore/pieces.ts';
import { ownScript } from '../own-script.ts';
import type { Told } from './worker.ts';
import workerAddress from './worker.ts?worker&url';

/**
 * Reads a dataset in a worker; `tell` hears how many of its parts are here. Gives null where no worker can be had, as in
 * a frame that may not have one. Rejects with a DatasetError where the dataset cannot be read.
 */
export async function readApart(parts: Parts, tell: (done: number, of: number) => void): Promise<Columns | null> {
  let worker: Worker;
  try {
    worker = new Worker(ownScript(workerAddress), { type: 'module' });
  } catch {
    return null;
  }
  const assembly = new Assembly();
  let done = 0;
  return new Promise<Columns | null>((resolve, reject) => {
    worker.onerror = () => resolve(null);
    worker.onmessageerror = () => resolve(null);
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'failed') {
        reject(new DatasetError(data.reason, data.message));
        return;
      }
      assembly.add(data.piece);
      tell(++done, data.of);
      if (done === data.of) resolve(assembly.columns());
    };
    worker.postMessage(parts);
  }).finally(() => worker.terminate());
}
