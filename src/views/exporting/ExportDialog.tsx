// The export dialog: what to take away on the left, how it will look on the right.
import { Copy, Download } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { showsEvidence } from '@/analysis/evidenceLevel';
import { fittingScale, offeredScale } from '@/formats/browser/bitmap';
import { canCopyPicture, copyPicture } from '@/formats/browser/clipboard';
import { backgroundFor, type ExportOptions as Options, type ExportTools } from '@/formats/exportFormat';
import { type ExportedFile, writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
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
import { firstTarget } from './exportTargets';
import { exportTools } from './exportTools';

export type ExportDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  project: Project;
  mapId: Id;
  /** What of the map can be taken, the whole map first; left out, it is the whole map. */
  parts?: readonly ExportPart[];
  /** Which of them is taken until somebody chooses. */
  firstPart?: ExportPart['id'];
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

/** A part of the map as a picture. */
export type ExportPart = {
  id: 'map' | 'view' | 'selection';
  label: string;
  /** What it holds, in words; it stands in the picture as well. Absent where it is the whole map. */
  said?: string | undefined;
  note?: string | undefined;
  of: (project: Project) => Project;
};

const WHOLE: readonly ExportPart[] = [];

type Outcome = { tone: 'busy' | 'good' | 'bad'; text: string };

/** Without a scale until somebody chooses one: until then it fits the size of the map. */
type Chosen = Omit<Options, 'scale'> & Partial<Pick<Options, 'scale'>>;
const FIRST: Chosen = { title: true, legend: true, background: 'paper' };
const palette = PALETTES.light;

const blobOf = ({ content, mime }: ExportedFile): Blob => new Blob([content], { type: mime });

export function ExportDialog(props: ExportDialogProps) {
  const { open, onOpenChange, parts = WHOLE, firstPart = 'map', layout, measure } = props;
  const { withImages, earlierFiles, imageOf, pictures } = props;
  const t = useT();
  const [target, setTarget] = useState(firstTarget);
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
  const { format, copies } = target;
  // A file that is no picture holds everything.
  const part = (format.about === undefined && parts.find(({ id }) => id === wished)) || parts[0];
  const project = useMemo(() => part?.of(shown.project) ?? shown.project, [part, shown.project]);
  const said = part?.said;
  const { title, legend } = chosen;
  const evidence = chosen.evidence ?? showsEvidence(project, project.maps[mapId]);
  const background = backgroundFor(format, chosen.background);
  const source = useMemo(
    () => exportSource(project, mapId, { t, language: lang, measure, layout, palette, part: said }),
    [project, mapId, t, lang, measure, layout, said],
  );
  const scene = source.scene(evidence);
  const picture = useMemo(
    () => source.picture({ title, legend, background, evidence }),
    [source, title, legend, background, evidence],
  );
  const options: Options = { scale: offeredScale(picture.box), ...chosen, evidence };
  const fitting = fittingScale(picture.box, options.scale);
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

  async function run(signal: AbortSignal): Promise<Outcome> {
    const written = writeExport(format, source, options, {
      ...exportTools(signal),
      ...(withImages && { withImages }),
      ...(earlierFiles && { earlierFiles }),
      ...(imageOf && { imageOf }),
    });
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
    } catch {
      return { tone: 'bad', text: t(format.about ? 'exporting.fileFailed' : 'exporting.failed') };
    }
  }

  function start(): void {
    if (outcome?.tone === 'busy') return;
    setOutcome({ tone: 'busy', text: t('exporting.working') });
    const { signal } = (waiting.current ??= new AbortController());
    void run(signal).then((done) => signal.aborted || setOutcome(done));
  }

  const pixels = {
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
            aria-disabled={outcome?.tone === 'busy'}
            onClick={start}
          >
            {t(copies ? 'exporting.copyNow' : 'exporting.download')}
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
                disabled={format.about !== undefined}
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
              {format.about !== undefined && <p className={styles.note}>{t('exporting.partNotForFile')}</p>}
            </>
          )}
          <ExportOptions
            target={target}
            options={options}
            canCopy={canCopyPicture()}
            onTarget={(next) => {
              setTarget(next);
              setOutcome(undefined);
            }}
            onOptions={(changes) => {
              setChosen({ ...chosen, ...changes });
              setOutcome(undefined);
            }}
          />
          {isBitmap && <p className={styles.size}>{t('exporting.pixels', pixels)}</p>}
          {isBitmap && fitting < options.scale && <p className={styles.note}>{lowered(fitting)}</p>}
        </div>
        {format.about ? (
          <div className={styles.preview}>
            <p className={styles.about}>{t(format.about)}</p>
          </div>
        ) : (
          <ExportPreview picture={picture} scene={scene} palette={palette} pictures={pictures} />
        )}
      </div>
    </Dialog>
  );
}
