// Drawn portraits of personas: the same face in pictures as on the screen, and nothing of it beyond its circle.
import { describe, expect, it } from 'vitest';
import { personaParts } from '@/app/personaParts';
import { content } from '@/content/example/content.en';
import { exampleProject } from '@/content/example/exampleProject';
import { drawPortrait } from '@/formats/drawPortrait';
import { recorded } from '@/formats/paper/record';
import type { Pen } from '@/formats/pen';
import { toSvg } from '@/formats/svg';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { PALETTES } from '@/layout/palette';
import { FACES, faceShapes } from '@/layout/portraits';
import { paperOptions } from '@tests/support/paper';

const project = exampleProject(content, new Date('2026-05-04T10:00:00Z'));

describe('the portrait of a persona', () => {
  it('is drawn by every pen: all shapes of its face, in its own colour', () => {
    for (let face = 0; face < FACES; face += 1) {
      const persona = { name: 'Anna', avatar: { colour: 'rose', face } } as const;
      const strokes = recorded(
        (pen: Pen) => drawPortrait(pen, persona, { x: 100, y: 50, size: 96 }, PALETTES.light),
        () => false,
      );
      const drawn = strokes.filter(({ kind }) => kind === 'path');
      expect(drawn).toHaveLength(faceShapes(face)?.length ?? 0);
      expect(JSON.stringify(drawn[0])).toContain(PALETTES.light.stages.rose.soft);
    }
  });

  it('stands on the page of a persona as a picture', () => {
    const [anna] = personaParts(project, createTableMeasure(), t);
    const picture = anna?.taken?.picture?.of?.({ ...paperOptions, proportions: 'slide' });
    if (!picture) throw new Error('no picture');
    const svg = toSvg(picture);
    // The brown skin and the black hair of the third face.
    expect(svg).toContain('#c98c62');
    expect(svg).toContain('#1f1c1e');
  });
});
