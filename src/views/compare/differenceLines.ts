// Difference lines: the lines of the story in words, for a spreadsheet.
import type { Comparison } from '@/analysis/comparison';
import { knownWeights } from '@/analysis/findingOutcomes';
import type { DifferenceLine } from '@/formats/writeDifferences';
import { t } from '@/i18n/translate';
import { rowNoun } from './differenceWords';
import { lineKind, lineWords } from './lineWords';
import { findingOfLine, type StoryLine } from './storyLines';

/** Each line in words, in the order of the list. */
export function differenceLines(comparison: Comparison, lines: readonly StoryLine[]): DifferenceLine[] {
  const { from, to } = comparison;
  return lines.map((line) => {
    const { row, fate } = line;
    const weights = fate && knownWeights(fate);
    const finding = findingOfLine(comparison, line);
    const [side, place] = row?.toId === undefined ? [from, row?.from] : [to, row.to];
    const { stages, lanes } = side.project;
    const { title, changedTitle, figure, notes, texts, more } = lineWords(comparison, line);
    // What a feeling was and is stands at the right of its line, and has no columns here.
    const felt = row?.of === 'feeling' && figure !== undefined ? [figure] : [];
    const changed = [...(changedTitle ? [changedTitle] : []), ...texts, ...more.texts].map(
      ({ label, before, after }) => `${label === undefined ? '' : `${label}: `}${before} → ${after}`,
    );
    return {
      what: lineKind(comparison, line),
      kind: row ? rowNoun(comparison, row) : finding ? t(`compare.noun.${finding.kind}`) : '',
      title,
      stage: stages[place?.stageId ?? '']?.name ?? '',
      lane: lanes[place?.laneId ?? '']?.name ?? '',
      weightBefore: weights?.before,
      weightAfter: weights?.after,
      details: [...felt, ...notes, ...more.notes, ...changed],
    };
  });
}
