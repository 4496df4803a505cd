// The export dialog: what to take away on the left, how it will look on the right.
import { Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { fittingScale, offeredScale } from '@/formats/browser/bitmap';
import { canCopyPicture, copyPicture } from '@/formats/browser/clipboard';
import { mapPicture } from '@/formats/mapPicture';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { PALETTES } from '@/layout/palette';
import type { MeasureText, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import styles from './ExportDialog.module.css';
import { saveFile } from '@/ui/saveFile';
import { backgroundFor, makeFile, makePng, type ExportChoice } from './exportFile';
import { ExportOptions } from './ExportOptions';
import { ExportPreview } from './ExportPreview';

export type ExportDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  project: Project;
  mapId: Id;
  /** The layout of pictures; it breaks lines where the screen does, unless the reader has set other type there. */
  layout: (project: Project, mapId: Id) => Scene;
  measure: MeasureText;
  /** Puts the bytes of images into a project that leaves as JSON; left out, images stay behind. */
  withImages?: (project: Project) => Promise<Project>;
};

type Outcome = { tone: 'busy' | 'good' | 'bad'; text: string };

/** Without a scale until somebody chooses one: until then it fits the size of the map. */
type Choice = Omit<ExportChoice, 'scale'> & Partial<Pick<ExportChoice, 'scale'>>;
const FIRST: Choice = { format: 'png', title: true, legend: true, background: 'paper' };
const palette = PALETTES.light;

export function ExportDialog(props: ExportDialogProps) {
  const { open, onOpenChange, layout, measure, withImages } = props;
  const t = useT();
  const [chosen, setChosen] = useState(FIRST);
  const [outcome, setOutcome] = useState<Outcome>();
  const [shown, setShown] = useState({ project: props.project, mapId: props.mapId });
  // A closed dialog costs nothing while the map is edited, and shows its last picture while it fades.
  if (open && (shown.project !== props.project || shown.mapId !== props.mapId)) {
    setShown({ project: props.project, mapId: props.mapId });
  }
  const { project, mapId } = shown;
  const lang = language();
  const { title, legend } = chosen;
  const background = backgroundFor(chosen);
  const scene = useMemo(() => layout(project, mapId), [layout, project, mapId]);
  const picture = useMemo(
    () => mapPicture(project, scene, { palette, measure, t, language: lang }, { title, legend, background }),
    // Words of title and legend follow the language.
    // oxlint-disable-next-line react/exhaustive-deps
    [project, scene, measure, title, legend, background, lang],
  );
  const choice: ExportChoice = { scale: offeredScale(picture.box), ...chosen };
  const fitting = fittingScale(picture.box, choice.scale);
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const isBitmap = choice.format !== 'json' && choice.format !== 'svg';
  const lowered = (scale: number) =>
    t('exporting.lowered', { asked: choice.scale, scale: number.format(scale) });

  async function run(): Promise<Outcome> {
    if (choice.format === 'copy') {
      try {
        await copyPicture(makePng(picture, choice.scale).then(({ blob }) => blob));
        return { tone: 'good', text: t('exporting.copied') };
      } catch {
        return { tone: 'bad', text: t('exporting.copyFailed') };
      }
    }
    try {
      const whole = choice.format === 'json' && withImages ? await withImages(project) : project;
      const file = await makeFile(choice, picture, whole);
      saveFile(file.blob, file.name);
      const saved = t('exporting.saved', { name: file.name });
      return { tone: 'good', text: file.reached === undefined ? saved : `${saved} ${lowered(file.reached)}` };
    } catch {
      return { tone: 'bad', text: t(choice.format === 'json' ? 'exporting.jsonFailed' : 'exporting.failed') };
    }
  }

  function start(): void {
    if (outcome?.tone === 'busy') return;
    setOutcome({ tone: 'busy', text: t('exporting.working') });
    void run().then(setOutcome);
  }

  const pixels = {
    width: number.format(Math.floor(picture.box.width * fitting)),
    height: number.format(Math.floor(picture.box.height * fitting)),
  };
  const isCopy = choice.format === 'copy';
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
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
            icon={isCopy ? Copy : Download}
            // Not disabled: the focus stays on it while the picture is made.
            aria-disabled={outcome?.tone === 'busy'}
            onClick={start}
          >
            {t(isCopy ? 'exporting.copyNow' : 'exporting.download')}
          </Button>
        </>
      }
    >
      <div className={styles.panes}>
        <div className={styles.options}>
          <ExportOptions
            choice={choice}
            canCopy={canCopyPicture()}
            onChange={(changes) => {
              setChosen({ ...chosen, ...changes });
              setOutcome(undefined);
            }}
          />
          {isBitmap && <p className={styles.size}>{t('exporting.pixels', pixels)}</p>}
          {isBitmap && fitting < choice.scale && <p className={styles.note}>{lowered(fitting)}</p>}
        </div>
        {choice.format === 'json' ? (
          <div className={styles.preview}>
            <p className={styles.about}>{t('exporting.jsonAbout')}</p>
          </div>
        ) : (
          <ExportPreview picture={picture} scene={scene} palette={palette} />
        )}
      </div>
    </Dialog>
  );
}
