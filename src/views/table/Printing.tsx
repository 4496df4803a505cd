// Printing: the sheet is made when the browser asks for it, and only for as long as it prints.
import { useEffect } from 'react';
import '@/i18n/en/inspector';
import '@/i18n/en/table';
import type { Id } from '@/model/id';
import { loadMapFaces } from '@/formats/browser/mapFaces';
import { showsPictures } from '@/layout/cardFacts';
import { paletteOf } from '@/layout/lookPalette';
import { holdsPictures } from '@/model/laneKinds';
import { cardsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { useHoldImages, usePictureSource } from '@/views/context/Images';
import { usePrinting } from '@/views/context/usePrinting';
import { PrintSheet } from './PrintSheet';

type PrintingProps = {
  mapId: Id;
  /** Where the map is looked at, it stands before its table, drawn as a whole. */
  drawn?: boolean;
};

/** The sheet for whatever menu the browser prints from, and for the wish to print. */
export function Printing({ mapId, drawn = false }: PrintingProps) {
  const printing = usePrinting();
  const face = useProject((project) => paletteOf(project, 'print').brand?.titleFace);
  // What is printed is set at once: a face that comes later is too late.
  useEffect(() => {
    if (face) void loadMapFaces(face);
  }, [face]);
  usePrintWish(mapId, drawn);
  return printing && <PrintSheet mapId={mapId} drawn={drawn} />;
}

/** Fulfils the wish to print. */
function usePrintWish(mapId: Id, drawn: boolean): void {
  const editor = useEditor();
  const hold = useHoldImages();
  const source = usePictureSource();
  useEffect(() => {
    const print = async (): Promise<void> => {
      if (!editor.store.getState().session.print) return;
      editor.setSession({ print: undefined });
      const images = imagesOnPaper(editor.store.getState().project, mapId);
      // The browser prints what is there: a picture that is still being read would be an empty frame. Without any it waits
      // all the same, since within an effect nothing can be rendered at once.
      const letGo = await hold(images);
      if (drawn) await source?.ready(images);
      window.print();
      letGo();
    };
    void print();
    return editor.store.subscribe(({ session }, before) => {
      if (session.print !== before.session.print) void print();
    });
  }, [editor, mapId, hold, drawn, source]);
}

/** The images that the printed table of a map shows, each once. */
function imagesOnPaper(project: Project, mapId: Id): Id[] {
  const all = showsPictures(project, mapId);
  const shown = cardsOf(project, mapId).filter(({ laneId }) => {
    const lane = project.lanes[laneId];
    return all || (lane !== undefined && holdsPictures(lane));
  });
  return [...new Set(shown.flatMap(({ pictureId }) => pictureId ?? []))];
}
