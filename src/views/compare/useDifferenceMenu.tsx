// useDifferenceMenu(): what can be done with differences, as entries of a menu, and the window in which one is edited.
import { type ReactNode, type RefObject, Suspense, useState } from 'react';
import type { Comparison, Difference } from '@/analysis/comparison';
import { takeBack, takeOver } from '@/commands/takeOver';
import { contentsOf, liesIn, neededFor, type Way } from '@/commands/takeOverPlan';
import '@/i18n/en/compare';
import '@/i18n/en/gap';
import '@/i18n/en/takeOver';
import { useT } from '@/i18n/useT';
import { fetched } from '@/ui/fetched';
import type { MenuEntry, MenuItem } from '@/ui/menuEntries';
import { useToast } from '@/ui/Toast';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { newStrategy } from '@/views/context/newStrategy';
import { useUndoToast } from '@/views/context/useUndoToast';
import { editableRecord } from './editableRecord';
import { findingEntries } from './findingEntries';
import { openInMap } from './openInMap';
import { strategyStart } from './strategyStart';
import { leavingWords, rowOf, takenNoun, takenTitle, takeOverMap, takeOverNote } from './takeOverWords';

const EditRecord = fetched(async () => (await import('./EditRecord')).EditRecord);

export type DifferenceMenuEntries = {
  /** Of one record: moved and changed are two differences. */
  entriesOf: (differences: readonly [Difference, ...Difference[]]) => MenuEntry[];
  /** Stands beside the menu's button. */
  editing: ReactNode;
};

/** The rows beside one, the next first. */
function* beside(row: Element): Generator<Element> {
  for (let next = row.nextElementSibling; next; next = next.nextElementSibling) yield next;
  for (let last = row.previousElementSibling; last; last = last.previousElementSibling) yield last;
}

/** What is taken differs no more, and its row may go with the focus: the nearest row with a button has the focus then. */
function focusBeside(button: HTMLElement | null): () => void {
  const row = button?.closest('li, tr');
  const rows = row ? [...beside(row)] : [];
  const go = (): void => {
    if (button?.isConnected) return;
    for (const one of rows) {
      const next = one.isConnected ? one.querySelector<HTMLElement>('button, a[href]') : null;
      if (next) return next.focus();
    }
  };
  // After the menu has closed, which would give the focus back to its button.
  return () => requestAnimationFrame(() => requestAnimationFrame(go));
}

/** Undefined where the maps lie in two projects, or can only be read. */
export function useDifferenceMenu(
  comparison: Comparison,
  button: RefObject<HTMLButtonElement | null>,
): DifferenceMenuEntries | undefined {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const here = useProject((project) => liesIn(comparison, project));
  const tell = useUndoToast();
  const toaster = useToast();
  const [edited, setEdited] = useState<Difference>();
  if (readOnly || !here) return undefined;

  const entriesOf: DifferenceMenuEntries['entriesOf'] = (differences) => {
    const [first] = differences;
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
          ? takeOverNote(comparison, differences, way, along)
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
    const row = rowOf(comparison, first);
    const shown = editableRecord(comparison, first);
    const start = strategyStart(comparison, first);
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
      ...(start
        ? [
            {
              id: 'strategy',
              label: t('actions.makeStrategy'),
              icon: 'Lightbulb' as const,
              run: () => void newStrategy(editor, start),
            },
          ]
        : []),
      ...(shown
        ? [
            {
              id: 'edit',
              label: t('takeOver.edit'),
              icon: 'Pencil' as const,
              run: () => setEdited(first),
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
  return {
    entriesOf,
    editing: edited && (
      <Suspense>
        <EditRecord
          shown={editableRecord(comparison, edited)}
          title={t('takeOver.editTitle', { noun: takenNoun(comparison, edited) })}
          onClose={() => setEdited(undefined)}
        />
      </Suspense>
    ),
  };
}
