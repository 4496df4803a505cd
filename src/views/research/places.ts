// What on a map a source or a quote may be about: its findings and cards with words, found by what they say.
import { comparableText } from '@/analysis/comparableText';
import type { Statement } from '@/analysis/evidenceUse';
import { cardsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { t as translate } from '@/i18n/translate';

export type Place = Statement & { label: string; note: string };

/** The findings of a map, then its cards stage by stage, whose words or place contain a query. */
export function placesOn(project: Project, mapId: Id, query: string, t: typeof translate): Place[] {
  const wanted = comparableText(query.trim());
  const stages = new Map(stagesOf(project, mapId).map(({ id, name }) => [id, name]));
  const lanes = new Map(lanesOf(project, mapId).map(({ id, name }) => [id, name]));
  // keys: map.finding.*
  const findings = findingsOf(project, mapId).map(({ id, title, kind }): Place => ({
    table: 'findings',
    id,
    label: title.trim() || t('research.untitledFinding'),
    note: t(`map.finding.${kind}`),
  }));
  const cards = cardsOf(project, mapId)
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text, stageId, laneId }): Place => ({
      table: 'cards',
      id,
      label: text,
      note: `${stages.get(stageId) ?? ''} · ${lanes.get(laneId) ?? ''}`,
    }));
  const all = [...findings, ...cards];
  return wanted === ''
    ? all
    : all.filter(({ label, note }) => comparableText(`${label}\n${note}`).includes(wanted));
}
