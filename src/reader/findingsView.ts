// What was found and what is planned: pain points and barriers from the heaviest, delights, and the strategies.
import { rankFindings } from '@/analysis/ranking';
import type { Id } from '@/model/id';
import { cardById, strategiesOf } from '@/model/select';
import { strategiesOnMap } from '@/model/stageStrategies';
import type { Finding, Project, Strategy } from '@/model/types';
import { standingOf } from '@/model/weighs';
import { el } from './dom';
import type { Reader } from './reader';

/** A table that may be wider than the page, with its heads. */
export function wideTable(
  label: string,
  heads: readonly string[],
  rows: readonly HTMLElement[],
): HTMLElement {
  return el(
    'div',
    { class: 'scroll plain', tabindex: 0, role: 'region', 'aria-label': label },
    el(
      'table',
      { class: 'list' },
      el('caption', { class: 'visually-hidden' }, label),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          heads.map((head) => el('th', { scope: 'col' }, head)),
        ),
      ),
      el('tbody', {}, rows),
    ),
  );
}

/**
 * The whole plan as a map has it: what answers its findings, what answers those of other maps, and what answers none,
 * on whichever map it stands. No strategy is left out.
 */
function planOf(project: Project, mapId: Id): Record<'here' | 'elsewhere' | 'alone', Strategy[]> {
  const onMap = new Set(strategiesOnMap(project, mapId));
  const answers = ({ findingIds }: Strategy): boolean => findingIds.some((id) => project.findings[id]);
  const all = strategiesOf(project);
  return {
    here: all.filter((one) => answers(one) && onMap.has(one)),
    elsewhere: all.filter((one) => answers(one) && !onMap.has(one)),
    alone: all.filter((one) => !answers(one)),
  };
}

export function findingsView(reader: Reader): HTMLElement {
  const { project } = reader;
  const { t } = reader.words();
  const { mapId } = reader.store.get();
  const ranked = rankFindings(project, mapId);
  const here = ranked.filter(({ elsewhere }) => !elsewhere);
  const problems = here.filter(({ finding }) => finding.kind !== 'delight');
  const delights = here.filter(({ finding }) => finding.kind === 'delight');
  const plan = planOf(project, mapId);
  const heads = [
    t('readerPage.finding'),
    t('readerPage.kindHead'),
    t('readerPage.stage'),
    t('readerPage.severity'),
    t('readerPage.frequency'),
    t('readerPage.weightWord'),
    t('readerPage.status'),
    t('readerPage.owner'),
  ];
  const part = (title: string, list: typeof ranked): (HTMLElement | undefined)[] =>
    list.length === 0
      ? []
      : [
          el('h3', { class: 'part-title' }, title),
          wideTable(
            title,
            heads,
            list.map(({ finding, weight }) => findingRow(reader, finding, weight)),
          ),
        ];
  const planned = (title: string, list: readonly Strategy[]): (HTMLElement | undefined)[] =>
    list.length === 0
      ? []
      : [
          el('h3', { class: 'part-title' }, title),
          wideTable(
            title,
            [
              t('readerPage.strategy'),
              t('readerPage.status'),
              t('readerPage.impact'),
              t('readerPage.effort'),
              t('readerPage.owner'),
              t('readerPage.start'),
              t('readerPage.dueWord'),
            ],
            list.map((strategy) => strategyRow(reader, strategy)),
          ),
        ];
  return el(
    'div',
    { class: 'page wide' },
    el('h2', { class: 'page-title' }, t('readerPage.views.findings')),
    part(t('readerPage.problems'), problems),
    part(t('readerPage.delights'), delights),
    // What only a target has stands on another map: it is told apart, as it counts nowhere here.
    part(
      t('readerPage.onlyInTarget'),
      ranked.filter(({ elsewhere }) => elsewhere),
    ),
    planned(t('readerPage.strategies'), plan.here),
    planned(t('readerPage.strategiesElsewhere'), plan.elsewhere),
    planned(t('readerPage.strategiesAlone'), plan.alone),
    ranked.length === 0 && strategiesOf(project).length === 0
      ? el('p', { class: 'empty' }, t('readerPage.noFindings'))
      : undefined,
  );
}

const open = (
  reader: Reader,
  kind: 'finding' | 'strategy',
  id: string,
  text: string,
  sign?: string,
): HTMLElement =>
  el(
    'th',
    { scope: 'row' },
    el(
      'button',
      { type: 'button', class: 'row-button', click: () => reader.store.set({ selected: { kind, id } }) },
      sign ? el('span', { class: `sign ${sign}`, 'aria-hidden': 'true' }) : undefined,
      el('span', {}, text),
    ),
  );

function findingRow(reader: Reader, finding: Finding, weight: number | undefined): HTMLElement {
  const { project } = reader;
  const { t } = reader.words();
  const stages = [
    ...new Set(
      finding.cardIds.flatMap((id) => project.stages[cardById(project, id)?.stageId ?? '']?.name ?? []),
    ),
  ];
  const cell = (value: string | number | undefined, isNumber = false) =>
    el('td', isNumber ? { class: 'number' } : {}, value === undefined ? '' : String(value));
  return el(
    'tr',
    {},
    open(reader, 'finding', finding.id, finding.title || t('readerPage.untitledFinding'), finding.kind),
    cell(t(`readerPage.kind.${finding.kind}`)),
    cell(stages.join(', ')),
    cell(finding.severity, true),
    cell(finding.frequency, true),
    cell(weight, true),
    cell(t(`readerPage.standing.${standingOf(finding)}`)),
    cell(finding.owner),
  );
}

function strategyRow(reader: Reader, strategy: Strategy): HTMLElement {
  const { t, day } = reader.words();
  const { status, impact, effort, owner, start, due } = strategy;
  const cell = (value: string | number | undefined, isNumber = false) =>
    el('td', isNumber ? { class: 'number' } : {}, value === undefined ? '' : String(value));
  return el(
    'tr',
    {},
    open(reader, 'strategy', strategy.id, strategy.title || t('readerPage.untitledStrategy')),
    cell(status && t(`scene.status.${status}`)),
    cell(impact, true),
    cell(effort, true),
    cell(owner),
    cell(start && day(start)),
    cell(due && day(due)),
  );
}
