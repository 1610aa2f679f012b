import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const FILE = 'licences.md';
const LICENCE = /^(?:licen[cs]e|copying)/i;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The package in which a module lies: its folder; null for what is the project's own. */
function folderOf(id: string): string | null {
  const [file = ''] = id.split('?');
  if (id.startsWith('\0') || !file.includes('/node_modules/')) return null;
  for (let folder = path.dirname(file); path.basename(folder) !== 'node_modules'; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    // Folders within a package may have a manifest that only says how they are read.
    if (existsSync(manifest) && 'version' in (JSON.parse(readFileSync(manifest, 'utf8')) as object)) return folder;
  }
  return null;
}

/** `## name - version (licence)`, and the text of the licence. */
function noticeOf(folder: string): string {
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8').trim();
  const { name, version, license } = JSON.parse(read('package.json')) as Package;
  const file = readdirSync(folder, { withFileTypes: true }).find((one) => one.isFile() && LICENCE.test(one.name))?.name;
  const head = `## ${name} - ${version}${license === undefined ? '' : ` (${license})`}`;
  return file === undefined ? head : `${head}\n\n${read(file)}`;
}

/**
 * Writes the licences of all packages in the build, which ask to be handed on with it. Vite's own list leaves out what is
 * only in workers. `page` is for the build, `worker` for those of its workers, which are built within it.
 */
export function licencesPlugins(): { readonly page: Plugin; readonly worker: Plugin } {
  const folders = new Set<string>();
  const gather: Pick<Plugin, 'apply' | 'renderChunk'> = {
    apply: 'build',
    renderChunk(_, { moduleIds }) {
      for (const id of moduleIds) {
        const folder = folderOf(id);
        if (folder !== null) folders.add(folder);
      }
      return null;
    },
  };
  return {
    worker: { name: 'backchannel-licences-of-workers', ...gather },
    page: {
      name: 'backchannel-licences',
      ...gather,
      generateBundle() {
        const notices = [...folders].map(noticeOf).sort();
        this.emitFile({ type: 'asset', fileName: FILE, source: `# Licences\n\n${notices.join('\n\n')}\n` });
      },
    },
  };
}
