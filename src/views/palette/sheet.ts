// What stands on the shortcut sheet: every action that has keys, and the moves of the hand, under headings.
import { type Action, type ActionGroup, groupOf, labelOf } from '../actions/action';
import { t } from '@/i18n/translate';
import { type HandGroup, type HandMove, type Way } from './handMoves';

type SheetGroup = 'map' | 'cards' | 'frame' | 'view' | HandGroup;

/** `family`: the keys of a scale, one digit each, of which only the ends are shown. */
export type SheetRow = { ids: string[]; does: string; ways: readonly Way[]; family?: string[] };
export type SheetSection = { group: SheetGroup; title: string; rows: SheetRow[] };

const order: readonly SheetGroup[] = ['map', 'cards', 'frame', 'view', 'writing', 'curve', 'hand'];

/** The sheet knows fewer groups than the palette: what belongs to the whole project stands with the map. */
const headings: Record<ActionGroup, SheetGroup> = {
  map: 'map',
  cards: 'cards',
  frame: 'frame',
  view: 'view',
  go: 'map',
  project: 'map',
  lanes: 'frame',
  settings: 'view',
};

/** The name of a scale that the digits stand for, such as a feeling from 1 to 5. */
const familyOf = ({ submenu, shortcuts = [] }: Action): string | undefined =>
  submenu !== undefined && /^(alt\+)?\d$/.test(shortcuts[0] ?? '') ? t(submenu) : undefined;

const waysOf = ({ shortcuts = [] }: Action): Way[] => shortcuts.map((keys) => ({ keys }));

/** The sections of the sheet. Actions of one name and the same keys, such as renaming a stage or a lane, share a row. */
export function sheetOf(actions: readonly Action[], moves: readonly HandMove[]): SheetSection[] {
  const sections = order.map((group): SheetSection => ({
    group,
    title: t(`shortcuts.group.${group}`),
    rows: [],
  }));
  const rowsOf = (group: SheetGroup): SheetRow[] =>
    sections.find((section) => section.group === group)?.rows ?? [];
  for (const action of actions) {
    if (action.shortcuts === undefined || action.shortcuts.length === 0) continue;
    const rows = rowsOf(headings[groupOf(action)]);
    const family = familyOf(action);
    const scale = rows.find((row) => row.family && row.does === family);
    if (scale) {
      scale.ids.push(action.id);
      scale.family?.push(...action.shortcuts);
      continue;
    }
    if (family !== undefined) {
      rows.push({ ids: [action.id], does: family, ways: [], family: [...action.shortcuts] });
      continue;
    }
    const [does, ways] = [labelOf(action), waysOf(action)];
    const same = rows.find(
      (row) => row.does === does && row.ways.map(({ keys }) => keys).join() === action.shortcuts?.join(),
    );
    if (same) same.ids.push(action.id);
    else rows.push({ ids: [action.id], does, ways });
  }
  for (const { group, does, ways } of moves) rowsOf(group).push({ ids: [does], does: t(does), ways });
  return sections;
}
