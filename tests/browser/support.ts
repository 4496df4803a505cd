// What every browser test starts from: the built app on its own server, watched for every breach of the security laws.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, expect, test as playwright } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from '../../scripts/build.mjs';
import { launchOptions } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

export { expect };
export type Server = Awaited<ReturnType<typeof serve>>;

/**
 * Watches a context: security policy violations, errors of pages, errors in the console and requests that leave the origin.
 * @param allow what a test provokes on purpose: a message that matches is not a breach
 * @returns the breaches so far; the list grows
 */
export async function watch(
  context: BrowserContext,
  origin: string,
  allow: readonly RegExp[] = [],
): Promise<string[]> {
  const breaches: string[] = [];
  const report = (breach: string) => {
    if (!allow.some((pattern) => pattern.test(breach))) breaches.push(breach);
  };
  await context.exposeFunction('reportBreach', report);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportBreach } = globalThis as unknown as { reportBreach: (breach: string) => Promise<void> };
      void reportBreach(
        `policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  });
  context.on('weberror', (event) => report(`error: ${event.error().stack ?? event.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && target !== origin) report(`request: ${request.url()}`);
  });
  return breaches;
}

type Fixtures = {
  /** The path that the app is served under. */
  base: string;
  server: Server;
  /** Patterns of breaches that a test provokes on purpose: `test.use({ allow: [/404/] })`. */
  allow: RegExp[];
  watched: string[];
  /** The app on its first screen, in a fresh context. */
  app: Page;
};

/** A test that fails on any breach in its own context. */
export const test = playwright.extend<Fixtures>({
  allow: [[], { option: true }],
  base: ['/', { option: true }],
  server: async ({ base }, provide) => {
    const server = await serve({ root: dist, base });
    await provide(server);
    await server.close();
  },
  watched: [
    async ({ context, server, allow }, provide) => {
      const breaches = await watch(context, new URL(server.url).origin, allow);
      await provide(breaches);
      expect(breaches, 'breaches of the security laws').toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page, server }, provide) => {
    await page.goto(server.url);
    await provide(page);
  },
});

const isPopup = /^<[^>]* (?:role="(?:menu|listbox|tooltip)"|data-base-ui-portal)/;

/** Whether an element that axe names stands inside of a menu. */
const isInMenu = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((at) => Boolean(document.querySelector(at)?.closest('[role=menu]')), selector);

/** Every rule of WCAG 2.2 AA that axe can judge, and its best practice: no violation is accepted. */
export async function axeCheck(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const places = await Promise.all(
    violations.map(async ({ id, help, nodes }) => {
      const html: string[] = [];
      for (const node of nodes) {
        // What pops up belongs to the control that opened it, and needs no landmark of its own.
        const pops = isPopup.test(node.html) || (await isInMenu(page, node.target.join(' ')));
        if (id !== 'region' || !pops) html.push(node.html);
      }
      return { id, help, html };
    }),
  );
  const found = places
    .filter(({ html }) => html.length > 0)
    .map(({ id, help, html }) => `${id}: ${help}\n  ${html.join('\n  ')}`);
  expect(found, 'accessibility violations').toEqual([]);
}

/** A browser with a profile of its own on disk, which outlives the browser: for closing, killing and opening again. */
export async function persistentProfile() {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-profile-'));
  return {
    folder,
    open: (): Promise<BrowserContext> =>
      chromium.launchPersistentContext(folder, {
        ...launchOptions(),
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
      }),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
