// The full anatomy of a map, built from nothing: once by keyboard alone, once by pointer alone, with the same facts at the end.
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { axeCheck, chooseFrom, expect, test } from './support';
import { expectFocus, focused, keyboard, map, onMap } from './keys';
import { drawn, give } from './pictures';

type Kind = 'pain' | 'barrier' | 'delight';
/** One touchpoint in a cell of the blank map, what it carries, and what that rests on. */
const touchpoints: readonly {
  stage: string;
  lane: string;
  text: string;
  kind: Kind;
  finding: string;
  severity: number;
  source?: string;
}[] = [
  {
    stage: 'Need',
    lane: 'Website',
    text: 'Searches for an account',
    kind: 'pain',
    finding: 'Too many offers',
    severity: 2,
    source: 'Search terms',
  },
  {
    stage: 'Compare',
    lane: 'Website',
    text: 'Reads the fees',
    kind: 'pain',
    finding: 'Fees in four papers',
    severity: 3,
    source: 'Interviews in May',
  },
  {
    stage: 'Buy',
    lane: 'Website',
    text: 'Fills in the form',
    kind: 'barrier',
    finding: 'Form forgets',
    severity: 4,
    source: 'Funnel of May',
  },
  {
    stage: 'Use',
    lane: 'Website',
    text: 'Sees the balance',
    kind: 'delight',
    finding: 'At a glance',
    severity: 4,
    source: 'Survey of May',
  },
  {
    stage: 'Need',
    lane: 'Shop',
    text: 'Looks in',
    kind: 'pain',
    finding: 'A queue',
    severity: 3,
    source: 'Mystery shopping',
  },
  {
    stage: 'Compare',
    lane: 'Shop',
    text: 'Asks the adviser',
    kind: 'delight',
    finding: 'Plain words',
    severity: 5,
    source: 'Talk with advisers',
  },
  { stage: 'Buy', lane: 'Shop', text: 'Shows the passport', kind: 'barrier', finding: 'Twice', severity: 4 },
  { stage: 'Use', lane: 'Shop', text: 'Wants the card', kind: 'pain', finding: 'Sent away', severity: 2 },
];
const words: Record<Kind, string> = { pain: 'Pain point', barrier: 'Barrier', delight: 'Delight' };
const phases = [
  { name: 'Before', stages: ['Need', 'Compare'] },
  { name: 'After', stages: ['Buy', 'Use'] },
] as const;
const values = [12, -35, 28, 40];
const personas = ['Anna', 'Viktor'];
const caption = 'On the tram, with the passport';

type Table<T> = Record<string, T>;
type Saved = {
  personas: Table<{ name: string }>;
  findings: Table<{
    kind: Kind;
    title: string;
    severity?: number;
    cardIds: string[];
    evidenceIds?: string[];
  }>;
  evidence: Table<{ title: string }>;
  phases: Table<{ name: string }>;
  stages: Table<{ name: string; order: string; phaseId?: string }>;
  lanes: Table<{ kind: string; metricId?: string }>;
  cards: Table<{
    text: string;
    stageId: string;
    laneId: string;
    evidenceIds?: string[];
    pictureId?: string;
  }>;
  assets: Table<unknown>;
  measurements: Table<{ stageId: string; value: number }>;
  maps: Table<{ personaIds: string[] }>;
};

