// The window that attaches one source to several cards and findings of the map.
import { useMemo, useRef, useState } from 'react';
import { restingOn, type Statement } from '@/analysis/evidenceUse';
import { attachEvidence } from '@/commands/evidence';
import { useT } from '@/i18n/useT';
import type { Evidence } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { announce } from '@/ui/LiveRegion';
import { useEditor } from '@/views/context/EditorContext';
import { type Pickable, PickList } from '@/views/evidence/PickList';
import { placeIcon, usePlaces } from './usePlaces';

const keyOf = ({ table, id }: Statement): string => `${table} ${id}`;

export function PlacePicker({ source, onClose }: { source: Evidence; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const { project, query, setQuery, found, shown, more } = usePlaces();
  // What is ticked is kept here until the window closes, and is then one step to undo.
  const [ticked, setTicked] = useState<ReadonlyMap<string, { statement: Statement; on: boolean }>>(new Map());
  const resting = useMemo(() => new Set(restingOn(project, source.id).map(keyOf)), [project, source.id]);
  const isOn = (key: string): boolean => ticked.get(key)?.on ?? resting.has(key);

  const done = (): void => {
    const all = [...ticked.values()];
    editor.commit(attachEvidence, {
      evidenceIds: [source.id],
      to: all.flatMap(({ on, statement }) => (on ? statement : [])),
      from: all.flatMap(({ on, statement }) => (on ? [] : statement)),
    });
    onClose();
  };
  return (
    <Dialog
      open
      flush
      onOpenChange={(open) => !open && done()}
      title={t('research.pickPlaces.title')}
      description={source.title}
      initialFocus={field}
      actions={
        <Button variant="primary" onClick={done}>
          {t('research.picker.done')}
        </Button>
      }
    >
      <PickList
        label={t('research.pickPlaces.search')}
        list={t('research.pickPlaces.list')}
        query={query}
        onQuery={setQuery}
        field={field}
        onDone={done}
        entries={shown.map((place): Pickable => ({
          id: keyOf(place),
          label: place.label,
          note: place.note,
          icon: placeIcon(place),
          picked: isOn(keyOf(place)) ? 'all' : 'none',
        }))}
        onPick={(key) => {
          const place = shown.find((one) => keyOf(one) === key);
          if (!place) return;
          const on = !isOn(key);
          const { table, id } = place;
          setTicked(new Map(ticked).set(key, { statement: { table, id }, on }));
          // keys: research.picker.said.attached research.picker.said.detached
          announce(t(`research.picker.said.${on ? 'attached' : 'detached'}`, { title: place.label }));
        }}
        foot={found.length === 0 ? t('research.pickPlaces.none') : more}
      />
    </Dialog>
  );
}
