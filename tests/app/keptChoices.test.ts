// The last choice of the export dialog, by project: kept as one text, and nothing else is believed.
import { describe, expect, it } from 'vitest';
import { keptChoice, withChoice } from '@/app/keptChoices';
import { FIRST, keptOf, readKept } from '@/views/exporting/exportChoice';
import { exportTargets } from '@/views/exporting/exportTargets';

const svg = { target: 'svg', options: { title: false, background: 'white' } };

describe('the last choice of a project', () => {
  it('comes back for that project alone, the last ones of fifty', () => {
    let text = withChoice('', 'a', svg);
    expect(keptChoice(text, 'a')).toEqual(svg);
    expect(keptChoice(text, 'b')).toBeUndefined();
    for (let at = 0; at < 50; at += 1) text = withChoice(text, `p${at}`, svg);
    expect(keptChoice(text, 'a')).toBeUndefined();
    expect(keptChoice(text, 'p49')).toEqual(svg);
  });

  it('says nothing where the text is damaged', () => {
    for (const text of [
      '',
      '{',
      '7',
      '[null]',
      '[["a",{"target":1}]]',
      '[["a",{"target":"svg","options":[]}]]',
    ])
      expect(keptChoice(text, 'a')).toBeUndefined();
  });

  it('is taken as far as the formats still leave it open', () => {
    const { target, chosen } = readKept({
      target: 'svg',
      options: { background: 'white', scale: 3, title: 'yes', onlyFilled: true, unfolded: true, gone: 1 },
    });
    expect(target.id).toBe('svg');
    expect(chosen).toEqual({ ...FIRST, background: 'white', onlyFilled: true, unfolded: true });
    expect(readKept({ target: 'gone', options: {} }).target.id).toBe('png');
    const [first] = exportTargets;
    if (!first) throw new Error('no formats');
    expect(readKept(keptOf(first, chosen)).chosen).toEqual(chosen);
  });
});
