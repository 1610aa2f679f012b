import type { Asked, Told } from '../../record/opening.ts';
import { openRecord } from '../open/open.ts';
import type { Texts } from '../read.ts';

/*
 * The compiler in the reader's browser: checks a record that somebody opens in the page and keeps its dataset, whose
 * files the page asks for as it would ask a server. Nothing leaves the browser.
 */

interface Port {
  postMessage(message: Told, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
}

const port = globalThis as unknown as Port;
const REPORT_EVERY = 50;

let served: Texts = new Map();
let told = 0;

port.onmessage = ({ data }) => {
  if (data.kind === 'file') {
    const text = served.get(data.name);
    const bytes = text === undefined ? null : new TextEncoder().encode(text);
    port.postMessage({ kind: 'file', name: data.name, bytes }, bytes ? [bytes.buffer] : []);
    return;
  }
  void openRecord(data.files, (progress) => {
    const now = Date.now();
    const isNew = progress.done === 0 || progress.done === progress.of;
    if (!isNew && now - told < REPORT_EVERY) return;
    told = now;
    port.postMessage({ kind: 'progress', ...progress });
  }).then((opened) => {
    served = opened.served ?? new Map();
    port.postMessage(opened.outcome);
  });
};
