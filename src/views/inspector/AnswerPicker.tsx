// The window that chooses what answers a finding of a target: touchpoints that it changed come first, and strategies.
import { Lightbulb, StickyNote } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { updateResolution } from '@/commands/resolutions';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { type Pickable, PickList } from '@/views/evidence/PickList';
import { answersFor, answersLike } from './answerChoices';

/** As many are offered; of more it is said how many there are. */
const OFFERED = 50;

export function AnswerPicker({ id, onClose }: { id: Id; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const finding = useProject((project) => project.findings[id]);
  // What was changed is found once: nothing is edited behind the window but this finding.
  const choices = useMemo(() => {
    const { project } = editor.store.getState();
    const asked = project.findings[id];
    return asked ? answersFor(project, asked) : [];
  }, [editor, id]);
  const found = useMemo(() => answersLike(choices, query), [choices, query]);
  const { cardIds = [], strategyIds = [] } = finding?.resolution ?? {};
  const isOn = (one: Id): boolean => cardIds.includes(one) || strategyIds.includes(one);
  const shown = found.slice(0, OFFERED);
  const pick = (picked: Id): void => {
    const choice = shown.find((one) => one.id === picked);
    if (!choice) return;
    const list = choice.kind === 'strategy' ? strategyIds : cardIds;
    const next = isOn(picked) ? list.filter((one) => one !== picked) : [...list, picked];
    const answer = choice.kind === 'strategy' ? { strategyIds: next } : { cardIds: next };
    editor.commit(updateResolution, { id, answer });
  };
  const foot =
    found.length === 0
      ? t('resolution.pickNone')
      : found.length > OFFERED
        ? t('resolution.pickMore', { count: found.length - OFFERED })
        : undefined;
  return (
    <Dialog
      open
      flush
      onOpenChange={(open) => !open && onClose()}
      title={t('resolution.answers')}
      description={finding?.title}
      initialFocus={field}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('resolution.done')}
        </Button>
      }
    >
      <PickList
        label={t('resolution.pickSearch')}
        list={t('resolution.pickList')}
        query={query}
        onQuery={setQuery}
        field={field}
        onDone={onClose}
        entries={shown.map(({ id: one, kind, label, place }): Pickable => ({
          id: one,
          label: label || t('map.emptyText'),
          // keys: resolution.kinds.*
          note: [t(`resolution.kinds.${kind}`), place].filter(Boolean).join(' · '),
          icon: kind === 'strategy' ? Lightbulb : StickyNote,
          picked: isOn(one) ? 'all' : 'none',
        }))}
        onPick={pick}
        foot={foot}
      />
    </Dialog>
  );
}
