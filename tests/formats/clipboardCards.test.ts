// Laws: cards come off the clipboard as they went on it; what was made by others is text or nothing.
import { describe, expect, it } from 'vitest';
import { cutOut, fromHtml, toBlock, toHtml } from '@/formats/clipboardCards';
import { checkInvariants } from '@/model/invariants';
import { cardsOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { shoes } from '@tests/support/shoes';

function cutShoes(...names: string[]) {
  const { project, ids } = shoes();
  const cutout = cutOut(project, names.map(ids.card));
  if (!cutout) throw new Error('nothing was cut out');
  return { project, ids, cutout };
}

describe('a cut-out', () => {
  it('is a valid project that holds the cards and what hangs on them, and nothing else', () => {
    const { cutout, ids } = cutShoes('Searches', 'Tries on');
    expect(checkInvariants(cutout)).toEqual([]);
    expect(cardsOf(cutout, 'map-1').map((card) => card.text)).toEqual(['Searches', 'Tries on']);
    expect(Object.values(cutout.stages).map((stage) => stage.name)).toEqual(['Need']);
    expect(Object.values(cutout.lanes).map((lane) => lane.name)).toEqual(['Website', 'Shop']);
    expect(Object.values(cutout.feelings).map((feeling) => feeling.value)).toEqual([1, -2]);
    expect(Object.values(cutout.findings).map((finding) => [finding.title, finding.cardIds])).toEqual([
      ['Price shown last', [ids.card('Tries on')]],
      ['Filters hide my size', [ids.card('Searches')]],
    ]);
    expect(Object.values(cutout.links)).toHaveLength(1);
  });

  it('says nothing of a persona but its name, and nothing of the map', () => {
    const { cutout } = cutShoes('Searches');
    expect(Object.values(cutout.personas).map(({ name, role }) => [name, role])).toEqual([
      ['Olga', undefined],
      ['Mark', undefined],
    ]);
    expect(cutout.title).toBe('');
    expect(Object.values(cutout.maps)[0]?.title).toBe('');
  });

  it('forgets the origin of a card, as a duplicate does', () => {
    const { project, ids } = aProject({
      stages: ['Need'],
      lanes: ['Website'],
      cards: { 'Need/Website': [{ text: 'one', origin: 'elsewhere' }] },
    });
    const cutout = cutOut(project, [ids.card('one')]);
    expect(cardsOf(cutout ?? project, 'map-1')[0]).not.toHaveProperty('origin');
  });

  it('is nothing without cards', () => {
    expect(cutOut(shoes().project, ['nobody'])).toBeUndefined();
  });
});

describe('the text', () => {
  it('has lanes as rows and stages as columns, gaps included, several cards as lines of one cell', () => {
    const { cutout } = cutShoes('Searches', 'Reads tests', 'Compares prices');
    expect(toBlock(cutout)).toBe('"Searches\nReads tests"\t\n\t\n\tCompares prices');
  });
});

describe('the table', () => {
  it('carries the cut-out, also where the browser wraps it in a page', () => {
    const { cutout } = cutShoes('Searches', 'Pays', 'Compares prices');
    const page = `<html><head><meta charset="utf-8"></head><body>${toHtml(cutout)}</body></html>`;
    expect(fromHtml(page)).toEqual(cutout);
  });

  it('escapes every text, and marks formulas as text for Excel', () => {
    const { project, ids } = aProject({
      stages: ['Need'],
      lanes: ['Website'],
      cards: { 'Need/Website': ['<img src=x onerror="alert(1)">', '=1+1'] },
    });
    const cutout = cutOut(project, [ids.card('<img src=x onerror="alert(1)">')]) ?? project;
    const html = toHtml(cutout);
    expect(html).not.toContain('<img');
    expect(fromHtml(html)).toEqual(cutout);
    expect(toHtml(cutOut(project, [ids.card('=1+1')]) ?? project)).toContain(
      "mso-number-format:'\\@'\">=1+1",
    );
  });

  it('of others, cut off, or holding no project is no cut-out', () => {
    const whole = toHtml(cutShoes('Searches').cutout);
    const carrying = (value: string) => `<table data-waymark="${btoa(value)}"></table>`;
    expect(fromHtml('<table><tr><td>Excel</td></tr></table>')).toBeUndefined();
    expect(fromHtml(whole.slice(0, 400))).toBeUndefined();
    expect(fromHtml(carrying('{"format":"waymark"'))).toBeUndefined();
    expect(fromHtml(carrying('{"format":"other"}'))).toBeUndefined();
    expect(fromHtml(carrying('{"format":"waymark","version":1}'))).toBeUndefined();
    expect(fromHtml(carrying('{"format":"waymark","version":999}'))).toBeUndefined();
  });
});
