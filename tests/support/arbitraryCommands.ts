// Random but sensible editing: any command on any record of a project, chosen by numbers that fast-check can shrink.
import fc from 'fast-check';
import {
  addCard,
  duplicateCards,
  moveCards,
  moveTogether,
  removeCards,
  updateCard,
  updateCards,
} from '@/commands/cards';
import { compareMaps } from '@/analysis/compare';
import { findText } from '@/analysis/findText';
import { mergeChannels, removeChannels, updateChannel } from '@/commands/channels';
import {
  addEvidence,
  addQuote,
  attachEvidence,
  detachEvidence,
  moveQuote,
  removeEvidence,
  removeQuote,
  updateEvidence,
  updateQuote,
} from '@/commands/evidence';
import {
  addExperiment,
  countGroups,
  decideExperiment,
  fillGroup,
  nextRound,
  removeExperiment,
  updateExperiment,
} from '@/commands/experiments';
import { setFeeling, setFeelings, setMeasuredFeelings, updateFeeling } from '@/commands/feelings';
import {
  addFinding,
  attachFinding,
  detachFinding,
  mergeFindings,
  removeFinding,
  removeFindings,
  splitFinding,
  updateFinding,
  updateFindings,
} from '@/commands/findings';
import { addPictures, setImage } from '@/commands/images';
import { addLane, duplicateLane, moveLane, removeLane, updateLane } from '@/commands/lanes';
import { bringMap } from '@/commands/bringMap';
import { addMap, deriveTarget, removeMap, showLayer, updateMap } from '@/commands/maps';
import { pasteCards, pasteTexts } from '@/commands/paste';
import { pasteMap } from '@/commands/pasteMap';
import { setOrigins } from '@/commands/origins';
import { updateLook } from '@/commands/look';
import { connectCards, removeLink, removePath, updatePath } from '@/commands/paths';
import {
  addPersonaBlock,
  hidePersonaBlocks,
  removePersonaBlock,
  updatePersonaBlock,
} from '@/commands/personaBlocks';
import { bringPersonas, duplicatePersona } from '@/commands/personaCopies';
import { addPersona, removePersona, setChannelUse, setMapPersonas, updatePersona } from '@/commands/personas';
import {
  addStrategy,
  answerFinding,
  dependOn,
  pasteStrategies,
  placeStrategy,
  removeStrategies,
  updateStrategy,
} from '@/commands/strategies';
import { moveOnBoard } from '@/commands/strategyBoard';
import { moveTargetIn, spreadStrategy } from '@/commands/spreading';
import { changeGoals, setMapGoal } from '@/commands/goals';
import {
  addMetric,
  importAnswers,
  putGoal,
  putMeasurement,
  removeGoal,
  removeMeasurements,
  removeMetric,
} from '@/commands/measurements';
import { addMetricLane, setGoal, setMeasure, updateMetric } from '@/commands/metrics';
import { addPhase, removePhase, setPhase, updatePhase } from '@/commands/phases';
import { takeComments } from '@/commands/comments';
import { muteRemark, unmuteRemark, updateProject } from '@/commands/project';
import { setPrompt } from '@/commands/prompts';
import { replaceText } from '@/commands/replaceText';
import { updateRecords } from '@/commands/updateRecords';
import { reduceFinding, reopenFindings, resolveFindings, updateResolution } from '@/commands/resolutions';
import { restoreContents, takeMerged } from '@/commands/restore';
import { takeBack, takeOver } from '@/commands/takeOver';
import { neededFor } from '@/commands/takeOverPlan';
import { addView, moveView, removeView, renameView, updateView } from '@/commands/views';
import {
  addStage,
  duplicateStage,
  mergeStages,
  moveStage,
  removeStage,
  splitStage,
  updateStage,
} from '@/commands/stages';
import { cutOut } from '@/formats/clipboardCards';
import type { Editor } from '@/editor/editor';
import { LOOK_ID, STRATEGY_STATUSES } from '@/model/constants';
import {
  blocksOf,
  cardsOf,
  channelsOf,
  evidenceOf,
  experimentsOf,
  feelingsOf,
  findingsOf,
  importedFilesOf,
  lanesOf,
  linksOf,
  mapsOf,
  measurementsOf,
  metricsOf,
  strategiesOf,
  pathsOf,
  personasOf,
  phasesOf,
  quotesOf,
  stagesOf,
  viewsOf,
} from '@/model/select';
import { contactEdits } from './arbitraryContacts';
import { shoes } from './shoes';

/** One edit as numbers: which command, and which of the records that are there at that moment. */
export type Edit = { what: number; a: number; b: number; c: number; text: string };

export const arbitraryEdit: fc.Arbitrary<Edit> = fc.record({
  what: fc.nat(9999),
  a: fc.nat(999),
  b: fc.nat(999),
  c: fc.nat(999),
  text: fc.string({ maxLength: 12, unit: 'grapheme' }),
});

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

const numbered = (name: string) => {
  let made = 0;
  return () => `${name}-${(made += 1)}`;
};

