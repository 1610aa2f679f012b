import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

export const MINUTE = 60_000;

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Runs a command in view of the user; false when it fails, or says nothing for `silence` or lasts `limit` ms. */
export async function succeeds(command: string, args: string[], silence: number, limit: number): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  const stop = (): void => void child.kill();
  const whole = setTimeout(stop, limit);
  let quiet = setTimeout(stop, silence);
  const heard = (chunk: Buffer): void => {
    process.stdout.write(chunk);
    clearTimeout(quiet);
    quiet = setTimeout(stop, silence);
  };
  child.stdout.on('data', heard);
  child.stderr.on('data', heard);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  clearTimeout(whole);
  clearTimeout(quiet);
  return code === 0;
}

function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Whether `aptGet` has a chance: a container or CI, where the user is root on Debian or Ubuntu. */
export const canAptGet = (): boolean => isRoot() && isDebian();

/** Installs packages of Debian or Ubuntu in view of the user; false where that fails. */
export async function aptGet(packages: string[]): Promise<boolean> {
  const updated = await succeeds('apt-get', ['update'], 2 * MINUTE, 5 * MINUTE);
  return updated && succeeds('apt-get', ['install', '-y', ...packages], 5 * MINUTE, 15 * MINUTE);
}
