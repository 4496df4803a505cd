// Notes of the overlay: several on one thing are each as long as two lines hold.
import { expect, test } from 'vitest';
import { createBreaker } from '@/layout/breakText';
import { createTableMeasure } from '@/layout/fontMetrics';
import type { OverlayNote } from '@/layout/overlay';
import { placeNotes } from '@/layout/overlayNotes';

const measure = createTableMeasure();
const text = { measure, breakText: createBreaker(measure) };
const note = (words: string): OverlayNote => ({ tone: 'good', sign: '\u2713', text: words });

test('two notes that are longer than a line are read to their ends, one below the other', () => {
  const said = [
    'was \u201cFilms the passport and the face\u201d',
    'answers \u201cPIN comes in a second letter\u201d',
  ];
  const { notes, height } = placeNotes(said.map(note), text, { x: 10, top: 40, width: 150 });
  expect(notes.map(({ lines }) => lines.join(' '))).toEqual(said);
  const [first, second] = notes;
  expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0));
  expect(40 + height).toBeGreaterThanOrEqual((second?.y ?? 0) + (second?.height ?? 0));
});
