// Quick hands for research: one key tags a touchpoint with a finding, one sets what a persona feels there.
import { addFinding } from '@/commands/findings';
import { setFeeling, setFeelings } from '@/commands/feelings';
import type { Editor } from '@/editor/editor';
import { todayIso } from '@/i18n/format';
import { t, type MessageKey } from '@/i18n/translate';
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { cardById, personasOfMap } from '@/model/select';
import type { FindingKind, Persona } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import type { MenuIcon } from '@/ui/menuIcons';
import type { Action } from './action';
import { openMap, selectedCards, selectedStage } from './grid';
import { tellTrouble } from './trouble';

/**
 * Tags cards with a finding, and asks in the panel what it is. The first card's own words stand there until then, so
 * that a finding is never without any.
 */
export function tagCards(editor: Editor, kind: FindingKind, cardIds: readonly Id[]): void {
  const id = newId();
  const text = cardById(editor.store.getState().project, cardIds[0] ?? '')?.text ?? '';
  const title = text.replaceAll('\n', ' ').slice(0, LIMITS.title);
  editor.setSession({ begun: id, inspectorOpen: true });
  if (!editor.commit(addFinding, { id, kind, cardIds, title, today: todayIso() })) return;
  announce(t('actions.said.tagged', { kind: t(`map.finding.${kind}`) }));
}

const tag = (kind: FindingKind, key: string, icon: NonNullable<Action['icon']>): Action => ({
  id: `card.${kind}`,
  label: `actions.tag.${kind}`,
  icon,
  shortcuts: [key],
  context: 'cards',
  submenu: 'actions.tagAs',
  isEnabled: (editor) => selectedCards(editor).length > 0,
  run: (editor) =>
    tagCards(
      editor,
      kind,
      selectedCards(editor).map((card) => card.id),
    ),
});

/** The lead persona of the map, or the one that stands beside it. */
function personaAt(editor: Editor, at: 0 | 1): Persona | undefined {
  const { project } = editor.store.getState();
  const map = project.maps[openMap(editor) ?? ''];
  return map && personasOfMap(project, map)[at];
}

/** Sets what is felt where the selection is: at its cards, or over a whole stage. False when nothing changed. */
function feelSelected(
  editor: Editor,
  felt: { mapId: Id; personaId: Id; value: number | undefined },
): boolean {
  const stage = selectedStage(editor);
  if (stage) return editor.commit(setFeeling, { ...felt, place: { stageId: stage.id } });
  return editor.commit(setFeelings, { ...felt, cardIds: selectedCards(editor).map(({ id }) => id) });
}

const feelings = [
  {
    key: '0',
    value: undefined,
    icon: 'CircleDashed',
    label: 'actions.feel.unknown',
    second: 'actions.feelSecond.unknown',
  },
  { key: '1', value: -2, icon: 'Angry', label: 'actions.feel.veryBad', second: 'actions.feelSecond.veryBad' },
  { key: '2', value: -1, icon: 'Frown', label: 'actions.feel.bad', second: 'actions.feelSecond.bad' },
  { key: '3', value: 0, icon: 'Meh', label: 'actions.feel.neutral', second: 'actions.feelSecond.neutral' },
  { key: '4', value: 1, icon: 'Smile', label: 'actions.feel.good', second: 'actions.feelSecond.good' },
  {
    key: '5',
    value: 2,
    icon: 'Laugh',
    label: 'actions.feel.veryGood',
    second: 'actions.feelSecond.veryGood',
  },
] as const satisfies readonly {
  key: string;
  value: number | undefined;
  icon: MenuIcon;
  label: MessageKey;
  second: MessageKey;
}[];

type Feel = (typeof feelings)[number];

const feel = (context: 'cards' | 'stage', at: 0 | 1, { key, value, icon, label, second }: Feel): Action => ({
  id: `${context}.feel${at}${key}`,
  label: at === 0 ? label : second,
  icon,
  shortcuts: [at === 0 ? key : `alt+${key}`],
  context,
  submenu: at === 0 ? 'actions.feeling' : 'actions.feelingSecond',
  isEnabled: (editor) =>
    (selectedStage(editor) !== undefined || selectedCards(editor).length > 0) &&
    (at === 0 || personaAt(editor, at) !== undefined),
  run: (editor) => {
    const persona = personaAt(editor, at);
    const mapId = openMap(editor);
    if (mapId === undefined) return;
    if (!persona) return tellTrouble(editor, t('actions.said.noPersona'));
    if (!feelSelected(editor, { mapId, personaId: persona.id, value })) return;
    const said = t('actions.said.felt', { persona: persona.name, feeling: t(label) });
    const count = selectedCards(editor).length;
    announce(count > 1 ? `${said}. ${t('actions.said.selected', { count })}` : said);
  },
});

export const tagActions: readonly Action[] = [
  tag('pain', 'p', 'Triangle'),
  tag('barrier', 'b', 'Square'),
  tag('delight', 'd', 'Circle'),
];

const contexts = ['cards', 'stage'] as const;

export const feelingActions: readonly Action[] = contexts.flatMap((context) =>
  ([0, 1] as const).flatMap((at) => feelings.map((row) => feel(context, at, row))),
);
