// The window that chooses which findings a strategy answers, the heaviest first.
import { useMemo, useRef, useState } from 'react';
import { comparableText } from '@/analysis/comparableText';
import { rankAllFindings, rankFindings } from '@/analysis/ranking';
import { answerFinding } from '@/commands/strategies';
import '@/i18n/en/research';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { strategyName } from '@/views/context/strategyWords';
import { type Pickable, PickList } from '@/views/evidence/PickList';

/** As many are offered; of more it is said how many there are. */
const OFFERED = 50;

type FindingPickerProps = { id: Id; mapId: Id | undefined; onClose: () => void };

export function FindingPicker({ id, mapId, onClose }: FindingPickerProps) {
  const t = useT();
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const strategy = useProject((project) => project.strategies[id]);
  // They are ranked once: nothing is edited behind the window but this strategy.
  const choices = useMemo(() => {
    const { project } = editor.store.getState();
    const ranked = mapId === undefined ? rankAllFindings(project) : rankFindings(project, mapId);
    return ranked.map(({ finding, weight, touched }) => {
      const stage = project.stages[touched[0]?.stageId ?? '']?.name;
      const map = project.maps[finding.mapId];
      const where = mapId === undefined && map ? mapName(project, map) : undefined;
      const label = finding.title.trim() || t('inspector.untitledFinding');
      const facts = [
        t(`map.finding.${finding.kind}`),
        weight === undefined ? undefined : t('inspector.weight', { weight }),
        stage,
        where,
      ];
      const note = facts.filter(Boolean).join(' · ');
      return { id: finding.id, label, note, words: comparableText(`${label} ${stage ?? ''}`) };
    });
  }, [editor, mapId, t]);
  const wanted = comparableText(query.trim());
  const found = choices.filter(({ words }) => wanted === '' || words.includes(wanted));
  const chosen = new Set(strategy?.findingIds);
  const more = found.length - OFFERED;
  return (
    <Dialog
      open
      flush
      onOpenChange={(open) => !open && onClose()}
      title={t('inspector.answers')}
      description={strategy && strategyName(strategy, t)}
      initialFocus={field}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('strategies.done')}
        </Button>
      }
    >
      <PickList
        label={t('strategies.findFinding')}
        list={t('strategies.findingList')}
        query={query}
        onQuery={setQuery}
        field={field}
        onDone={onClose}
        entries={found.slice(0, OFFERED).map(({ id: one, label, note }): Pickable => ({
          id: one,
          label,
          note,
          picked: chosen.has(one) ? 'all' : 'none',
        }))}
        onPick={(findingId) =>
          editor.commit(answerFinding, { id, findingId, answers: !chosen.has(findingId) })
        }
        foot={
          found.length === 0
            ? t('strategies.noneFound')
            : more > 0
              ? t('strategies.moreFound', { count: more })
              : undefined
        }
      />
    </Dialog>
  );
}
