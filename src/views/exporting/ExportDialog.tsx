// The export dialog: what to take away, as which file, and how it will look.
import { Copy, Download } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { showsEvidence } from '@/analysis/evidenceLevel';
import { fittingScale, offeredScale } from '@/formats/browser/bitmap';
import { canCopyPicture } from '@/formats/browser/clipboard';
import { backgroundFor, type ExportOptions as Options, type ExportTools } from '@/formats/exportFormat';
import { writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import { writeSlides } from '@/formats/slidesExport';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { PALETTES } from '@/layout/palette';
import type { MeasureText, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { Dialog } from '@/ui/Dialog';
import styles from './ExportDialog.module.css';
import { ExportOptions, type Refused } from './ExportOptions';
import { ExportPreview, type PreviewPictures } from './ExportPreview';
import type { ExportPart } from './exportPart';
import { type ExportTarget, firstTarget, targetsOf } from './exportTargets';
import { ExportStatus } from './ExportStatus';
import { FormatList } from './FormatList';
import { PartList } from './PartList';
import { SlideNote } from './SlideNote';
import { SlidePager } from './SlidePager';
import { useExportRun } from './useExportRun';
import { usePages } from './usePages';

export type ExportDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  project: Project;
  mapId: Id;
  /** What of the map can be taken, the whole map first; left out, it is the whole map. */
  parts?: readonly ExportPart[];
  /** Which of them is taken until somebody chooses. */
  firstPart?: string;
  /** Told which part is looked at: what takes long is laid out only then. */
  onPart?: (id: string) => void;
  /** The layout of pictures; it breaks lines where the screen does, unless the reader has set other type there. */
  layout: (project: Project, mapId: Id) => Scene;
  measure: MeasureText;
  /** Puts the bytes of images into a project that leaves as JSON; left out, images stay behind. */
  withImages?: (project: Project) => Promise<Project>;
  /** Tells of the files that the project was in before; left out, a file knows only itself. */
  earlierFiles?: ExportTools['earlierFiles'];
  /** Reads the bytes of an image for a drawing; left out, frames say that the picture is missing. */
  imageOf?: ExportTools['imageOf'];
  /** The images as the preview paints them. */
  pictures?: PreviewPictures | undefined;
};

const WHOLE: readonly ExportPart[] = [];

/** Without a scale until somebody chooses one: until then it fits the size of the map. */
type Chosen = Omit<Options, 'scale'> & Partial<Pick<Options, 'scale'>>;
const FIRST: Chosen = { title: true, legend: true, background: 'paper' };
const palette = PALETTES.light;

export function ExportDialog(props: ExportDialogProps) {
  const { open, onOpenChange, parts = WHOLE, firstPart = 'map', onPart, layout, measure } = props;
  const { withImages, earlierFiles, imageOf, pictures } = props;
  const t = useT();
  const [chosenTarget, setTarget] = useState(firstTarget);
  /** What a part becomes again where the file of the whole project was chosen before it. */
  const [lastOfPart, setLastOfPart] = useState(firstTarget);
  const [chosen, setChosen] = useState(FIRST);
  const [wished, setWished] = useState(firstPart);
  const exportRun = useExportRun();
  const downloadButton = useRef<HTMLButtonElement>(null);
  const chosenPart = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState({ project: props.project, mapId: props.mapId });
  // A closed dialog costs nothing while the map is edited, and shows its last picture while it fades.
  if (open && (shown.project !== props.project || shown.mapId !== props.mapId)) {
    setShown({ project: props.project, mapId: props.mapId });
  }
  const { mapId } = shown;
  const lang = language();
  const wishedPart = parts.find(({ id }) => id === wished) ?? parts[0];
  const targets = useMemo(() => targetsOf(wishedPart), [wishedPart]);
  // What was chosen stays chosen where it can be had.
  const target = targets.find(({ id }) => id === chosenTarget.id) ?? targets[0] ?? firstTarget;
  const { format, copies } = target;
  const holdsAll = format.takes === 'project';
  // The file of the whole project holds more than the part that was looked at.
  const part = (holdsAll && (parts.find(({ isProject }) => isProject) ?? parts[0])) || wishedPart;
  const taken = part?.taken;
  const project = useMemo(() => part?.of?.(shown.project) ?? shown.project, [part, shown.project]);
  const said = part?.said;
  const { title, legend } = chosen;
  const proportions = taken ? (chosen.proportions ?? 'slide') : undefined;
  const evidence = chosen.evidence ?? showsEvidence(project, project.maps[mapId]);
  const background = backgroundFor(format, chosen.background);
  const source = useMemo(() => {
    const map = exportSource(project, mapId, { t, language: lang, measure, layout, palette, part: said });
    const { picture: own, table } = taken ?? {};
    return taken ? { ...map, ...(own?.of && { picture: own.of }), ...(table && { table }) } : map;
  }, [project, mapId, t, lang, measure, layout, said, taken]);
  const isPicture = format.about === undefined;
  /** It is laid out still. */
  const isLaidOut = isPicture && taken?.picture !== undefined && taken.picture.of === undefined;
  const scene = taken || !isPicture ? undefined : source.scene(evidence);
  const single = useMemo(
    () =>
      isPicture && !isLaidOut
        ? source.picture({ title, legend, background, evidence, proportions })
        : undefined,
    [source, title, legend, background, evidence, proportions, isPicture, isLaidOut],
  );
  const pages = usePages(single, taken?.picture, { title, legend, background, evidence, proportions });
  const { picture, slides } = pages;
  const isComing = isLaidOut || pages.areComing || part?.isComing === true;
  const options: Options = {
    scale: picture ? offeredScale(picture.box) : 1,
    ...chosen,
    evidence,
    proportions,
  };
  const fitting = picture ? fittingScale(picture.box, options.scale) : 1;
  const number = useMemo(() => new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }), [lang]);
  const isBitmap = format.options.scale !== undefined;
  const lowered = (scale: number) =>
    t('exporting.lowered', { asked: options.scale, scale: number.format(scale) });
  const refused = useMemo((): Refused => {
    const hasLegend = taken?.picture?.hasLegend ?? !taken;
    const own: (keyof Options)[] = taken ? ['evidence'] : ['proportions'];
    return new Set(hasLegend ? own : [...own, 'legend']);
  }, [taken]);

  /** Several slides are several files; on the clipboard there is room for one. */
  const inZip = slides && slides.length > 1 && !copies ? slides : undefined;

  function start(): void {
    if (isComing) return;
    exportRun.start({
      make(lent) {
        const tools = {
          ...lent,
          ...(withImages && { withImages }),
          ...(earlierFiles && { earlierFiles }),
          ...(imageOf && { imageOf }),
        };
        const shownSlide = slides && picture ? { ...source, picture: () => picture } : source;
        return inZip
          ? writeSlides(format, source, { title: single?.fileTitle ?? '', pages: inZip }, options, tools)
          : writeExport(format, shownSlide, options, tools);
      },
      copies,
      failed: t(format.about ? 'exporting.fileFailed' : 'exporting.failed'),
      lowered,
    });
  }

  function takePart(id: string): void {
    setWished(id);
    onPart?.(id);
    const next = parts.find((one) => one.id === id);
    if (holdsAll && !next?.isProject) setTarget(lastOfPart);
    exportRun.clear();
  }
  function takeTarget(next: ExportTarget): void {
    setTarget(next);
    if (next.format.takes !== 'project') setLastOfPart(next);
    exportRun.clear();
  }
  function takeOptions(changes: Partial<Options>): void {
    setChosen({ ...chosen, ...changes });
    exportRun.clear();
  }

  const pixels = picture && {
    width: number.format(Math.floor(picture.box.width * fitting)),
    height: number.format(Math.floor(picture.box.height * fitting)),
  };
  const isBusy = exportRun.outcome?.tone === 'busy';
  const hasParts = parts.length > 1;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        exportRun.leave();
        onOpenChange(next);
      }}
      title={t('exporting.title')}
      size={hasParts ? 'xxl' : 'xl'}
      {...(hasParts && { initialFocus: chosenPart })}
      flush
      actions={
        <>
          <ExportStatus {...exportRun} returnTo={downloadButton} />
          <Button
            variant="primary"
            icon={copies ? Copy : Download}
            ref={downloadButton}
            // Not disabled: the focus stays on it while the picture is made.
            aria-disabled={isBusy || isComing}
            onClick={start}
          >
            {inZip
              ? t('exporting.downloadSlides', { count: inZip.length })
              : t(copies ? 'exporting.copyNow' : 'exporting.download')}
          </Button>
        </>
      }
    >
      <div className={classes(styles.panes, hasParts && styles.withParts)}>
        {hasParts && (
          <div className={styles.parts}>
            <PartList chosen={chosenPart} parts={parts} part={part} onPart={takePart} />
          </div>
        )}
        <div className={styles.options}>
          <FormatList target={target} targets={targets} canCopy={canCopyPicture()} onTarget={takeTarget} />
          {/* On slides what stays is left out as it is. */}
          {!slides && part?.choices}
          <ExportOptions {...{ format, options, source, picture, refused }} onOptions={takeOptions} />
          {picture && taken?.picture && (
            <SlideNote
              box={picture.box}
              slides={slides}
              smallest={taken.picture.smallest}
              advice={taken.picture.advice}
              said={taken.picture.slides?.said}
            />
          )}
          {isBitmap && pixels && <p className={styles.size}>{t('exporting.pixels', pixels)}</p>}
          {slides && slides.length > 1 && (
            <p className={styles.size}>{t(copies ? 'exporting.copiesOne' : 'exporting.asZip')}</p>
          )}
          {isBitmap && fitting < options.scale && <p className={styles.note}>{lowered(fitting)}</p>}
        </div>
        {picture ? (
          <ExportPreview
            {...{ picture, scene, palette, pictures }}
            isTransparent={background === 'transparent'}
          >
            {slides && slides.length > 1 && (
              <SlidePager at={pages.at} count={slides.length} onShow={pages.show} />
            )}
          </ExportPreview>
        ) : (
          <div className={styles.preview} aria-busy={isComing}>
            <p className={styles.about}>{t(format.about ?? 'exporting.working')}</p>
          </div>
        )}
      </div>
    </Dialog>
  );
}
