// Pictures on cards: a frame of its final size, wide above a caption on a storyboard, small beside the text elsewhere.
import { describe, expect, it } from 'vitest';
import { setImage } from '@/commands/images';
import { updateCard } from '@/commands/cards';
import { updateLane } from '@/commands/lanes';
import { showLayer } from '@/commands/maps';
import { foldedText } from '@/layout/scene';
import type { Asset, Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { aLayout } from '@tests/support/aScene';
import { checkCommand } from '@tests/support/openEditor';

const asset = (letter: string): Asset => ({ id: letter.repeat(64), mime: 'image/png', bytes: 3 });

function built() {
  const made = aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Website', { kind: 'image', name: 'Storyboard' }],
    cards: { 'Need/Website': ['Looks around'], 'Need/Storyboard': ['Rent is due', 'Later'] },
  });
  const { mapId, ids } = made;
  const withPicture = (project: Project, card: string, letter: string) =>
    checkCommand(project, setImage, { table: 'cards', id: ids.card(card), asset: asset(letter) });
  const layout = aLayout();
  const itemOf = (project: Project, card: string) =>
    layout(project, mapId)
      .rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items))
      .find(({ id }) => id === ids.card(card));
  return { ...made, withPicture, itemOf };
}

describe('a storyboard', () => {
  it('has a frame above each caption, as large before the picture is set as after', () => {
    const { project, withPicture, itemOf } = built();
    const empty = itemOf(project, 'Rent is due');
    expect(empty?.picture).toMatchObject({ x: 4, y: 4, lines: ['No picture yet'] });
    expect(empty?.picture).not.toHaveProperty('id');
    expect(empty?.textTop).toBeGreaterThan((empty?.picture?.height ?? 0) + 4);
    const shown = itemOf(withPicture(project, 'Rent is due', 'a'), 'Rent is due');
    expect(shown?.picture?.id).toBe('a'.repeat(64));
    expect(shown?.picture?.lines).toEqual(['The picture is missing']);
    expect([shown?.height, shown?.textTop, shown?.lines]).toEqual([
      empty?.height,
      empty?.textTop,
      empty?.lines,
    ]);
    const { width = 0, height = 1 } = shown?.picture ?? {};
    expect(width / height).toBeCloseTo(1.6, 1);
  });

  it('leaves every other card as it is when one gets a picture', () => {
    const { project, withPicture, itemOf } = built();
    const before = itemOf(project, 'Later');
    expect(itemOf(withPicture(project, 'Rent is due', 'a'), 'Later')).toBe(before);
  });
});

describe('a folded storyboard', () => {
  it('tells how many pictures there are, and of cards that have none yet how many cards', () => {
    const { project, mapId, ids, withPicture } = built();
    const layout = aLayout();
    const told = (of: Project) => {
      const folded = checkCommand(of, updateLane, {
        id: ids.lane('Storyboard'),
        changes: { collapsed: true },
      });
      return layout(folded, mapId).rows[1]?.cells.map(foldedText);
    };
    expect(told(project)).toEqual(['2 cards', '']);
    expect(told(withPicture(project, 'Later', 'a'))).toEqual(['1 picture', '']);
  });
});

describe('a card of any other lane', () => {
  it('shows its picture small, beside its text, only where it has one and the map shows them', () => {
    const { project, mapId, ids, withPicture, itemOf } = built();
    const set = withPicture(project, 'Looks around', 'a');
    const hidden = itemOf(set, 'Looks around');
    expect(hidden?.picture).toBeUndefined();
    const on = checkCommand(set, showLayer, { mapId, layer: 'picture', on: true });
    const shown = itemOf(on, 'Looks around');
    expect(shown?.picture).toMatchObject({ id: 'a'.repeat(64), width: 48, height: 36, lines: [] });
    expect(shown).not.toHaveProperty('textTop');
    expect(shown?.height).toBeGreaterThan(hidden?.height ?? 0);
    const long = 'a text that is long enough to be broken into lines that end before the picture begins';
    const wide = itemOf(
      checkCommand(set, updateCard, { id: ids.card('Looks around'), changes: { text: long } }),
      'Looks around',
    );
    const narrow = itemOf(
      checkCommand(on, updateCard, { id: ids.card('Looks around'), changes: { text: long } }),
      'Looks around',
    );
    expect(narrow?.lines.length).toBeGreaterThan(wide?.lines.length ?? 0);
    const off = checkCommand(on, showLayer, { mapId, layer: 'picture', on: false });
    expect(itemOf(off, 'Looks around')?.height).toBe(hidden?.height);
  });
});
