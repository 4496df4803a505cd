// The map as a sheet: stages across, lanes down, as it is drawn.
import { feelingByStage } from '@/analysis/curveGap';
import { shownValue, unitOf } from '@/analysis/measured';
import { valueOnStage } from '@/analysis/measuredAt';
import '@/i18n/en/findings';
import '@/i18n/en/inspector';
import '@/i18n/en/sheets';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import { gatheredTable, type GatheredTable } from '@/model/laneKinds';
import { cardsInCell, findingsInStage, lanesOf, personasOfMap, stagesOf } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Lane, Project, Stage } from '@/model/types';
import { findingKindWords } from '../findingWords';
import { OWN_SCALE } from '../ownScale';
import { listed } from './listedTexts';
import { sheetOfRows } from './makeSheet';
import { numberCell, type Sheet, type SheetCell, type SheetRow } from './sheet';

type Of = { project: Project; mapId: Id; stages: readonly Stage[]; t: Translate };

/** What a lane gathers of the whole map, row by row: most are one row, feelings one for each persona. */
const gathered: Record<GatheredTable, (of: Of, lane: Lane) => SheetRow[]> = {
  feelings: ({ project, mapId, stages }, lane) => {
    const map = project.maps[mapId];
    return (map ? personasOfMap(project, map) : []).flatMap(({ id, name }, _, all): SheetRow[] => {
      const felt = feelingByStage({ project, mapId }, id);
      if (felt.size === 0) return [];
      const head = all.length > 1 ? `${lane.name}: ${name}` : lane.name;
      return [[`${head} ${OWN_SCALE}`, ...stages.map((stage) => numberCell(felt.get(stage.id)))]];
    });
  },
  findings: ({ project, mapId, stages, t }, lane) => [
    [
      lane.name,
      ...stages.map(({ id }) =>
        listed(
          findingsInStage(project, mapId, id).map(({ kind, title }) =>
            t('sheets.findingIn', { kind: t(findingKindWords[kind]), title }),
          ),
        ),
      ),
    ],
  ],
  strategies: ({ project, mapId, stages }, lane) => [
    [
      lane.name,
      ...stages.map(({ id }) => listed(strategiesInStage(project, mapId, id).map(({ title }) => title))),
    ],
  ],
  measurements: ({ project, stages, t }, lane) => {
    const metric = project.metrics[lane.metricId ?? ''];
    if (!metric) return [];
    const unit = unitOf(metric);
    return [
      [
        t('sheets.measured', { name: unit && unit !== '%' ? `${lane.name}, ${unit}` : lane.name }),
        ...stages.map(({ id }): SheetCell => {
          const measured = valueOnStage(project, metric, id)?.measured;
          const value = measured && numberCell(shownValue(metric, measured));
          return unit === '%' && typeof value === 'number' ? { share: value / 100 } : (value ?? null);
        }),
      ],
    ];
  },
};

function laneRows(of: Of, lane: Lane): SheetRow[] {
  const table = gatheredTable(lane);
  if (table) return gathered[table](of, lane);
  const { project, stages } = of;
  return [
    [lane.name, ...stages.map(({ id }) => listed(cardsInCell(project, id, lane.id).map(({ text }) => text)))],
  ];
}

/** The name of the phase over the first of its stages that stand together. */
function phaseNames(project: Project, stages: readonly Stage[]): string[] {
  return stages.map(({ phaseId }, at) =>
    phaseId !== undefined && phaseId !== stages[at - 1]?.phaseId ? (project.phases[phaseId]?.name ?? '') : '',
  );
}

const FACT_WORDS = { goal: 'sheets.goal', duration: 'sheets.duration' } as const;

/** A map as a matrix. What a stage is to reach and how long it takes stand above its lanes. */
export function matrixSheet(project: Project, mapId: Id, t: Translate): Sheet {
  const stages = stagesOf(project, mapId);
  const of = { project, mapId, stages, t };
  const facts = (['goal', 'duration'] as const).flatMap((field): SheetRow[] =>
    stages.some((stage) => stage[field])
      ? [[t(FACT_WORDS[field]), ...stages.map((stage) => stage[field] ?? '')]]
      : [],
  );
  const head = [t('inspector.stage'), ...stages.map(({ name }) => name)];
  const rows = [head, ...facts, ...lanesOf(project, mapId).flatMap((lane) => laneRows(of, lane))];
  const phases = ['', ...phaseNames(project, stages)];
  // Stages behind a phase that belong to none would stand under its name.
  const isClear = stages.every(
    ({ phaseId }, at) => phaseId !== undefined || stages[at - 1]?.phaseId === undefined,
  );
  return sheetOfRows(rows, { id: 'matrix', t, ...(isClear && { groups: phases }) });
}
