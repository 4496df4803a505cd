// DifferenceMenu: what can be done with a difference - take it over into the other map, take it back, link it, edit it, go to it.
import { EllipsisVertical } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import type { Comparison, Difference } from '@/analysis/comparison';
import { takeBack, takeOver } from '@/commands/takeOver';
import { contentsOf, liesIn, neededFor, type Way } from '@/commands/takeOverPlan';
import '@/i18n/en/compare';
import '@/i18n/en/gap';
import '@/i18n/en/takeOver';
import { useT } from '@/i18n/useT';
import { fetched } from '@/ui/fetched';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import type { MenuEntry, MenuItem } from '@/ui/menuEntries';
import { useToast } from '@/ui/Toast';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { useUndoToast } from '@/views/context/useUndoToast';
import { editableRecord } from './editableRecord';
import { findingEntries } from './findingEntries';
import { openInMap } from './openInMap';
import { leavingWords, rowOf, takenNoun, takenTitle, takeOverMap, takeOverNote } from './takeOverWords';

const EditRecord = fetched(async () => (await import('./EditRecord')).EditRecord);

export type DifferenceMenuProps = {
  comparison: Comparison;
  /** One difference, or all of one record: moved and changed are two (see `differencesOf`). */
  difference: Difference | readonly Difference[];
  className?: string | undefined;
};

/** What is taken differs no more, and its row goes with the focus: what stands beside it has the focus then. */
function focusBeside(button: HTMLButtonElement | null): () => void {
  const row = button?.closest('li, tr');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const go = (): void => {
    if (!button?.isConnected) beside?.querySelector<HTMLElement>('button, a[href]')?.focus();
  };
  // After the menu has closed, which would give the focus back to its button.
  return () => requestAnimationFrame(() => requestAnimationFrame(go));
}

/** Nothing where the maps lie in two projects, or can only be read. */
export function DifferenceMenu({ comparison, difference, className }: DifferenceMenuProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const here = useProject((project) => liesIn(comparison, project));
  const tell = useUndoToast();
  const toaster = useToast();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const differences: readonly Difference[] = 'kind' in difference ? [difference] : difference;
  const [first, ...others] = differences;
  if (!first || readOnly || !here) return null;
  const title = takenTitle(comparison, first);

  const take = (way: Way, taken: readonly Difference[]): void => {
    const command = way === 'over' ? takeOver : takeBack;
    const args = { comparison, differences: taken };
    const map = takeOverMap(comparison, way);
    // Asked before: afterwards nothing on the map says what stood there.
    const leaving = leavingWords(comparison, taken, way);
    const goOn = focusBeside(button.current);
    if (editor.commit(command, args)) {
      goOn();
      const done = t(way === 'over' ? 'takeOver.tookOver' : 'takeOver.tookBack', { title, map });
      tell([done, leaving].filter(Boolean).join(' '));
      // A limit is told by itself.
    } else if (command.limit(editor.store.getState().project, args) === undefined)
      toaster.show({ title: t('takeOver.failed') });
  };
  const entryOf = (way: Way): MenuItem => {
    const needed = neededFor(comparison, differences, way);
    const map = takeOverMap(comparison, way);
    const along = needed.possible ? needed.along : [];
    return {
      id: way,
      label: t(way === 'over' ? 'takeOver.over' : 'takeOver.back', { map }),
      icon: way === 'over' ? 'ArrowLeftToLine' : 'Undo2',
      note: needed.possible
        ? takeOverNote(comparison, [first, ...others], way, along)
        : t('takeOver.impossible', { map }),
      disabled: !needed.possible,
      run: () => take(way, [...differences, ...along]),
    };
  };
  /** A stage or lane that comes may bring the cards on it. */
  const withContents = (way: Way): MenuItem[] => {
    const inside = contentsOf(comparison, first, way);
    if (inside.length === 0) return [];
    const all = [...differences, ...inside];
    const needed = neededFor(comparison, all, way);
    if (!needed.possible) return [];
    const count = inside.length;
    return [
      {
        id: `${way}-all`,
        label: t(way === 'over' ? 'takeOver.overAll' : 'takeOver.backAll', { count }),
        icon: 'ListChecks',
        run: () => take(way, [...all, ...needed.along]),
      },
    ];
  };
  const entries = (): MenuEntry[] => {
    const row = rowOf(comparison, first);
    const shown = editableRecord(comparison, first);
    const linked = findingEntries(editor, comparison, first, (finding) =>
      tell(t('takeOver.linked', { title, finding })),
    );
    return [
      entryOf('over'),
      ...withContents('over'),
      entryOf('back'),
      ...withContents('back'),
      'separator',
      ...(linked
        ? [
            {
              id: 'link',
              label: t('takeOver.link'),
              icon: 'Gem' as const,
              ...(linked.length === 0
                ? { disabled: true, note: t('takeOver.noFindings') }
                : { entries: linked }),
            },
          ]
        : []),
      ...(shown
        ? [
            {
              id: 'edit',
              label: t('takeOver.edit'),
              icon: 'Pencil' as const,
              run: () => setEditing(true),
            },
          ]
        : []),
      ...(row.of === 'map'
        ? []
        : [
            {
              id: 'open',
              label: t('takeOver.open'),
              icon: 'Map' as const,
              run: () => void openInMap(editor, row, comparison),
            },
          ]),
    ];
  };
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            ref={button}
            icon={EllipsisVertical}
            size="xs"
            label={t('takeOver.menu', { title })}
            className={className}
          />
        }
        entries={entries}
      />
      {editing && (
        <Suspense>
          <EditRecord
            shown={editableRecord(comparison, first)}
            title={t('takeOver.editTitle', { noun: takenNoun(comparison, first) })}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
    </>
  );
}