/** Runs one edit on an editor; `name` makes the ids of new records. An edit that fits nothing does nothing. */
export function runEdit(editor: Editor, edit: Edit, name: string, mapId?: string): void {
  const { what, a, b, c, text } = edit;
  const { project } = editor.store.getState();
  const map = mapId === undefined ? pick(mapsOf(project), c) : project.maps[mapId];
  if (!map) return;
  const stage = pick(stagesOf(project, map.id), a);
  const lane = pick(lanesOf(project, map.id), b);
  const cards = cardsOf(project, map.id);
  const card = pick(cards, a);
  const other = pick(cards, b);
  const persona = pick(personasOf(project), b);
  const finding = pick(findingsOf(project, map.id), b);
  /** A source, made where there is none. */
  const someSource = (): string => {
    const known = pick(evidenceOf(project), b)?.id;
    if (known === undefined) editor.commit(addEvidence, { id: `${name}-s`, kind: 'survey', title: text });
    return known ?? `${name}-s`;
  };
  /** Two quotes of one source, made where there are none. */
  const someQuotes = (): [string, string] => {
    const evidenceId = someSource();
    const [first, second] = quotesOf(project, evidenceId);
    if (first && second) return [first.id, second.id];
    for (const n of [1, 2]) editor.commit(addQuote, { id: `${name}-q${n}`, evidenceId, text });
    return [`${name}-q1`, `${name}-q2`];
  };
  const edits: (() => unknown)[] = [
    () =>
      stage &&
      lane &&
      editor.commit(addCard, { id: name, stageId: stage.id, laneId: lane.id, text, index: c % 4 }),
    () =>
      card && editor.commit(updateCard, { id: card.id, changes: { text } }, { mergeKey: `text:${card.id}` }),
    () =>
      card &&
      stage &&
      lane &&
      editor.commit(moveCards, {
        ids: [card.id, ...(other && c % 2 ? [other.id] : [])],
        stageId: pick(stagesOf(project, map.id), c)?.id ?? stage.id,
        laneId: lane.id,
        index: c % 5,
      }),
    () => card && editor.commit(removeCards, { ids: [card.id] }),
    () => card && editor.commit(duplicateCards, { ids: [card.id], makeId: () => name }),
    () => {
      const beside = pick(mapsOf(project), a);
      if (!beside || beside.id === map.id) return undefined;
      const comparison = compareMaps(project, map.id, beside.id);
      const difference = pick(comparison.differences, b);
      const way = a % 2 ? 'over' : 'back';
      const needed = difference && neededFor(comparison, [difference], way);
      if (!difference || !needed?.possible) return undefined;
      const differences = [difference, ...needed.along];
      const taking = { comparison, differences, makeId: numbered(name) };
      return editor.commit(way === 'over' ? takeOver : takeBack, taking);
    },
    () => editor.commit(addStage, { id: name, mapId: map.id, name: text, index: a % 5 }),
    () =>
      stage &&
      editor.commit(updateStage, { id: stage.id, changes: { name: text, goal: c % 2 ? text : undefined } }),
    () =>
      stage &&
      editor.commit(updateStage, { id: stage.id, changes: { width: c % 4 ? 140 + (c % 300) : undefined } }),
    () =>
      lane &&
      editor.commit(updateLane, { id: lane.id, changes: { height: c % 4 ? 56 + (c % 300) : undefined } }),
    () => stage && editor.commit(moveStage, { id: stage.id, index: c % 6 }),
    () =>
      stage &&
      editor.commit(addPhase, {
        id: name,
        mapId: map.id,
        name: text,
        stageIds: stagesOf(project, map.id)
          .slice(a % 4, (a % 4) + 1 + (b % 3))
          .map(({ id }) => id),
      }),
    () =>
      stage &&
      editor.commit(setPhase, { stageId: stage.id, phaseId: pick(phasesOf(project, map.id), b)?.id }),
    () => {
      const banded = pick(
        stagesOf(project, map.id).filter(({ phaseId }) => phaseId !== undefined),
        a,
      );
      return banded && editor.commit(setPhase, { stageId: banded.id, phaseId: undefined });
    },
    () =>
      editor.commit(addStrategy, {
        id: name,
        title: text,
        stageIds: stage && a % 2 === 0 ? [stage.id] : [],
        findingIds: findingsOf(project, map.id)
          .slice(0, b % 3)
          .map(({ id }) => id),
      }),
    () => {
      const strategyId = pick(strategiesOf(project), a)?.id ?? `${name}-plan`;
      const finding = pick(findingsOf(project, map.id), b);
      // Few projects have a strategy: one that is missing is made on the way.
      if (!project.strategies[strategyId]) editor.commit(addStrategy, { id: strategyId, title: text });
      const strategy = editor.store.getState().project.strategies[strategyId];
      if (!strategy) return;
      const { id } = strategy;
      const way = (b + c) % 7;
      if (way === 4) {
        const other = pick(
          strategiesOf(project).filter((one) => one.id !== id),
          b,
        );
        if (!other) editor.commit(addStrategy, { id: name, title: text });
        const onId = other?.id ?? name;
        editor.commit(dependOn, { id, onId, depends: strategy.dependsOnIds?.includes(onId) !== true });
      } else if (way === 5) {
        const changes = { status: b % 2 === 0 ? 'done' : 'planned', effort: (a % 5) + 1 } as const;
        const findingIds = finding && b % 3 === 0 ? [finding.id] : undefined;
        const rows = [
          { id, changes, findingIds },
          { id: name, title: text, changes: {} },
        ];
        editor.commit(pasteStrategies, { rows: rows.slice(0, 1 + (b % 2)), today: '2026-03-01' });
      } else if (way === 0) {
        const changes = { title: text, owner: text || undefined };
        editor.commit(updateStrategy, { id, changes, today: '2026-03-01' });
      } else if (way === 1 && finding) {
        editor.commit(answerFinding, {
          id,
          findingId: finding.id,
          answers: !strategy.findingIds.includes(finding.id),
        });
      } else if (way === 2 && stage) {
        const on = strategy.stageIds?.includes(stage.id) !== true;
        editor.commit(placeStrategy, { id, stageId: stage.id, on });
      } else if (way === 6) {
        const status = STRATEGY_STATUSES[a % STRATEGY_STATUSES.length] ?? 'planned';
        const lane =
          b % 2 === 0 ? { owner: text || undefined } : { from: strategy.stageIds?.[0], to: stage?.id };
        editor.commit(moveOnBoard, { id, status, today: `2026-03-1${b % 10}`, ...(a % 3 > 0 && { lane }) });
      } else editor.commit(removeStrategies, { ids: [id] });
    },
    ...contactEdits(editor, project, map, edit, name),
    () => {
      // Few projects have a strategy, and fewer a round of one: what is missing is made on the way.
      const strategyId = pick(strategiesOf(project), a)?.id ?? `${name}-strategy`;
      if (!project.strategies[strategyId])
        editor.commit(addStrategy, {
          id: strategyId,
          title: text,
          findingIds: findingsOf(project, map.id).map(({ id }) => id),
        });
      const day = `2026-0${1 + (b % 9)}-11`;
      if (c % 7 === 0) {
        const solvedIds = findingsOf(project, map.id).map(({ id }) => id);
        return editor.commit(spreadStrategy, { id: strategyId, endedOn: day, solvedIds });
      }
      const id = pick(experimentsOf(project, strategyId), b)?.id ?? `${name}-round`;
      if (!project.experiments[id]) editor.commit(addExperiment, { id, strategyId });
      switch (c % 7) {
        case 1:
          return editor.commit(nextRound, { id: name, afterId: id });
        case 2:
          return editor.commit(removeExperiment, { id });
        case 3: {
          const verdict = pick(['confirmed', 'refuted', 'open', undefined] as const, a);
          return editor.commit(decideExperiment, {
            id,
            verdict,
            decidedOn: day,
            learnt: text || undefined,
          });
        }
        case 5:
          return editor.commit(countGroups, {
            id,
            test: { '1': a, '0': b },
            control: c % 2 ? { '1': b } : undefined,
            file: { id: name, name: text },
          });
        case 4: {
          const metricId = pick([undefined, ...metricsOf(project)], a)?.id;
          return editor.commit(updateExperiment, { id, changes: { metricId, hypothesis: text, target: b } });
        }
      }
      const changes = pick([{ value: b }, { counts: { '1': a, '0': b } }, { name: text, size: a }], b);
      return editor.commit(fillGroup, { id, group: a % 2 ? 'test' : 'control', changes: changes ?? {} });
    },
    () => {
      const target = pick(
        mapsOf(project).filter(({ state }) => state === 'target'),
        a,
      );
      const isFree = mapId === undefined && target && mapsOf(project).length < 4;
      if (!isFree) return;
      const args = { targetId: target.id, id: name, title: text, endedOn: '2026-11-27' };
      return editor.commit(moveTargetIn, { ...args, makeId: numbered(name) });
    },
    () =>
      editor.commit(addMetricLane, {
        id: name,
        mapId: map.id,
        name: text,
        metric:
          pick(metricsOf(project), a)?.id ??
          ({ id: `${name}-metric`, kind: 'nps', name: text, better: 'higher' } as const),
      }),
    () => {
      const metric = pick(metricsOf(project), a);
      return metric && editor.commit(updateMetric, { id: metric.id, changes: { unit: text || undefined } });
    },
    () => {
      const metric = pick(metricsOf(project), b);
      const value = c % 5 === 0 ? undefined : c - 500;
      return (
        metric &&
        stage &&
        editor.commit(setMeasure, { id: name, metricId: metric.id, stageId: stage.id, value })
      );
    },
    () => {
      const metric = pick(metricsOf(project), b);
      return (
        metric &&
        stage &&
        editor.commit(setGoal, { id: name, metricId: metric.id, stageId: stage.id, value: c })
      );
    },
    () => {
      const ids = Object.keys(project.goals).slice(a % 2, (a % 2) + 2);
      return editor.commit(changeGoals, { ids, changes: c % 2 ? { value: b } : { due: '2026-12-01' } });
    },
    () => {
      const metricId = pick(metricsOf(project), b)?.id;
      const value = c % 4 ? c : undefined;
      return (
        metricId !== undefined && editor.commit(setMapGoal, { id: name, metricId, mapId: map.id, value })
      );
    },
    () => {
      const personaId = pick(personasOf(project), a)?.id;
      if (personaId === undefined || !stage) return undefined;
      const source = { score: b % 10, scale: '0..10' };
      const feelings = [{ stageId: stage.id, value: (c % 5) - 2, answers: b, source }];
      return editor.commit(setMeasuredFeelings, { mapId: map.id, personaId, feelings, makeId: () => name });
    },
    () => editor.commit(addMetric, { metric: { id: name, kind: 'csat', name: text } }),
    () => {
      const metric = pick(metricsOf(project), b);
      return metric && c % 7 === 0 && editor.commit(removeMetric, { id: metric.id });
    },
    () => {
      const metricId = pick(metricsOf(project), b)?.id;
      if (metricId === undefined) return undefined;
      const known = pick(measurementsOf(project, metricId), a);
      if (known && c % 4 === 0) return editor.commit(removeMeasurements, { ids: [known.id] });
      const place = { mapId: map.id, ...(stage && a % 2 && { stageId: stage.id }) };
      const counts = { 1: a % 9, 5: b % 9 };
      const measurement = { id: c % 3 ? name : (known?.id ?? name), metricId, ...place, counts };
      return editor.commit(putMeasurement, { measurement });
    },
    () => {
      const metricId = pick(metricsOf(project), b)?.id;
      const goal = pick(Object.values(project.goals), a);
      if (goal && c % 3 === 0) return editor.commit(removeGoal, { id: goal.id });
      return metricId && editor.commit(putGoal, { goal: { id: name, metricId, mapId: map.id, value: c } });
    },
    () => {
      const metric =
        pick(metricsOf(project), b)?.id ?? ({ id: `${name}-metric`, kind: 'nps', name: text } as const);
      return editor.commit(importAnswers, {
        file: { id: `${name}-file`, name: text, hash: `h${a % 3}`, answered: c },
        metric,
        mapId: map.id,
        measurements: [{ id: name, ...(stage && { stageId: stage.id }), counts: { 9: a % 20, 3: b % 20 } }],
        ...(c % 2 && { source: { id: `${name}-source`, title: text } }),
        replaces: pick(importedFilesOf(project), c)?.id,
      });
    },
    () => {
      const phase = pick(phasesOf(project, map.id), a);
      return phase && editor.commit(updatePhase, { id: phase.id, changes: { name: text } });
    },
    () => {
      const phase = pick(phasesOf(project, map.id), a);
      return phase && c % 2 === 0 && editor.commit(removePhase, { id: phase.id });
    },
    () =>
      editor.commit(addView, {
        id: name,
        mapId: map.id,
        name: text,
        choice: {
          ...(c % 2 && { tags: [text] }),
          ...(stage && { hiddenStageIds: [stage.id] }),
          ...(persona && { personaIds: [persona.id] }),
        },
      }),
    () => {
      const view = pick(viewsOf(project, map.id), a);
      return view && editor.commit(renameView, { id: view.id, name: text });
    },
    () => {
      const view = pick(viewsOf(project, map.id), a);
      const choice = lane ? { hiddenLaneIds: [lane.id], evidence: ['assumption' as const] } : {};
      return view && editor.commit(updateView, { id: view.id, choice });
    },
    () => {
      const views = viewsOf(project, map.id);
      const view = pick(views, a);
      // Only among others it can move.
      if (!view || views.length < 2)
        editor.commit(addView, { id: name, mapId: map.id, name: text, choice: { tags: [text] } });
      return view && editor.commit(moveView, { id: view.id, index: views.indexOf(view) > 0 ? 0 : 1 });
    },
    () => {
      const view = pick(viewsOf(project, map.id), a);
      return view && c % 4 === 0 && editor.commit(removeView, { id: view.id });
    },
    () => stage && c % 3 === 0 && editor.commit(removeStage, { id: stage.id }),
    () =>
      editor.commit(addLane, {
        id: name,
        mapId: map.id,
        kind: c % 2 ? 'channel' : 'thoughts',
        name: text,
        index: b % 5,
      }),
    () => lane && editor.commit(updateLane, { id: lane.id, changes: { name: text } }),
    () => lane && editor.commit(moveLane, { id: lane.id, index: c % 6 }),
    () => lane && c % 3 === 0 && editor.commit(removeLane, { id: lane.id }),
    () => editor.commit(addPersona, { id: name, name: text, ...(c % 2 ? { mapId: map.id } : {}) }),
    () => persona && editor.commit(updatePersona, { id: persona.id, changes: { role: text } }),
    () => {
      const channel = pick(channelsOf(project), a);
      const use = c % 4 ? { weight: 1 + (c % 5), note: text } : undefined;
      return (
        persona &&
        channel &&
        editor.commit(setChannelUse, { id: name, personaId: persona.id, channelId: channel.id, use })
      );
    },
    () => {
      const asset = {
        id: String(a % 3).repeat(64),
        mime: 'image/png' as const,
        bytes: 3,
        width: 1,
        height: 1,
      };
      const on = c % 2 && card ? { table: 'cards' as const, id: card.id } : undefined;
      const persons = persona && { table: 'personas' as const, id: persona.id };
      const shown = on ?? (c % 4 ? persons : { table: 'looks' as const, id: LOOK_ID });
      return shown && editor.commit(setImage, { ...shown, asset: c % 5 ? asset : undefined });
    },
    () => {
      const place = card && { stageId: card.stageId, laneId: card.laneId };
      const asset = {
        id: String(b % 3).repeat(64),
        mime: 'image/png' as const,
        bytes: 3,
        width: 1,
        height: 1,
      };
      return place && editor.commit(addPictures, { ...place, index: c % 3, pictures: [{ id: name, asset }] });
    },
    () =>
      persona &&
      editor.commit(addPersonaBlock, {
        id: name,
        personaId: persona.id,
        kind: c % 2 ? 'text' : 'picture',
        title: text,
      }),
    () => {
      const block = pick(Object.values(project.personaBlocks), a);
      return block && editor.commit(updatePersonaBlock, { id: block.id, changes: { text } });
    },
    () => {
      const block = pick(Object.values(project.personaBlocks), a);
      if (block) return editor.commit(removePersonaBlock, { id: block.id });
      const args = { id: name, kind: 'list' as const, title: text };
      return persona && editor.commit(addPersonaBlock, { ...args, personaId: persona.id });
    },
    () => {
      const own = persona && pick(blocksOf(project, persona.id), a);
      const args = { blocks: [own?.id ?? 'quote'], hidden: c % 3 > 0 };
      return persona && editor.commit(hidePersonaBlocks, { id: persona.id, ...args });
    },
    () =>
      persona &&
      c % 3 === 0 &&
      editor.commit(duplicatePersona, { id: persona.id, copyId: name, name: text, makeId: numbered(name) }),
    () => {
      const { project: from } = shoes();
      const args = { from, ids: Object.keys(from.personas), makeId: numbered(name) };
      return c % 5 === 0 && editor.commit(bringPersonas, { ...args, ...(c % 2 && { mapId: map.id }) });
    },
    () => persona && c % 3 === 0 && editor.commit(removePersona, { id: persona.id }),
    () => persona && editor.commit(setMapPersonas, { mapId: map.id, personaIds: [persona.id] }),
    () =>
      persona &&
      card &&
      editor.commit(setFeeling, {
        mapId: map.id,
        personaId: persona.id,
        place: c % 2 || !stage ? { cardId: card.id } : { stageId: stage.id },
        value: c % 6 === 5 ? undefined : (c % 5) - 2,
        id: name,
      }),
    () =>
      card &&
      editor.commit(addFinding, {
        id: name,
        kind: c % 2 ? 'pain' : 'barrier',
        cardIds: [card.id],
        title: text,
      }),
    () => {
      if (!finding) return undefined;
      const { id } = finding;
      if (c % 5 === 0) return editor.commit(updateFinding, { id, changes: { severity: (a % 5) + 1 } });
      const strategy = pick(strategiesOf(project), a);
      const answer = {
        cardIds: card ? [card.id] : [],
        strategyIds: strategy ? [strategy.id] : [],
        note: text,
      };
      if (c % 5 === 1) return editor.commit(reduceFinding, { id, severity: (a % 5) + 1, answer });
      editor.commit(resolveFindings, { ids: [id] });
      if (c % 5 === 2) return editor.commit(reopenFindings, { ids: [id] });
      return editor.commit(updateResolution, { id, answer });
    },
    () =>
      finding &&
      editor.commit(updateFinding, {
        id: finding.id,
        changes: c % 2 ? { people: { count: c % 9, of: 1 + (b % 9) } } : { whys: [text, text], owner: text },
      }),
    () => {
      const ids = findingsOf(project, map.id)
        .slice(a % 3, (a % 3) + 3)
        .map(({ id }) => id);
      if (c % 4 === 0) return editor.commit(mergeFindings, { ids });
      if (c % 8 === 1) return editor.commit(removeFindings, { ids });
      return editor.commit(updateFindings, { ids, changes: { status: 'inWork' }, addTag: text });
    },
    () =>
      finding &&
      editor.commit(splitFinding, {
        id: finding.id,
        copyId: name,
        cardIds: finding.cardIds.filter((_, at) => at % 2 === c % 2),
      }),
    () => finding && card && editor.commit(attachFinding, { id: finding.id, cardId: card.id }),
    () => finding && editor.commit(detachFinding, { id: finding.id, cardId: pick(finding.cardIds, c) ?? '' }),
    () => {
      const target = { sourceMapId: map.id, id: name, title: text, makeId: numbered(name) };
      return mapId === undefined && mapsOf(project).length < 3 && editor.commit(deriveTarget, target);
    },
    () => {
      const { project: from } = shoes();
      const source = pick(mapsOf(from), a);
      const args = { id: name, title: text, state: 'reference' as const, makeId: numbered(name) };
      const isFree = mapId === undefined && mapsOf(project).length < 3;
      return isFree && source && editor.commit(bringMap, { from, sourceMapId: source.id, ...args });
    },
    () => {
      const basedOn = pick(mapsOf(project), b)?.id;
      const changes = [
        ...(card && other ? [{ table: 'cards' as const, id: card.id, origin: other.id }] : []),
        ...(stage ? [{ table: 'stages' as const, id: stage.id, origin: c % 2 ? undefined : stage.id }] : []),
      ];
      return editor.commit(setOrigins, { changes, base: { mapId: map.id, basedOn } });
    },
    () =>
      stage &&
      editor.commit(duplicateStage, { id: stage.id, copyId: name, name: text, makeId: numbered(name) }),
    () =>
      lane && editor.commit(duplicateLane, { id: lane.id, copyId: name, name: text, makeId: numbered(name) }),
    () =>
      stage &&
      editor.commit(splitStage, {
        id: stage.id,
        nextId: name,
        name: text,
        cardIds: cards.filter((_, at) => at % 2 === c % 2).map(({ id }) => id),
      }),
    () => stage && editor.commit(mergeStages, { id: stage.id }),
    () =>
      card &&
      other &&
      editor.commit(connectCards, {
        pathId: pick(pathsOf(project, map.id), c)?.id ?? name,
        name: text,
        cardIds: [card.id, other.id],
        makeId: numbered(name),
      }),
    () => {
      const path = pick(pathsOf(project, map.id), a);
      return path && c % 3 === 0 && editor.commit(removePath, { id: path.id });
    },
    () =>
      c % 6 === 5
        ? editor.commit(takeComments, {
            cards: card ? [{ id: card.id, description: text }] : [],
            stages: stage ? [{ id: stage.id, notes: text }] : [],
          })
        : editor.commit(replaceText, {
            matches: findText(project, map.id, (card?.text || text).slice(0, 1)),
            replacement: c % 2 ? '' : text,
          }),
    () =>
      c % 4 === 0 &&
      editor.commit(pasteMap, { mapId: map.id, from: shoes().project, makeId: numbered(name) }),
    () => mapId === undefined && c % 7 === 0 && editor.commit(restoreContents, { earlier: shoes().project }),
    () => mapId === undefined && c % 11 === 0 && editor.commit(takeMerged, { merged: shoes().project }),
    () => mapId === undefined && c % 5 === 0 && editor.commit(removeMap, { id: map.id }),
    () =>
      card && c % 3 === 0
        ? editor.commit(updateRecords, {
            updates: [{ kind: 'cards', id: card.id, changes: { text, department: text || undefined } }],
            cards: [{ stageId: card.stageId, laneId: card.laneId, text, changes: {} }],
            makeId: numbered(name),
          })
        : finding && editor.commit(removeFinding, { id: finding.id }),
    () => {
      const path = pick(pathsOf(project, map.id), a);
      const link = path && pick(linksOf(project, path.id), b);
      return link && editor.commit(removeLink, { id: link.id });
    },
    () => {
      const path = pick(pathsOf(project, map.id), a);
      return path && editor.commit(updatePath, { id: path.id, changes: { hidden: c % 2 === 0 } });
    },
    () =>
      card &&
      other &&
      lane &&
      editor.commit(moveTogether, {
        ids: [...new Set([card.id, other.id])],
        stageId: pick(stagesOf(project, map.id), c)?.id ?? card.stageId,
        laneId: lane.id,
        index: c % 5,
      }),
    () => {
      const cutout = cutOut(
        project,
        cards.filter((_, at) => at % 2 === c % 2).map(({ id }) => id),
      );
      const landing = { mapId: map.id, stageId: stage?.id, laneId: card?.laneId };
      return cutout && editor.commit(pasteCards, { landing, cutout, makeId: numbered(name) });
    },
    () =>
      editor.commit(pasteTexts, {
        landing: { mapId: map.id, stageId: stage?.id, laneId: card?.laneId },
        cells: [[[text], [text, 'two']]],
        nameStage: String,
        nameLane: String,
        makeId: numbered(name),
      }),
    () =>
      persona &&
      editor.commit(setFeelings, {
        mapId: map.id,
        personaId: persona.id,
        cardIds: cards.slice(0, 3).map(({ id }) => id),
        value: c % 6 === 5 ? undefined : (c % 5) - 2,
        makeId: numbered(name),
      }),
    () => {
      const feeling = pick(feelingsOf(project, map.id), a);
      return feeling && editor.commit(updateFeeling, { id: feeling.id, changes: { note: text } });
    },
    () => {
      const channel = pick(channelsOf(project), a);
      const icon = c % 2 ? 'web' : 'shop';
      return channel && editor.commit(updateChannel, { id: channel.id, changes: { icon } });
    },
    () => {
      const channel = pick(channelsOf(project), a);
      return channel && editor.commit(updateChannel, { id: channel.id, changes: { name: text } });
    },
    () => {
      const [from, to] = [pick(channelsOf(project), a), pick(channelsOf(project), b)];
      return from && to && editor.commit(mergeChannels, { from: from.id, to: to.id });
    },
    () => {
      // One that nothing shows, if there is none yet.
      const lanes = lanesOf(project, map.id).filter(({ channelId }) => channelId !== undefined);
      const bare = pick(lanes, a);
      if (bare && c % 2) editor.commit(removeLane, { id: bare.id });
      return editor.commit(removeChannels, { ids: channelsOf(project).map(({ id }) => id) });
    },
    () =>
      card &&
      editor.commit(updateCards, {
        ids: [card.id, ...(other ? [other.id] : [])],
        changes: c % 3 ? { department: text } : { colour: c % 2 ? 'rose' : undefined },
        addTags: c % 5 ? ['shared'] : [],
        removeTags: c % 5 ? [] : ['shared'],
      }),
    () => editor.commit(showLayer, { mapId: map.id, layer: a % 2 ? 'heat' : 'link', on: c % 2 === 0 }),
    () =>
      editor.commit(addEvidence, {
        id: name,
        kind: c % 2 ? 'survey' : 'interview',
        title: text,
        ...(c % 3 && { fields: { strength: 1 + (c % 3), answers: a } }),
      }),
    () => editor.commit(updateEvidence, { id: someSource(), changes: { note: text } }),
    () => editor.commit(removeEvidence, { id: someSource() }),
    () =>
      editor.commit(attachEvidence, {
        evidenceIds: [someSource()],
        made: c % 2 ? [{ id: name, kind: 'tickets', title: text }] : [],
        to: [
          ...cards.slice(0, 1 + (c % 3)).map(({ id }) => ({ table: 'cards', id }) as const),
          ...(finding ? [{ table: 'findings', id: finding.id } as const] : []),
          ...(persona ? [{ table: 'personas', id: persona.id } as const] : []),
        ],
      }),
    () => {
      const evidenceIds = [someSource()];
      const all = cards.map(({ id }) => ({ table: 'cards', id }) as const);
      if (c % 2) editor.commit(attachEvidence, { evidenceIds, to: all.slice(0, 2) });
      return editor.commit(detachEvidence, { evidenceIds, from: all });
    },
    () => editor.commit(addQuote, { id: name, evidenceId: someSource(), text }),
    () => {
      const changes = { text, personaId: c % 2 ? persona?.id : undefined, cardId: card?.id };
      return editor.commit(updateQuote, { id: someQuotes()[0], changes });
    },
    () => editor.commit(moveQuote, { id: someQuotes()[0], index: c % 4 }),
    () => editor.commit(removeQuote, { id: someQuotes()[1] }),
    () => editor.commit(updateMap, { id: map.id, changes: { state: c % 2 ? 'current' : 'target' } }),
    () => editor.commit(updateProject, { changes: { title: text, mission: c % 2 ? text : undefined } }),
    () => editor.commit(updateLook, { changes: { footer: text, accent: c % 2 ? '#0f6a64' : undefined } }),
    () =>
      stage &&
      lane &&
      editor.commit(setPrompt, { id: name, stageId: stage.id, laneId: lane.id, text: c % 3 ? text : '' }),
    () => editor.commit(muteRemark, { key: `noOwner:${map.id}` }),
    () => editor.commit(unmuteRemark, { key: `noOwner:${pick(mapsOf(project), a)?.id ?? ''}` }),
    () =>
      mapId === undefined &&
      mapsOf(project).length < 3 &&
      editor.commit(addMap, {
        id: name,
        title: text,
        state: 'current',
        stages: ['One', 'Two'],
        lanes: [
          { kind: 'channel', name: 'Shop' },
          { kind: 'thoughts', name: text },
        ],
        makeId: numbered(name),
      }),
  ];
  edits[what % edits.length]?.();
}

