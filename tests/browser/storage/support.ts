// The stage of the fault tests: the harness page on a server that hears acknowledgements, and a browser to be killed.
import { chromium, test as playwright } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchOptions } from '../../../scripts/chromium.mjs';
import { persistentProfile } from '../support';
import type { Harness } from './harness';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

/** How often a fault is repeated: a short form for every run, the full one with FAULTS_FULL=1. */
export const times = (short: number, full: number): number => (process.env['FAULTS_FULL'] ? full : short);

/** Random numbers that can be had again: the seed is printed with each result. */
export function seeded(seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 1_000_000)) {
  let state = seed;
  return {
    seed,
    below(limit: number): number {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    },
  };
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function buildHarness(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'waymark-harness-'));
  await build({
    configFile: false,
    root: here('.'),
    base: './',
    logLevel: 'error',
    resolve: { alias: { '@': here('../../../src') } },
    build: { outDir, emptyOutDir: true, target: 'es2023', rollupOptions: { input: here('harness.html') } },
  });
  return outDir;
}

/** `ackedAt` tells when each edit was acknowledged, milliseconds. */
export type Stage = { url: string; acked: string[]; ackedAt: Map<string, number> };

/** Serves the folder, and keeps what pages have told to be acknowledged. */
async function serveStage(folder: string): Promise<Stage & { close(): Promise<void> }> {
  const acked: string[] = [];
  const ackedAt = new Map<string, number>();
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method === 'POST') {
        let body = '';
        for await (const piece of request) body += String(piece);
        acked.push(body);
        ackedAt.set(body, Date.now());
        response.end();
        return;
      }
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      if (path === '/away') {
        response.end('away');
        return;
      }
      try {
        const bytes = await readFile(join(folder, path));
        response.setHeader('Content-Type', types[extname(path)] ?? 'text/plain');
        response.end(bytes);
      } catch {
        response.statusCode = 404;
        response.end();
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    acked,
    ackedAt,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const test = playwright.extend<
  {
    stage: Stage;
    /** A context on a profile of its own: the ordinary ones keep their database in memory only. */
    profile: BrowserContext;
    reaper: undefined;
  },
  { harnessFolder: string }
>({
  harnessFolder: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the wanted fixtures off this pattern
    async ({}, provide) => {
      const folder = await buildHarness();
      await provide(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  reaper: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the wanted fixtures off this pattern
    async ({}, provide) => {
      await provide(undefined);
      reap();
    },
    { auto: true },
  ],
  stage: async ({ harnessFolder }, provide) => {
    const stage = await serveStage(harnessFolder);
    await provide(stage);
    await stage.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the wanted fixtures off this pattern
  profile: async ({}, provide) => {
    const { open, remove } = await persistentProfile();
    const context = await open();
    await provide(context);
    await context.close();
    await remove();
  },
});

/** Calls the harness in a page. */
export function inPage(page: Page) {
  return new Proxy(
    {} as {
      [K in keyof Harness]: (...args: Parameters<Harness[K]>) => Promise<Awaited<ReturnType<Harness[K]>>>;
    },
    {
      get: (_, name: string) =>
        // A promise looks for `then`; the harness has none.
        name === 'then'
          ? undefined
          : (...args: unknown[]) =>
              page.evaluate(
                ([name, args]) => {
                  const { harness } = globalThis as unknown as {
                    harness: Record<string, (...args: unknown[]) => unknown>;
                  };
                  return harness[name]?.(...args);
                },
                [name, args] as const,
              ),
    },
  );
}

export const openHarness = async (page: Page, stage: Stage) => {
  await page.goto(`${stage.url}harness.html`);
  await page.waitForFunction(() => 'harness' in globalThis);
  return inPage(page);
};

/** Browsers that are still alive: a test that fails or is cut off must leave none behind. */
const alive = new Set<number>();

function killGroup(pid: number): void {
  alive.delete(pid);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** Whether any process of a group is left. */
function groupLives(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether any process has a file of the folder open. Where the system does not tell, none has. */
async function isHeld(folder: string): Promise<boolean> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const files = await Promise.all(
    processes.map(async (pid) => {
      const open = await readdir(`/proc/${pid}/fd`).catch(() => []);
      return Promise.all(open.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')));
    }),
  );
  return files.flat().some((file) => file.startsWith(folder));
}

function reap(): void {
  for (const pid of alive) killGroup(pid);
}
process.on('exit', reap);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, reap);

export type Killable = {
  browser: Browser;
  page: Page;
  kill(): Promise<void>;
  /** Leaves the browser as a person does: it writes what it has to write. */
  quit(): Promise<void>;
  /** Ends it in any case. */
  close(): Promise<void>;
};

/** A browser of our own making on a profile, in a process group that can be killed as a whole. */
export async function launchKillable(profile: string): Promise<Killable> {
  const { executablePath, args } = launchOptions();
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(profile, lock), { force: true });
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child: ChildProcess = spawn(
    executablePath,
    [
      '--headless=new',
      ...args,
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  if (child.pid) alive.add(child.pid);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await debuggingPort(profile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error('no page');
  const kill = async () => {
    if (child.pid) killGroup(child.pid);
    await gone;
    // On a busy machine its helpers die up to two seconds later. A new browser that finds them in its profile, which
    // only happens here because its lock was removed, throws the database away and begins with an empty one.
    for (let turn = 0; child.pid && groupLives(child.pid) && turn < 2000; turn++) await wait(10);
    // Some of them leave the group.
    for (let turn = 0; (await isHeld(profile)) && turn < 2000; turn++) await wait(10);
  };
  return {
    browser,
    page,
    kill,
    async quit() {
      const session = await browser.newBrowserCDPSession();
      await Promise.all([gone, session.send('Browser.close').catch(() => undefined)]);
      await kill();
    },
    async close() {
      await browser.close().catch(() => undefined);
      await kill();
    },
  };
}

/** A busy machine takes its time: 60 seconds. */
async function debuggingPort(profile: string): Promise<number> {
  for (let i = 0; i < 1200; i++) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = Number(text.split('\n')[0]);
    if (port > 0) return port;
    await wait(50);
  }
  throw new Error('the browser did not open its debugging port');
}

export const freshProfile = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-kill-'));
  /** What the browser's databases wrote of themselves, for when something is gone. */
  const diary = async (): Promise<string> => {
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    const logs = files.filter((file) => /indexeddb.*LOG(\.old)?$/i.test(file));
    const texts = logs.map(async (file) => `${file}:\n${await readFile(join(folder, file), 'utf8')}`);
    return (await Promise.all(texts)).join('\n');
  };
  return { folder, diary, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
};
