// The work of copy, cut and paste: what goes on the clipboard, where a paste lands, and what is said of it.
import { feelingsWithoutPersona } from '@/commands/copies';
import type { Landing } from '@/commands/pasteTarget';
import { feelingsHeldBack } from '@/commands/pasteFeelings';
import { pasteMap, pasteMapProblem } from '@/commands/pasteMap';
import { pasteCards, pasteCardsProblem, pasteTexts, pasteTextsProblem } from '@/commands/paste';
import type { Editor } from '@/editor/editor';
import { readClip, writeClip } from '@/formats/browser/clipboard';
import { cutOut, toBlock, toHtml } from '@/formats/clipboardCards';
import type { FoundTable } from '@/formats/foundTable';
import { importWords, noteSentence, problemSentence } from '@/formats/readingSentence';
import { type Clip, type PasteReading, readPaste } from '@/formats/readPaste';
import { isShortPaste, readPasteInWorker, readTableInWorker } from '@/formats/browser/readWorker';
import '@/i18n/en/pasting';
import '@/i18n/en/reading';
import { formatCount } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { type Id, newId } from '@/model/id';
import { takesCards } from '@/model/laneKinds';
import { LIMITS } from '@/model/constants';
import { cardById, cardsInCell, lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { keyText } from '@/ui/Kbd';
import { announce } from '@/ui/LiveRegion';
import { removeCardsAndStay } from './cardActions';
import { cardsToCopy, openMap, selectedCards } from './grid';
import { createImportWorker as createWorker } from './importWorker';
import { selectedPicturePlace, wishPictures } from './pictureActions';
import { askAboutTable } from './tableQuestion';
import { tellTrouble } from './trouble';

type Copied = Clip & { ids: readonly Id[] };

/** What copying would put on the clipboard; undefined when nothing with cards is selected. */
export function copied(editor: Editor): Copied | undefined {
  const ids = cardsToCopy(editor);
  const cutout = cutOut(editor.store.getState().project, ids);
  return cutout && { ids, text: toBlock(cutout), html: toHtml(cutout) };
}

/** Says that cards are on the clipboard now; those that were cut go. */
export function finishCopy(editor: Editor, { ids }: Copied, cut: boolean): void {
  const count = ids.length;
  if (cut) removeCardsAndStay(editor, ids, t('pasting.said.cut', { count }));
  else announce(t('pasting.said.copied', { count }));
}

/** Copies or cuts without an event at hand, as from a menu. */
export async function copyFromMenu(editor: Editor, cut: boolean): Promise<void> {
  const clip = copied(editor);
  if (!clip) return;
  try {
    await writeClip(clip);
  } catch {
    const keys = keyText(cut ? 'mod+x' : 'mod+c');
    tellTrouble(editor, t('pasting.problem.noCopy', { keys }));
    return;
  }
  finishCopy(editor, clip, cut);
}

/** Pastes without an event at hand. */
export async function pasteFromMenu(editor: Editor): Promise<void> {
  let clip: Awaited<ReturnType<typeof readClip>>;
  try {
    clip = await readClip();
  } catch {
    tellTrouble(editor, t('pasting.problem.noPaste', { keys: keyText('mod+v') }));
    return;
  }
  if (clip.picture && clip.text === '') pastePictures(editor, [clip.picture]);
  else await paste(editor, clip);
}

type Place = { stageId?: Id | undefined; laneId?: Id | undefined; index?: number | undefined };

/** The place that the selection names: the upper left cell of selected cards, after the last of them there. */
function placeOfSelection(editor: Editor, mapId: Id): Place {
  const { project, session } = editor.store.getState();
  const { selection } = session;
  if (selection.kind === 'cell') return selection;
  if (selection.kind === 'stage') return { stageId: selection.id };
  if (selection.kind === 'lane') return { laneId: selection.id };
  const cards = selectedCards(editor);
  const stageId = stagesOf(project, mapId).find(({ id }) => cards.some((card) => card.stageId === id))?.id;
  const laneId = lanesOf(project, mapId).find(({ id }) => cards.some((card) => card.laneId === id))?.id;
  if (stageId === undefined || laneId === undefined) return {};
  const ids = new Set(cards.map(({ id }) => id));
  const last = cardsInCell(project, stageId, laneId).findLastIndex(({ id }) => ids.has(id));
  return { stageId, laneId, index: last < 0 ? undefined : last + 1 };
}

/**
 * Where a paste lands. What the selection leaves open is where the cards come from, if that is on this map too,
 * else the first stage or lane. Texts need a selected place, unless the map has none.
 */
function landingOf(editor: Editor, mapId: Id, cutout?: Project): Landing | undefined {
  const { project } = editor.store.getState();
  const stages = stagesOf(project, mapId);
  const lanes = lanesOf(project, mapId).filter(takesCards);
  const place = placeOfSelection(editor, mapId);
  const source = cutout && mapsOf(cutout)[0]?.id;
  const [stage, lane] =
    cutout && source !== undefined ? [stagesOf(cutout, source)[0], lanesOf(cutout, source)[0]] : [];
  const laneId = lanes.find(({ id }) => id === place.laneId)?.id;
  const isOpen = place.stageId === undefined && laneId === undefined;
  if (!cutout && isOpen && stages.length > 0 && lanes.length > 0) return undefined;
  const home =
    lanes.find(({ id }) => id === lane?.id) ??
    lanes.find(({ kind, name }) => kind === lane?.kind && name === lane.name);
  return {
    mapId,
    stageId: place.stageId ?? (stages.find(({ id }) => id === stage?.id) ?? stages[0])?.id,
    laneId: laneId ?? (home ?? lanes[0])?.id,
    index: laneId === undefined ? undefined : place.index,
  };
}

type Problem = NonNullable<ReturnType<typeof pasteTextsProblem>>;

function problemOf(problem: Problem): string {
  const limit = problem === 'place' ? '' : formatCount(LIMITS[problem]);
  // keys: pasting.problem.*
  return t(`pasting.problem.${problem}`, { limit });
}
const sayProblem = (editor: Editor, problem: Problem): void => tellTrouble(editor, problemOf(problem));

/** What of a map stays behind when it comes into an open one, in sentences; told before it comes, and after. */
export function staysBehind(editor: Editor, mapId: Id, from: Project, unnamed?: string): string[] {
  const { project } = editor.store.getState();
  const problem = pasteMapProblem(project, { mapId, from });
  if (problem) return [problemOf(problem)];
  const { differing } = feelingsHeldBack(project, { mapId, from, unnamed });
  return differing > 0 ? [t('pasting.said.feelingsDiffer', { count: differing })] : [];
}

/** Runs a commit that makes records; selects the cards among them and says how many came. */
function receive(editor: Editor, commit: (makeId: () => Id) => boolean): boolean {
  const made: Id[] = [];
  editor.seal();
  const done = commit(() => {
    const id = newId();
    made.push(id);
    return id;
  });
  if (!done) return false;
  const after = editor.store.getState().project;
  const ids = made.filter((id) => cardById(after, id));
  editor.setSession({
    selection: { kind: 'cards', ids },
    editing: undefined,
    draft: undefined,
    reveal: ids[0],
  });
  announce(t('pasting.said.pasted', { count: ids.length }));
  return true;
}

function pasteCutout(editor: Editor, mapId: Id, cutout: Project): void {
  const { project } = editor.store.getState();
  const landing = landingOf(editor, mapId, cutout);
  if (!landing) return sayProblem(editor, 'place');
  const problem = pasteCardsProblem(project, landing, cutout);
  if (problem) return sayProblem(editor, problem);
  if (!receive(editor, (makeId) => editor.commit(pasteCards, { landing, cutout, makeId }))) return;
  const left = feelingsWithoutPersona(project, cutout);
  if (left > 0) tellTrouble(editor, t('pasting.said.feelingsLeft', { count: left }));
}

/** Pastes a block of texts, each as a card, where the selection says. */
function pasteCells(editor: Editor, mapId: Id, cells: readonly (readonly (readonly string[])[])[]): void {
  const { project } = editor.store.getState();
  const landing = landingOf(editor, mapId);
  if (!landing) return sayProblem(editor, 'place');
  const problem = pasteTextsProblem(project, landing, cells);
  if (problem) return sayProblem(editor, problem);
  const words = {
    nameStage: (n: number) => t('map.newStage', { n }),
    nameLane: (n: number) => t('pasting.newLane', { n }),
  };
  receive(editor, (makeId) => editor.commit(pasteTexts, { landing, cells, makeId, ...words }));
}

/** Brings a map that was read from another format into the open one. */
export function pasteWholeMap(editor: Editor, mapId: Id, from: Project, unnamed?: string): void {
  const { project } = editor.store.getState();
  const place = placeOfSelection(editor, mapId);
  const arrival = { mapId, from, unnamed, afterStageId: place.stageId };
  const problem = pasteMapProblem(project, arrival);
  if (problem) return sayProblem(editor, problem);
  const { givenTo } = feelingsHeldBack(project, arrival);
  const left = staysBehind(editor, mapId, from, unnamed);
  if (!receive(editor, (makeId) => editor.commit(pasteMap, { ...arrival, makeId }))) return;
  const name = project.personas[givenTo ?? '']?.name;
  const said = [name ? t('pasting.said.feelingsGiven', { name }) : '', ...left].filter(Boolean);
  if (said.length > 0) tellTrouble(editor, said.join(' '));
}

/** Shows how a table would be read, and pastes it as it was decided: as a map, or as a block of cells. */
function askForTable(editor: Editor, mapId: Id, table: FoundTable): void {
  askAboutTable(editor, {
    table,
    staysBehind: (from) => staysBehind(editor, mapId, from, importWords(t).customer),
    onShape: async (shape) => {
      const result = await readTableInWorker(table, shape, '', { context: context(), createWorker });
      if (result.ok) pasteWholeMap(editor, mapId, result.project, importWords(t).customer);
      else tellTrouble(editor, problemSentence(t, result.problem));
    },
    onCells: () =>
      pasteCells(
        editor,
        mapId,
        [...(table.title === undefined ? [] : [[table.title]]), ...table.rows].map((row) =>
          row.map((cell) => (cell === '' ? [] : [cell])),
        ),
      ),
  });
}

const context = () => ({ words: importWords(t) });

function takePaste(editor: Editor, reading: PasteReading): void {
  const mapId = openMap(editor);
  if (mapId === undefined || editor.store.getState().readOnly) return;
  switch (reading.kind) {
    case 'nothing':
      return tellTrouble(editor, t('pasting.problem.nothing'));
    case 'refused':
      return tellTrouble(editor, problemSentence(t, reading.problem));
    case 'project':
      return tellTrouble(editor, t('pasting.problem.project', { title: reading.title }));
    case 'cards':
      return pasteCutout(editor, mapId, reading.cutout);
    case 'cells':
      return pasteCells(editor, mapId, reading.cells);
    case 'table':
      return askForTable(editor, mapId, reading.table);
    case 'journey': {
      const count = mapsOf(reading.project).length;
      if (count > 1) return tellTrouble(editor, t('pasting.problem.journeys', { count }));
      pasteWholeMap(editor, mapId, reading.project);
      const turned = reading.notes.find(({ code }) => code === 'slotsTurned');
      if (turned) tellTrouble(editor, noteSentence(t, turned));
      return;
    }
  }
}

/**
 * Pastes cards of ours, a journey, a table or texts, as one step; selects what came and says how much. A long clipboard
 * is read in the worker, with its time limit; a short one at once.
 */
export async function paste(editor: Editor, clip: Clip): Promise<void> {
  if (openMap(editor) === undefined || editor.store.getState().readOnly) return;
  takePaste(
    editor,
    isShortPaste(clip) || createWorker === null
      ? readPaste(clip, context())
      : await readPasteInWorker(clip, { context: context(), createWorker }),
  );
}

/** Puts pictures where the selection says; elsewhere it says what to select first. */
export function pastePictures(editor: Editor, files: readonly Blob[]): void {
  const into = selectedPicturePlace(editor);
  if (into) wishPictures(editor, { into, files });
  else tellTrouble(editor, t('pasting.problem.picture'));
}

/** Says that files are not pasted on a map. */
export const refuseFiles = (editor: Editor): void => tellTrouble(editor, t('pasting.problem.file'));
