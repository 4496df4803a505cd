// WishList: changes of the second map that answer nothing, and findings resolved in words only - each the way to its place.
import { useMemo } from 'react';
import { type Comparison, DIFFERENCE_KINDS } from '@/analysis/comparison';
import { findingOutcomes } from '@/analysis/findingOutcomes';
import { type Wish, wishesIn } from '@/analysis/wishes';
import '@/i18n/en/compare';
import '@/i18n/en/resolution';
import '@/i18n/en/story';
import { useT } from '@/i18n/useT';
import { cardById } from '@/model/select';
import { useEditor } from '@/views/context/EditorContext';
import type { RecordRef } from './differenceRows';
import { FateSign } from './FateSign';
import { fateNote, fateRecord } from './fateWords';
import { MarkChip } from './MarkChip';
import { openInMap } from './openInMap';
import { type StoryItem, StoryList } from './StoryList';
import { fateTitle } from './storyWords';
import { SummaryNote, SummarySection } from './SummarySection';

type WishListProps = {
  comparison: Comparison;
  /** Where a line leads; left out, to the record in its map. */
  onOpen?: (record: RecordRef) => void;
};

const byKind = (a: Wish, b: Wish): number =>
  DIFFERENCE_KINDS.indexOf(a.kind) - DIFFERENCE_KINDS.indexOf(b.kind);

export function WishList({ comparison, onOpen }: WishListProps) {
  const t = useT();
  const editor = useEditor();
  const { from, to } = comparison;
  const fates = useMemo(() => findingOutcomes(comparison), [comparison]);
  const wishes = useMemo(() => wishesIn(comparison, fates).toSorted(byKind), [comparison, fates]);
  const claimed = fates.filter((fate) => fate.claimed);
  const open = onOpen ?? ((record: RecordRef) => openInMap(editor, record, comparison));
  const wishItem = ({ kind, ...ids }: Wish): StoryItem => {
    const [project, id] = ids.toId === undefined ? [from.project, ids.fromId] : [to.project, ids.toId];
    const card = cardById(project, id ?? '');
    const stage = project.stages[card?.stageId ?? '']?.name || t('compare.unnamedStage');
    // keys: compare.kind.*
    const word = t(`compare.kind.${kind}`);
    return {
      key: `${ids.fromId ?? ''} ${ids.toId ?? ''}`,
      sign: <MarkChip kind={kind} />,
      title: card?.text || t('compare.emptyCard'),
      note: t('resolution.at', { kind: word, stage }),
      onOpen: () => open({ of: 'card', ...ids }),
    };
  };
  // Only of a target it is asked what a change is for.
  if (to.project.maps[to.mapId]?.state !== 'target') return null;
  return (
    <>
      <SummarySection title={t('resolution.wishes')} figure={`${wishes.length}`}>
        <SummaryNote>{t(wishes.length > 0 ? 'resolution.wishesNote' : 'resolution.wishesNone')}</SummaryNote>
        {wishes.length > 0 && <StoryList items={wishes.map(wishItem)} label={t('resolution.wishes')} />}
      </SummarySection>
      <SummarySection title={t('resolution.claimed')} figure={`${claimed.length}`}>
        <SummaryNote>
          {t(claimed.length > 0 ? 'resolution.claimedNote' : 'resolution.claimedNone')}
        </SummaryNote>
        {claimed.length > 0 && (
          <StoryList
            label={t('resolution.claimed')}
            items={claimed.map((fate) => ({
              key: fateRecord(fate).key,
              sign: <FateSign {...fate} />,
              title: fateTitle(fate),
              note: fateNote(comparison, fate),
              onOpen: () => open(fateRecord(fate)),
            }))}
          />
        )}
      </SummarySection>
    </>
  );
}
