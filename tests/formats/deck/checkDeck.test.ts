// The check of a presentation: each fault that would have the program offer a repair is found and names its part.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDeck } from '@/formats/deck/checkDeck';
import type { DeckParts } from '@/formats/deck/deckPackage';
import { aDeck } from '@tests/support/aDeck';
import { shoes } from '@tests/support/shoes';

const SLIDE = 'ppt/slides/slide2.xml';
let sound: DeckParts;
beforeAll(async () => {
  sound = new Map((await aDeck(shoes().project)).parts);
});

/** The faults of the sound deck after a change of one part. */
function faultsAfter(path: string, change: (xml: string) => string | undefined): string[] {
  const parts: DeckParts = new Map(sound);
  const changed = change(String(parts.get(path)));
  expect(changed).not.toBe(parts.get(path));
  if (changed === undefined) parts.delete(path);
  else parts.set(path, changed);
  return checkDeck(parts);
}

describe('the check of a deck', () => {
  it('finds nothing in a sound one', () => {
    expect(checkDeck(sound)).toEqual([]);
  });

  it.each<[string, string, (xml: string) => string | undefined, RegExp]>([
    [
      'a tag that is not closed',
      SLIDE,
      (xml) => xml.replace('</p:spTree>', ''),
      /slide2\.xml: .*(?:unexpected|unclosed|mismatch)/i,
    ],
    [
      'an id that is there twice',
      SLIDE,
      (xml) => xml.replace(/<p:cNvPr id="3"/, '<p:cNvPr id="2"'),
      /id 2 is there twice/,
    ],
    [
      'a colour of eight digits',
      SLIDE,
      (xml) => xml.replace(/srgbClr val="(\w{6})"/, 'srgbClr val="$100"'),
      /slide2\.xml: colour/,
    ],
    ['a shape that does not exist', SLIDE, (xml) => xml.replace('prst="rect"', 'prst="card"'), /shape card/],
    [
      'a shape without a text body',
      SLIDE,
      (xml) => xml.replace(/<p:txBody>.*?<\/p:txBody>/, ''),
      /without a text body/,
    ],
    ['a negative size', SLIDE, (xml) => xml.replace(/<a:ext cx="\d+"/, '<a:ext cx="-5"'), /cx -5/],
    [
      'a relationship that leads nowhere',
      SLIDE,
      (xml) => xml.replace('<p:cSld>', '<p:cSld r:id="rId99">'),
      /rId99 leads nowhere/,
    ],
    ['a control character by its number', SLIDE, (xml) => xml.replace('<a:t>', '<a:t>&#8;'), /slide2\.xml/],
    [
      'a part that is missing',
      'ppt/slideMasters/slideMaster1.xml',
      () => undefined,
      /slideMaster1\.xml does not exist/,
    ],
    [
      'a part that nothing leads to',
      'ppt/_rels/presentation.xml.rels',
      (xml) => xml.replace(/<Relationship [^>]*tableStyles[^>]*>/, ''),
      /tableStyles\.xml: nothing leads to it/,
    ],
    [
      'a master that only the list of types knows',
      '[Content_Types].xml',
      (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="a/b"/></Types>',
        ),
      /slideMaster2\.xml does not exist/,
    ],
    [
      'a part without a type',
      '[Content_Types].xml',
      (xml) => xml.replace(/<Override PartName="\/ppt\/slides\/slide2\.xml"[^>]*>/, ''),
      /slide2\.xml: no content type/,
    ],
  ])('%s', (_, path, change, told) => {
    expect(faultsAfter(path, change).join('\n')).toMatch(told);
  });
});
