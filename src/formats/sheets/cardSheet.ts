// The cards of a map as a sheet: one row a card, with its place, its marks and its facts.
import { isWeak, levelOf } from '@/analysis/evidenceLevel';
import '@/i18n/en/findings';
import '@/i18n/en/inspector';
import '@/i18n/en/sheets';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import { cardsOf, feelingsAt, findingsOnCard, personasOfMap } from '@/model/select';
import type { Card, Finding, Persona, Project } from '@/model/types';
import { severityOf } from '@/model/weighs';
import { findingKindWords } from '../findingWords';
import { listed } from './listedTexts';
import { OWN_SCALE } from '../ownScale';
import { type RecordColumn, sheetOfRecords } from './makeSheet';
import type { Sheet } from './sheet';

/** The columns that are read back when the table returns, by the field of the card that each holds. */
export const CARD_FIELDS = {
  text: 'inspector.text',
  description: 'inspector.description',
  tags: 'inspector.tags',
  duration: 'sheets.duration',
  department: 'inspector.department',
  customerImportance: 'inspector.customerImportance',
  companyImportance: 'inspector.companyImportance',
  initiative: 'inspector.initiative',
  learning: 'inspector.learning',
  link: 'inspector.link',
} as const;

export const MOMENT_WORDS = {
  zero: 'inspector.moments.zero',
  first: 'inspector.moments.first',
  second: 'inspector.moments.second',
  own: 'inspector.moments.own',
} as const;

export const INITIATIVE_WORDS = { reactive: 'inspector.reactive', proactive: 'inspector.proactive' } as const;

const LEVEL_WORDS = {
  researched: 'scene.researched',
  partly: 'scene.partly',
  assumption: 'scene.assumption',
} as const;

/** A finding in a line: its kind, its title, and severity and frequency where both are known. */
function findingLine(finding: Finding, t: Translate): string {
  const line = t('sheets.findingIn', { kind: t(findingKindWords[finding.kind]), title: finding.title });
  const severity = severityOf(finding);
  return severity === undefined || finding.frequency === undefined
    ? line
    : t('sheets.weighed', { finding: line, severity, frequency: finding.frequency });
}

/** The titles of sources, one to a line. */
export const sourcesOf = (project: Project, ids: readonly Id[] = []): string =>
  ids
    .map((id) => project.evidence[id]?.title ?? '')
    .filter(Boolean)
    .join('\n');

/** What stands above the feelings of a persona, where a map has several of them or this one alone. */
export const feelingHead = ({ name }: Persona, isAlone: boolean, t: Translate): string =>
  `${isAlone ? t('sheets.feeling') : t('sheets.feelingOf', { name })} ${OWN_SCALE}`;

/** Every column that the cards of a map can have. */
export function cardColumns(project: Project, mapId: Id, t: Translate): readonly RecordColumn<Card>[] {
  const map = project.maps[mapId];
  const weak = isWeak(project.evidence);
  const personas = map ? personasOfMap(project, map) : [];
  return [
    { head: t('inspector.stage'), cell: ({ stageId }) => project.stages[stageId]?.name ?? '' },
    { head: t('inspector.lane'), cell: ({ laneId }) => project.lanes[laneId]?.name ?? '' },
    { head: t(CARD_FIELDS.text), cell: ({ text }) => text },
    { head: t(CARD_FIELDS.description), cell: ({ description }) => description ?? '' },
    {
      head: t('sheets.moment'),
      cell: ({ momentOfTruth: moment }) =>
        moment ? (moment.kind ? t(MOMENT_WORDS[moment.kind]) : t('sheets.yes')) : '',
    },
    { head: t('inspector.momentReason'), cell: ({ momentOfTruth }) => momentOfTruth?.reason ?? '' },
    {
      head: t('inspector.findings'),
      cell: ({ id }) => listed(findingsOnCard(project, id).map((finding) => findingLine(finding, t))),
    },
    ...personas.map((persona): RecordColumn<Card> => ({
      head: feelingHead(persona, personas.length === 1, t),
      cell: ({ id }) =>
        feelingsAt(project, id).find(({ personaId }) => personaId === persona.id)?.value ?? null,
    })),
    { head: t(CARD_FIELDS.tags), cell: ({ tags }) => (tags ?? []).join(', ') },
    { head: t('sheets.persona'), cell: ({ personaId }) => project.personas[personaId ?? '']?.name ?? '' },
    { head: t('sheets.evidence'), cell: (card) => t(LEVEL_WORDS[levelOf(card, weak)]) },
    { head: t('sheets.sources'), cell: ({ evidenceIds }) => sourcesOf(project, evidenceIds) },
    { head: t(CARD_FIELDS.duration), cell: ({ duration }) => duration ?? '' },
    { head: t(CARD_FIELDS.department), cell: ({ department }) => department ?? '' },
    { head: t(CARD_FIELDS.customerImportance), cell: (card) => card.customerImportance ?? null },
    { head: t(CARD_FIELDS.companyImportance), cell: (card) => card.companyImportance ?? null },
    {
      head: t(CARD_FIELDS.initiative),
      cell: ({ initiative }) => (initiative ? t(INITIATIVE_WORDS[initiative]) : ''),
    },
    { head: t(CARD_FIELDS.learning), cell: ({ learning }) => learning ?? '' },
    { head: t(CARD_FIELDS.link), cell: ({ link }) => link ?? '' },
    { head: t('sheets.idHead'), cell: ({ id }) => id, isId: true },
  ];
}

/** A map as a long list. Columns in which nothing stands are left out, but for those that a card always has. */
export const cardSheet = (project: Project, mapId: Id, t: Translate): Sheet =>
  sheetOfRecords(
    cardsOf(project, mapId),
    cardColumns(project, mapId, t),
    { id: 'cards', t, fixed: 3 },
    (at) => at < 4,
  );
