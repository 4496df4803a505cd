// The export dialog: what to take away on the left, how it will look on the right.
import { Copy, Download } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { showsEvidence } from '@/analysis/evidenceLevel';
import { fittingScale, offeredScale } from '@/formats/browser/bitmap';
import { canCopyPicture, copyPicture } from '@/formats/browser/clipboard';
import { backgroundFor, type ExportOptions as Options, type ExportTools } from '@/formats/exportFormat';
import { type ExportedFile, writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import { writeSlides } from '@/formats/slidesExport';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { PALETTES } from '@/layout/palette';
import type { MeasureText, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import styles from './ExportDialog.module.css';
import { saveFile } from '@/ui/saveFile';
import { ExportOptions } from './ExportOptions';
import { ExportPreview, type PreviewPictures } from './ExportPreview';
import type { ExportPart } from './exportPart';
import { firstTarget, targetsFor } from './exportTargets';
import { exportTools } from './exportTools';
import { PaperOptions } from './PaperOptions';
import { SlideNote } from './SlideNote';
import { SlidePager } from './SlidePager';
import { usePages } from './usePages';
import { paperFailure, usePaper } from './usePaper';

export type ExportDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  project: Project;
  mapId: Id;
  /** What of the map can be taken, the whole map first; left out, it is the whole map. */
  parts?: readonly ExportPart[];
  /** Which of them is taken until somebody chooses. */
  firstPart?: string;
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

type Outcome = { tone: 'busy' | 'good' | 'bad'; text: string };

/** Without a scale until somebody chooses one: until then it fits the size of the map. */
type Chosen = Omit<Options, 'scale'> & Partial<Pick<Options, 'scale'>>;
const FIRST: Chosen = { title: true, legend: true, background: 'paper', proportions: 'slide' };
const palette = PALETTES.light;

const blobOf = ({ content, mime }: ExportedFile): Blob => new Blob([content], { type: mime });

export function ExportDialog(props: ExportDialogProps) {
  const { open, onOpenChange, parts = WHOLE, firstPart = 'map', layout, measure } = props;
  const { withImages, earlierFiles, imageOf, pictures } = props;
  const t = useT();
  const [chosenTarget, setTarget] = useState(firstTarget);
  const [chosen, setChosen] = useState(FIRST);
  const [wished, setWished] = useState(firstPart);
  const [outcome, setOutcome] = useState<Outcome>();
  const [shown, setShown] = useState({ project: props.project, mapId: props.mapId });
  // A closed dialog costs nothing while the map is edited, and shows its last picture while it fades.
  if (open && (shown.project !== props.project || shown.mapId !== props.mapId)) {
    setShown({ project: props.project, mapId: props.mapId });
  }
  const { mapId } = shown;
  const lang = language();
  const holdsAll = chosenTarget.format.takes === 'project';
  const part = (!holdsAll && parts.find(({ id }) => id === wished)) || parts[0];
  const taken = part?.taken;
  const targets = useMemo(
    () =>
      targetsFor({
        map: !taken,
        picture: !taken || taken.picture !== undefined,
        table: taken?.table !== undefined,
      }),
    [taken],
  );
  // What was chosen stays chosen where it can be had.
  const target = targets.find(({ id }) => id === chosenTarget.id) ?? targets[0] ?? firstTarget;
  const { format, copies } = target;
  const project = useMemo(() => part?.of?.(shown.project) ?? shown.project, [part, shown.project]);
  const said = part?.said;
  const { title, legend } = chosen;
  const proportions = taken ? chosen.proportions : undefined;
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
  const scene = taken ? undefined : source.scene(evidence);
  const single = useMemo(
    () =>
      isPicture && !isLaidOut
        ? source.picture({ title, legend, background, evidence, proportions })
        : undefined,
    [source, title, legend, background, evidence, proportions, isPicture, isLaidOut],
  );
  const pages = usePages(single, taken?.picture, { title, legend, background, evidence, proportions });
  const { picture, slides } = pages;
  const isComing = isLaidOut || pages.areComing;
  const options: Options = {
    scale: picture ? offeredScale(picture.box) : 1,
    ...chosen,
    evidence,
    proportions,
  };
  const onPaper = usePaper(format.options.paper && picture, options, palette);
  const fitting = picture ? fittingScale(picture.box, options.scale) : 1;
  const number = useMemo(() => new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }), [lang]);
  const isBitmap = format.options.scale !== undefined;
  const lowered = (scale: number) =>
    t('exporting.lowered', { asked: options.scale, scale: number.format(scale) });

  /** Whoever closes the dialog waits for nothing any more. */
  const waiting = useRef<AbortController>(undefined);
  const leave = useCallback(() => {
    waiting.current?.abort();
    waiting.current = undefined;
  }, []);
  useEffect(() => leave, [leave]);

  /** Several slides are several files; on the clipboard there is room for one. */
  const inZip = slides && slides.length > 1 && !copies ? slides : undefined;

  async function run(signal: AbortSignal): Promise<Outcome> {
    const tools = {
      ...exportTools(signal),
      ...(withImages && { withImages }),
      ...(earlierFiles && { earlierFiles }),
      ...(imageOf && { imageOf }),
    };
    const shownSlide = slides && picture ? { ...source, picture: () => picture } : source;
    const written = inZip
      ? writeSlides(format, source, { title: single?.fileTitle ?? '', pages: inZip }, options, tools)
      : writeExport(format, shownSlide, options, tools);
    if (copies) {
      try {
        await copyPicture(written.then(blobOf));
        return { tone: 'good', text: t('exporting.copied') };
      } catch {
        return { tone: 'bad', text: t('exporting.copyFailed') };
      }
    }
    try {
      const file = await written;
      signal.throwIfAborted();
      saveFile(blobOf(file), file.name);
      const saved = t('exporting.saved', { name: file.name });
      return { tone: 'good', text: file.reached === undefined ? saved : `${saved} ${lowered(file.reached)}` };
    } catch (error) {
      const reason = paperFailure(error) ?? (format.about ? 'exporting.fileFailed' : 'exporting.failed');
      return { tone: 'bad', text: t(reason) };
    }
  }

  function change(changes: Partial<Options>): void {
    setChosen({ ...chosen, ...changes });
    setOutcome(undefined);
  }

  function start(): void {
    if (outcome?.tone === 'busy' || isComing) return;
    setOutcome({ tone: 'busy', text: t('exporting.working') });
    const { signal } = (waiting.current ??= new AbortController());
    void run(signal).then((done) => signal.aborted || setOutcome(done));
  }

  const pixels = picture && {
    width: number.format(Math.floor(picture.box.width * fitting)),
    height: number.format(Math.floor(picture.box.height * fitting)),
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        leave();
        setOutcome(undefined);
        onOpenChange(next);
      }}
      title={t('exporting.title')}
      size="xl"
      flush
      actions={
        <>
          <p role="status" className={outcome?.tone === 'bad' ? styles.bad : styles.outcome}>
            {outcome?.text}
          </p>
          <Button
            variant="primary"
            icon={copies ? Copy : Download}
            // Not disabled: the focus stays on it while the picture is made.
            aria-disabled={outcome?.tone === 'busy' || isComing}
            onClick={start}
          >
            {inZip
              ? t('exporting.downloadSlides', { count: inZip.length })
              : t(copies ? 'exporting.copyNow' : 'exporting.download')}
          </Button>
        </>
      }
    >
      <div className={styles.panes}>
        <div className={styles.options}>
          {parts.length > 1 && (
            <>
              <RadioGroup
                label={t('exporting.part')}
                value={part?.id}
                disabled={holdsAll}
                choices={parts.map(({ id, label, said: words, note }) => ({
                  value: id,
                  label,
                  note: [words, note].filter(Boolean).join('. ') || undefined,
                }))}
                onChange={(id) => {
                  setWished(id);
                  setOutcome(undefined);
                }}
              />
              {holdsAll && <p className={styles.note}>{t('exporting.partNotForFile')}</p>}
            </>
          )}
          {/* On slides what stays is left out as it is. */}
          {!slides && part?.choices}
          {picture && taken?.picture && !onPaper && (
            <SlideNote
              box={picture.box}
              slides={slides}
              smallest={taken.picture.smallest}
              advice={taken.picture.advice}
              said={taken.picture.slides?.said}
            />
          )}
          <ExportOptions
            target={target}
            targets={targets}
            offers={{
              title: true,
              legend: taken?.picture?.hasLegend ?? !taken,
              evidence: !taken,
              proportions: taken !== undefined,
            }}
            options={options}
            canCopy={canCopyPicture()}
            onTarget={(next) => {
              setTarget(next);
              setOutcome(undefined);
            }}
            onOptions={change}
          />
          {onPaper && (
            <PaperOptions options={options} open={format.options} {...onPaper} onOptions={change} />
          )}
          {isBitmap && pixels && <p className={styles.size}>{t('exporting.pixels', pixels)}</p>}
          {slides && slides.length > 1 && (
            <p className={styles.size}>{t(copies ? 'exporting.copiesOne' : 'exporting.asZip')}</p>
          )}
          {isBitmap && fitting < options.scale && <p className={styles.note}>{lowered(fitting)}</p>}
        </div>
        {picture ? (
          <ExportPreview
            picture={onPaper?.preview ?? picture}
            scene={scene}
            palette={palette}
            pictures={pictures}
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
