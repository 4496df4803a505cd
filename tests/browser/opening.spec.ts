// Opening the app: from any folder of a host, under the strict security policy, and without a network.
import { expect, test, watch } from './support';

test('the app opens under the security policy with no breach', async ({ app }) => {
  await expect(app).toHaveTitle(/Waymark/);
  await expect(app.locator('#root')).not.toBeEmpty();
});

test('the watch itself notices a breach of the policy and a request that leaves the origin', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext();
  const breaches = await watch(context, new URL(server.url).origin);
  const page = await context.newPage();
  await page.goto(server.url);
  await page
    .evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.broken = true';
      document.body.append(script);
    })
    .catch(() => undefined);
  await page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
  await expect.poll(() => breaches.some((breach) => breach.startsWith('policy: connect-src'))).toBe(true);
  expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
  await context.close();
});

test.describe('in a folder of a host', () => {
  test.use({ base: '/some/sub/path/' });
  test('the app works, with and without the slash at the end', async ({ page, server }) => {
    await page.goto(server.url.slice(0, -1));
    expect(page.url()).toBe(server.url);
    await expect(page.locator('#root')).not.toBeEmpty();
  });
});

test('after one visit the app opens with the server gone', async ({ page, server }) => {
  await page.goto(server.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.getByRole('log')).toHaveText('Waymark now works without a network', { timeout: 60_000 });
  await server.close();
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.goto(`${server.url}#/projects/unknown`);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('the manifest makes the app installable', async ({ page, server }) => {
  await page.goto(server.url);
  const session = await page.context().newCDPSession(page);
  const manifest = await session.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A window without a profile on disk may not install anything; nothing else may stand in the way.
  expect(installabilityErrors.map((error) => error.errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
});
