import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { calling, KEY_VALUES } from './engine.ts';
import type { Engine } from './engine.ts';

/** A screen that nobody sees, and its name for DISPLAY. */
async function hiddenScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = once(screen, 'exit').then(() => {
    throw new Error('Xvfb did not start.');
  });
  const [said] = (await Promise.race([once(screen.stdio[3] as Readable, 'data'), ended])) as [Buffer];
  return { screen, display: `:${said.toString().trim()}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A command of WebDriver (https://www.w3.org/TR/webdriver/). Throws what the driver says is wrong. */
async function send(url: string, method: 'POST' | 'DELETE' | 'GET', body?: unknown): Promise<unknown> {
  const sent = method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {};
  const answer = await fetch(url, { method, ...sent, signal: AbortSignal.timeout(60_000) });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value.error ?? ''} ${value.message ?? ''}`);
  return value;
}

/** Tries for some seconds, for a program that is about to listen; what it answers is an answer. */
async function patiently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      // What `fetch` throws where nobody listens.
      if (tries === 50 || !(error instanceof TypeError)) throw error;
      await after(200);
    }
  }
}

/** WebKitGTK's small browser by WebDriver, in a time zone. Its driver knows no command to print. */
export async function withWebKit(driver: string, timeZone: string): Promise<Engine> {
  const { screen, display } = await hiddenScreen();
  const port = await freePort();
  const drawnInSoftware = { LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
  const driving = spawn(driver, [`--port=${String(port)}`], {
    stdio: 'ignore',
    env: { ...process.env, ...drawnInSoftware, DISPLAY: display, TZ: timeZone, LANG: 'C.UTF-8' },
  });
  const root = `http://127.0.0.1:${String(port)}/session`;
  const stop = (): void => {
    driving.kill();
    screen.kill();
  };
  const { sessionId, capabilities } = (await patiently(() =>
    send(root, 'POST', { capabilities: { alwaysMatch: {} } }),
  ).catch((error: unknown) => {
    stop();
    throw error;
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `${root}/${sessionId}`;
  const act = (type: 'key' | 'pointer', actions: readonly object[]) =>
    send(`${session}/actions`, 'POST', { actions: [{ type, id: type, actions }] }).then(() => undefined);
  const strike = (value: string) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  return {
    name: `WebKitGTK ${capabilities.browserVersion} (WebDriver)`,
    goto: async (url) => {
      await send(`${session}/url`, 'POST', { url });
    },
    evaluate: async (told, ...given) =>
      (await send(`${session}/execute/sync`, 'POST', { script: `return ${calling(told, given)}`, args: [] })) as never,
    click: (x, y) =>
      act('pointer', [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pause', duration: 50 },
        { type: 'pointerUp', button: 0 },
      ]),
    press: (key) => act('key', strike(KEY_VALUES[key])),
    type: (text) => act('key', text.split('').flatMap(strike)),
    resize: async (width, height) => {
      await send(`${session}/window/rect`, 'POST', { width, height });
    },
    gotoHidden: async (url) => {
      const before = await send(`${session}/window`, 'GET');
      const { handle } = (await send(`${session}/window/new`, 'POST', { type: 'tab' })) as { handle: string };
      await send(`${session}/window`, 'POST', { handle });
      await send(`${session}/url`, 'POST', { url });
      // A tab comes to the front only where the one before it goes.
      return async () => {
        await send(`${session}/window`, 'POST', { handle: before });
        await send(`${session}/window`, 'DELETE');
        await send(`${session}/window`, 'POST', { handle });
      };
    },
    close: async () => {
      await send(session, 'DELETE').catch(() => undefined);
      stop();
    },
  };
}
