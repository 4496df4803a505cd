// What every browser test starts from: the built app on its own server, watched for every breach of the security laws.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, expect, test as playwright } from '@playwright/test';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from '../../scripts/build.mjs';
import { interceptFileChoosers, launchOptions } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { contrastsOf } from './contrast';

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
  interceptFileChoosers(context);
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
    // A first visit fetches every file for offline use in the background, which takes a sixth of the time of most tests.
    // What is about that opens the page itself.
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new Error('not in this test'));
    });
    await page.goto(server.url);
    await provide(page);
  },
});

const isPopup = /^<[^>]* (?:role="(?:menu|listbox|tooltip)"|data-base-ui-portal)/;

/** Whether an element that axe names stands inside of a menu. */
const isInMenu = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((at) => Boolean(document.querySelector(at)?.closest('[role=menu]')), selector);

/** What axe leaves open and we have judged: the rule, the elements and the reason. Nothing else may be left open. */
type Judged = {
  rule: string;
  element: RegExp;
  /** Only while a window lies over the page. */
  under?: 'window';
  why: string;
};
const judged: readonly Judged[] = [
  {
    rule: 'aria-hidden-focus',
    element: /aria-hidden="true"/,
    under: 'window',
    why: 'what lies under a window is hidden from readers, and the window keeps the focus',
  },
  {
    rule: 'bypass',
    element: /^<html/,
    under: 'window',
    why: 'the headings and landmarks of the page are hidden while a window is open; it is no page of its own',
  },
  {
    rule: 'aria-valid-attr-value',
    element: /role="combobox"/,
    under: 'window',
    why: 'axe cannot tell whether the list of a field is there yet; the list of the palette always is',
  },
  {
    rule: 'aria-hidden-focus',
    element: /data-base-ui-focus-guard/,
    why: 'the guards at the ends of a window hand the focus on at once, so it never rests on them',
  },
  {
    rule: 'target-size',
    element: /role="slider"/,
    why: 'points of a curve may lie near each other; the faces of the details set the same feeling, 30 px each',
  },
  {
    rule: 'target-size',
    element: /data-item=/,
    why: 'a card is cut only by the edge of the view; whoever goes to it brings it into view whole',
  },
];

type Node = { html: string; target: unknown[]; failureSummary?: string };
type Result = { id: string; help: string; nodes: Node[] };

const selectorOf = (node: Node): string => node.target.join(' ');

/** What of a broken rule counts. */
async function brokenBy(page: Page, { id, nodes }: Result): Promise<string[]> {
  const found: string[] = [];
  for (const node of nodes) {
    // What pops up belongs to the control that opened it, and needs no landmark of its own.
    // oxlint-disable-next-line no-await-in-loop
    const pops = isPopup.test(node.html) || (await isInMenu(page, selectorOf(node)));
    if (id !== 'region' || !pops) found.push(`${node.html} ${node.failureSummary ?? ''}`);
  }
  return found;
}

/**
 * What of a rule that axe leaves open stays open: what can be measured is measured here, and the rest is in the table.
 * Undefined where the page has changed since axe looked at it.
 */
