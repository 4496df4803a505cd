// Every screen in both languages and themes: no accessibility fault, no breach of the policy.
import type { Page } from '@playwright/test';
import { axeCheck, expect, test } from './support';

const words = {
  en: {
    example: 'Open example',
    personas: 'Personas',
    compare: 'Compare',
    plan: 'Plan',
    export: 'Export',
    summary: 'Summary',
    overlay: 'Overlay',
    both: /^Overlay: /,
    flip: 'Flip',
    current: 'Current',
    target: 'Target',
    table: 'As a table',
    shown: 'What is shown',
    sideBySide: 'Side by side',
    curves: 'Curves',
  },
  ru: {
    example: 'Открыть пример',
    personas: 'Персоны',
    compare: 'Сравнение',
    plan: 'План',
    export: 'Экспорт',
    summary: 'Итог',
    overlay: 'Наложение',
    both: /^Наложение: /,
    flip: 'Сменить',
    current: 'Текущая',
    target: 'Целевая',
    table: 'Таблицей',
    shown: 'Что показано',
    sideBySide: 'Рядом',
    curves: 'Кривые',
  },
} as const;

async function openExample(page: Page, language: 'en' | 'ru', theme: string): Promise<void> {
  await page.evaluate(
    ([chosen, dress]) => {
      localStorage.setItem('waymark:language', chosen);
      localStorage.setItem('waymark:theme', dress);
    },
    [language, theme] as const,
  );
  await page.reload();
  await page.getByRole('button', { name: words[language].example }).first().click();
  await expect(page.locator('[data-item]').first()).toBeVisible();
}

for (const [language, theme] of [
  ['en', 'light'],
  ['ru', 'dark'],
] as const) {
  test(`personas, comparison, plan and export pass axe: ${language}, ${theme}`, async ({ app }) => {
    test.setTimeout(120_000);
    const say = words[language];
    await openExample(app, language, theme);
    await test.step('personas', async () => {
      await app.getByRole('tab', { name: say.personas }).click();
      await app.getByRole('heading', { level: 2 }).first().getByRole('button').click();
      await expect(app.getByRole('complementary')).toBeVisible();
      await axeCheck(app);
    });
    await test.step('comparison', async () => {
      await app.getByRole('tab', { name: say.compare }).click();
      await expect(app.getByRole('region', { name: say.summary })).toBeVisible();
      await axeCheck(app);
      await app.getByRole('radio', { name: say.sideBySide }).check({ force: true });
      await expect(app.getByRole('complementary')).toBeVisible();
      await axeCheck(app);
      await app.getByRole('radio', { name: say.curves }).check({ force: true });
      await expect(app.getByRole('table')).toBeVisible();
      await axeCheck(app);
    });
    await test.step('overlay', async () => {
      await app.getByRole('radio', { name: say.overlay }).check({ force: true });
      const overlay = app.getByRole('region', { name: say.both });
      // The keyboard stops once among the differences, and the arrow keys go on from there.
      const differences = overlay.getByRole('button');
      await expect(differences.first()).toBeVisible();
      await overlay.focus();
      await app.keyboard.press('Tab');
      const focused = app.locator('button:focus');
      const first = await focused.getAttribute('aria-label');
      expect(first).toBeTruthy();
      await app.keyboard.press('End');
      await expect(focused).not.toHaveAttribute('aria-label', first ?? '');
      await expect(focused).toBeInViewport();
      await axeCheck(app);
      const shown = app.getByRole('radiogroup', { name: say.shown });
      const flip = app.getByRole('button', { name: say.flip });
      const place = await differences.first().boundingBox();
      await app.keyboard.down('f');
      await expect(flip).toHaveAttribute('aria-pressed', 'true');
      await expect(shown.getByRole('radio', { name: say.current })).toBeChecked();
      await app.keyboard.up('f');
      await expect(shown.getByRole('radio', { name: say.target })).toBeChecked();
      await shown.getByRole('radio').nth(1).check({ force: true });
      // Nothing has jumped.
      expect(await differences.first().boundingBox()).toEqual(place);
      await app.getByRole('button', { name: say.table }).click();
      await expect(app.getByRole('table')).toBeVisible();
      await axeCheck(app);
    });
    await test.step('plan', async () => {
      await app.getByRole('tab', { name: say.plan }).click();
      await expect(app.getByRole('table')).toBeVisible();
      await axeCheck(app);
      // However far down one reads, the heads of the columns stay in sight.
      await app.setViewportSize({ width: 1440, height: 560 });
      const head = app.getByRole('columnheader').first();
      await app.getByRole('row').last().scrollIntoViewIfNeeded();
      await expect(head).toBeInViewport();
      await app.setViewportSize({ width: 1440, height: 900 });
    });
    await test.step('export', async () => {
      await app.getByRole('button', { name: say.export }).click();
      await expect(app.getByRole('dialog', { name: say.export })).toBeVisible();
      await axeCheck(app);
    });
  });
}