/** What hands do besides commands: write in place with pauses, cancel, take back and do again. */
export type Hand =
  | { does: 'edit'; edit: Edit }
  | { does: 'open' | 'begin'; at: number }
  | { does: 'type'; text: string; pause: boolean }
  | { does: 'fieldUndo' | 'fieldRedo' | 'undo' | 'redo' | 'cancel' | 'end' | 'withdraw' };

const begins = fc.record({ does: fc.constantFrom('open' as const, 'begin' as const), at: fc.nat(99) });
const types = fc.record({
  does: fc.constant('type' as const),
  text: fc.string({ maxLength: 3 }),
  pause: fc.boolean(),
});
const does = (...what: Exclude<Hand['does'], 'edit' | 'open' | 'begin' | 'type'>[]): fc.Arbitrary<Hand> =>
  fc.constantFrom(...what).map((one) => ({ does: one }));

const arbitraryHand: fc.Arbitrary<Hand> = fc.oneof(
  { weight: 3, arbitrary: arbitraryEdit.map((edit): Hand => ({ does: 'edit', edit })) },
  { weight: 2, arbitrary: begins },
  { weight: 2, arbitrary: types },
  { weight: 5, arbitrary: does('fieldUndo', 'fieldRedo', 'undo', 'redo', 'cancel', 'end', 'withdraw') },
);

