import { Unzip, UnzipInflate } from 'fflate';
import { MOST_BYTES } from '../../record/opening.ts';
import type { Given } from '../../record/opening.ts';
import { Refused } from './refused.ts';

/** So much is unpacked at a time, in bytes: what comes out is counted after each, and may be a thousand times as much. */
const CHUNK = 1 << 14;

/** An archive ends in its table of contents, and that in at most 64 KiB of remarks. */
async function isWhole(zip: Blob): Promise<boolean> {
  const tail = new Uint8Array(await zip.slice(-(22 + 0xffff)).arrayBuffer());
  return tail.some((byte, i) => byte === 0x50 && tail[i + 1] === 0x4b && tail[i + 2] === 5 && tail[i + 3] === 6);
}

/** Files that systems put into archives by themselves. */
const STRAY = /^__MACOSX\/|\/$/;

/**
 * The files of a ZIP whose names are `wanted`, and the names of all others. What they unpack to is counted as it comes
 * out, whatever the archive says of itself. Throws a Refused where it is no ZIP, breaks off, is locked or unpacks to more
 * than `most` bytes.
 */
export async function unpack(
  zip: Blob,
  wanted: (path: string) => boolean,
  tell: (done: number) => void = () => undefined,
  most = MOST_BYTES,
): Promise<{ readonly files: Given[]; readonly others: string[] }> {
  if (!(await isWhole(zip))) throw new Refused('zip');
  const files: Given[] = [];
  const others: string[] = [];
  let bytes = 0;
  let open = 0;
  const unzip = new Unzip((file) => {
    if (STRAY.test(file.name)) return;
    if (!wanted(file.name)) {
      others.push(file.name);
      return;
    }
    const parts: Uint8Array<ArrayBuffer>[] = [];
    open++;
    file.ondata = (error, part, final) => {
      // What is thrown below comes back here.
      if (error) throw error instanceof Refused ? error : new Refused('zip');
      bytes += part.length;
      if (bytes > most) throw new Refused('unpacks-too-large');
      parts.push(part.slice());
      if (!final) return;
      open--;
      files.push({ path: file.name, file: new Blob(parts) });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < zip.size; at += CHUNK) {
      const part = new Uint8Array(await zip.slice(at, at + CHUNK).arrayBuffer());
      unzip.push(part, at + CHUNK >= zip.size);
      tell(Math.min(at + CHUNK, zip.size));
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('zip');
  }
  if (open > 0 || files.length + others.length === 0) throw new Refused('zip');
  return { files, others };
}
