import path from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import { build } from './edges/build.ts';
import { printFault } from './fault.ts';
import type { Fault } from './fault.ts';
import type { Texts } from './read.ts';

/**
 * Serves and builds the dataset below `dataset/`. In development a saved file of the record updates the open page; a
 * record with faults shows them over the page, and the last good dataset stays.
 */
export function recordPlugin({ data = 'data', releases = 'releases' } = {}): Plugin {
  let root = process.cwd();
  let base = '/';
  const folders = () => ({ data: path.resolve(root, data), releases: path.resolve(root, releases) });
  const say = (fault: Fault): string => printFault(fault, path.relative(root, folders().data));

  return {
    name: 'backchannel-record',
    configResolved(config) {
      ({ root, base } = config);
    },
    async generateBundle() {
      const { faults, served } = await build(folders());
      if (served === null) this.error(faults.map(say).join('\n'));
      for (const [name, source] of served) this.emitFile({ type: 'asset', fileName: `dataset/${name}`, source });
    },
    async configureServer(server) {
      const live = await liveRecord(server, () => build(folders()), say);
      const folder = folders().data;
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (isBelow(folder, path.resolve(root, file)) && file.endsWith('.yaml')) live.refresh();
      });
      server.middlewares.use((request, response, next) => {
        const address = (request.url ?? '').replace(/[?#].*$/, '');
        const prefix = `${base}dataset/`;
        if (!address.startsWith(prefix)) {
          next();
          return;
        }
        const text = live.served()?.get(address.slice(prefix.length));
        response.statusCode = text === undefined ? 404 : 200;
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.end(text ?? '{"error":"no such file in the dataset"}');
      });
    },
  };
}

const isBelow = (folder: string, file: string): boolean => !path.relative(folder, file).startsWith('..');

interface LiveRecord {
  /** The last good dataset; null where there was none yet. */
  served(): Texts | null;
  /** Compiles again, once the current run and a moment in which editors save are over. */
  refresh(): void;
}

async function liveRecord(
  server: ViteDevServer,
  compile: () => ReturnType<typeof build>,
  say: (fault: Fault) => string,
): Promise<LiveRecord> {
  const { logger } = server.config;
  let served: Texts | null = null;
  let problem: ErrorPayload | null = null;
  let pending: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const run = async (): Promise<void> => {
    const built = await compile();
    const errors = built.faults.filter(({ severity }) => severity === 'error');
    const warnings = built.faults.length - errors.length;
    served = built.served ?? served;
    problem = built.served === null ? payloadOf(errors, say) : null;
    if (problem) logger.error(problem.err.message, { timestamp: true });
    else if (warnings > 0) logger.info(`record: ${warnings} warnings (npm run data lists them)`, { timestamp: true });
  };
  const tell = (): void => server.ws.send(problem ?? { type: 'full-reload' });

  await run();
  // A page that is opened or reloaded while the record is broken shows what is wrong, too.
  server.ws.on('connection', () => {
    if (problem) server.ws.send(problem);
  });
  return {
    served: () => served,
    refresh: () => {
      clearTimeout(pending);
      pending = setTimeout(() => {
        running = running.then(run).then(tell, (error: unknown) => {
          logger.error(`record: ${String(error)}`, { timestamp: true });
        });
      }, 50);
    },
  };
}

function payloadOf(errors: readonly Fault[], say: (fault: Fault) => string): ErrorPayload {
  const [first] = errors;
  return {
    type: 'error',
    err: {
      message: errors.map(say).join('\n'),
      stack: '',
      plugin: 'record',
      ...(first && { id: first.file, loc: { file: first.file, line: first.line, column: first.column } }),
    },
  };
}
