// Evidence with the keyboard alone: attached on the map, kept in the register, marked on the map, and axe passes on the way.
import { axeCheck, expect, test } from './support';
import { openByKeys } from './keys';

test('a source is made on a card by E, opened in the register, quoted, and its map shows what is still assumed', async ({
  app,
}) => {
  const { press, at, type, command } = await openByKeys(app);
  await press('Control+Home', 'ArrowRight', 'ArrowDown');
  // An assumption of the example, said to those who cannot see its bar.
  await at(/^Asks her flatmates.*assumption$/);
  await press('e');
  const picker = app.getByRole('dialog', { name: 'What does this rest on?' });
  await expect(picker.getByRole('combobox')).toBeFocused();
  await axeCheck(app);
  await type('survey');
  await press('Enter');
  await type('Diaries of May');
  await press('Enter');
  await expect(picker.getByRole('option', { selected: true })).toHaveCount(2);
  await press('Escape');
  await at(/^Asks her flatmates, Actions, Choose a bank, 2 of 2$/);
  await press('Control+z');
  await at(/^Asks her flatmates.*assumption$/);
  await press('Control+y');
  await at(/^Asks her flatmates, Actions, Choose a bank, 2 of 2$/);

  await command('research');
  await expect(app.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
    'Eight sources carry two thirds of this map',
  );
  const diaries = app.getByRole('link', { name: 'Diaries of May' });
  await diaries.focus();
  await press('Enter');
  const panel = app.getByRole('complementary', { name: 'Source: Diaries of May' });
  await panel.getByRole('button', { name: 'Add a quote' }).focus();
  await press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Quote 1' })).toBeFocused();
  await type('They have theirs for years');
  await axeCheck(app);
  await press('Escape');
  await expect(panel).toBeHidden();
  await expect(diaries).toBeFocused();

  // Measures: a file of answers is counted, looked at before it is taken in, and one undo takes it back.
  await app.getByRole('tab', { name: 'Measures' }).focus();
  await press('Enter');
  const page = app.getByRole('article', { name: 'NPS' });
  await expect(page.getByText(/^Better than .*, and the change is real$/)).toBeVisible();
  await axeCheck(app);
  await app.getByRole('button', { name: 'Import answers' }).focus();
  await press('Enter');
  const dialog = app.getByRole('dialog', { name: 'Import answers' });
  const lines = Array.from({ length: 60 }, (_, at) => `14.10.2031;Apply;${at % 3 ? 10 : 3};K-${at}`);
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'answers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`date;step;score;client\n${lines.join('\n')}\n14.10.2031;Apply;11;K-x\n`),
  });
  await expect(dialog.getByText('“11” out of range: line 62')).toBeVisible();
  await axeCheck(app);
  await dialog.getByRole('button', { name: 'Import 60 answers' }).focus();
  await press('Enter');
  await expect(page.getByText('95 % interval, n 60')).toBeVisible();
  await press('Control+z');
  await expect(page.getByText('95 % interval, n 1,000')).toBeVisible();
  await app.getByRole('tab', { name: 'Evidence' }).focus();
  await press('Enter');

  await app.getByRole('button', { name: /^Show the \d+ assumptions on the map$/ }).focus();
  await press('Enter');
  await app.getByRole('button', { name: 'Next assumption' }).focus();
  await press('Enter');
  await expect(app.getByText(/^Assumptions only: 1 of \d+$/)).toBeVisible();
  await axeCheck(app);

  // A log of contacts is read in its worker, mapped by equal names, and told in a sentence.
  await app.getByRole('tab', { name: 'Research' }).click();
  await app.getByRole('tab', { name: 'Contacts' }).click();
  const choosing = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Import contacts' }).click();
  const days = [1, 2, 3, 4, 5];
  const rows = days.flatMap((day) => [
    `K${day};0${day}.10.2026 10:00;Fills in the form;`,
    `K${day};1${day}.10.2026 10:00;Card and PIN by post;${day > 2 ? 'Late' : ''}`,
  ]);
  const log = ['client;when;step;result', ...rows, 'K9;31.02.2026;Fills in the form;'].join('\n');
  await (await choosing).setFiles({ name: 'october.csv', mimeType: 'text/csv', buffer: Buffer.from(log) });
  const importing = app.getByRole('dialog', { name: 'Import contacts' });
  await expect(importing.getByText('no such day: line 12')).toBeVisible();
  await axeCheck(app);
  await importing.getByRole('button', { name: 'Import 10 contacts' }).click();
  await expect(app.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
    /^Most time is lost before “Card and PIN by post”: half of the people wait over 10 days/,
  );
  await app.getByRole('button', { name: 'Make a finding' }).click();
  await expect(app.getByRole('button', { name: 'Show the finding' })).toBeVisible();
  await axeCheck(app);
});
