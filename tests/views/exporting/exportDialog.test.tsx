// @vitest-environment jsdom
// The export dialog: formats as radios, options of the format at hand, a download with the right name, errors in words.
import { screen, waitFor } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { partOf } from '@/analysis/shownProject';
import { createTableMeasure } from '@/layout/fontMetrics';
import type { Picture } from '@/formats/picture';
import { readProject } from '@/model/readProject';
import { lanesOf, mapsOf, stagesOf } from '@/model/select';
import { ExportDialog, type ExportDialogProps } from '@/views/exporting/ExportDialog';
import type { ExportPart } from '@/views/exporting/exportPart';
import { aProject } from '@tests/support/aProject';
import { aLayout } from '@tests/support/aScene';
import { renderUi } from '@tests/support/screen';
import { sampleProject } from '@tests/support/sampleProject';
import { shoes } from '@tests/support/shoes';

const saved: { name: string; blob: Blob }[] = [];
let blobs: Blob[] = [];

// What a browser does with a download: jsdom has neither object addresses nor navigation.
beforeEach(() => {
  saved.length = 0;
  blobs = [];
  // jsdom has no pointers to hold.
  HTMLElement.prototype.setPointerCapture = () => undefined;
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob) - 1}`;
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs[Number(this.href.slice(5))];
    if (blob) saved.push({ name: this.download, blob });
  });
  // jsdom draws nothing: a canvas without a context is a machine that refuses every size.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  // No network in a unit test: an SVG then goes without its face.
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function open(extra: Partial<ExportDialogProps> = {}) {
  const { project, mapId } = shoes();
  const dialog = (
    <ExportDialog
      open
      onOpenChange={() => undefined}
      project={project}
      mapId={mapId}
      layout={aLayout()}
      measure={createTableMeasure()}
      {...extra}
    />
  );
  return { project, ...renderUi(dialog) };
}
const radio = (name: RegExp) => screen.getByRole('radio', { name });
const download = () => screen.getByRole('button', { name: 'Download' });

describe('the export dialog', () => {
  it('offers the formats as one group and says how large a bitmap will be', async () => {
    const { user } = open();
    expect(screen.getByRole('dialog', { name: 'Export' })).toBeInTheDocument();
    expect(screen.getByRole('radiogroup', { name: 'Format' })).toBeInTheDocument();
    expect(radio(/^PNG/)).toBeChecked();
    const at = () => screen.getByText(/pixels$/).textContent;
    const double = at();
    await user.click(radio(/^1×/));
    expect(at()).not.toBe(double);
  });

  it('hangs on the wall what can be read there: on one sheet, a larger one, or over several', async () => {
    const hung = async (lanes: number, stages: number) => {
      const names = Array.from({ length: lanes }, (_, at) => `Lane ${at + 1}`);
      const { project, mapId } = aProject({
        stages: Array.from({ length: stages }, (_, at) => `Stage ${at + 1}`),
        lanes: names,
        cards: Object.fromEntries(names.map((name) => [`Stage 1/${name}`, ['One', 'Two', 'Three']])),
      });
      const { user, unmount } = open({ project, mapId });
      await user.click(screen.getByRole('button', { name: /^Wall/ }));
      const paper = (await screen.findByRole('combobox', { name: /^Paper/ })).textContent;
      const isOne = screen.getByRole('radio', { name: /^One page/ }).matches(':checked');
      const isSmall = screen.queryByText(/too small to read/) !== null;
      unmount();
      return { paper, isOne, isSmall };
    };
    expect(await hung(3, 3)).toEqual({ paper: 'A1', isOne: true, isSmall: false });
    expect(await hung(10, 16)).toEqual({ paper: 'A0', isOne: true, isSmall: false });
    expect(await hung(60, 3)).toEqual({ paper: 'A1', isOne: false, isSmall: false });
  });

  it('unfolds the lanes of a picture, and leaves those of the project as they are', async () => {
    const { project, mapId } = aProject({
      stages: ['Need'],
      lanes: ['Shop', { kind: 'free', name: 'Notes' }],
      cards: { 'Need/Shop': ['Asks'], 'Need/Notes': ['Hidden so far'] },
    });
    const notes = lanesOf(project, mapId).find(({ name }) => name === 'Notes');
    if (!notes) throw new Error('no lane');
    const folded = { ...project, lanes: { ...project.lanes, [notes.id]: { ...notes, collapsed: true } } };
    const { user } = open({ project: folded, mapId });
    await user.click(radio(/^SVG/));
    await user.click(download());
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await saved[0]?.blob.text()).not.toContain('Hidden so far');
    await user.click(screen.getByRole('checkbox', { name: 'Unfold 1 folded lane' }));
    await user.click(download());
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(await saved[1]?.blob.text()).toContain('Hidden so far');
    await user.click(radio(/^JSON(?! Canvas)/));
    expect(screen.queryByRole('checkbox', { name: /^Unfold/ })).not.toBeInTheDocument();
    await user.click(download());
    await waitFor(() => expect(saved).toHaveLength(3));
    const read = readProject(JSON.parse((await saved[2]?.blob.text()) ?? ''));
    expect(read).toMatchObject({ ok: true, project: folded });
  });

  it('saves JSON that reads back as the same project', async () => {
    const { user, project } = open();
    await user.click(radio(/^JSON(?! Canvas)/));
    expect(screen.queryByRole('radiogroup', { name: 'Background' })).not.toBeInTheDocument();
    await user.click(download());
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Shoes.json is saved.'));
    expect(saved[0]?.name).toBe('Shoes.json');
    const read = readProject(JSON.parse((await saved[0]?.blob.text()) ?? ''));
    expect(read).toMatchObject({ ok: true, project });
  });

  it('gives up a file for whoever leaves while it is made, says so, and closes the next time', async () => {
    let give: () => void = () => undefined;
    const closed: boolean[] = [];
    const { user } = open({
      onOpenChange: (next) => closed.push(next),
      withImages: (project) => new Promise((resolve) => (give = () => resolve(project))),
    });
    await user.click(radio(/^JSON(?! Canvas)/));
    await user.click(screen.getByRole('button', { name: 'Download' }));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('status')).toHaveTextContent('Cancelled. Nothing was saved.');
    expect(closed).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(closed).toEqual([false]));
    give();
    await new Promise((resolve) => setTimeout(resolve));
    expect(saved).toEqual([]);
  });

  it('can be cancelled while a file is made, which is then never saved', async () => {
    let give: () => void = () => undefined;
    const { user } = open({
      withImages: (project) => new Promise((resolve) => (give = () => resolve(project))),
    });
    await user.click(radio(/^JSON(?! Canvas)/));
    await user.click(download());
    expect(screen.getByRole('status')).toHaveTextContent('Preparing');
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('status')).toHaveTextContent('Cancelled. Nothing was saved.');
    expect(download()).toHaveFocus();
    give();
    await new Promise((resolve) => setTimeout(resolve));
    expect(saved).toEqual([]);
    await user.click(download());
    give();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/ is saved\. .+B, .+ s\.$/));
  });

  it('tells what was chosen, and begins with what was kept', async () => {
    const kept: unknown[] = [];
    const { user } = open({
      kept: { target: 'svg', options: { legend: false } },
      onKeep: (choice) => kept.push(choice),
    });
    expect(radio(/^SVG/)).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Legend' })).not.toBeChecked();
    await user.click(radio(/^JPEG/));
    await user.click(download());
    expect(kept).toMatchObject([{ target: 'jpeg', options: { legend: false } }]);
  });

  it('puts images into the JSON when it can', async () => {
    const { user } = open({ withImages: (project) => Promise.resolve({ ...project, title: 'With images' }) });
    await user.click(radio(/^JSON(?! Canvas)/));
    await user.click(download());
    await waitFor(() => expect(saved[0]?.name).toBe('With images.json'));
  });

  it('saves SVG with title and legend as chosen, even where the face cannot be fetched', async () => {
    const { user } = open();
    await user.click(radio(/^SVG/));
    expect(screen.queryByRole('radiogroup', { name: 'Size' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Legend' }));
    await user.click(download());
    await waitFor(() => expect(saved).toHaveLength(1));
    const svg = (await saved[0]?.blob.text()) ?? '';
    expect(svg).toContain('>Shoes \u2013 Test map</text>');
    expect(svg).not.toContain('Pain point');
    expect(saved[0]?.name).toBe('Shoes - Test map.svg');
  });

  it('a deck has its slides chosen, ordered by keys and called otherwise, and is saved so', async () => {
    const { user } = open();
    await user.click(radio(/^PowerPoint/));
    const show = (name: string) => screen.getByRole('button', { name: `Show ${name}` });
    await waitFor(() => expect(show('Feelings')).toBeInTheDocument());
    const names = () => screen.getAllByRole('button', { name: /^Show / }).map((row) => row.textContent);
    const before = names();
    await user.click(screen.getByRole('checkbox', { name: `Take ${before[1]}` }));
    await user.click(show('Feelings'));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(names().indexOf('Feelings')).toBe(before.indexOf('Feelings') - 1);
    const headline = screen.getByRole('textbox', { name: 'Headline' });
    await user.clear(headline);
    await user.type(headline, 'Said otherwise');
    await user.click(download());
    await waitFor(() => expect(saved[0]?.name).toBe('Shoes - Test map.pptx'));
    const file = new Uint8Array((await saved[0]?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
    const parts = unzipSync(file);
    const slides = Object.keys(parts).filter((path) => /slides\/slide\d+\.xml$/.test(path));
    expect(slides).toHaveLength(before.length - 1);
    expect(slides.map((path) => strFromU8(parts[path] ?? file)).join('')).toContain('Said otherwise');
  });

  it('a deck that has no room for the map offers the slides of one stage', async () => {
    const project = sampleProject(5000);
    const [map] = mapsOf(project);
    const [stage] = stagesOf(project, map?.id ?? '');
    if (!map || !stage) throw new Error('no stage');
    const parts: ExportPart[] = [
      { id: 'map', label: 'Whole map', of: (whole) => whole },
      {
        id: 'stage',
        label: 'One stage',
        of: (whole) => partOf(whole, map.id, { stageIds: new Set([stage.id]) }),
      },
    ];
    const { user } = open({ project, mapId: map.id, parts });
    await user.click(radio(/^PowerPoint/));
    await screen.findByText(/^The map would take \d+ slides of its own: more than 60/);
    await user.click(screen.getByRole('button', { name: 'Take one stage' }));
    expect(radio(/^One stage/)).toBeChecked();
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: /^Show Map/ }).length).toBeGreaterThan(1),
    );
    expect(screen.queryByText(/more than 60/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Take one stage' })).toBeNull();
  });

  it('JPEG takes white where no background was chosen', async () => {
    const { user } = open();
    await user.click(radio(/^None/));
    await user.click(radio(/^JPEG/));
    expect(radio(/^White/)).toBeChecked();
    expect(radio(/^None/)).toBeDisabled();
  });

  it('says so when the picture cannot be made, and saves nothing', async () => {
    const { user } = open();
    await user.click(download());
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/could not be made/));
    expect(saved).toEqual([]);
    expect(download()).toBeEnabled();
  });

  it('does not offer the clipboard to a browser that has none', () => {
    open();
    expect(radio(/^Copy picture/)).toBeDisabled();
  });
});

describe('what could not be read on one slide', () => {
  const sheet = (width: number, title: string): Picture => ({
    box: { x: 0, y: 0, width, height: (width * 9) / 16 },
    title,
    fileTitle: title,
    images: () => [],
    draw: (pen) => pen.text(title, 0, 20, { font: 'card', fill: '#000000' }),
  });
  const parts = (slides: readonly Picture[] | undefined): ExportPart[] => [
    {
      id: 'overlay',
      label: 'Overlay',
      choices: <p>Leave out</p>,
      taken: {
        picture: {
          of: () => sheet(9600, 'Overlay'),
          smallest: 11,
          advice: 'Take the card.',
          slides: { said: 'only what differs', of: slides && (() => slides) },
        },
      },
    },
  ];
  const two = [sheet(1168, 'First'), sheet(1168, 'Second')];

  it('comes as slides that are looked through, and saved in one file', async () => {
    const { user } = open({ parts: parts(two) });
    expect(screen.getByText(/^2 slides, .*only what differs.* 9 pt\.$/)).toBeInTheDocument();
    expect(screen.queryByText('Leave out')).not.toBeInTheDocument();
    expect(screen.getByText('Slide 1 of 2')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Next slide' }));
    expect(screen.getByText('Slide 2 of 2')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Next slide' }));
    expect(screen.getByText('Slide 2 of 2')).toBeInTheDocument();
    await user.click(radio(/^SVG/));
    await user.click(screen.getByRole('button', { name: 'Download 2 slides' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe('Overlay.zip');
    const text = (await saved[0]?.blob.text()) ?? '';
    for (const name of ['Overlay - 1.svg', 'Overlay - 2.svg', '>First<', '>Second<'])
      expect(text).toContain(name);
  });

  it('tells the smallest text of all pages on paper, and on which it cannot be read', async () => {
    const pages = [1168, 4000, 4000, 1168, 9600].map((width) => sheet(width, `${width}`));
    const { user } = open({ parts: parts(pages) });
    await user.click(radio(/^PDF/));
    expect(await screen.findByText('The smallest text of all pages has 9 pt.')).toBeInTheDocument();
    await user.click(await screen.findByRole('combobox', { name: /^Paper/ }));
    await user.click(await screen.findByRole('option', { name: 'A4' }));
    // The page that is shown could be read.
    expect(
      await screen.findByText(/all pages would have 1(\.\d)? pt; .* pages 2–3, 5\.$/),
    ).toBeInTheDocument();
  });

  it('measures no overview, whose text may be small, and says which pages are such', async () => {
    const [first, overview, last] = [1168, 9600, 1168].map((width) => sheet(width, `${width}`));
    const pages = [first, overview && { ...overview, isOverview: true }, last].filter((page) => !!page);
    const { user } = open({ parts: parts(pages) });
    await user.click(radio(/^PDF/));
    await user.click(await screen.findByRole('combobox', { name: /^Paper/ }));
    await user.click(await screen.findByRole('option', { name: 'A4' }));
    expect(
      await screen.findByText(/all pages has .* Page 2 shows a whole map at a glance/),
    ).toBeInTheDocument();
  });

  it('stays one picture as it is', async () => {
    const { user } = open({ parts: parts(two) });
    await user.click(radio(/^As it is/));
    expect(screen.queryByText(/^Slide \d/)).not.toBeInTheDocument();
    expect(screen.getByText('Leave out')).toBeInTheDocument();
    expect(download()).toBeInTheDocument();
  });

  it('says that it is small where it would be too many slides, and waits while they are laid out', () => {
    const { unmount } = open({ parts: parts([]) });
    expect(screen.getByText(/it can be read from 9 pt on\. Take the card\.$/)).toBeInTheDocument();
    expect(screen.getByText('Leave out')).toBeInTheDocument();
    unmount();
    open({ parts: parts(undefined) });
    expect(download()).toHaveAttribute('aria-disabled', 'true');
  });
});
