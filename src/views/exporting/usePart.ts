// usePart(): what is taken of a project, as the formats take it: its source, its picture on one page or several, its scene.
import { useMemo } from 'react';
import { showsEvidence } from '@/analysis/evidenceLevel';
import { foldedLanes, partWithin, unfoldedProject } from '@/analysis/shownProject';
import { backgroundFor, type ExportFormat, type ExportSource } from '@/formats/exportFormat';
import { exportSource } from '@/formats/exportSource';
import { filledLanes } from '@/formats/mapGrid';
import type { PictureOptions } from '@/formats/picture';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { paletteOf } from '@/layout/lookPalette';
import type { Palette } from '@/layout/palette';
import type { MeasureText, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Chosen } from './exportChoice';
import type { ExportPart, TakenPicture } from './exportPart';
import { mapTaken } from './mapTaken';
import { type Pages, usePages } from './usePages';

export type PartMade = {
  source: ExportSource;
  palette: Palette;
  /** Undefined of what is no picture. */
  taken: TakenPicture | undefined;
  /** As it is in a single picture, which names the file of several. */
  title: string | undefined;
  pages: Pages;
  /** Of a map that is one picture. */
  scene: Scene | undefined;
  /** Whether it is laid out still. */
  isComing: boolean;
  pictureOptions: PictureOptions;
  /** How many lanes are left out, or would be, because they are empty or folded. */
  unfilled: number;
  /** How many lanes of the map are folded where it is worked on. */
  folded: number;
};

export type PartWanted = {
  project: Project;
  mapId: Id;
  part: ExportPart | undefined;
  format: ExportFormat;
  chosen: Chosen;
  layout: (project: Project, mapId: Id) => Scene;
  measure: MeasureText;
};

export function usePart({
  project: shown,
  mapId,
  part,
  format,
  chosen,
  layout,
  measure,
}: PartWanted): PartMade {
  const t = useT();
  const lang = language();
  const own = part?.taken;
  const said = part?.said;
  const palette = paletteOf(shown, 'light');
  const isPicture = format.about === undefined;
  const asShown = useMemo(() => part?.of?.(shown) ?? shown, [part, shown]);
  const isMap = own === undefined && part?.isProject !== true;
  // A deck draws the map as well; tables and text have all of it anyway.
  const drawsMap = isMap && (isPicture || format.options.deck !== undefined);
  const folded = drawsMap ? foldedLanes(asShown, mapId).length : 0;
  const unfolds = chosen.unfolded === true && folded > 0;
  const cut = useMemo(() => (unfolds ? unfoldedProject(asShown, mapId) : asShown), [unfolds, asShown, mapId]);
  const evidence = chosen.evidence ?? showsEvidence(cut, cut.maps[mapId]);

  // Of the map at hand, before lanes are left out of it.
  const whole = useMemo(
    () => exportSource(cut, mapId, { t, language: lang, measure, layout, palette, part: said }),
    [cut, mapId, t, lang, measure, layout, palette, said],
  );
  const filled = useMemo(
    () => (isMap && isPicture ? new Set(filledLanes(whole.scene(evidence))) : undefined),
    [whole, evidence, isMap, isPicture],
  );
  const unfilled = filled ? whole.scene(evidence).rows.length - filled.size : 0;
  const leavesOut = chosen.onlyFilled === true && filled !== undefined && unfilled > 0;
  const source = useMemo(() => {
    const { picture, table } = own ?? {};
    if (own) return { ...whole, ...(picture?.of && { picture: picture.of }), ...(table && { table }) };
    if (!leavesOut) return whole;
    const less = partWithin(cut, mapId, { laneIds: filled });
    return exportSource(less, mapId, { t, language: lang, measure, layout, palette, part: said });
  }, [own, whole, leavesOut, filled, cut, mapId, t, lang, measure, layout, palette, said]);

  const taken = useMemo((): TakenPicture | undefined => {
    if (!isPicture || own) return isPicture ? own?.picture : undefined;
    return mapTaken({ source, layout, measure, palette, said });
  }, [isPicture, own, source, measure, layout, palette, said]);

  // A map is as it is until somebody wants slides; what is told in words is made for them.
  const wishedShape = chosen.proportions ?? (own ? 'slide' : 'own');
  const proportions = format.options.proportions ? wishedShape : undefined;
  const background = backgroundFor(format, chosen.background);
  const { title, legend } = chosen;
  const isLaidOut = taken !== undefined && taken.of === undefined;
  const single = useMemo(
    () => taken?.of?.({ title, legend, background, evidence, proportions }),
    [taken, title, legend, background, evidence, proportions],
  );
  const pictureOptions = { title, legend, background, evidence, proportions };
  const pages = usePages(single, taken, pictureOptions);
  const isOfMap = isMap && isPicture && pages.slides === undefined;
  return {
    source,
    palette,
    taken,
    title: single && [single.fileTitle ?? single.title, isMap && said].filter(Boolean).join(' - '),
    pages,
    scene: isOfMap ? source.scene(evidence) : undefined,
    isComing: isLaidOut || pages.areComing || part?.isComing === true,
    pictureOptions,
    unfilled,
    folded,
  };
}
