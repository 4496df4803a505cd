// PageBreaks: where the map would be cut if it were printed over several sheets, drawn over it while it is edited.
// keys: paper.sizes.*
import { useStore, ViewportPortal } from '@xyflow/react';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { mapPicture } from '@/formats/mapPicture';
import { paperPicture, planPaper } from '@/formats/paper/paperPlan';
import { PAPER_SIZES, type PaperSize } from '@/formats/paper/paperSizes';
import { MOST_SHEETS, type Tiling } from '@/formats/paper/tiles';
import { LEAST_POINTS } from '@/formats/slide';
import '@/i18n/en/paper';
import { formatNumber } from '@/i18n/format';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { paletteOf } from '@/layout/lookPalette';
import type { Box } from '@/layout/scene';
import { IconButton } from '@/ui/IconButton';
import { Select } from '@/ui/Select';
import { useEditor, useSession } from '@/views/context/EditorContext';
import { useCanvasState } from './canvasStore';
import styles from './PageBreaks.module.css';

/** The sheets are set anew when nobody has edited for so long, in milliseconds: it takes a walk over the whole map. */
const REST = 400;
/** As wide on the screen at every zoom, in pixels. */
const LINE = 1.5;

const SIZES = Object.keys(PAPER_SIZES) as PaperSize[];
const isSize = (value: string | undefined): value is PaperSize => SIZES.some((size) => size === value);

type Sheets = { box: Box; tiling: Tiling | undefined };

export function PageBreaks() {
  const t = useT();
  const editor = useEditor();
  const wished = useSession((session) => session.pageBreaks);
  const paper = isSize(wished) ? wished : 'a4';
  const sheets = useSheets(paper);
  const count = sheets?.tiling?.tiles.length;
  const size = formatNumber(LEAST_POINTS);
  const said =
    sheets &&
    (count === undefined ? t('paper.tooMany', { most: MOST_SHEETS }) : t('paper.onMap', { count, size }));
  const room = useStore(({ domNode }) => domNode?.parentElement?.parentElement);
  return (
    <>
      {sheets?.tiling && <Lines box={sheets.box} tiling={sheets.tiling} />}
      {room &&
        createPortal(
          <div className={styles.bar} data-aside="">
            <Select
              label={t('paper.paper')}
              hideLabel
              size="s"
              value={paper}
              choices={SIZES.map((one) => ({ value: one, label: t(`paper.sizes.${one}`) }))}
              onChange={(pageBreaks) => pageBreaks && editor.setSession({ pageBreaks })}
            />
            <p className={styles.words} role="status">
              {said}
            </p>
            <IconButton
              icon={X}
              size="s"
              label={t('paper.hideBreaks')}
              tooltipSide="top"
              onClick={() => editor.setSession({ pageBreaks: undefined })}
            />
          </div>,
          room,
        )}
    </>
  );
}

/** The sheets of the map as it would be exported on this paper: with its title and its legend. */
function useSheets(paper: PaperSize): Sheets | undefined {
  const t = useT();
  const editor = useEditor();
  const scene = useCanvasState((state) => state.scene);
  const [known, setKnown] = useState<Sheets & { paper: PaperSize }>();
  useEffect(() => {
    const set = (): void => {
      const { project } = editor.store.getState();
      const palette = paletteOf(project, 'light');
      const speech = { palette, measure: createCanvasMeasure(), t, language: language() };
      const options = { title: true, legend: true, background: 'paper' } as const;
      const picture = mapPicture(project, scene, speech, options);
      const plan = planPaper(paperPicture(picture), { paper, pages: 'tiles' });
      const tiling = plan.kind === 'tiles' ? plan.tiling : undefined;
      setKnown({ paper, box: picture.box, tiling });
    };
    const timer = setTimeout(set, REST);
    return () => clearTimeout(timer);
  }, [editor, scene, paper, t]);
  // Those of another size are not these; those of the map a moment ago nearly are.
  return known?.paper === paper ? known : undefined;
}

function Lines({ box, tiling: { columns, rows } }: { box: Box; tiling: Tiling }) {
  const zoom = useStore(({ transform }) => transform[2]);
  const width = LINE / zoom;
  return (
    <ViewportPortal>
      <div aria-hidden="true">
        {columns.slice(1).map(([x]) => (
          <div
            key={`x${x}`}
            className={styles.across}
            style={{ transform: `translate(${x}px, ${box.y}px)`, height: box.height, borderLeftWidth: width }}
          />
        ))}
        {rows.slice(1).map(([y]) => (
          <div
            key={`y${y}`}
            className={styles.down}
            style={{ transform: `translate(${box.x}px, ${y}px)`, width: box.width, borderTopWidth: width }}
          />
        ))}
      </div>
    </ViewportPortal>
  );
}
