// npm run tour: pictures of every screen, for people to look at. Options: --only NAME, --language en, --theme dark, --size 390x844.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { buildIfStale, dist, root } from './build.mjs';
import { interceptFileChoosers, launchOptions } from './chromium.mjs';
import { load } from './model.mjs';
import { serve } from './serve.mjs';
import { screens } from './tour/screens.mjs';

const { values: only } = parseArgs({
  options: Object.fromEntries(
    ['only', 'language', 'theme', 'size'].map((name) => [name, { type: 'string' }]),
  ),
});
const out = join(root, 'tour');
const visits = ['1440x900', '390x844']
  .flatMap((size) =>
    ['en', 'ru'].flatMap((language) => ['light', 'dark'].map((theme) => ({ size, language, theme }))),
  )
  .concat([{ size: '1280x800', language: 'en', theme: 'light' }])
  .filter((visit) => Object.entries(visit).every(([name, value]) => (only[name] ?? value) === value));

const { en } = await load('src/i18n/en/index.ts');
const { ru } = await load('src/i18n/ru/index.ts');
const troubles = [];
let pictures = 0;

/** t() over one catalogue; a key that is gone is a trouble of the tour, not of the product. */
const wordsOf = (catalogue) => (key) => {
  const word = key.split('.').reduce((part, name) => part?.[name], catalogue);
  if (typeof word !== 'string') throw new Error(`no message ${key}`);
  return word;
};

/** Waits until nothing loads and nothing moves. */
async function settle(page) {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(250);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
  await page.evaluate(() =>
    Promise.race([
      Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
      new Promise((resolve) => setTimeout(resolve, 800)),
    ]),
  );
}

async function visit(browser, address, { size, language, theme }) {
  const [width, height] = size.split('x').map(Number);
  const label = `${language}-${theme}-${size}`;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'ru' ? 'ru-RU' : 'en-GB',
    reducedMotion: 'reduce',
    hasTouch: width < 500,
  });
  interceptFileChoosers(context);
  await context.addInitScript(
    ([language, theme]) => {
      localStorage.setItem('waymark:language', language);
      localStorage.setItem('waymark:theme', theme);
    },
    [language, theme],
  );
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  let screenName = '';
  const trouble = (text) => troubles.push(`${screenName} ${label}: ${text}`);
  page.on('pageerror', (error) => trouble(error.message));
  page.on('console', (message) => {
    // A picture that is opened by itself has no icon of its own, and the browser asks for one.
    if (message.type() !== 'error' || message.location().url.endsWith('/favicon.ico')) return;
    trouble(message.text());
  });

  const t = wordsOf(language === 'ru' ? ru : en);
  let exampleHash;
  const at = async (hash) => {
    await page.goto(address + hash);
    await page.reload(); // a screen never shows what the one before left open
  };
  const example = async () => {
    if (exampleHash) return exampleHash;
    await at('#/');
    await page
      .getByRole('button', { name: t('library.openExample') })
      .first()
      .click();
    await page.waitForURL(/#\/projects\/[^/]+\/maps\/[^/]+/);
    exampleHash = new URL(page.url()).hash;
    return exampleHash;
  };

  for (const [index, screen] of screens.entries()) {
    if (only.only && !screen.name.includes(only.only)) continue;
    screenName = screen.name;
    try {
      const leave = await screen.go({ page, t, at, example, wide: width >= 900 });
      if (leave === 'skip') continue;
      await settle(page);
      const name = `${String(index + 1).padStart(2, '0')}-${screen.name}-${label}.png`;
      await page.screenshot({ path: join(out, name) });
      pictures += 1;
      if (leave) await leave();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) trouble(`the page is ${overflow} px wider than the window`);
    } catch (error) {
      trouble(error.message.split('\n').slice(0, 4).join(' '));
      await page.screenshot({ path: join(out, `failed-${screen.name}-${label}.png`) }).catch(() => undefined);
    }
  }
  await context.close();
}

await buildIfStale();
if (Object.keys(only).length === 0) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const server = await serve({ root: dist });
const browser = await chromium.launch(launchOptions());
try {
  for (const one of visits) await visit(browser, server.url, one);
} finally {
  await browser.close();
  await server.close();
}
console.log(`${pictures} pictures in tour/`);
for (const line of troubles) console.log(`FAILED  ${line}`);
process.exitCode = troubles.length > 0 ? 1 : 0;
