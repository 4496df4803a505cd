// The sources of a project for paper: what each is, how far it can be trusted, and how much rests on it.
import { countUses } from '@/analysis/evidenceUse';
import type { PictureTable, TableText } from '@/formats/pictureOfTable';
import '@/i18n/en/deck';
import '@/i18n/en/research';
import { formatNumber, formatPeriod } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import { evidenceOf } from '@/model/select';
import type { Project } from '@/model/types';

const STRENGTHS = ['weak', 'fair', 'strong'] as const;

const some = (text: string | undefined, look?: TableText['look']): TableText[] =>
  text === undefined || text.trim() === '' ? [] : [{ text, ...(look && { look }) }];

/** What carries most comes first. */
export function sourcePicture(project: Project, t: Translate): PictureTable {
  const sources = evidenceOf(project).map((source) => ({ source, uses: countUses(project, source.id) }));
  return {
    columns: [
      { head: t('deck.column.source'), share: 48 },
      { head: t('deck.column.kind'), share: 20 },
      { head: t('deck.column.date'), share: 14 },
      { head: t('deck.column.people'), share: 11 },
      { head: t('deck.column.rests'), share: 13 },
    ],
    rows: sources
      .toSorted((a, b) => b.uses - a.uses)
      .map(({ source: { title, who, kind, strength, date, answers }, uses }) => ({
        cells: [
          [...some(title, 'strong'), ...some(who, 'quiet')],
          [
            // keys: research.kinds.*, research.strengths.*
            ...some(t(`research.kinds.${kind}`)),
            ...(strength === undefined
              ? []
              : some(t(`research.strengths.${STRENGTHS[strength - 1] ?? 'fair'}`), 'quiet')),
          ],
          some(date === undefined ? undefined : formatPeriod(date, undefined)),
          some(answers === undefined ? undefined : formatNumber(answers)),
          some(formatNumber(uses), 'strong'),
        ],
      })),
  };
}
