// A new version of the app: it waits until the person says so, and then the whole page is new.
import type { Page } from '@playwright/test';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from '../../scripts/build.mjs';
import { serve } from '../../scripts/serve.mjs';
import { expect, test } from './support';

/** Changes a file of a deployed copy by hand, as a new build would. */
async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(from);
  await writeFile(file, text.replace(from, to));
}

/** A part of the page that the app itself never writes. */
const description = (page: Page) => page.locator('meta[name=description]');

/**
 * Waits until a page asks its worker for nothing more. A worker that is answering is not replaced, and while it is watched
 * as here the browser does not end it early: it would stay for minutes.
 */
async function quiet(page: Page): Promise<void> {
  let open = 0;
  let last = Date.now();
  const seen = (more: number) => () => {
    open += more;
    last = Date.now();
  };
  page.on('request', seen(1));
  page.on('requestfinished', seen(-1));
  page.on('requestfailed', seen(-1));
  await expect.poll(() => open <= 0 && Date.now() - last > 2000).toBe(true);
}

test.describe('an update', () => {
  let folder: string;
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'waymark-deployed-'));
    await cp(dist, folder, { recursive: true });
  });
  test.afterEach(() => rm(folder, { recursive: true, force: true }));
  test.use({ allow: [/^request: http:\/\/127\.0\.0\.1:/] }); // its own server, not that of the fixture

  test('waits for the person, then changes everything over, and the old files are gone', async ({ page }) => {
    const server = await serve({ root: folder });
    try {
      await page.goto(server.url);
      await page.evaluate(() => navigator.serviceWorker.ready);

      await edit(join(folder, 'index.html'), 'Customer journey maps', 'Maps of tomorrow');
      await edit(
        join(folder, 'sw.js'),
        /url:"index\.html",revision:"\w+"/,
        'url:"index.html",revision:"new"',
      );
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await expect(page.getByText('A new version of Waymark is ready')).toBeVisible();
      // It stays for as long as the person likes, so it lies on no tools.
      await page.getByRole('button', { name: 'Open example' }).first().click();
      await page.getByRole('tab', { name: 'Compare' }).click();
      await page.getByRole('radio', { name: 'Side by side' }).check({ force: true });
      const tools = await page.getByRole('button', { name: 'Zoom in' }).boundingBox();
      const toast = await page.locator('[data-toast]').boundingBox();
      expect((toast?.y ?? 0) + (toast?.height ?? 0)).toBeLessThan(tools?.y ?? 0);
      await page.goto(server.url);
      await page.reload();
      await expect(description(page)).not.toHaveAttribute('content', /tomorrow/);
      const other = await page.context().newPage();
      await other.goto(server.url);
      await expect(other.getByRole('button', { name: 'Reload now' })).toBeVisible();
      await page.getByRole('button', { name: 'Reload now' }).hover();
      await Promise.all([quiet(page), quiet(other)]);

      await page.getByRole('button', { name: 'Reload now' }).click();
      await expect(description(page)).toHaveAttribute('content', /tomorrow/);
      // A second window keeps what it shows, and changes over when it is asked to, although nothing waits any more.
      await expect(description(other)).not.toHaveAttribute('content', /tomorrow/);
      await other.getByRole('button', { name: 'Reload now' }).click();
      await expect(description(other)).toHaveAttribute('content', /tomorrow/);
      const kept = await page.evaluate(async () => {
        const entries = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
        );
        return entries.flat().filter(({ url }) => url.includes('index.html')).length;
      });
      expect(kept).toBe(1);
    } finally {
      await server.close();
    }
  });

  test('that is broken leaves the old version at work', async ({ page }) => {
    const server = await serve({ root: folder });
    try {
      await page.goto(server.url);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await edit(join(folder, 'sw.js'), /url:"index\.html"/, 'url:"missing.html"');
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => undefined));
      await page.reload();
      await expect(page.getByRole('heading').first()).toBeVisible();
      await server.close();
      await page.reload();
      await expect(page.getByRole('heading').first()).toBeVisible();
    } finally {
      await server.close();
    }
  });
});
