import { columnsOf, DatasetError } from '../../explore/columns.ts';
import { viewsIn } from '../../explore/load.ts';
import type { Parts } from '../../explore/load.ts';
import { handedOver, piecesOf } from '../../explore/pieces.ts';
import type { Piece } from '../../explore/pieces.ts';

/*
 * Reads a large dataset beside the page and hands it over in pieces.
 */

/** What the page is told: a piece and how many there are, or that the dataset cannot be read. */
export type Told =
  | { readonly kind: 'piece'; readonly piece: Piece; readonly of: number }
  | { readonly kind: 'failed'; readonly reason: DatasetError['kind']; readonly message: string };

interface Port {
  postMessage(message: Told, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<Parts>) => void) | null;
}

const port = globalThis as unknown as Port;

port.onmessage = ({ data }) => {
  try {
    const pieces = piecesOf(columnsOf(viewsIn(data)));
    for (const piece of pieces) port.postMessage({ kind: 'piece', piece, of: pieces.length }, handedOver(piece));
  } catch (error) {
    // Anything else is not the dataset's fault: the page then reads it itself.
    if (!(error instanceof DatasetError)) throw error;
    port.postMessage({ kind: 'failed', reason: error.kind, message: error.message });
  }
};
