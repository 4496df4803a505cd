// The screens of the tour: how a person gets to each. Names on the screen come from the message files, so both languages work.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build.mjs';
import { planScreens } from './planScreens.mjs';

/**
 * What a screen is given: the page; `t(key)` in the language of the page; `at(hash)` goes to an address;
 * `example()` opens the finished example and resolves with the hash of its map; `wide` is false on a telephone.
 * A screen that returns 'skip' has no picture at this size; one that returns a function is left by it.
 */
const sample = (path) => join(root, 'tests/fixtures/samples', path);
const projectOf = (mapHash) => mapHash.split('/').slice(0, 3).join('/');

async function importFile({ page, t, at }, file) {
  await at('#/');
  const button = page.getByRole('button', { name: t('library.import'), exact: true });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(file);
}

/** A table as a file, in the words of the page: stages across, or one card a row. */
function tableFile(name, t, long) {
  const [need, compare, buy, use] = [1, 2, 3, 4].map((n) => t(`app.starterStage${n}`));
  const heads = [t('importing.column.stage'), t('importing.column.lane'), t('importing.column.text')];
  const cards = [t('map.typeFirst'), t('map.firstCard'), t('personas.quoteHint'), t('personas.roleHint')];
  const rows = long
    ? [
        [...heads, t('importing.column.pain'), t('importing.column.feeling')],
        ...[need, compare, buy, use].flatMap((stage, at) => [
          [stage, t('map.channel.web'), cards[at], at === 2 ? t('presenting.blocked') : '', at - 1],
          [stage, t('map.channel.shop'), cards[3 - at], '', ''],
        ]),
      ]
    : [
        ['', need, compare, buy, use],
        [t('map.kind.actions'), ...cards],
        [t('importing.role.pain'), '', t('presenting.blocked'), '', t('map.readOnly')],
        [t('map.kind.thoughts'), cards[3], '', cards[1], ''],
      ];
  const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n');
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

async function openMap(tour) {
  const map = await tour.example();
  await tour.at(map);
  await tour.page.getByRole('region', { name: tour.t('map.region') }).waitFor();
  return map;
}

/** A window over the map, by its name in the palette. */
async function openByName(tour, key) {
  await openMap(tour);
  await tour.page.getByRole('button', { name: tour.t('actions.palette') }).click();
  await tour.page.getByRole('combobox').fill(tour.t(key));
  await tour.page.keyboard.press('Enter');
  await tour.page.getByRole('dialog', { name: /./ }).getByRole('button').first().waitFor();
}

const details = ({ page, t }) => page.getByRole('complementary', { name: t('map.details') });

/** Selects a head on the map and waits for its details, which on a telephone are asked for. */
async function openHead(tour, where) {
  await openMap(tour);
  await tour.page.locator(`${where} button`).first().click();
  if (!tour.wide) await tour.page.getByRole('button', { name: tour.t('actions.toggleInspector') }).click();
  await details(tour).getByRole('textbox').first().waitFor();
}

async function openComparison(tour) {
  await openMap(tour);
  await tour.page.getByRole('tab', { name: tour.t('app.tabCompare') }).click();
  await tour.page.getByRole('region', { name: tour.t('story.summary') }).waitFor();
}

async function openSideBySide(tour) {
  await openComparison(tour);
  await tour.page.getByRole('radio', { name: tour.t('compare.views.sideBySide') }).check();
  await tour.page.getByRole('toolbar', { name: tour.t('compare.viewTools') }).waitFor();
}

async function openOverlay(tour) {
  await openComparison(tour);
  await tour.page.getByRole('radio', { name: tour.t('compare.views.overlay') }).check();
  await tour.page.getByRole('toolbar', { name: tour.t('compare.viewTools') }).waitFor();
}

async function openTable(tour) {
  await openMap(tour);
  await tour.page.getByRole('button', { name: tour.t('map.toTable'), exact: true }).click();
  await tour.page.getByRole('table').waitFor();
  await tour.page.mouse.move(2, 2); // no tooltip of the button that was pressed
}

export const screens = [
  {
    name: 'home-first-visit',
    go: async ({ page, t, at }) => {
      await at('#/');
      await page
        .getByRole('button', { name: t('library.openExample') })
        .first()
        .waitFor();
    },
  },
  { name: 'map', go: async (tour) => void (await openMap(tour)) },
  {
    name: 'map-card-open',
    go: async (tour) => {
      await openMap(tour);
      await tour.page
        .locator('.react-flow__node')
        .filter({ hasText: /\p{L}{3}/u })
        .nth(2)
        .click();
      await tour.page.getByRole('complementary').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'map-details',
    go: async (tour) => {
      await openMap(tour);
      await tour.page.keyboard.press('Control+i');
      await details(tour).getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'map-stage-open',
    go: (tour) => openHead(tour, '[data-stage]'),
  },
  {
    name: 'map-lane-open',
    go: (tour) => openHead(tour, '[data-lane]'),
  },
  {
    name: 'map-maps',
    go: async (tour) => {
      await openMap(tour);
      await tour.page.getByRole('button', { name: tour.t('app.maps') }).click();
      await tour.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'map-card-menu',
    go: async (tour) => {
      await openMap(tour);
      await tour.page.locator('.react-flow__node').nth(2).click({ button: 'right' });
      await tour.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'map-add-lane',
    go: async (tour) => {
      await openMap(tour);
      await tour.page.getByRole('button', { name: tour.t('actions.addLane') }).click();
      await tour.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'restore-points',
    go: async (tour) => {
      const { page, t } = tour;
      await openMap(tour);
      // A state with a name, and something done since.
      const open = async () => {
        await page.getByRole('button', { name: t('app.maps') }).click();
        await page.getByRole('menuitem', { name: t('library.restorePoints') }).click();
        await page.getByRole('dialog').waitFor();
      };
      await open();
      const field = page.getByRole('textbox', { name: t('restorePoints.name') });
      await field.fill(t('restorePoints.nameHint'));
      await field.press('Enter');
      await page
        .getByRole('list', { name: t('restorePoints.list') })
        .getByText(t('restorePoints.nameHint'))
        .waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.locator('[data-item]').first().click();
      await page.keyboard.press('Delete');
      await open();
      await page
        .getByRole('list', { name: t('restorePoints.list') })
        .getByText(t('restorePoints.nameHint'))
        .first()
        .click();
      await page.getByText(t('restorePoints.texts')).waitFor();
      return async () => {
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await page.getByRole('button', { name: t('actions.undo'), exact: true }).click();
      };
    },
  },
  {
    name: 'map-whole',
    go: async (tour) => {
      if (!tour.wide) return 'skip';
      await openMap(tour);
      await tour.page.getByRole('button', { name: tour.t('actions.fit') }).click();
    },
  },
  {
    name: 'map-new',
    go: async ({ page, t, at }) => {
      await at('#/');
      await page
        .getByRole('button', { name: t('library.newProject') })
        .first()
        .click();
      await page.getByRole('button', { name: new RegExp(`^${t('library.templateBlank')}`) }).click();
      await page.getByRole('region', { name: t('map.region') }).waitFor();
    },
  },
  {
    name: 'templates',
    go: async ({ page, t, at }) => {
      await at('#/new');
      await page.getByRole('button', { name: new RegExp(`^${t('library.templateBlank')}`) }).waitFor();
    },
  },
  {
    name: 'map-of-template',
    go: async ({ page, t, at }) => {
      await at('#/new');
      await page.getByRole('searchbox', { name: t('library.searchTemplates') }).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: t('map.region') }).waitFor();
    },
  },
  {
    name: 'map-heat',
    go: async (tour) => {
      await openMap(tour);
      const { page, t } = tour;
      await page.getByRole('button', { name: t('map.layers'), exact: true }).click();
      await page.getByRole('menuitemcheckbox', { name: t('map.layer.heat') }).click();
      await page.keyboard.press('Escape');
      return () => page.keyboard.press('Control+z');
    },
  },
  {
    name: 'map-page-breaks',
    go: async (tour) => {
      await openMap(tour);
      const { page, t } = tour;
      await page.getByRole('button', { name: t('map.layers'), exact: true }).click();
      await page.getByRole('menuitemcheckbox', { name: t('map.pageBreaks') }).click();
      await page.getByRole('button', { name: t('paper.hideBreaks') }).waitFor();
      // The sheets are set when nobody has edited for a moment.
      await page.getByRole('status').filter({ hasText: '9' }).first().waitFor();
      return () => page.getByRole('button', { name: t('paper.hideBreaks') }).click();
    },
  },
  {
    name: 'map-views',
    go: async (tour) => {
      await openMap(tour);
      const { page, t } = tour;
      await page.getByRole('button', { name: t('map.view'), exact: true }).click();
      await page.getByRole('menuitem').first().waitFor();
      return () => page.keyboard.press('Escape');
    },
  },
  {
    name: 'map-storyboard',
    go: async (tour) => {
      await openMap(tour);
      const { page, t } = tour;
      await page.getByRole('button', { name: new RegExp(`^${t('map.kind.image')}, `) }).click();
      if (!tour.wide) await page.getByRole('button', { name: t('actions.toggleInspector') }).click();
      await details(tour)
        .getByRole('switch', { name: t('inspector.collapsed') })
        .click();
      return () => page.keyboard.press('Control+z');
    },
  },
  {
    name: 'channels',
    go: (tour) => openByName(tour, 'actions.channels'),
  },
  {
    name: 'project-card',
    go: (tour) => openByName(tour, 'actions.projectCard'),
  },
  {
    name: 'remarks',
    go: (tour) => openByName(tour, 'actions.remarks'),
  },
  {
    name: 'palette',
    go: async (tour) => {
      await openMap(tour);
      await tour.page.locator('[data-item]').first().click();
      await tour.page.keyboard.press('Control+k');
      await tour.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'palette-answers',
    go: async (tour) => {
      await openMap(tour);
      await tour.page.getByRole('button', { name: tour.t('actions.palette') }).click();
      await tour.page.getByRole('combobox').fill(tour.t('map.laneWord').slice(0, 3));
    },
  },
  {
    name: 'shortcuts',
    go: async (tour) => {
      await openMap(tour);
      await tour.page.locator('[data-item]').first().click();
      await tour.page.keyboard.press('Shift+?');
      await tour.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'find',
    go: async (tour) => {
      const { page, t } = tour;
      await openMap(tour);
      await page.keyboard.press('Control+h');
      const text = (await page.locator('[data-item]').first().textContent()).trim();
      await page.getByRole('textbox', { name: t('find.field') }).fill(text.slice(0, 2));
      await page.getByRole('textbox', { name: t('find.with') }).fill(t('map.stageWord'));
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'table',
    go: openTable,
  },
  {
    name: 'table-card-open',
    go: async (tour) => {
      if (!tour.wide) return 'skip';
      await openTable(tour);
      await tour.page.locator('td [data-item] > button').nth(3).click();
      await tour.page.keyboard.press('Enter');
    },
  },
  {
    name: 'table-feelings',
    go: async (tour) => {
      await openTable(tour);
      await tour.page.getByRole('combobox').first().focus();
    },
  },
  {
    name: 'table-end',
    go: async (tour) => {
      await openTable(tour);
      await tour.page.getByRole('heading', { name: tour.t('table.paths') }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'persona-page',
    go: async (tour) => {
      await tour.at(`${projectOf(await tour.example())}/personas`);
      await tour.page
        .getByRole('list', { name: tour.t('personas.gallery') })
        .getByRole('button')
        .first()
        .click();
      await tour.page.getByRole('link', { name: tour.t('personas.sheet') }).click();
      await tour.page.getByRole('heading', { name: tour.t('personas.page.title') }).waitFor();
    },
  },
  {
    name: 'personas',
    go: async (tour) => {
      await tour.at(`${projectOf(await tour.example())}/personas`);
      await tour.page.getByRole('heading').first().waitFor();
    },
  },
  {
    name: 'persona-open',
    go: async (tour) => {
      await tour.at(`${projectOf(await tour.example())}/personas`);
      await tour.page
        .getByRole('list', { name: tour.t('personas.gallery') })
        .getByRole('button')
        .first()
        .click();
      await tour.page.getByRole('complementary').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'personas-segments',
    go: async (tour) => {
      await tour.at(`${projectOf(await tour.example())}/personas`);
      await tour.page.getByRole('radio', { name: tour.t('personas.segments.table') }).check({ force: true });
    },
  },
  {
    name: 'research',
    go: async (tour) => {
      await tour.at(`${projectOf(await tour.example())}/research`);
      await tour.page.getByRole('table').waitFor();
    },
  },
  {
    name: 'research-source',
    go: async (tour) => {
      await tour.at(`${projectOf(await tour.example())}/research`);
      await tour.page.getByRole('table').getByRole('link').first().click();
      await tour.page.getByRole('complementary').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'evidence-picker',
    go: async (tour) => {
      await openMap(tour);
      await tour.page.locator('[data-item]').first().click();
      await tour.page.keyboard.press('e');
      await tour.page.getByRole('dialog').getByRole('listbox').waitFor();
    },
  },
  {
    name: 'assumptions-only',
    go: async (tour) => {
      await tour.at(`${projectOf(await tour.example())}/research`);
      const coverage = tour.page.getByRole('region', { name: tour.t('research.coverage') });
      await coverage.getByRole('button').click();
      await tour.page.getByRole('button', { name: tour.t('research.only.next') }).click();
    },
  },
  {
    name: 'compare',
    go: openComparison,
  },
  {
    name: 'compare-side-by-side',
    go: openSideBySide,
  },
  {
    name: 'compare-overlay',
    go: openOverlay,
  },
  {
    name: 'compare-overlay-table',
    go: async (tour) => {
      await openOverlay(tour);
      await tour.page.getByRole('button', { name: tour.t('overlay.asTable') }).click();
      await tour.page.mouse.move(2, 2); // no tooltip of the button that was pressed
    },
  },
  {
    name: 'compare-curves',
    go: async (tour) => {
      await openComparison(tour);
      await tour.page.getByRole('radio', { name: tour.t('compare.views.curves') }).check();
    },
  },
  {
    name: 'compare-gap-table',
    go: async (tour) => {
      await openComparison(tour);
      await tour.page.getByRole('radio', { name: tour.t('compare.views.gapTable') }).check();
      await tour.page.getByRole('grid').waitFor();
    },
  },
  {
    name: 'compare-export',
    go: async (tour) => {
      await openComparison(tour);
      await tour.page.getByRole('button', { name: tour.t('app.export'), exact: true }).click();
      await tour.page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'compare-difference-open',
    go: async (tour) => {
      await openSideBySide(tour);
      const list = tour.page.getByRole('complementary', { name: tour.t('compare.differences') });
      await list
        .getByRole('button', { name: new RegExp(`^${tour.t('compare.kind.moved')}`) })
        .first()
        .click();
    },
  },
  {
    name: 'present',
    go: async (tour) => {
      const map = await openMap(tour);
      await tour.at(`${map}/present`);
      await tour.page.getByRole('main', { name: tour.t('presenting.region') }).waitFor();
      for (let press = 0; press < 4; press += 1) await tour.page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'present-comparison',
    go: async (tour) => {
      await openComparison(tour);
      await tour.page.keyboard.press('ControlOrMeta+Alt+p');
      await tour.page.getByRole('main', { name: tour.t('presenting.region') }).waitFor();
      for (let press = 0; press < 4; press += 1) await tour.page.keyboard.press('ArrowRight');
    },
  },
  ...planScreens,
  {
    name: 'export',
    go: async (tour) => {
      await openMap(tour);
      await tour.page.getByRole('button', { name: tour.t('app.export') }).click();
      await tour.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'home',
    go: async (tour) => {
      await tour.example();
      await tour.at('#/');
      await tour.page.getByRole('heading', { name: tour.t('library.title') }).waitFor();
    },
  },
  {
    name: 'home-found',
    go: async (tour) => {
      await tour.example();
      await tour.at('#/');
      await tour.page.getByRole('searchbox', { name: tour.t('library.search') }).fill('NPS');
      await tour.page.getByRole('status').filter({ hasText: '·' }).first().waitFor();
    },
  },
  {
    name: 'trash',
    go: async (tour) => {
      const { page, t } = tour;
      const upTo = (key) => t(key).split('{{')[0];
      await openMap(tour);
      await tour.at('#/');
      await page
        .getByRole('button', { name: upTo('library.more') })
        .first()
        .click();
      await page.getByRole('menuitem', { name: t('library.moveToTrash') }).click();
      await page.getByRole('button', { name: upTo('library.trash') }).click();
      await page.getByRole('dialog', { name: t('library.trashTitle') }).waitFor();
    },
  },
  {
    name: 'import-report',
    go: async (tour) => {
      await importFile(tour, sample('ojf/clinic-visit-blueprint.ojf'));
      await tour.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'import-table',
    go: async (tour) => {
      await importFile(tour, tableFile('steps.csv', tour.t, false));
      await tour.page.getByRole('dialog').getByRole('table').waitFor();
    },
  },
  {
    name: 'import-table-long',
    go: async (tour) => {
      await importFile(tour, tableFile('rows.csv', tour.t, true));
      await tour.page.getByRole('dialog').getByRole('table').waitFor();
    },
  },
  {
    name: 'import-refused',
    go: async (tour) => {
      await importFile(tour, join(root, 'public/icon-192.png'));
      await tour.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'import-differs',
    go: async (tour) => {
      const { page, t } = tour;
      const project = JSON.parse(readFileSync(join(root, 'tests/fixtures/v2.waymark.json'), 'utf8'));
      const file = (title) => ({
        name: 'v2.waymark.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify({ ...project, title })),
      });
      await importFile(tour, file(t('importing.pasteTitle')));
      await page.waitForURL(/#\/projects\//);
      await importFile(tour, file(project.title));
      await page.getByRole('dialog', { name: t('library.existing.title') }).waitFor();
    },
  },
  {
    name: 'mirror',
    go: async (tour) => {
      const { page, t } = tour;
      const map = await tour.example();
      await tour.at('#/');
      const writer = await page.context().newPage();
      await writer.goto(new URL(map, page.url()).href);
      await writer.getByRole('status', { name: t('app.saveState') }).waitFor();
      await tour.at(map);
      await page.getByRole('button', { name: t('app.editHere') }).waitFor();
      return () => writer.close();
    },
  },
  // The last one: nothing is left for those that would come after it.
  {
    name: 'recovery',
    go: async (tour) => {
      const { page, t, at } = tour;
      await openMap(tour);
      await at('#/');
      await page.getByRole('heading', { name: t('library.title') }).waitFor();
      await page.waitForTimeout(2500); // second copies are made when nothing else is to be done
      // A page of the same origin that holds no database open.
      await page.goto(new URL('icon.svg', page.url()).href);
      await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase('waymark');
            request.addEventListener('success', resolve);
            request.addEventListener('error', reject);
          }),
      );
      await at('#/');
      await page.getByRole('button', { name: t('recovery.openBackup') }).waitFor();
      await page.getByRole('radio').last().waitFor();
    },
  },
];
