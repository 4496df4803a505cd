// The random hands and projects of the laws are what they are there for: each of these situations is met, and often.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forward } from '@/model/change';
import type { Editor } from '@/editor/editor';
import { laneKinds } from '@/model/laneKinds';
import { lanesOf, mapsOf } from '@/model/select';
import { arbitraryHands, arbitraryTurns, type Hand, runHand } from './arbitraryCommands';
import { arbitraryProject } from './arbitraryProject';
import { openEditor } from './openEditor';
import { shoes } from './shoes';

const runs = { seed: 7, numRuns: 150 };

/** What a hand met and made, in a word: `type on a card after a pause`. Nothing where it changed nothing. */
function situationOf(
  hand: Hand,
  before: ReturnType<Editor['store']['getState']>,
  editor: Editor,
  paused: boolean,
) {
  const { session } = before;
  const after = editor.store.getState();
  if (after.project === before.project && after.session === before.session) return undefined;
  const where = session.editing !== undefined ? ' in a card' : session.draft ? ' in a free place' : '';
  const wrote = after.project === before.project ? '' : ' that changes the map';
  return `${hand.does}${where}${paused ? ' after a pause' : ''}${wrote}`;
}

/** How often each situation is met by the hands of one, or of two who hear of each other. */
function histogram(): Map<string, number> {
  const met = new Map<string, number>();
  const meet = (what: string | undefined) => what !== undefined && met.set(what, (met.get(what) ?? 0) + 1);
  let clock = 0;
  const does = (editor: Editor, hand: Hand, name: string): void => {
    const before = editor.store.getState();
    let paused = false;
    runHand(editor, hand, name, () => {
      clock += 2000;
      paused = true;
    });
    meet(situationOf(hand, before, editor, paused));
  };
  fc.sample(arbitraryHands, runs).forEach((hands) => {
    const editor = openEditor(shoes().project, () => clock);
    hands.forEach((hand, at) => does(editor, hand, `new-${at}`));
  });
  fc.sample(arbitraryTurns, runs).forEach((turns) => {
    const { project } = shoes();
    const editors = { a: openEditor(project, () => clock), b: openEditor(project, () => clock) };
    for (const [from, to] of [[editors.a, editors.b] as const, [editors.b, editors.a] as const])
      from.onCommit(({ changes }) => {
        const { editing, draft } = to.store.getState().session;
        meet(
          editing !== undefined || draft
            ? 'a change from elsewhere while writing'
            : 'a change from elsewhere',
        );
        to.applyRemote(forward(changes));
      });
    turns.forEach(({ who, hand }, at) => does(editors[who], hand, `new-${at}`));
  });
  return met;
}

test('writing in place, its pauses and its ways out, and changes from elsewhere are all met', () => {
  const met = histogram();
  const rare = [
    'edit that changes the map',
    'open',
    'begin',
    'type in a free place that changes the map',
    'type in a free place after a pause that changes the map',
    'type in a card that changes the map',
    'type in a card after a pause that changes the map',
    'fieldUndo in a card that changes the map',
    'fieldRedo in a card that changes the map',
    'undo in a card that changes the map',
    'redo in a card that changes the map',
    'undo that changes the map',
    'redo that changes the map',
    'cancel in a card that changes the map',
    'cancel in a free place',
    'end in a card',
    'withdraw in a card that changes the map',
    'a change from elsewhere',
    'a change from elsewhere while writing',
  ]
    .map((what) => [what, met.get(what) ?? 0] as const)
    .filter(([, times]) => times < 20);
  expect(rare).toEqual([]);
});

test('random projects have lanes of every kind, and of kinds that nobody knows', () => {
  const met = fc
    .sample(arbitraryProject(), runs)
    .flatMap((project) => mapsOf(project).flatMap(({ id }) => lanesOf(project, id).map(({ kind }) => kind)));
  const known = new Set<string>(laneKinds.map(({ kind }) => kind));
  expect([...known].filter((kind) => !met.includes(kind))).toEqual([]);
  expect(met.filter((kind) => !known.has(kind)).length).toBeGreaterThan(10);
});
