// What of a comparison can be taken, by name: listed at once, laid out when one of them is looked at.
import { bookOf } from '@/formats/sheets/makeSheet';
import '@/i18n/en/compare';
import '@/i18n/en/comparisonExport';
import type { t as translate } from '@/i18n/translate';
import { TYPE } from '@/layout/sizes';
import type { ExportPart } from '@/views/exporting/exportPart';

export const COMPARISON_PARTS = [
  'summary',
  'overlay',
  'sideBySide',
  'curves',
  'gapTable',
  'card',
  'differences',
] as const;
export type ComparisonPart = (typeof COMPARISON_PARTS)[number];

export const isOfComparison = (id: string): boolean => COMPARISON_PARTS.some((part) => part === id);

/** The name of each, and what stands below it. */
export function comparisonNames(
  t: typeof translate,
): Record<ComparisonPart, Pick<ExportPart, 'id' | 'group' | 'label' | 'note'>> {
  const of = (id: ComparisonPart, label: string, note?: string) =>
    ({ id, group: 'comparison', label, note }) as const;
  return {
    summary: of('summary', t('comparisonExport.summary')),
    overlay: of('overlay', t('compare.views.overlay')),
    sideBySide: of('sideBySide', t('compare.views.sideBySide')),
    curves: of('curves', t('compare.views.curves')),
    gapTable: of('gapTable', t('compare.views.gapTable'), t('comparisonExport.gapTableNote')),
    card: of('card', t('comparisonExport.card'), t('comparisonExport.cardNote')),
    differences: of('differences', t('comparisonExport.differences'), t('comparisonExport.differencesNote')),
  };
}

/** They stand in the list while nothing of them is laid out. */
export const comparisonOutline = (t: typeof translate): ExportPart[] =>
  Object.values(comparisonNames(t)).map(({ id, ...part }) => ({
    id,
    ...part,
    isComing: true,
    taken: {
      ...(id !== 'differences' && { picture: { of: undefined, smallest: TYPE.laneNote.size } }),
      ...((id === 'gapTable' || id === 'differences') && {
        table: bookOf('', id === 'gapTable' ? 'gaps' : 'differences', () => [], t),
      }),
    },
  }));
