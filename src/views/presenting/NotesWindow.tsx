// The window of the presenter: what is shown, what comes next, the notes, and the time.
import { ArrowLeft, ArrowRight, ExternalLink, MonitorOff } from 'lucide-react';
import { useEffect } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { announce } from '@/ui/LiveRegion';
import { mapColours } from '@/views/scene/mapColours';
import { usePresentKeys } from './keys';
import styles from './NotesWindow.module.css';
import { openWindow } from './openWindow';
import { Picture } from './Picture';
import { Progress } from './Progress';
import { StepFindings } from './StepFindings';
import { StepMoments } from './StepMoments';
import { useStepTitle } from './StepWords';
import type { Step } from './steps';
import { Times } from './Times';
import { usePlace } from './usePlace';
import { useScene } from '@/views/scene/useScene';

const notesOf = (step: Step): string =>
  (step.kind === 'stage' ? step.stage.notes : step.kind === 'lane' ? step.lane.notes : undefined) ?? '';

export function NotesWindow({ projectId, mapId }: { projectId: Id; mapId: Id }) {
  const t = useT();
  const scene = useScene(mapId);
  const presentation = usePlace(projectId, mapId, 'notes');
  const { place, step, at, steps, press, goesOn, others, move, change } = presentation;
  const titleOf = useStepTitle(mapId);
  const next = steps[at + 1];
  const title = titleOf(step);
  const shown = [...others.values()].includes('picture');
  usePresentKeys((key) => {
    if (key === 'leave') window.close();
    else if (key !== 'fullScreen') move(key);
  });
  useEffect(() => announce(t('presenting.said', { ...press, title })), [t, press, title]);
  const notes = notesOf(step);
  return (
    <main className={styles.window} style={mapColours} aria-label={t('presenting.notesWindow')}>
      <header className={styles.head}>
        <Times since={place.since} onRestart={() => change({ since: Date.now() })} />
        {!shown && (
          <p className={styles.alone}>
            {t('presenting.pictureClosed')}
            <Button
              size="s"
              icon={ExternalLink}
              onClick={() => openWindow({ screen: 'present', projectId, mapId })}
            >
              {t('presenting.openPicture')}
            </Button>
          </p>
        )}
      </header>
      <section className={styles.now} aria-labelledby="step-now">
        <h1 id="step-now" className={styles.title}>
          {title}
        </h1>
        <div className={styles.frame}>
          <Picture scene={scene} step={step} part={place.part} bare />
          {place.black && <p className={styles.black}>{t('presenting.isBlack')}</p>}
        </div>
      </section>
      <section className={styles.next} aria-labelledby="step-next">
        <h2 id="step-next" className={styles.small}>
          {next ? t('presenting.nextUp', { title: titleOf(next) }) : t('presenting.theEnd')}
        </h2>
        <div className={styles.frame}>{next && <Picture scene={scene} step={next} part={0} bare />}</div>
      </section>
      <div className={styles.notes}>
        <h2 id="step-notes" className={styles.small}>
          {t('presenting.notes')}
        </h2>
        <div
          className={styles.text}
          role="region"
          aria-labelledby="step-notes"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long notes are scrolled by keys as well
          tabIndex={0}
        >
          {notes === '' ? (
            <p className={styles.none}>{t('presenting.noNotes')}</p>
          ) : (
            <p className={styles.own}>{notes}</p>
          )}
          {step.kind === 'stage' && (
            <>
              <StepMoments mapId={mapId} stageId={step.key} all />
              <StepFindings mapId={mapId} stageId={step.key} all />
            </>
          )}
        </div>
      </div>
      <footer className={styles.foot}>
        <Button icon={MonitorOff} aria-pressed={place.black} onClick={() => move('black')}>
          {t('presenting.black')}
        </Button>
        <Progress presentation={presentation} mapId={mapId} />
        <div className={styles.steps}>
          <Button icon={ArrowLeft} disabled={at === 0 && place.part === 0} onClick={() => move('previous')}>
            {t('presenting.previous')}
          </Button>
          <Button
            variant="primary"
            icon={ArrowRight}
            disabled={!next && !goesOn}
            onClick={() => move('next')}
          >
            {t('presenting.next')}
          </Button>
        </div>
      </footer>
    </main>
  );
}
