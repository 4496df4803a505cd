// The export dialog: what to take away, as which file, and how it will look.
import { Copy, Download } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { cutTexts } from '@/formats/cutTexts';
import { offeredScale } from '@/formats/browser/bitmap';
import { canCopyPicture } from '@/formats/browser/clipboard';
import type { ExportOptions as Options, ExportTools, PresetId } from '@/formats/exportFormat';
import { writeExport } from '@/formats/exportFormats';
import { writeSlides } from '@/formats/slidesExport';
import { useT } from '@/i18n/useT';
import type { MeasureText, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { classes } from '@/ui/classes';
import { Dialog } from '@/ui/Dialog';
import styles from './ExportDialog.module.css';
import { changesFor, type Chosen, chosenFor, type KeptChoice, keptOf, readKept } from './exportChoice';
import { ExportFacts, loweredWords } from './ExportFacts';
import { ExportOptions, type Refused } from './ExportOptions';
import { ExportPreview, NoPreview, type PreviewPictures } from './ExportPreview';
import type { ExportPart } from './exportPart';
import { ExportStatus } from './ExportStatus';
import { type ExportTarget, firstTarget, targetsOf, usualTarget } from './exportTargets';
import { FormatList } from './FormatList';
import { PartList } from './PartList';
import { PresetChips } from './PresetChips';
import { preselected } from './presets';
import { SlidePager } from './SlidePager';
import { useDeck } from './useDeck';
import { useExportRun } from './useExportRun';
import { paperFailure, usePaper } from './usePaper';
import { usePart } from './usePart';

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
  /** What was chosen the last time, as it was kept. */
  kept?: KeptChoice | undefined;
  /** Told what was chosen when a file is made. */
  onKeep?: (choice: KeptChoice) => void;
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

export function ExportDialog(props: ExportDialogProps) {
  const { open, onOpenChange, parts = WHOLE, firstPart = 'map', onPart, kept, onKeep } = props;
  const { layout, measure, withImages, earlierFiles, imageOf, pictures } = props;
  const t = useT();
  const [first] = useState(() => readKept(kept));
  const [chosenTarget, setTarget] = useState(first.target);
  /** What a part becomes again where the file of the whole project was chosen before it. */
  const [lastOfPart, setLastOfPart] = useState(
    first.target.format.takes === 'project' ? firstTarget : first.target,
  );
  const [choice, setChosen] = useState(first.chosen);
  const [preset, setPreset] = useState<PresetId>();
  const [wished, setWished] = useState(firstPart);
  const exportRun = useExportRun();
  const downloadButton = useRef<HTMLButtonElement>(null);
  const chosenPart = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState({ project: props.project, mapId: props.mapId });
  // A closed dialog costs nothing while the map is edited, and shows its last picture while it fades.
  if (open && (shown.project !== props.project || shown.mapId !== props.mapId)) {
    setShown({ project: props.project, mapId: props.mapId });
  }
  const wishedPart = parts.find(({ id }) => id === wished) ?? parts[0];
  const targets = useMemo(() => targetsOf(wishedPart), [wishedPart]);
  // What was chosen stays chosen where it can be had.
  const target = targets.find(({ id }) => id === chosenTarget.id) ?? usualTarget(wishedPart) ?? firstTarget;
  const { format, copies } = target;
  const holdsAll = format.takes === 'project';
  // The file of the whole project holds more than the part that was looked at.
  const part = (holdsAll && (parts.find(({ isProject }) => isProject) ?? parts[0])) || wishedPart;
  const chosen = chosenFor(choice, part);
  const made = usePart({ ...shown, part, format, chosen, layout, measure });
  const { source, pages, taken, isComing, unfilled } = made;
  const { picture, slides } = pages;
  const deck = useDeck(open && format.options.deck ? source : undefined, chosen.deck);
  const isEmpty = deck.chosen?.slides.length === 0;
  const options: Options = {
    scale: picture ? offeredScale(picture.box) : 1,
    ...chosen,
    ...made.pictureOptions,
  };
  const many = slides && slides.length > 1 ? slides : undefined;
  const onPaper = usePaper(format.options.paper && picture, options, made.palette, many);
  // What hangs on a wall is to be read there: with the preset comes the first choice that makes it so.
  const hung = preset === 'wall' ? onPaper?.larger() : undefined;
  if (hung) setChosen({ ...choice, ...hung });
  const preview = onPaper?.preview ?? picture ?? deck.picture;
  const isMap = !part?.taken;
  const hasLegend = taken?.hasLegend ?? isMap;
  const refused = useMemo((): Refused => {
    const not: (keyof Options)[] = isMap ? [] : ['evidence'];
    // Many pages are of one size.
    if (taken?.isMany) not.push('proportions');
    // On the clipboard a picture is no more than a picture.
    if (copies) not.push('carries');
    return new Set(hasLegend ? not : [...not, 'legend']);
  }, [isMap, hasLegend, copies, taken]);

  /** Several pages are several files where the format has no pages; on the clipboard there is room for one. */
  const several = copies ? undefined : many;
  const inZip = format.writePages ? undefined : several;

  function start(): void {
    if (isComing || isEmpty) return;
    onKeep?.(keptOf(target, choice));
    exportRun.start({
      make(lent) {
        const tools = {
          ...lent,
          ...(withImages && { withImages }),
          ...(earlierFiles && { earlierFiles }),
          ...(imageOf && { imageOf }),
        };
        const shownSlide = slides && picture ? { ...source, picture: () => picture } : source;
        return several
          ? writeSlides(format, source, { title: made.title ?? '', pages: several }, options, tools)
          : writeExport(format, shownSlide, options, tools);
      },
      copies,
      failed: (error) =>
        t(paperFailure(error) ?? (format.about ? 'exporting.fileFailed' : 'exporting.failed')),
      lowered: (scale) => loweredWords(t, options.scale, scale),
    });
  }

  function lookAt(id: string): void {
    setWished(id);
    onPart?.(id);
    exportRun.clear();
  }
  function takePart(id: string): void {
    if (holdsAll && !parts.find((one) => one.id === id)?.isProject) setTarget(lastOfPart);
    lookAt(id);
  }
  function takeTarget(next: ExportTarget): void {
    setTarget(next);
    if (next.format.takes !== 'project') setLastOfPart(next);
    setPreset(undefined);
    exportRun.clear();
  }
  function takeOptions(changes: Partial<Chosen>): void {
    setChosen({ ...choice, ...changesFor(changes, part) });
    setPreset(undefined);
    exportRun.clear();
  }
  function takePreset(id: PresetId): void {
    const next = preselected(id, parts.length > 0 ? parts : [{ id: 'map', label: '' }], part);
    if (!next) return;
    takeTarget(next.target);
    setChosen({ ...choice, ...next.options });
    if (parts.length > 0) lookAt(next.part.id);
    setPreset(id);
  }

  const isBusy = exportRun.outcome?.tone === 'busy';
  const hasParts = parts.length > 1;
  const canTakeStage = part?.id !== 'stage' && parts.some(({ id }) => id === 'stage');
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        // Whoever leaves while a file is made gives up the file first, and is told so.
        if (exportRun.cancel()) return;
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
            aria-disabled={isBusy || isComing || isEmpty}
            onClick={start}
          >
            {inZip
              ? t('exporting.downloadSlides', { count: inZip.length })
              : t(copies ? 'exporting.copyNow' : 'exporting.download')}
          </Button>
        </>
      }
    >
      <PresetChips chosen={preset} onPreset={takePreset} />
      <div className={classes(styles.panes, hasParts && styles.withParts)}>
        {hasParts && (
          <div className={styles.parts} data-parts>
            <PartList chosen={chosenPart} parts={parts} part={part} onPart={takePart} />
          </div>
        )}
        <div className={styles.options}>
          <FormatList target={target} targets={targets} canCopy={canCopyPicture()} onTarget={takeTarget} />
          {/* On slides what stays is left out as it is. */}
          {(isMap || !slides || taken?.isMany) && part?.choices}
          <ExportOptions
            {...{ format, options, source, picture, deck, onPaper, refused, earlierFiles }}
            onOptions={takeOptions}
            onOneStage={canTakeStage ? () => takePart('stage') : undefined}
          />
          {isMap && made.folded > 0 && (
            <Checkbox
              label={t('exporting.unfolded', { count: made.folded })}
              checked={chosen.unfolded ?? false}
              onChange={(unfolded) => takeOptions({ unfolded })}
            />
          )}
          {isMap && unfilled > 0 && (
            <Checkbox
              label={t('exporting.onlyFilled', { count: unfilled })}
              checked={chosen.onlyFilled ?? false}
              onChange={(onlyFilled) => takeOptions({ onlyFilled })}
            />
          )}
        </div>
        {preview ? (
          <ExportPreview
            {...{ picture: preview, scene: picture && made.scene, palette: made.palette, pictures }}
            isTransparent={picture !== undefined && options.background === 'transparent'}
          >
            {slides && slides.length > 1 && (
              <SlidePager
                at={pages.at}
                count={slides.length}
                // In a file with pages they are pages, in one of pictures slides.
                of={format.writePages ? 'page' : 'slide'}
                onShow={pages.show}
              />
            )}
            {picture && (
              <ExportFacts
                {...{ format, options, picture, slides, taken, copies, onPaper }}
                cut={made.scene ? cutTexts(made.scene).length : 0}
                unfilled={chosen.onlyFilled ? 0 : unfilled}
                onOptions={takeOptions}
              />
            )}
          </ExportPreview>
        ) : (
          <NoPreview
            isComing={isComing || deck.isComing}
            words={t(deck.isComing ? 'exporting.working' : (format.about ?? 'exporting.working'))}
          />
        )}
      </div>
    </Dialog>
  );
}
