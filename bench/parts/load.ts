import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { rounded, calibrate, figure } from '../figures.ts';
import type { Figure, Findings } from '../figures.ts';
import type { Options } from '../options.ts';
import { load as loadPackage, packageFolder } from '../packages.ts';
import { ensureBrowser, launchArguments } from '../../tests/browser.ts';
import { serveFolder } from '../static-server.ts';

/*
 * A first visit by phone: Lighthouse loads the page on a simulated slow 4G (150 ms, 1.6 Mbit/s) with the CPU slowed down
 * four times. Beside it the bytes of TimelineJS, which draws a timeline alone and has its data still to load.
 */

const RUNS = 3;

interface Audit {
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly { readonly transferSize?: number }[] };
}

interface Report {
  readonly audits: Readonly<Record<string, Audit>>;
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
}

type Lighthouse = (
  address: string,
  flags: { port: number; output: 'json'; logLevel: 'silent' },
) => Promise<{ lhr: Report } | undefined>;

const METRICS = [
  ['first contentful paint', 'first-contentful-paint', {}],
  ['largest contentful paint', 'largest-contentful-paint', { atMost: 2000 }],
  ['total blocking time', 'total-blocking-time', { atMost: 150 }],
] as const;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** kB of a file as a server sends it compressed. */
const sent = (file: string): number => brotliCompressSync(readFileSync(file)).length / 1000;

function timelineJs(): Figure[] {
  const folder = path.join(packageFolder('@knight-lab/timelinejs'), 'dist');
  const bytes = ['js/timeline.js', 'css/timeline.css'].map((file) => sent(path.join(folder, file)));
  const size = null;
  return [
    figure({ task: 'script and style', size, who: 'TimelineJS', unit: 'kB' }, [
      bytes.reduce((sum, one) => sum + one, 0),
    ]),
  ];
}

async function visit(address: string): Promise<Report> {
  const { default: lighthouse } = (await loadPackage('lighthouse')) as { default: Lighthouse };
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: [...launchArguments(), `--remote-debugging-port=${String(port)}`],
  });
  try {
    const result = await lighthouse(address, { port, output: 'json', logLevel: 'silent' });
    if (!result) throw new Error('Lighthouse gave no report.');
    return result.lhr;
  } finally {
    await browser.close();
  }
}

/** A port nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** kB sent for the resources that `wanted` keeps. */
function weight(report: Report, wanted: (kind: string) => boolean): number {
  const items = (report.audits['network-requests']?.details?.items ?? []) as readonly {
    readonly transferSize?: number;
    readonly resourceType?: string;
  }[];
  return (
    items
      .filter(({ resourceType }) => wanted(resourceType ?? ''))
      .reduce((sum, one) => sum + (one.transferSize ?? 0), 0) / 1000
  );
}

/** Measures a first visit. */
export async function load({ out }: Options): Promise<Findings> {
  const before = calibrate();
  const site = await serveFolder(out);
  try {
    const reports: Report[] = [];
    for (let i = 0; i < RUNS; i++) reports.push(await visit(site.address));
    const own = { size: null, who: 'Backchannel' };
    const requests = (report: Report): number => report.audits['network-requests']?.details?.items?.length ?? NaN;
    const codes = new Set(['Script', 'Stylesheet']);
    return {
      part: 'load',
      title: 'A first visit: slow 4G and a CPU four times slower, as Lighthouse simulates them',
      calibration: { before, after: calibrate() },
      figures: [
        ...METRICS.map(([task, audit, budget]) =>
          figure(
            { ...own, task },
            reports.map(({ audits }) => audits[audit]?.numericValue ?? NaN),
            budget,
          ),
        ),
        figure(
          { ...own, task: 'cumulative layout shift', unit: '' },
          reports.map(({ audits }) => rounded(audits['cumulative-layout-shift']?.numericValue ?? NaN)),
          { atMost: 0 },
        ),
        figure({ ...own, task: 'requests', unit: '' }, reports.map(requests)),
        figure(
          { ...own, task: 'all that is sent', unit: 'kB' },
          reports.map((report) => weight(report, () => true)),
        ),
        figure(
          { ...own, task: 'script and style', unit: 'kB' },
          reports.map((report) => weight(report, (kind) => codes.has(kind))),
        ),
        ...timelineJs(),
        ...CATEGORIES.map((category) =>
          figure(
            { ...own, task: `Lighthouse, ${category} (of 100)`, unit: '' },
            reports.map(({ categories }) => Math.round(100 * (categories[category]?.score ?? NaN))),
            { atLeast: 100 },
          ),
        ),
      ],
      notes: [
        'Bytes are as sent, brotli; those of Backchannel are of the whole visit, views that follow the first picture too. TimelineJS draws a timeline; its data, fonts and pictures come on top.',
      ],
    };
  } finally {
    await site.close();
  }
}