/** What is done between the first letter and the last one of a writing. */
export const arbitraryInside: fc.Arbitrary<Hand[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: types }, { weight: 2, arbitrary: does('fieldUndo', 'fieldRedo') }),
  { maxLength: 8 },
);

/** A writing from its beginning to its end, as most of them are; single hands seldom fall into one. */
const arbitraryWriting: fc.Arbitrary<Hand[]> = fc
  .tuple(begins, arbitraryInside, does('end', 'cancel', 'withdraw', 'undo', 'redo'))
  .map(([first, inside, last]) => [first, ...inside, last]);

/** Hands in a row, with whole writings among them. */
export const arbitraryHands: fc.Arbitrary<Hand[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: arbitraryHand.map((hand) => [hand]) },
      { weight: 1, arbitrary: arbitraryWriting },
    ),
    { minLength: 1, maxLength: 30, size: '+1' },
  )
  .map((parts) => parts.flat());

/** Two tabs that write at once. */
export type Who = 'a' | 'b';

/** The hands of two, each in their own order, as a list says again and again whose turn it is. */
function interleaved(hands: Record<Who, readonly Hand[]>, order: readonly Who[]): { who: Who; hand: Hand }[] {
  const left = { a: [...hands.a], b: [...hands.b] };
  const turns: { who: Who; hand: Hand }[] = [];
  for (let at = 0; left.a.length + left.b.length > 0; at += 1) {
    const turn = order[at % order.length] ?? 'a';
    const who = left[turn].length > 0 ? turn : turn === 'a' ? 'b' : 'a';
    const hand = left[who].shift();
    if (hand) turns.push({ who, hand });
  }
  return turns;
}

