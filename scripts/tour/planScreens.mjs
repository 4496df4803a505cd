// The screens of the plan and of what was measured, as the tour opens them.
const projectOf = (map) => map.replace(/\/maps.*$/, '');

/** A part of the plan or of research of the example, once its heading is there. */
const part = (address) => async (tour) => {
  await tour.at(`${projectOf(await tour.example())}/${address}`);
  await tour.page.getByRole('main').getByRole('heading').first().waitFor();
};
const view = (key) => async (tour) => {
  await part('plan/strategies')(tour);
  await tour.page.getByRole('radio', { name: tour.t(key) }).check({ force: true });
  await tour.page.getByText(tour.t('app.screenComes')).waitFor({ state: 'hidden' });
};
/** A window that takes a file in, with one open in it. */
const importing = (address, button, file) => async (tour) => {
  await part(address)(tour);
  const choosing = tour.page.waitForEvent('filechooser');
  await tour.page.getByRole('button', { name: tour.t(button) }).click();
  const dialog = tour.page.getByRole('dialog');
  const choose = dialog.getByRole('button', { name: tour.t('answers.choose') });
  if (button === 'measures.import') await choose.click();
  await (await choosing).setFiles(file);
  await dialog.getByRole('table').first().waitFor();
};

const days = Array.from({ length: 28 }, (_, at) => String(at + 1).padStart(2, '0'));
const steps = ['Choose a bank', 'Apply', 'Prove identity', 'Get the card', 'First payment'];
const csv = (rows) => Buffer.from(rows.map((row) => row.join(';')).join('\n'));
const answers = {
  name: 'answers-q4.csv',
  mimeType: 'text/csv',
  buffer: csv([
    ['date', 'step', 'score_0_10', 'client_id', 'comment'],
    ...days.flatMap((day, at) =>
      steps.map((step, of) => [`${day}.10.2026`, step, (at * 7 + of * 3) % 12, `K-${at * 5 + of}`, '']),
    ),
  ]),
};
const contacts = {
  name: 'contacts-october.csv',
  mimeType: 'text/csv',
  buffer: csv([
    ['client', 'when', 'what', 'outcome'],
    ...days.flatMap((day, at) => [
      [`K-${at}`, `${day}.10.2026 10:00`, 'Fills in the form', ''],
      [`K-${at}`, `${day}.10.2026 18:00`, 'Selfie with the passport', at % 3 === 0 ? 'Rejected' : ''],
      [`K-${at}`, `${day}.11.2026 09:00`, 'Card and PIN by post', at % 4 === 0 ? 'Late' : ''],
    ]),
  ]),
};

export const planScreens = [
  { name: 'plan', go: part('plan') },
  { name: 'plan-strategies', go: part('plan/strategies') },
  {
    name: 'plan-strategy',
    go: async (tour) => {
      await part('plan/strategies')(tour);
      await tour.page.locator('[data-strategy]').first().click();
      await tour.page.getByRole('complementary').waitFor();
    },
  },
  { name: 'plan-table', go: view('strategies.view.table') },
  { name: 'plan-roadmap', go: view('roadmap.title') },
  { name: 'plan-board', go: part('plan/board') },
  {
    name: 'plan-due',
    go: async (tour) => {
      await part('plan/board')(tour);
      await tour.page.getByRole('button', { name: new RegExp(`^${tour.t('due.button')}`) }).click();
      await tour.page.getByRole('dialog').waitFor();
    },
  },
  { name: 'plan-control', go: part('plan/control') },
  { name: 'measures', go: part('research/measures') },
  { name: 'measures-import', go: importing('research/measures', 'measures.import', answers) },
  { name: 'contacts', go: part('research/contacts') },
  { name: 'contacts-import', go: importing('research/contacts', 'contacts.import', contacts) },
];