/** What both journeys must have made, read out of the file. */
function expectFacts(saved: Saved): void {
  const all = <T>(table: Table<T>): T[] => Object.values(table);
  const stageOf = (id: string) => saved.stages[id]?.name;
  expect(all(saved.personas).map(({ name }) => name)).toEqual(expect.arrayContaining(personas));
  expect(all(saved.personas)).toHaveLength(2);
  expect(all(saved.maps)[0]?.personaIds).toHaveLength(2);
  const found = all(saved.findings).map(({ kind, title, severity, cardIds }) => {
    const card = saved.cards[cardIds[0] ?? ''];
    return `${stageOf(card?.stageId ?? '')}: ${card?.text}: ${kind} ${title} ${severity}`;
  });
  expect(found.sort()).toEqual(
    touchpoints
      .map(({ stage, text, kind, finding, severity }) => `${stage}: ${text}: ${kind} ${finding} ${severity}`)
      .sort(),
  );
  const rests = all(saved.cards).flatMap(({ text, evidenceIds = [] }) =>
    evidenceIds.map((id) => `${text}: ${saved.evidence[id]?.title}`),
  );
  const wanted = touchpoints.flatMap(({ text, source }) =>
    source === undefined ? [] : `${text}: ${source}`,
  );
  expect(wanted).toHaveLength(6);
  expect(rests.sort()).toEqual(wanted.sort());
  expect(all(saved.evidence)).toHaveLength(6);
  const stages = all(saved.stages).sort((a, b) => (a.order < b.order ? -1 : 1));
  expect(stages.map(({ name, phaseId = '' }) => `${saved.phases[phaseId]?.name}: ${name}`)).toEqual(
    phases.flatMap((phase) => phase.stages.map((stage) => `${phase.name}: ${stage}`)),
  );
  expect(all(saved.lanes).filter(({ kind }) => kind === 'metric')).toHaveLength(1);
  const [storyboard] = Object.entries(saved.lanes).flatMap(([id, { kind }]) =>
    kind === 'image' ? [id] : [],
  );
  const pictured = all(saved.cards).filter(({ laneId }) => laneId === storyboard);
  expect(pictured.map(({ text, stageId }) => `${stageOf(stageId)}: ${text}`)).toEqual([`Need: ${caption}`]);
  expect(Object.keys(saved.assets)).toEqual([pictured[0]?.pictureId]);
  const measured = all(saved.measurements).map(({ stageId, value }) => `${stageOf(stageId)}: ${value}`);
  expect(measured.sort()).toEqual(stages.map(({ name }, at) => `${name}: ${values[at]}`).sort());
}

