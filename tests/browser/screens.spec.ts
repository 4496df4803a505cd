// Every screen in both languages and themes: no accessibility fault, no breach of the policy.
import { readFileSync } from 'node:fs';
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
    gapTable: 'Gap table',
    card: 'Difference card',
    download: 'Download',
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
    gapTable: 'Таблица разрывов',
    card: 'Карточка различий',
    download: 'Скачать',
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

/** Chooses a view of the comparison: it is chosen once the address says so. */
async function look(page: Page, name: string): Promise<void> {
  const view = page.getByRole('radio', { name, exact: true });
  await view.click({ force: true });
  await expect(view).toBeChecked();
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
      await look(app, say.sideBySide);
      await expect(app.getByRole('complementary')).toBeVisible();
      await axeCheck(app);
      await look(app, say.curves);
      await expect(app.getByRole('table')).toBeVisible();
      await axeCheck(app);
      await look(app, say.gapTable);
      await expect(app.getByRole('grid', { name: say.gapTable })).toBeVisible();
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
    await test.step('export of the comparison', async () => {
      await app.getByRole('button', { name: say.export }).click();
      const dialog = app.getByRole('dialog', { name: say.export });
      const choose = (name: string) =>
        dialog.getByRole('radio', { name, exact: true }).check({ force: true });
      // What is looked at is offered first.
      await expect(dialog.getByRole('radio', { name: say.overlay, exact: true })).toBeChecked();
      await axeCheck(app);
      for (const [what, format, name] of [
        [say.overlay, 'PNG', /\.zip$/],
        [say.card, 'SVG', /\.svg$/],
        [say.gapTable, 'CSV', /\.csv$/],
      ] as const) {
        await choose(what);
        await choose(format);
        const download = app.waitForEvent('download');
        await dialog.getByRole('button', { name: say.download }).click();
        const file = await download;
        expect(file.suggestedFilename()).toMatch(name);
        expect(readFileSync(await file.path()).length).toBeGreaterThan(1000);
      }
      await app.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
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

test('a gap is edited where it is read, sorted and copied, and a change is taken over and back', async ({
  app,
}) => {
  await app.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(app, 'en', 'light');
  await app.getByRole('tab', { name: 'Compare' }).click();
  await look(app, 'Gap table');
  const grid = app.getByRole('grid', { name: 'Gap table' });
  const row = (name: RegExp) => grid.getByRole('row').filter({ has: app.getByRole('rowheader', { name }) });
  const stages = () => grid.locator('tbody').getByRole('rowheader');
  await expect(stages()).toHaveText([/^Notice/, /^Choose/, /^Apply/, /^Prove/, /^Get/, /^First/]);

  await test.step('edited by keyboard alone, refused where it is no feeling, and undone', async () => {
    const cell = row(/^Choose a bank/)
      .getByRole('gridcell')
      .first();
    const anna = row(/^Choose a bank/).getByRole('button', { name: /^Feeling of Anna/ });
    await grid.getByRole('rowheader').first().focus();
    await app.keyboard.press('ArrowDown');
    await app.keyboard.press('ArrowRight');
    await expect(cell).toBeFocused();
    await app.keyboard.press('Enter');
    await expect(anna).toBeFocused();
    await app.keyboard.press('Enter');
    const field = grid.getByRole('textbox', { name: /^Feeling of Anna/ });
    await expect(field).toBeFocused();
    await app.keyboard.type('3');
    await app.keyboard.press('Enter');
    await expect(grid.getByRole('alert')).toHaveText(/from −2 to \+2/);
    await field.fill('-1.5');
    await app.keyboard.press('Enter');
    await expect(anna).toHaveText(/−1.5$/);
    await expect(anna).toBeFocused();
    await app.keyboard.press('Control+z');
    await expect(anna).toHaveText(/\+0.6$/);
    await app.keyboard.press('Escape');
    await expect(cell).toBeFocused();
  });

  await test.step('a goal, an owner and a day by pointer', async () => {
    const pay = row(/^First payment/);
    await pay.getByRole('button', { name: /^Goal of/ }).click();
    await grid.getByRole('textbox').fill('9 of 10 first payments work');
    await app.keyboard.press('Enter');
    await expect(pay).toContainText('9 of 10 first payments work');
    await pay
      .getByRole('button', { name: /^Due day of “Reason for each decline”/ })
      .first()
      .click();
    await grid.getByLabel(/^Due day of/).fill('2031-03-04');
    await app.keyboard.press('Enter');
    await expect(pay).toContainText('4 Mar 2031');
  });

  await test.step('sorted, the stages without a gap last, and copied as it is shown', async () => {
    const head = grid.getByRole('columnheader', { name: 'Findings and their weight' });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(stages()).toHaveText([/^Prove/, /^Apply/, /^Choose/, /^Get/, /^First/, /^Notice/]);
    await app.getByRole('button', { name: 'Copy', exact: true }).click();
    await app.getByRole('menuitem', { name: 'Gap table, for a spreadsheet' }).click();
    // While it is just being written the browser refuses to read it.
    const copied = () => app.evaluate(() => navigator.clipboard.readText().catch(() => ''));
    await expect.poll(copied).toMatch(/^Stage\tFeeling of Anna now/);
    await expect.poll(copied).toMatch(/^[^\n]*\nProve identity\t-1.6\t0.5\t-0.9\t0.4\t/);
    await expect.poll(copied).toContain('9 of 10 first payments work');
  });

  await test.step('a change taken over differs no more, and comes back with undo; another is taken back', async () => {
    await look(app, 'Side by side');
    const differences = app.getByRole('complementary', { name: 'Differences' });
    const letter = differences.getByRole('button', { name: /Sends the university letter/ });
    await letter.first().click();
    await differences.getByRole('button', { name: 'What to do with “Sends the university letter”' }).click();
    await app.getByRole('menuitem', { name: /^Take over into “Today”/ }).click();
    await expect(letter).toHaveCount(0);
    await app.keyboard.press('Control+z');
    await expect(letter.first()).toBeVisible();
    const date = differences.getByRole('button', { name: /Sees the date of the answer/ });
    await date.first().click();
    await differences.getByRole('button', { name: 'What to do with “Sees the date of the answer”' }).click();
    await app.getByRole('menuitem', { name: /^Take back in “In a year”/ }).click();
    await expect(date).toHaveCount(0);
  });
});

test('a target resolves a finding by a key, reduces it in the panel, and asks before it is deleted', async ({
  app,
}) => {
  await openExample(app, 'en', 'light');
  await app.getByRole('tab', { name: 'Compare' }).click();
  await app.getByRole('button', { name: /^Still open: Courier only 9 to 18/ }).click();
  const finding = (says: RegExp) => app.locator('[data-item]').and(app.getByRole('button', { name: says }));
  const undone = app.getByRole('button', { name: 'Undo', exact: true });
  await finding(/^Courier only 9 to 18.*, Barrier, severity/).click();
  await app.keyboard.press('r');
  await expect(finding(/^Courier only 9 to 18.*, Barrier, ✓ resolved/)).toBeVisible();
  const panel = app.getByRole('region', { name: 'In this target' });
  await panel.getByRole('radio', { name: 'Reduced' }).check({ force: true });
  await panel.getByRole('radio', { name: /^2/ }).check({ force: true });
  await expect(finding(/^Courier only 9 to 18.*, Barrier, reduced, severity 2 of 5/)).toBeVisible();
  await panel.getByRole('button', { name: 'Choose what answers it' }).click();
  await app.getByRole('combobox', { name: 'Touchpoint or strategy' }).fill('PIN');
  await app.keyboard.press('Enter');
  await axeCheck(app);
  await app.keyboard.press('Control+Enter');
  await expect(panel.getByRole('button', { name: /^Looks up the PIN in the app/ })).toBeVisible();
  await axeCheck(app);
  await app.getByRole('button', { name: 'Delete finding' }).click();
  const question = app.getByRole('dialog', { name: /^Is “Courier only 9 to 18” resolved/ });
  await expect(question).toBeVisible();
  await axeCheck(app);
  await question.getByRole('button', { name: 'Resolved' }).click();
  await expect(finding(/^Courier only 9 to 18.*, Barrier, ✓ resolved/)).toBeVisible();
  // As many steps as there were: resolved, reduced, by how much, what answers it, resolved again.
  for (let step = 0; step < 5; step += 1) await undone.click();
  await expect(undone).toBeDisabled();
  await expect(finding(/^Courier only 9 to 18.*, Barrier, severity 4 of 5/)).toBeVisible();
});
