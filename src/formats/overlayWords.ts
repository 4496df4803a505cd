// The words of the overlay: what is said of each difference in a line or two, in the language of t().
import type { Comparison, FieldChange, Side } from '@/analysis/comparison';
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import { fieldWord, isReference } from '@/analysis/fieldWord';
import type { Translate } from '@/i18n/messages';
import type { OverlayDifference, OverlayNote, OverlayWords } from '@/layout/overlay';
import type { Id } from '@/model/id';
import type { Finding } from '@/model/types';

/** A difference with the fields that differ, as the lists of the comparison have it. */
export type WordedDifference = OverlayDifference & { fields: readonly FieldChange[] };

/** The fields that say what a record is: what they were needs no word of the field. */
const NAMES = ['text', 'name', 'title', 'value'];
/** What is written beside a thing and changes nothing for the customer. */
const BESIDE = ['evidenceIds', 'tags', 'colour', 'answers', 'source', 'note'];
/** Fields whose values are no words of the reader. */
const CODES = ['colour', 'kind', 'status', 'initiative'];

export type WordTools<Row> = {
  /** How a number is written, with its sign where it is a feeling. */
  number: (value: number, signed: boolean) => string;
  /** What a difference is called. */
  titleOf: (row: Row) => string;
  /** What became of the steps of a path. */
  stepsOf: (row: Row) => string;
};

/**
 * The words of a comparison.
 * @param fates what became of each pain point and barrier
 */
