// What lanes there are to add: channels of the project, new channels by kind, notes, feelings, findings, processes.
import type { ReactElement } from 'react';
import type { Editor } from '@/editor/editor';
import { t } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import type { ButtonProps } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import { beginLane, type LaneChoice, laneChoices } from '@/views/actions/addLaneActions';
import { useEditor } from '@/views/context/EditorContext';

const sections = ['existing', 'channel', 'notes', 'derived', 'metric', 'process'] as const;

/** The entries of the menu, grouped by what a lane holds. */
function laneEntries(editor: Editor): MenuEntry[] {
  const choices = laneChoices(editor);
  const itemsOf = (about: LaneChoice['about']): MenuEntry[] =>
    choices
      .filter((choice) => choice.about === about)
      .map(({ id, lane, note }) => ({ id, label: lane.name, note, run: () => beginLane(editor, lane) }));
  return sections.flatMap((about): MenuEntry[] => {
    const entries = itemsOf(about);
    if (entries.length === 0) return [];
    // Metrics and kinds of channels are many: they have a list of their own.
    if (about !== 'channel' && about !== 'metric') return [{ group: t(`map.group.${about}`), entries }];
    const label = t(`map.kind.${about}`);
    return [{ group: t(`map.group.${about}`), entries: [{ id: about, label, entries }] }];
  });
}

export function AddLaneMenu({
  trigger,
  side,
}: {
  trigger: ReactElement<ButtonProps>;
  side?: 'top' | 'bottom';
}) {
  useT();
  const editor = useEditor();
  return (
    <Menu trigger={trigger} entries={() => laneEntries(editor)} {...(side && { side })} align="center" />
  );
}
