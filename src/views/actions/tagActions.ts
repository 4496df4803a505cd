// Quick hands for research: one key tags a touchpoint with a finding, one sets what the lead persona feels there.
import { Circle, Smile, Square, Triangle } from 'lucide-react';
import { addFinding } from '@/commands/findings';
import { type FeelingPlace, setFeeling } from '@/commands/feelings';
import type { Editor } from '@/editor/createEditor';
import { t, type MessageKey } from '@/i18n/translate';
import { newId } from '@/model/id';
import { personasOfMap } from '@/model/select';
import type { FindingKind, Persona } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import type { Action } from './action';
import { openMap, selectedCards } from './grid';

/** Tags the selected card; its title is asked for in the panel. One finding may hang on several cards. */
const tag = (kind: FindingKind, key: string, icon: NonNullable<Action['icon']>): Action => ({
  id: `card.${kind}`,
  label: `actions.tag.${kind}`,
  icon,
  shortcuts: [key],
  context: 'cards',
  submenu: 'actions.tagAs',
  isEnabled: (editor) => selectedCards(editor).length > 0,
  run: (editor) => {
    const cardIds = selectedCards(editor).map((card) => card.id);
    const id = newId();
    if (!editor.commit(addFinding, { id, kind, cardIds, title: '' })) return;
    announce(t('actions.said.tagged', { kind: t(`inspector.kind.${kind}`) }));
    editor.setSession({ begun: id, inspectorOpen: true });
  },
});

function leadPersona(editor: Editor): Persona | undefined {
  const { project } = editor.store.getState();
  const map = project.maps[openMap(editor) ?? ''];
  return map && personasOfMap(project, map)[0];
}

/** Where the selection can be felt: at one card, or over a whole stage. */
function feltPlace(editor: Editor): FeelingPlace | undefined {
  const { selection } = editor.store.getState().session;
  if (selection.kind === 'stage') return { stageId: selection.id };
  const [card, ...others] = selectedCards(editor);
  return card && others.length === 0 ? { cardId: card.id } : undefined;
}

const feelings = [
  { key: '0', value: undefined, label: 'actions.feel.unknown' },
  { key: '1', value: -2, label: 'actions.feel.veryBad' },
  { key: '2', value: -1, label: 'actions.feel.bad' },
  { key: '3', value: 0, label: 'actions.feel.neutral' },
  { key: '4', value: 1, label: 'actions.feel.good' },
  { key: '5', value: 2, label: 'actions.feel.veryGood' },
] as const satisfies readonly { key: string; value: number | undefined; label: MessageKey }[];

const feel = (context: 'cards' | 'stage', { key, value, label }: (typeof feelings)[number]): Action => ({
  id: `${context}.feel${key}`,
  label,
  ...(key === '0' && { icon: Smile }),
  shortcuts: [key],
  context,
  submenu: 'actions.feeling',
  isEnabled: (editor) => feltPlace(editor) !== undefined && leadPersona(editor) !== undefined,
  run: (editor) => {
    const place = feltPlace(editor);
    const persona = leadPersona(editor);
    const mapId = openMap(editor);
    if (!place || !persona || mapId === undefined) return;
    if (!editor.commit(setFeeling, { mapId, personaId: persona.id, place, value })) return;
    announce(t('actions.said.felt', { persona: persona.name, feeling: t(label) }));
  },
});

export const tagActions: readonly Action[] = [
  tag('pain', 'p', Triangle),
  tag('barrier', 'b', Square),
  tag('delight', 'd', Circle),
  ...feelings.map((row) => feel('cards', row)),
  ...feelings.map((row) => feel('stage', row)),
];
