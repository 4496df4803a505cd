// PartPaper: findings, strategies, control or sources as the pages that a report has of them, while the browser prints.
import { monthOf } from '@/analysis/control';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { projectTitle } from '@/formats/mapTitle';
import type { Picture, PictureOptions } from '@/formats/picture';
import '@/i18n/en/deck';
import { formatDate, todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { paletteOf } from '@/layout/lookPalette';
import { mapsOf } from '@/model/select';
import { finish } from '@/model/steps';
import type { EditorState } from '@/editor/editor';
import { useEditor } from '@/views/context/EditorContext';
import type { Route } from '@/views/context/router';
import type { TakenPicture } from '@/views/exporting/exportPart';
import { PrintedPicture } from '@/views/scene/PrintedPicture';
import { firstPartOf } from './firstPartOf';
import { pagesOf } from './leafPages';
import { planParts } from './planParts';
import { sourcesTaken } from './reportPart';

const OPTIONS: PictureOptions = { title: true, legend: true, background: 'white', proportions: 'sheet' };

export function PartPaper({ route }: { route: Route }) {
  const t = useT();
  const editor = useEditor();
  const pages = (): readonly Picture[] => {
    const picture = takenOf(editor.store.getState());
    return picture ? finish(pagesOf({ picture }, OPTIONS)) : [];
  };
  return <PrintedPicture make={pages} />;

  function takenOf(state: EditorState): TakenPicture | undefined {
    const { project, session } = state;
    const today = todayIso();
    const measure = createCanvasMeasure();
    if (route.screen === 'research') {
      const title = t('deck.slide.sources');
      const subtitle = [projectTitle(project), formatDate(today)].filter(Boolean).join(' \u00b7 ');
      const palette = paletteOf(project, 'print');
      return sourcesTaken(project, () => ({ title, subtitle, palette, measure, t }), t);
    }
    const mapId = (project.maps[session.mapId ?? ''] ?? mapsOf(project)[0])?.id;
    if (mapId === undefined) return undefined;
    const month = (route.screen === 'plan' ? route.month : undefined) ?? monthOf(today);
    const parts = planParts({ project, mapId, month, today, measure, t, onPaper: true });
    const wished = firstPartOf(route, state, (id) => parts.some((part) => part.id === id));
    return parts.find(({ id }) => id === wished)?.taken?.picture;
  }
}