export function overlayWords<Row extends WordedDifference>(
  t: Translate,
  comparison: Comparison,
  fates: readonly FindingOutcome[],
  { number, titleOf, stepsOf }: WordTools<Row>,
): OverlayWords<Row> {
  const { from, to, stages, lanes } = comparison;
  const byFinding = new Map(
    fates.flatMap((fate): [Id, FindingOutcome][] => {
      // What delights is not to be resolved: it is told as a difference.
      if ((fate.current ?? fate.target)?.kind === 'delight') return [];
      const ids = [fate.current?.id, fate.target?.id];
      return ids.flatMap((id): [Id, FindingOutcome][] => (id === undefined ? [] : [[id, fate]]));
    }),
  );
  const answers = new Map<Id, FindingOutcome[]>();
  for (const fate of fates)
    // What stays open is not answered yet, and what is new came with the card.
    if (fate.fate === 'resolved' || fate.fate === 'reduced')
      for (const id of fate.cardIds) answers.set(id, [...(answers.get(id) ?? []), fate]);

  const nameIn = ({ project }: Side, table: 'stages' | 'lanes', id: Id | undefined): string =>
    project[table][id ?? '']?.name || t(table === 'stages' ? 'compare.unnamedStage' : 'compare.unnamedLane');

  /** A card's other stage, or its other lane where it stayed in its stage. */
  const place = ({ from: before, to: after }: Row, side: 'from' | 'to'): string | undefined => {
    const stayed = before?.stageId !== undefined && stages.toOf.get(before.stageId) === after?.stageId;
    if (stayed && lanes.toOf.get(before.laneId ?? '') === after?.laneId) return undefined;
    const [map, at] = side === 'from' ? [from, before] : [to, after];
    return stayed ? nameIn(map, 'lanes', at?.laneId) : nameIn(map, 'stages', at?.stageId);
  };

  const fateNote = (fate: FindingOutcome): OverlayNote => {
    const { before, after } = fate;
    const known = before > 0 && after > 0;
    switch (fate.fate) {
      case 'resolved':
        if (!fate.claimed) return { tone: 'good', sign: '\u2713', text: t('overlay.resolved') };
        return { tone: 'told', sign: '?', text: t(fate.removed ? 'overlay.deleted' : 'overlay.claimed') };
      case 'reduced':
        return {
          tone: 'good',
          sign: '\u2193',
          text: known ? t('overlay.reducedFromTo', { before, after }) : t('overlay.reduced'),
        };
      case 'open':
        return { tone: 'bad', sign: '!', text: t('overlay.open') };
      case 'worse':
        return {
          tone: 'bad',
          sign: '\u2191',
          text: known ? t('overlay.worseFromTo', { before, after }) : t('overlay.worse'),
        };
      case 'new':
        return { tone: 'bad', sign: '+', text: t('overlay.newFinding') };
    }
  };

  const answered = (id: Id | undefined): OverlayNote[] => {
    const [first] = answers.get(id ?? '') ?? [];
    const finding = first && (first.target ?? first.current);
    if (!finding) return [];
    return [{ tone: 'good', sign: '\u2713', text: t('overlay.answers', { title: finding.title }) }];
  };

  const changed = (row: Row): OverlayNote[] => {
    const { of, fields } = row;
    const tone =
      fields.length > 0 && fields.every(({ field }) => BESIDE.includes(field)) ? 'told' : 'changed';
    const note = (text: string): OverlayNote[] => [{ tone, sign: '~', text }];
    if (of === 'path') return note(stepsOf(row) || t('overlay.changed'));
    const named =
      fields.find(({ field }) => NAMES.includes(field)) ?? (fields.length === 1 ? fields[0] : undefined);
    const was =
      named && isSaid(named.before) && !isReference(of, named.field) && !CODES.includes(named.field);
    if (was) {
      const { field, before, after } = named;
      const said = (value: unknown): string =>
        typeof value === 'number' ? number(value, of === 'feeling') : String(value);
      if (typeof before === 'number' && typeof after === 'number')
        return note(t('compare.fromTo', { before: said(before), after: said(after) }));
      if (NAMES.includes(field)) return note(t('overlay.was', { before: said(before) }));
      const word = fieldWord(of, field);
      if (word)
        return note(t('overlay.fieldWas', { field: t(`compare.field.${word}`), before: said(before) }));
    }
    const words = fields.flatMap(({ field }) => {
      const word = isReference(of, field) && field !== 'evidenceIds' ? undefined : fieldWord(of, field);
      return word ? [t(`compare.field.${word}`)] : [];
    });
    return note(
      words.length > 0 ? t('overlay.changedFields', { fields: words.join(', ') }) : t('overlay.changed'),
    );
  };

  const delight = (finding: Finding | undefined): boolean => finding?.kind === 'delight';
  const findingOf = ({ fromId = '', toId = '' }: Row): Finding | undefined =>
    to.project.findings[toId] ?? from.project.findings[fromId];

  function here(row: Row): OverlayNote[] {
    const { of, kinds, toId } = row;
    if (of === 'finding') {
      const fate = byFinding.get(toId ?? row.fromId ?? '');
      if (fate) return [fateNote(fate)];
    }
    const notes: OverlayNote[] = [];
    if (kinds.includes('added')) {
      notes.push({
        tone: of === 'finding' && !delight(findingOf(row)) ? 'bad' : 'good',
        sign: '+',
        text: t('overlay.new'),
      });
    }
    if (kinds.includes('moved')) {
      const before = of === 'card' ? place(row, 'from') : undefined;
      const text = before === undefined ? t('overlay.reordered') : t('overlay.movedFrom', { place: before });
      notes.push({ tone: 'moved', sign: '\u2192', text });
    }
    // What it answers says more than what was changed for it.
    const why = of === 'card' ? answered(toId) : [];
    if (kinds.includes('changed') && (notes.length === 0 || why.length === 0)) notes.push(...changed(row));
    if (kinds.includes('removed') && toId === undefined) return away(row);
    return [...notes, ...why];
  }

  function away(row: Row): OverlayNote[] {
    const { of, kinds, fromId } = row;
    if (of === 'finding') {
      const fate = byFinding.get(fromId ?? '');
      if (fate) return [fateNote(fate)];
      return kinds.includes('removed') ? [{ tone: 'bad', sign: '\u2212', text: t('overlay.lost') }] : [];
    }
    if (kinds.includes('removed')) {
      const why = of === 'card' ? answered(fromId) : [];
      return why.length > 0 ? why : [{ tone: 'told', sign: '\u2212', text: t('overlay.gone') }];
    }
    if (!kinds.includes('moved')) return [];
    const after = of === 'card' ? place(row, 'to') : undefined;
    const text = after === undefined ? t('overlay.elsewhere') : t('overlay.movedTo', { place: after });
    return [{ tone: 'moved', sign: '\u2192', text }];
  }

  return {
    here,
    away,
    finding(id) {
      const fate = byFinding.get(id);
      return fate ? [fateNote(fate)] : [];
    },
    elsewhere: [{ tone: 'moved', sign: '\u2192', text: t('overlay.elsewhere') }],
    title: titleOf,
  };
}

const isSaid = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '') || typeof value === 'number';
