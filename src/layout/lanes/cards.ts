// Lanes of cards: what people write, with the marks of what hangs on each card.
import { cardsSeenIn } from '@/analysis/shownProject';
import { cardsInCell, findingsOnCard } from '@/model/select';
import type { Id } from '@/model/id';
import type { Card, Finding, Project } from '@/model/types';
import type { MarkCount } from '../itemBody';
import type { MarkKind } from '../scene';
import { findingsTouched } from './findingsTouched';
import type { WantedPicture } from '../pictureFrame';
import {
  type CellContent,
  cellOf,
  type CellSource,
  countIn,
  evidenceMark,
  type LaneLayout,
} from './laneLayout';

const MARK_ORDER: readonly Exclude<MarkKind, 'bottleneck'>[] = ['pain', 'barrier', 'delight', 'moment'];

const momentNotes = {
  zero: 'momentZero',
  first: 'momentFirst',
  second: 'momentSecond',
  own: 'momentOwn',
} as const;

const NONE: readonly MarkCount[] = [];
const BOTTLENECK: MarkCount = { kind: 'bottleneck', count: 1 };

/**
 * How many findings of each kind hang on a card, and whether it is a moment of truth, and which. Those that a target
 * resolves are told where no other of their kind is there.
 */
function marksOf(card: Card, findings: readonly Finding[]): readonly MarkCount[] {
  // Most cards have none, and all cards of a stage are asked after each letter.
  if (findings.length === 0 && card.momentOfTruth === undefined) return NONE;
  return MARK_ORDER.flatMap((kind): MarkCount[] => {
    if (kind === 'moment') {
      const { momentOfTruth: moment } = card;
      if (!moment) return [];
      return [moment.kind ? { kind, count: 1, note: momentNotes[moment.kind] } : { kind, count: 1 }];
    }
    const own = findings.filter((finding) => finding.kind === kind);
    const open = own.filter(({ resolution }) => resolution?.fate !== 'resolved');
    if (own.length === 0) return [];
    return [open.length > 0 ? { kind, count: open.length } : { kind, count: own.length, note: 'resolved' }];
  });
}

/** The cards of a cell as items, each with the picture that it is to show, if any. */
export function cardsOfCell(
  { project, stageId, laneId, width, bodies, level, facts, isBottleneck }: CellSource,
  pictureOf: (card: Card) => WantedPicture | undefined,
): CellContent {
  const spoken = project.lanes[laneId]?.kind === 'quotes';
  return cellOf(cardsSeenIn(project, stageId, laneId), (card) => {
    const { id, text, colour } = card;
    const own = marksOf(card, findingsOnCard(project, id));
    const marks = isBottleneck(card) ? [...own, BOTTLENECK] : own;
    const speaker = spoken ? project.personas[card.personaId ?? '']?.name : undefined;
    const note = [speaker, facts(card)].filter(Boolean).join(' · ');
    const { squares: _, ...body } = bodies(card, { text, note, marks, picture: pictureOf(card) }, width);
    return {
      id,
      record: card,
      editable: 'card',
      text,
      ...body,
      ...(colour && { colour }),
      ...evidenceMark(level(card)),
    };
  });
}

export const cards: LaneLayout = {
  cell: (source) =>
    cardsOfCell(source, ({ pictureId: id }) =>
      source.pictures && id !== undefined
        ? { id, place: 'beside', word: source.words.pictureLost, unsaid: source.words.uncaptioned }
        : undefined,
    ),
  touched,
  folded: { cell: countIn('cards') },
  stops: {
    ids: (project, _mapId, stageId, laneId) => cardsInCell(project, stageId, laneId).map(({ id }) => id),
    stop: (id) => ({ kind: 'cards', ids: [id] }),
  },
};

/** Stages on whose cards findings have changed; all, where a persona that may be quoted has another name. */
function touched(before: Project, now: Project): (stageId: Id) => boolean {
  return renamed(before, now) ? () => true : findingsTouched(before, now);
}

function renamed({ personas: before }: Project, { personas: now }: Project): boolean {
  if (before === now) return false;
  const ids = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...ids].some((id) => before[id]?.name !== now[id]?.name);
}
