// The list of the view menu: saved views, filters by what there is on the map, stages and lanes, and what to do with it.
import { EVIDENCE_LEVELS, FINDING_KINDS } from '@/model/constants';
import { choicesOn } from '@/analysis/viewChoices';
import { asked, sameChoice, toggled, type ViewFilter, WHOLE } from '@/analysis/viewChoice';
import { moveView, removeView, updateView } from '@/commands/views';
import type { Editor } from '@/editor/editor';
import { entryWord } from '@/formats/viewWords';
import '@/i18n/en/views';
import type { MessageKey } from '@/i18n/messages';
import type { t as translate } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { lanesOf, stagesOf, viewsOf } from '@/model/select';
import type { MenuEntry, MenuItem } from '@/ui/menuEntries';
import { announce } from '@/ui/LiveRegion';
import { choiceNow, look, openView, showWhole } from '@/views/actions/viewActions';

const FILTER_WORDS = {
  personaIds: 'views.persona',
  pathIds: 'views.path',
  channelIds: 'views.channel',
  tags: 'views.tag',
  evidence: 'views.evidence',
  findings: 'views.finding',
} as const satisfies Record<ViewFilter, MessageKey>;

/** In the order in which the method names them, not in that of the alphabet. */
const fixed: Partial<Record<ViewFilter, readonly string[]>> = {
  evidence: EVIDENCE_LEVELS,
  findings: FINDING_KINDS,
};

export function viewEntries(editor: Editor, mapId: Id, t: typeof translate): MenuEntry[] {
  const { project, session, readOnly } = editor.store.getState();
  const choice = choiceNow(editor);
  const saved = viewsOf(project, mapId);
  const current = project.views[session.openViews[mapId]?.id ?? ''];
  const changed = current && !sameChoice(current, choice);
  const named = (name: string) => name.trim() || t('views.untitled');

  const filterEntry = (filter: ViewFilter, entries: readonly string[]): MenuItem => {
    const on = asked(project, choice, filter);
    return {
      id: filter,
      label: t(FILTER_WORDS[filter]),
      note: on.length > 0 ? on.map((one) => entryWord(project, filter, one, t)).join(', ') : undefined,
      entries: entries.map((entry) => ({
        id: entry,
        label: entryWord(project, filter, entry, t),
        checked: on.includes(entry),
        keepOpen: true,
        run: () => look(editor, mapId, toggled(choiceNow(editor), filter, entry)),
      })),
    };
  };
  const shownEntry = (
    list: 'hiddenStageIds' | 'hiddenLaneIds',
    all: readonly { id: Id; name: string }[],
    untitled: MessageKey,
  ): MenuItem => {
    const hidden = all.filter(({ id }) => choice[list]?.includes(id));
    const last = all.length - hidden.length === 1;
    return {
      id: list,
      label: t(list === 'hiddenStageIds' ? 'views.stages' : 'views.lanes'),
      note:
        hidden.length > 0
          ? t(list === 'hiddenStageIds' ? 'views.sentence.stages' : 'views.sentence.lanes', {
              count: hidden.length,
            })
          : undefined,
      entries: all.map(({ id, name }) => {
        const checked = !hidden.some((one) => one.id === id);
        return {
          id,
          label: name.trim() || t(untitled),
          checked,
          // One stays, or there would be nothing left to see.
          disabled: checked && last,
          keepOpen: true,
          run: () => {
            // What is selected in it would bring it back at once.
            if (checked)
              editor.setSession({ selection: { kind: 'none' }, editing: undefined, draft: undefined });
            look(editor, mapId, toggled(choiceNow(editor), list, id));
          },
        };
      }),
    };
  };

  const offered = choicesOn(project, mapId);
  const filters = (Object.keys(FILTER_WORDS) as ViewFilter[]).flatMap((filter) => {
    const there = offered[filter];
    const entries = fixed[filter]?.filter((entry) => there.includes(entry)) ?? there;
    return entries.length > 0 || asked(project, choice, filter).length > 0
      ? [filterEntry(filter, entries)]
      : [];
  });
  const views: MenuItem[] = [
    {
      id: 'view.whole',
      label: t('views.whole'),
      checked: choice === WHOLE,
      run: () => showWhole(editor),
    },
    ...saved.map((view): MenuItem => ({
      id: view.id,
      label: named(view.name),
      note: view === current && changed ? t('views.changed') : undefined,
      checked: view === current,
      run: () => openView(editor, view.id),
    })),
  ];
  const at = current ? saved.indexOf(current) : -1;
  const ofCurrent: MenuItem[] = current
    ? [
        ...(changed
          ? [
              {
                id: 'view.update',
                label: t('views.update', { name: named(current.name) }),
                disabled: readOnly,
                run: () => void editor.commit(updateView, { id: current.id, choice }),
              },
            ]
          : []),
        {
          id: 'view.rename',
          label: t('views.rename'),
          icon: 'Pencil',
          disabled: readOnly,
          run: () => editor.setSession({ dialog: 'renameView' }),
        },
        ...([-1, 1] as const).flatMap((by): MenuItem[] =>
          saved[at + by]
            ? [
                {
                  id: `view.move${by}`,
                  label: t(by < 0 ? 'views.moveUp' : 'views.moveDown'),
                  icon: by < 0 ? 'MoveUp' : 'MoveDown',
                  disabled: readOnly,
                  run: () => void editor.commit(moveView, { id: current.id, index: at + by }),
                },
              ]
            : [],
        ),
        {
          id: 'view.remove',
          label: t('views.remove'),
          icon: 'Trash2',
          danger: true,
          disabled: readOnly,
          run: () => {
            // What it shows stays on the screen, without a name.
            if (editor.commit(removeView, { id: current.id }))
              announce(t('views.said.removed', { name: named(current.name) }));
          },
        },
      ]
    : [];
  return [
    ...(saved.length > 0 ? [{ group: t('views.saved'), entries: views }, 'separator' as const] : []),
    { group: t('views.onlyWith'), entries: filters },
    {
      group: t('views.hidden'),
      entries: [
        shownEntry('hiddenStageIds', stagesOf(project, mapId), 'map.untitledStage'),
        shownEntry('hiddenLaneIds', lanesOf(project, mapId), 'map.untitledLane'),
      ],
    },
    'separator',
    {
      id: 'view.save',
      label: t('views.saveAs'),
      icon: 'BookmarkPlus',
      disabled: readOnly || choice === WHOLE,
      run: () => editor.setSession({ dialog: 'saveView' }),
    },
    ...ofCurrent,
    {
      id: 'view.clear',
      label: t('views.clear'),
      icon: 'Eye',
      disabled: choice === WHOLE,
      run: () => showWhole(editor),
    },
  ];
}
