// What a statement that rests on evidence is called, where it stands, and the way there.
import type { Statement } from '@/analysis/evidenceUse';
import type { Editor } from '@/editor/editor';
import type { Selection } from '@/editor/session';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Card, FindingKind, Project } from '@/model/types';
import { navigate } from '@/views/context/router';
import { signed } from '@/views/map/names';

export type StatementWords = {
  title: string;
  /** Where it stands. */
  place: string;
  finding?: FindingKind;
  /** The map that it stands on, and what to select there. */
  on?: { mapId: Id; selection: Selection; reveal: Id };
};

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

function cardWords(project: Project, card: Card): StatementWords {
  const stage = project.stages[card.stageId];
  return {
    title: card.text.trim() || t('map.emptyText'),
    place: joined(stage?.name, project.lanes[card.laneId]?.name),
    ...(stage && {
      on: { mapId: stage.mapId, selection: { kind: 'cards', ids: [card.id] }, reveal: card.id },
    }),
  };
}

/** The words of a statement; undefined where it is gone. */
export function statementWords(project: Project, { table, id }: Statement): StatementWords | undefined {
  switch (table) {
    case 'cards': {
      const card = cardById(project, id);
      return card && cardWords(project, card);
    }
    case 'findings': {
      const finding = project.findings[id];
      if (!finding) return undefined;
      const card = cardById(project, finding.cardIds[0] ?? '');
      return {
        title: finding.title.trim() || t('research.untitledFinding'),
        place: joined(project.stages[card?.stageId ?? '']?.name, project.lanes[card?.laneId ?? '']?.name),
        finding: finding.kind,
        on: { mapId: finding.mapId, selection: { kind: 'finding', id }, reveal: id },
      };
    }
    case 'feelings': {
      const feeling = project.feelings[id];
      if (!feeling) return undefined;
      const { cardId, stageId, mapId, personaId, answers = 0 } = feeling;
      const card = cardId === undefined ? undefined : cardById(project, cardId);
      const stage = project.stages[card?.stageId ?? stageId ?? ''];
      const selection: Selection = card
        ? { kind: 'cards', ids: [card.id] }
        : { kind: 'stage', id: stage?.id ?? '' };
      return {
        title: t('research.feelingOf', {
          persona: project.personas[personaId]?.name ?? '',
          value: signed(feeling.value),
        }),
        place: joined(
          stage?.name,
          card?.text,
          answers > 0 ? t('research.answers', { count: answers }) : undefined,
        ),
        ...(stage && { on: { mapId, selection, reveal: card?.id ?? stage.id } }),
      };
    }
    case 'personas': {
      const persona = project.personas[id];
      return persona && { title: persona.name, place: t('research.personaPlace') };
    }
    case 'strategies': {
      const strategy = project.strategies[id];
      return (
        strategy && {
          title: strategy.title.trim() || t('map.untitledStrategy'),
          place: t('research.strategyPlace'),
        }
      );
    }
    case 'metrics': {
      const metric = project.metrics[id];
      return metric && { title: metric.name, place: t('research.metricPlace') };
    }
    case 'measurements': {
      const measurement = project.measurements[id];
      if (!measurement) return undefined;
      return {
        title: t('research.measurementOf', { metric: project.metrics[measurement.metricId]?.name ?? '' }),
        place: project.stages[measurement.stageId ?? '']?.name ?? '',
      };
    }
  }
}

/** Whether there is a screen that shows a statement. */
export const canGoTo = (words: StatementWords, { table }: Statement): boolean =>
  words.on !== undefined || table === 'personas' || table === 'strategies';

/** Goes where a statement stands. */
export function goToStatement(editor: Editor, statement: Statement): void {
  const { project } = editor.store.getState();
  const on = statementWords(project, statement)?.on;
  if (on) {
    editor.setSession({
      mapId: on.mapId,
      selection: on.selection,
      reveal: on.reveal,
      editing: undefined,
      draft: undefined,
    });
    navigate({ screen: 'map', projectId: project.id, mapId: on.mapId });
  } else if (statement.table === 'personas') {
    navigate({ screen: 'personas', projectId: project.id });
  } else if (statement.table === 'strategies') {
    navigate({ screen: 'plan', projectId: project.id, part: 'strategies', strategyId: statement.id });
  }
}
