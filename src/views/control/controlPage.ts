// The control page as plain data: for a picture, and for print on a slide.
import type { Control, Correction } from '@/analysis/control';
import { isEarlier } from '@/analysis/controlMonths';
import { WORK_FATES } from '@/analysis/controlFindings';
import type { Page, PageItem, PageSection } from '@/formats/page';
import { formatMonth, formatPeriod } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { STRATEGY_STATUSES } from '@/model/constants';
import type { Project } from '@/model/types';
import { differencePhrase, writtenValue } from '@/views/experiments/figureWords';
import { totalOf } from '@/views/context/planSums';
import { valueText } from '@/views/measures/measureWords';
import {
  changeWords,
  correctionWords,
  lead,
  placeWord,
  progressWord,
  roundWord,
  sourceWord,
  titleOf,
  verdictWord,
  weightsNote,
} from './controlWords';

/** One tone for each fate; beside each stands its word. */
const TONES = { solved: 'good', inWork: 'changed', open: 'bad' } as const;
const SEVERE: ReadonlySet<Correction['kind']> = new Set(['missed', 'overdue', 'worse']);

/** What the screen says of a month, as a page. */
export function controlPage(project: Project, control: Control): Page {
  return {
    paragraphs: [lead(control)].filter(Boolean),
    sections: [
      goals(project, control),
      fates(control),
      strategies(control),
      corrections(control),
      tests(control),
    ],
  };
}

const none = (text: string): PageSection['blocks'] => [{ kind: 'text', text }];

function goals(project: Project, control: Control): PageSection {
  const items = control.goals.map((goal): PageItem => {
    const { metric, now, reached, missed } = goal;
    const [{ value, due }] = goal.goals;
    const place = placeWord(project, goal);
    const changed = changeWords(goal);
    return {
      sign: reached ? '\u2713' : missed ? '\u25b2' : '\u25cb',
      tone: reached ? 'good' : missed ? 'bad' : 'told',
      title: place === '' ? metric.name : `${metric.name} \u00b7 ${place}`,
      note: [
        progressWord(goal),
        due !== undefined && `${t('control.due')} ${formatPeriod(due, undefined)}`,
        [changed.word, changed.note].filter(Boolean).join(' '),
        now && sourceWord(project, now),
      ]
        .filter(Boolean)
        .join(' \u00b7 '),
      figure: t('control.fromTo', {
        before: now ? valueText(metric, now.measured.value, now.measured) : '\u2014',
        after: writtenValue(metric, value),
      }),
    };
  });
  return {
    title: t('control.goals'),
    figure: String(items.length),
    blocks: items.length > 0 ? [{ kind: 'items', items }] : none(t('control.noGoals')),
  };
}

function fates(control: Control): PageSection {
  const { fates: months } = control;
  const total = totalOf(months.at(-1)?.sums ?? { solved: 0, inWork: 0, open: 0, by: 'weight' });
  if (total === 0) return { title: t('control.fates'), blocks: none(t('control.noFindings')) };
  return {
    title: t('control.fates'),
    figure: t(months[0]?.sums.by === 'count' ? 'control.byCount' : 'control.byWeight', { total }),
    blocks: [
      ...months.flatMap(({ month, sums }) => [
        { kind: 'heading' as const, text: formatMonth(month) },
        {
          kind: 'bar' as const,
          parts: WORK_FATES.map((fate) => ({
            tone: TONES[fate],
            weight: sums[fate],
            label: `${sums[fate]} ${t(`control.fate.${fate}`)}`,
          })),
        },
      ]),
      ...(weightsNote(control) === '' ? [] : none(weightsNote(control))),
    ],
  };
}

function strategies(control: Control): PageSection {
  const { strategies: counts, next } = control;
  const items = STRATEGY_STATUSES.map((status): PageItem => ({
    title: t(`scene.status.${status}`),
    figure: String(counts[status]),
  }));
  const due = next && {
    name: titleOf(next.title, 'strategy'),
    date: formatPeriod(next.due, undefined),
  };
  return {
    title: t('control.strategies'),
    figure: String(Object.values(counts).reduce((sum, count) => sum + count, 0)),
    blocks: [
      ...(isEarlier(control) ? none(t('control.statusAsOfToday')) : []),
      { kind: 'items', items },
      ...(control.doneButOpen > 0 ? none(t('control.doneButOpen', { count: control.doneButOpen })) : []),
      { kind: 'text', text: due ? t('control.nextDue', due) : t('control.nothingDue') },
    ],
  };
}

function corrections({ corrections: all }: Control): PageSection {
  const items = all.map((one): PageItem => {
    const { title, note } = correctionWords(one);
    const severe = SEVERE.has(one.kind);
    return {
      sign: severe ? '\u25b2' : '\u25cb',
      tone: severe ? 'bad' : 'told',
      title,
      note,
    };
  });
  return {
    title: t('control.corrections'),
    figure: String(all.length),
    blocks: items.length > 0 ? [{ kind: 'items', items }] : none(t('control.nothingToCorrect')),
  };
}

function tests(control: Control): PageSection {
  const { rounds } = control;
  const items = rounds.map((round): PageItem => {
    const { metric, difference, interval } = round.result;
    return {
      title: titleOf(round.strategy.title, 'strategy'),
      note: [
        roundWord(round),
        difference !== undefined && differencePhrase(metric, difference, interval),
        verdictWord(round),
      ]
        .filter(Boolean)
        .join(' \u00b7 '),
    };
  });
  return {
    title: t('control.experiments'),
    blocks:
      items.length === 0
        ? none(t('control.noExperiments'))
        : [...(isEarlier(control) ? none(t('control.figuresAsOfToday')) : []), { kind: 'items', items }],
  };
}