async function openBy(page: Page, { id, nodes }: Result): Promise<string[] | undefined> {
  const window = (await page.locator('[role=dialog], [role=alertdialog]').count()) > 0;
  const rows = judged.filter(({ rule, under }) => rule === id && (under === undefined || window));
  const left = nodes.filter(({ html }) => !rows.some(({ element }) => element.test(html)));
  const selectors = left.map(selectorOf);
  const told = left.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`);
  if (id === 'target-size') {
    const free = await haveRoom(page, selectors);
    return told.filter((_, at) => !free[at]);
  }
  if (id !== 'color-contrast') return told;
  const contrasts = await contrastsOf(page, selectors);
  if (contrasts.includes(null)) return undefined;
  return left.flatMap(({ html }, at) => {
    const contrast = contrasts[at] ?? 0;
    return contrast >= 4.5 ? [] : [`${html} ${contrast.toFixed(2)}:1`];
  });
}

/** Whether each of these can be hit all over a square of 24 pixels around its middle. */
const haveRoom = (page: Page, selectors: readonly string[]): Promise<boolean[]> =>
  page.evaluate(
    (all) =>
      all.map((selector) => {
        const element = document.querySelector(selector);
        if (!element) return false;
        const { left, top, width, height } = element.getBoundingClientRect();
        return [-11.5, 0, 11.5].every((x) =>
          [-11.5, 0, 11.5].every((y) =>
            element.contains(document.elementFromPoint(left + width / 2 + x, top + height / 2 + y)),
          ),
        );
      }),
    selectors,
  );

/** Waits until what fades or moves has come to its end, and from then on notes whether anything begins to. */
const stillness = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter(
        ({ effect, playState }) =>
          playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime ?? 0),
      );
    const longest = new Promise((resolve) => setTimeout(resolve, 3000));
    await Promise.race([Promise.allSettled(moving.map(({ finished }) => finished)), longest]);
    const noted = { moved: false };
    for (const type of ['transitionrun', 'animationstart'])
      document.addEventListener(type, () => (noted.moved = true), { capture: true });
    Object.assign(globalThis, { noted });
  });
const hasMoved = (page: Page): Promise<boolean> =>
  page.evaluate(() => (globalThis as unknown as { noted: { moved: boolean } }).noted.moved);

/** What axe says against the page as it is; undefined where the page has changed while it was looked at. */
async function faultsOf(page: Page): Promise<string[] | undefined> {
  await stillness(page);
  const { violations, incomplete } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode()
    .analyze();
  const found = await Promise.all([
    ...violations.map(async (result) => ({ ...result, html: await brokenBy(page, result) })),
    ...incomplete.map(async (result) => ({ ...result, html: await openBy(page, result) })),
  ]);
  if (found.some(({ html }) => html === undefined)) return undefined;
  // A text that fades, such as a notice that has had its time, has no contrast of its own: neither for axe nor for us.
  const isPale = found.some(({ id, html = [] }) => id === 'color-contrast' && html.length > 0);
  if (isPale && (await hasMoved(page))) return undefined;
  return found.flatMap(({ id, help, html = [] }) =>
    html.length > 0 ? [`${id}: ${help}\n  ${html.join('\n  ')}`] : [],
  );
}

/**
 * Every rule of WCAG 2.2 AA that axe can judge, and its best practice: no violation is accepted, and nothing that axe
 * leaves open. A page that was still moving is looked at once it stands.
 */
export async function axeCheck(page: Page): Promise<void> {
  let told: string[] | undefined;
  await expect(async () => {
    told = await faultsOf(page);
    expect(told, 'the page stands still').toBeDefined();
  }).toPass({ timeout: 60_000 });
  expect.soft(told, 'accessibility violations').toEqual([]);
}

/**
 * Chooses from a folded list. The next list is opened only when the one before has gone: a click on a second list while the
 * first still closes may close both.
 * @param option its name in full or a pattern of it; without it the first
 */
export async function chooseFrom(list: Locator, option?: string | RegExp): Promise<void> {
  const page = list.page();
  const popup = page.getByRole('listbox');
  await expect(popup).toHaveCount(0);
  await list.click();
  await expect(popup).toBeVisible();
  const named =
    option === undefined
      ? popup.getByRole('option')
      : popup.getByRole('option', { name: option, exact: true });
  await named.first().click();
  await expect(popup).toHaveCount(0);
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

/** Hands a file or a text to the page the way the system does: as a drop or a paste. */
export async function hand(page: Page, how: 'drop' | 'paste', name: string, text: string): Promise<void> {
  await page.evaluate(
    ([kind, fileName, content]) => {
      const data = new DataTransfer();
      if (kind === 'paste') {
        data.setData('text/plain', content);
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
        return;
      }
      data.items.add(new File([content], fileName));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
    },
    [how, name, text] as const,
  );
}