/** Two who write at once, in any order. */
export const arbitraryTurns: fc.Arbitrary<{ who: Who; hand: Hand }[]> = fc
  .tuple(
    arbitraryHands,
    arbitraryHands,
    fc.array(fc.constantFrom<Who>('a', 'b'), { minLength: 8, maxLength: 40 }),
  )
  .map(([a, b, order]) => interleaved({ a, b }, order));

/** Does with an editor what a hand does with the screen; `wait` lets the clock of the editor go on. */
export function runHand(editor: Editor, hand: Hand, name: string, wait: () => void): void {
  const { project, session } = editor.store.getState();
  const end = (): void => editor.setSession({ editing: undefined, draft: undefined });
  switch (hand.does) {
    case 'edit':
      end();
      return runEdit(editor, hand.edit, name);
    case 'open': {
      const map = mapsOf(project)[0];
      const card = map && pick(cardsOf(project, map.id), hand.at);
      if (!card) return;
      editor.setSession({ editing: card.id, draft: undefined });
      return editor.enterField();
    }
    case 'begin': {
      const map = mapsOf(project)[0];
      const stage = map && pick(stagesOf(project, map.id), hand.at);
      const lane = map && lanesOf(project, map.id).find(({ kind }) => kind === 'channel');
      if (!stage || !lane) return;
      const draft = { id: name, stageId: stage.id, laneId: lane.id, index: hand.at % 3, free: true } as const;
      editor.setSession({ draft, editing: undefined });
      return editor.enterField();
    }
    case 'type': {
      if (hand.pause) wait();
      const { draft, editing } = session;
      if (draft) {
        const { id, stageId, laneId, index } = draft;
        const args = { id, stageId, laneId, index, text: hand.text };
        if (!editor.commit(addCard, args, { mergeKey: `text:${id}` })) return;
        return editor.setSession({ draft: undefined, editing: id });
      }
      if (editing === undefined) return;
      const changes = { text: hand.text };
      return void editor.commit(updateCard, { id: editing, changes }, { mergeKey: `text:${editing}` });
    }
    case 'fieldUndo':
      return void (session.editing !== undefined && editor.undoInField());
    case 'fieldRedo':
      return void ((session.editing ?? session.draft) !== undefined && editor.redoInField());
    case 'undo':
      return void editor.undo();
    case 'redo':
      return void editor.redo();
    case 'cancel':
      editor.cancelEditing();
      // A place that is free still has nothing to take back: Escape only leaves it.
      return session.draft && end();
    case 'end':
      return end();
    case 'withdraw':
      return void (session.editing !== undefined && editor.withdraw(session.editing));
  }
}
