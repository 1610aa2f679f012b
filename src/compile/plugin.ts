import path from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import { build } from './edges/build.ts';
import { printFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { rememberingReader } from './read.ts';
import type { Texts } from './read.ts';

/** What `recordPlugin` may be told: folders, from the project's root. */
export interface RecordOptions {
  readonly data?: string;
  readonly releases?: string;
}

/**
 * Serves and builds the dataset below `dataset/`. In development a saved file of the record updates the open page; a
 * record with errors shows them over the page, and the last good dataset stays.
 */
export function recordPlugin({ data = 'data', releases = 'releases' }: RecordOptions = {}): Plugin {
  let root = process.cwd();
  let base = '/';
  const folders = () => ({ data: path.resolve(root, data), releases: path.resolve(root, releases) });

  return {
    name: 'backchannel-record',
    configResolved(config) {
      ({ root, base } = config);
    },
    async generateBundle() {
      const { faults, served } = await build(folders());
      if (served === null) this.error(printErrors(faults, path.relative(root, folders().data)));
      for (const [name, source] of served) this.emitFile({ type: 'asset', fileName: `dataset/${name}`, source });
    },
    configureServer(server) {
      const read = rememberingReader();
      const folder = folders().data;
      const live = new LiveRecord(server, folder, () => build(folders(), read));
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        const below = path.relative(folder, path.resolve(root, file));
        if (!below.startsWith('..') && below.endsWith('.yaml')) live.refresh();
      });
      server.middlewares.use((request, response, next) => {
        const address = (request.url ?? '').replace(/[?#].*$/, '');
        const prefix = `${base}dataset/`;
        if (!address.startsWith(prefix)) {
          next();
          return;
        }
        void live.served().then((files) => {
          const text = files?.get(address.slice(prefix.length));
          response.statusCode = text === undefined ? 404 : 200;
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(text ?? 'null');
        });
      });
    },
  };
}

const errorsIn = (faults: readonly Fault[]): Fault[] => faults.filter(({ severity }) => severity === 'error');

const printErrors = (faults: readonly Fault[], folder: string): string =>
  errorsIn(faults)
    .map((fault) => printFault(fault, folder))
    .join('\n');

/** Editors write a file in several steps. */
const SAVING_MS = 50;

/** The record as it is being edited: its last good dataset, and what is wrong with it now. */
class LiveRecord {
  readonly #server: ViteDevServer;
  readonly #folder: string;
  readonly #build: () => ReturnType<typeof build>;
  #files: Texts | null = null;
  #problem: ErrorPayload | null = null;
  #running: Promise<void>;
  #saving: NodeJS.Timeout | undefined;

  constructor(server: ViteDevServer, folder: string, compile: () => ReturnType<typeof build>) {
    this.#server = server;
    this.#folder = folder;
    this.#build = compile;
    this.#running = this.#compile();
    // A page that is opened while the record is broken shows what is wrong, too.
    server.ws.on('connection', () => {
      if (this.#problem) server.ws.send(this.#problem);
    });
  }

  /** The last good dataset, once the first run is over; null where there was none yet. */
  async served(): Promise<Texts | null> {
    if (this.#files === null) await this.#running;
    return this.#files;
  }

  /** Compiles again and tells the open pages. */
  refresh(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => {
      this.#running = this.#running.then(async () => {
        const before = [this.#problem, this.#files?.get('manifest.json')];
        await this.#compile();
        const after = [this.#problem, this.#files?.get('manifest.json')];
        if (this.#problem) this.#server.ws.send(this.#problem);
        else if (after.some((now, i) => now !== before[i])) this.#server.ws.send({ type: 'full-reload' });
      });
    }, SAVING_MS);
  }

  async #compile(): Promise<void> {
    const { logger } = this.#server.config;
    try {
      const { faults, served } = await this.#build();
      this.#files = served ?? this.#files;
      this.#problem = served === null ? this.#overlay(faults) : null;
      const warnings = faults.length - errorsIn(faults).length;
      if (this.#problem) logger.error(this.#problem.err.message, { timestamp: true });
      else if (warnings > 0) logger.info(`the record has ${warnings} warnings: npm run data`, { timestamp: true });
    } catch (error) {
      logger.error(`the record could not be compiled: ${String(error)}`, { timestamp: true });
    }
  }

  /** What Vite lays over the page; its first line opens the file in the editor. */
  #overlay(faults: readonly Fault[]): ErrorPayload {
    const [first] = errorsIn(faults);
    const file = path.join(this.#folder, first?.file ?? '');
    const message = printErrors(faults, path.relative(this.#server.config.root, this.#folder));
    const loc = first && { loc: { file, line: first.line, column: first.column } };
    return { type: 'error', err: { message, stack: '', plugin: 'backchannel-record', id: file, ...loc } };
  }
}
