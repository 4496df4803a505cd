// Replacing text: in every kind of record, in one step, never beyond the limits.
import { describe, expect, it } from 'vitest';
import { findText } from '@/analysis/findText';
import { replacedTexts, replaceText } from '@/commands/replaceText';
import { LIMITS } from '@/model/constants';
import { cardById } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { checkCommand, expectRefused, openEditor } from '@tests/support/openEditor';

const { project, mapId, ids } = aProject({
  stages: [{ name: 'Shop visit', goal: 'shop' }],
  lanes: ['Shop', { kind: 'actions', name: 'Actions', note: 'in the shop' }],
  cards: {
    'Shop visit/Shop': [{ text: 'Shop, shop, shop', description: 'a shop' }],
    'Shop visit/Actions': ['x'.repeat(LIMITS.text - 5) + ' shop'],
  },
  findings: [{ title: 'No shop', cause: 'shop is far', on: ['Shop, shop, shop'] }],
});
const replacing = (query: string, replacement: string) => ({
  matches: findText(project, mapId, query),
  replacement,
});

describe('replacing text', () => {
  it('changes cards, findings, stages and lanes with their channel, in one step', () => {
    const after = checkCommand(project, replaceText, replacing('shop', 'store'));
    expect(cardById(after, ids.card('Shop, shop, shop'))).toMatchObject({
      text: 'store, store, store',
      description: 'a store',
    });
    expect(after.stages[ids.stage('Shop visit')]).toMatchObject({ name: 'store visit', goal: 'store' });
    expect(after.lanes[ids.lane('Shop')]?.name).toBe('store');
    expect(after.channels[ids.channel('Shop')]?.name).toBe('store');
    expect(after.lanes[ids.lane('Actions')]?.note).toBe('in the store');
    expect(after.findings[ids.finding('No shop')]).toMatchObject({
      title: 'No store',
      cause: 'store is far',
    });
  });

  it('replaces look-alikes where they stand, and nothing beside them', () => {
    const texts = [
      'a 24\u00a0h b',
      'a doesn\u2019t b',
      'a Cafe\u0301 b',
      'a Caf\u00e9 b',
      'a e\u2013mail b',
      'a pay\u00adment b',
    ];
    const built = aProject({ stages: ['S'], lanes: ['L'], cards: { 'S/L': texts } });
    const editor = openEditor(built.project);
    for (const query of ['24 h', "doesn't", 'caf\u00e9', 'e-mail', 'payment']) {
      const matches = findText(editor.store.getState().project, built.mapId, query);
      editor.commit(replaceText, { matches, replacement: 'X' });
    }
    const after = editor.store.getState().project;
    expect(texts.map((text) => cardById(after, built.ids.card(text))?.text)).toEqual(
      texts.map(() => 'a X b'),
    );
  });

  it('leaves a text that would become too long as it is, and counts the others', () => {
    const texts = replacedTexts(project, replacing('shop', 'supermarket'));
    expect(texts.reduce((sum, { count }) => sum + count, 0)).toBe(replacing('shop', '').matches.length - 1);
    for (const { text } of texts) expect(text.length).toBeLessThanOrEqual(LIMITS.text);
  });

  it('takes away what may be absent rather than leave it empty', () => {
    const after = checkCommand(project, replaceText, replacing('a shop', ''));
    expect(cardById(after, ids.card('Shop, shop, shop'))).not.toHaveProperty('description');
  });

  it('does nothing without a match, or when nothing would change', () => {
    expectRefused(project, replaceText, { matches: [], replacement: 'x' });
    expectRefused(project, replaceText, {
      matches: findText(project, mapId, 'far', { matchCase: true }),
      replacement: 'far',
    });
  });
});
