// Generated maps, and random edits of them: the material of the laws of comparison.
import * as fc from 'fast-check';
import { addCard, duplicateCards, moveCards, removeCards, updateCard } from '@/commands/cards';
import { setFeeling } from '@/commands/feelings';
import { addFinding, attachFinding, removeFinding, updateFinding } from '@/commands/findings';
import { addLane, moveLane, removeLane, updateLane } from '@/commands/lanes';
import { updateMap } from '@/commands/maps';
import { addStage, moveStage, removeStage, updateStage } from '@/commands/stages';
import type { Command } from '@/commands/command';
import { createEditor } from '@/editor/createEditor';
import type { Editor } from '@/editor/editor';
import { allCards } from '@/model/cardTable';
import { cardsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from './aProject';

// Few words on purpose: equal names are the hard case of matching.
const word = fc.constantFrom('Need', 'Buy', 'buy ', 'Use', 'Return', '');
const laneKind = fc.constantFrom(
  'channel',
  'actions',
  'thoughts',
  'emotion',
  'findings',
  'backstage',
) as fc.Arbitrary<'channel' | 'actions'>;

/** A project with one map of up to 4 stages, 4 lanes and 12 cards; names repeat. */
export const someMap: fc.Arbitrary<{ project: Project; mapId: string }> = fc
  .record({
    stages: fc.array(word, { maxLength: 4 }),
    lanes: fc.array(fc.record({ kind: laneKind, name: word }), { maxLength: 4 }),
    cards: fc.array(fc.record({ stage: fc.nat(3), lane: fc.nat(3), text: word }), { maxLength: 12 }),
    feelings: fc.array(fc.record({ card: fc.nat(11), value: fc.integer({ min: -2, max: 2 }) }), {
      maxLength: 4,
    }),
    findings: fc.array(
      fc.record({ card: fc.nat(11), title: word, severity: fc.integer({ min: 1, max: 5 }) }),
      {
        maxLength: 4,
      },
    ),
    steps: fc.array(fc.nat(11), { maxLength: 5 }),
  })
  .map((parts) => {
    const named = (name: string, at: number) => `${at}:${name}`;
    const stages = parts.stages.map(named);
    const lanes = parts.lanes.map((lane, at) => ({ ...lane, name: named(lane.name, at) }));
    const cards: Record<string, string[]> = {};
    const texts: string[] = [];
    parts.cards.forEach((card, at) => {
      const [stage, lane] = [stages[card.stage], lanes[card.lane]];
      if (
        stage === undefined ||
        !lane ||
        lane.kind === ('emotion' as string) ||
        lane.kind === ('findings' as string)
      )
        return;
      const text = named(card.text, at);
      (cards[`${stage}/${lane.name}`] ??= []).push(text);
      texts.push(text);
    });
    const some = (at: number) => (texts.length === 0 ? [] : [texts[at % texts.length] ?? '']);
    const { project, mapId } = aProject({
      stages,
      lanes,
      cards,
      personas: ['Olga'],
      feelings: {
        Olga: Object.fromEntries(
          parts.feelings.flatMap(({ card, value }) => some(card).map((t) => [t, value])),
        ),
      },
      findings: parts.findings.flatMap(({ card, title, severity }, at) =>
        texts.length === 0 ? [] : [{ title: named(title, at), severity, on: some(card) }],
      ),
      paths: { Usual: parts.steps.flatMap(some) },
    });
    // The numbers made every name unique for the builder; without them names repeat.
    const plain = (text: string) => text.slice(text.indexOf(':') + 1);
    for (const stage of Object.values(project.stages)) stage.name = plain(stage.name);
    for (const lane of Object.values(project.lanes)) lane.name = plain(lane.name);
    for (const card of allCards(project.cards)) card.text = plain(card.text);
    for (const finding of Object.values(project.findings)) finding.title = plain(finding.title);
    return { project, mapId };
  });

/** One edit, chosen by numbers, so that it fits whatever map it meets. */
export type Edit = { what: number; which: number; where: number; index: number; word: string };
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ what: fc.nat(15), which: fc.nat(30), where: fc.nat(30), index: fc.nat(5), word }),
  { maxLength: 8 },
);

/** Carries out an edit on a map; one that does not fit changes nothing. */
export function edit(
  editor: Editor,
  mapId: string,
  { what, which, where, index, word }: Edit,
  id: string,
): void {
  const { project } = editor.store.getState();
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
  const cards = cardsOf(project, mapId);
  const [card, other] = [pick(cards, which), pick(cards, where)];
  const [stage, lane] = [pick(stagesOf(project, mapId), which), pick(lanesOf(project, mapId), where)];
  const finding = pick(findingsOf(project, mapId), which);
  const run = <A>(command: Command<A>, args: A | undefined | false) => {
    if (args) editor.commit(command, args);
  };
  const steps: (() => void)[] = [
    () => run(addStage, { id, mapId, name: word, index }),
    () => run(updateStage, stage && { id: stage.id, changes: { name: word, duration: `${index} days` } }),
    () => run(moveStage, stage && { id: stage.id, index }),
    () => run(removeStage, stage && { id: stage.id }),
    () => run(addLane, { id, mapId, kind: 'actions', name: word, index }),
    () => run(updateLane, lane && { id: lane.id, changes: { note: word } }),
    () => run(moveLane, lane && { id: lane.id, index }),
    () => run(removeLane, lane && { id: lane.id }),
    () => run(addCard, stage && lane && { id, stageId: stage.id, laneId: lane.id, text: word, index }),
    () => run(updateCard, card && { id: card.id, changes: { text: word } }),
    () =>
      run(moveCards, card && stage && lane && { ids: [card.id], stageId: stage.id, laneId: lane.id, index }),
    () => run(removeCards, card && { ids: [card.id] }),
    () => run(duplicateCards, card && { ids: [card.id], makeId: () => id }),
    () =>
      run(
        setFeeling,
        other && { mapId, personaId: 'persona-1', place: { cardId: other.id }, value: index - 2, id },
      ),
    () => run(addFinding, other && { id, kind: 'pain', cardIds: [other.id], title: word }),
    () => {
      run(updateFinding, finding && { id: finding.id, changes: { severity: index + 0 || undefined } });
      run(attachFinding, finding && other && { id: finding.id, cardId: other.id });
      if (index === 5) run(removeFinding, finding && { id: finding.id });
      run(updateMap, { id: mapId, changes: { scenario: word } });
    },
  ];
  steps[what]?.();
}

/** A project after random edits of one of its maps. */
export function edited(project: Project, mapId: string, list: readonly Edit[]): Project {
  const editor = createEditor(project);
  list.forEach((one, at) => edit(editor, mapId, one, `new-${at}`));
  return editor.store.getState().project;
}