/** Notes each input of the hand that rests: a pointer, or keys beyond the letters of a text. */
async function watchHands(page: Page, resting: 'pointer' | 'keys'): Promise<() => Promise<void>> {
  const strayed: string[] = [];
  await page.exposeFunction('noteStray', (what: string) => strayed.push(what));
  const listen = (hand: string) => {
    const { noteStray } = globalThis as unknown as { noteStray: (what: string) => Promise<void> };
    const note = (what: string) => void noteStray(what);
    if (hand === 'pointer')
      for (const type of ['pointerdown', 'wheel'])
        document.addEventListener(type, () => note(type), { capture: true });
    else
      document.addEventListener(
        'keydown',
        (event: Event) => {
          const { key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
          if (key.length > 1 || ctrlKey || altKey || metaKey) note(key);
        },
        { capture: true },
      );
  };
  await page.addInitScript(listen, resting);
  await page.evaluate(listen, resting);
  return async () => expect(strayed, `what the ${resting} did`).toEqual([]);
}

const saved = (page: Page) => expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');

test('a map with everything in it is built by keyboard alone', async ({ app }) => {
  test.setTimeout(180_000);
  const nothingElse = await watchHands(app, 'pointer');
  const { press, pressTo, tabTo, type, at, command, choose } = keyboard(app);

  await test.step('a blank project, and two personas', async () => {
    await expect(app.getByRole('button', { name: 'New project' })).toBeVisible();
    await tabTo(/^New project/);
    await press('Enter');
    await at(/^Blank/);
    await press('Enter');
    await at(/^Add card: Actions, Need/);
    for (const name of personas) {
      await command('new persona');
      await expect(app.getByRole('textbox', { name: 'Name' })).toBeFocused();
      await type(name);
      await press('Enter');
      await at(/^Add card: Actions, Need/);
    }
  });

  await test.step('phases over the stages', async () => {
    await press('ArrowUp');
    for (const { name, stages } of phases)
      for (const [index, stage] of stages.entries()) {
        await at(new RegExp(`^${stage}, stage`));
        if (index === 0) {
          await command('new phase');
          await at(/phase/i);
          await type(name);
          await press('Enter');
        } else {
          await press('Shift+F10');
          await choose(/^Phase/, new RegExp(`^${name}$`));
        }
        await at(new RegExp(`^${stage}, stage`));
        await press('ArrowRight');
      }
  });

  await test.step('touchpoints, findings and sources', async () => {
    await press('Control+Home');
    for (const { stage, lane, text, kind, finding, severity, source } of touchpoints) {
      if (stage === 'Need') await pressTo('ArrowDown', new RegExp(`^Add card: ${lane}, Need`));
      await at(new RegExp(`^Add card: ${lane}, ${stage}`));
      await type(text);
      await press(`Alt+${kind === 'pain' ? 'p' : kind === 'barrier' ? 'b' : 'd'}`);
      await expect(app.getByRole('textbox', { name: 'What is it?' })).toBeFocused();
      await type(finding);
      await press(`Alt+${severity}`, 'Escape');
      await at(new RegExp(`^${text}, ${lane}, ${stage}`));
      if (source !== undefined) {
        await press('e');
        const field = app.getByRole('dialog').getByRole('combobox').first();
        await expect(field).toBeFocused();
        await type(source);
        await press('Enter', 'Escape');
        await at(new RegExp(`^${text}, ${lane}, ${stage}`));
      }
      await press(stage === 'Use' ? 'Home' : 'ArrowRight');
    }
  });

  await test.step('a lane of values', async () => {
    await press('Control+End');
    await command('add lane NPS');
    await at(/^Name of the lane/);
    await press('Escape');
    await at(/^NPS, lane/);
    await press('ArrowRight');
    for (const value of values) {
      await type(String(value));
      await press('Tab');
    }
    await press('Escape');
  });

  await test.step('a storyboard', async () => {
    await press('Control+End');
    await command('add lane storyboard');
    await at(/^Name of the lane/);
    await press('Escape');
    await at(/^Storyboard, lane/);
    await press('ArrowRight');
    await at(/Storyboard, Need/);
    await give(focused(app), await drawn(app, '#2f8f5a'), 'paste');
    await at(/^picture without a caption, Storyboard, Need/);
    await press('Enter');
    await type(caption);
    await press('Enter', 'Escape');
    await at(new RegExp(`^${caption}, Storyboard, Need`));
  });

  const exported = async (): Promise<Saved> => {
    await command('export');
    const dialog = app.getByRole('dialog', { name: 'Export' });
    await expect(dialog).toBeVisible();
    const json = dialog.getByRole('radio', { name: 'JSON', exact: true });
    // The format of the last time stays chosen.
    await tabTo(/^(PNG|JSON)/);
    for (let count = 0; count < 12 && !(await json.isChecked()); count += 1) await press('ArrowDown');
    await expect(json).toBeChecked();
    await tabTo(/^Download/);
    const [file] = await Promise.all([app.waitForEvent('download'), app.keyboard.press('Enter')]);
    await press('Escape');
    await expect(dialog).toBeHidden();
    return JSON.parse(await readFile(await file.path(), 'utf8')) as Saved;
  };
  await test.step('the file has it, and so has the page that is opened anew', async () => {
    expectFacts(await exported());
    await saved(app);
    await app.reload();
    await expect(map(app).locator('[data-item]').first()).toBeVisible();
    expectFacts(await exported());
    await axeCheck(app);
  });
  await nothingElse();
});

test('a map with everything in it is built by pointer alone, but for its words', async ({ app }) => {
  test.setTimeout(180_000);
  const nothingElse = await watchHands(app, 'keys');
  const details = app.getByRole('complementary', { name: 'Details' });
  const click = (name: string | RegExp) => app.getByRole('button', { name, exact: true }).first().click();
  /** Clicks the free place of a cell: below the stage, beside the lane. */
  const clickCell = async (stage: string, lane: string) => {
    const column = await onMap(app, new RegExp(`^${stage}, stage`)).boundingBox();
    const row = await map(app)
      .locator('[data-lane]')
      .filter({ has: app.getByRole('button', { name: new RegExp(`^${lane}, lane`) }) })
      .boundingBox();
    if (!column || !row) throw new Error(`${stage}, ${lane} is not in sight`);
    await app.mouse.click(column.x + column.width / 2, row.y + 30);
  };
  const chosen = async (...names: (string | RegExp)[]) => {
    for (const name of names) await app.getByRole('menuitem', { name }).click();
    await expect(app.getByRole('menu')).toHaveCount(0);
  };

  await test.step('a blank project, and two personas', async () => {
    await click('New project');
    await click(/^Blank/);
    await expect(map(app).locator('[data-stage]')).toHaveCount(4);
    for (const name of personas) {
      await app.getByRole('tab', { name: 'Personas' }).click();
      await click('New persona');
      await expect(app.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
      await app.keyboard.type(name);
    }
    await app.getByRole('tab', { name: 'Map' }).click();
    await expect(map(app)).toBeVisible();
  });

  await test.step('phases over the stages', async () => {
    for (const { name, stages } of phases)
      for (const [index, stage] of stages.entries()) {
        await onMap(app, new RegExp(`^${stage}, stage`)).click();
        await chooseFrom(details.getByRole('combobox', { name: 'Phase' }), index === 0 ? 'New phase' : name);
        if (index === 0) await details.getByRole('textbox', { name: 'Name of the phase' }).fill(name);
      }
  });

  await test.step('touchpoints, findings and sources', async () => {
    for (const { stage, lane, text, kind, finding, severity, source } of touchpoints) {
      await clickCell(stage, lane);
      await details.getByRole('button', { name: 'Add card' }).click();
      await app.keyboard.type(text);
      await onMap(app, new RegExp(`^${stage}, stage`)).click();
      await onMap(app, new RegExp(`^${text}, ${lane}, ${stage}`)).click();
      await details.getByRole('button', { name: 'Add a finding' }).click();
      await chosen(words[kind]);
      await details.getByRole('textbox', { name: 'What is it?' }).fill(finding);
      await details
        .getByRole('radiogroup', { name: kind === 'delight' ? 'Strength' : 'Severity' })
        .getByRole('radio', { name: new RegExp(`^${severity}`) })
        .click();
      if (source === undefined) continue;
      await onMap(app, new RegExp(`^${text}, ${lane}, ${stage}`)).click();
      await details.getByRole('button', { name: 'Attach evidence', exact: true }).click();
      const picker = app.getByRole('dialog', { name: 'What does this rest on?' });
      await expect(picker.getByRole('combobox').first()).toBeFocused();
      await app.keyboard.type(source);
      await picker.getByRole('option', { name: new RegExp(source) }).click();
      await picker.getByRole('button', { name: 'Done' }).click();
      await expect(picker).toBeHidden();
    }
  });

  await test.step('a lane of values', async () => {
    await onMap(app, /^Shop, lane/).click();
    await click('Add lane');
    await chosen(/^Metric/, /^NPS/);
    await expect(app.getByRole('textbox', { name: 'Name of the lane' })).toBeFocused();
    await app.keyboard.type('NPS');
    // A click elsewhere ends the writing.
    await onMap(app, /^Shop, lane/).click();
    for (const [at, stage] of ['Need', 'Compare', 'Buy', 'Use'].entries()) {
      await clickCell(stage, 'NPS');
      await details.getByRole('textbox', { name: 'Value' }).fill(String(values[at]));
    }
    await click('Fit the map');
  });

  await test.step('a storyboard', async () => {
    await click('Add lane');
    await chosen(/^Storyboard/);
    await expect(app.getByRole('textbox', { name: 'Name of the lane' })).toBeFocused();
    await onMap(app, /^Shop, lane/).click();
    await click('Fit the map');
    await clickCell('Need', 'Storyboard');
    const [chooser] = await Promise.all([
      app.waitForEvent('filechooser'),
      details.getByRole('button', { name: 'Add a picture…' }).click(),
    ]);
    const buffer = Buffer.from(await drawn(app, '#2f8f5a'), 'base64');
    await chooser.setFiles({ name: 'scene.png', mimeType: 'image/png', buffer });
    await expect(onMap(app, /^picture without a caption, Storyboard, Need/)).toBeVisible();
    await details.getByRole('textbox', { name: 'Text', exact: true }).fill(caption);
    await onMap(app, /^Shop, lane/).click();
  });

  const exported = async (): Promise<Saved> => {
    await click('Export');
    const dialog = app.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: 'JSON', exact: true }).check({ force: true });
    const [file] = await Promise.all([
      app.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    return JSON.parse(await readFile(await file.path(), 'utf8')) as Saved;
  };
  await test.step('the file has it, and so has the page that is opened anew', async () => {
    expectFacts(await exported());
    await expectFocus(app);
    await saved(app);
    await app.reload();
    await expect(map(app).locator('[data-item]').first()).toBeVisible();
    expectFacts(await exported());
    await axeCheck(app);
  });
  await nothingElse();
});
