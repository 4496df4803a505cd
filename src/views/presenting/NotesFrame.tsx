// The window of the presenter around whatever is presented: what is shown, what comes next, the notes, and the time.
import { ArrowLeft, ArrowRight, ExternalLink, MonitorOff } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { announce } from '@/ui/LiveRegion';
import { useMapColours } from '@/views/scene/mapColours';
import { usePresentKeys } from './keys';
import styles from './NotesFrame.module.css';
import { openWindow, type PresentRoute } from './openWindow';
import { Progress } from './Progress';
import type { Keyed } from './steps';
import { Times } from './Times';
import type { Presentation } from './useShared';

export type NotesFrameProps<S extends Keyed> = {
  /** The address of the window of the audience. */
  route: PresentRoute;
  presentation: Presentation<S>;
  titleOf: (step: S) => string;
  /** Small pictures of what the audience sees and of what it sees next. */
  now: ReactNode;
  coming: ReactNode;
  /** What was written for the step that is shown. */
  notes: string;
  /** What else the presenter reads there. */
  children: ReactNode;
};

export function NotesFrame<S extends Keyed>(props: NotesFrameProps<S>) {
  const colours = useMapColours();
  const { route, presentation, titleOf, now, coming, notes, children } = props;
  const t = useT();
  const { place, step, at, steps, press, goesOn, others, move, change } = presentation;
  const next = steps[at + 1];
  const title = titleOf(step);
  const shown = [...others.values()].includes('picture');
  usePresentKeys((key) => {
    if (key === 'leave') window.close();
    else if (key !== 'fullScreen') move(key);
  });
  useEffect(() => announce(t('presenting.said', { ...press, title })), [t, press, title]);
  return (
    <main className={styles.window} style={colours} aria-label={t('presenting.notesWindow')}>
      <header className={styles.head}>
        <Times since={place.since} onRestart={() => change({ since: Date.now() })} />
        {!shown && (
          <p className={styles.alone}>
            {t('presenting.pictureClosed')}
            <Button size="s" icon={ExternalLink} onClick={() => openWindow(route)}>
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
          {now}
          {place.black && <p className={styles.black}>{t('presenting.isBlack')}</p>}
        </div>
      </section>
      <section className={styles.next} aria-labelledby="step-next">
        <h2 id="step-next" className={styles.small}>
          {next ? t('presenting.nextUp', { title: titleOf(next) }) : t('presenting.theEnd')}
        </h2>
        <div className={styles.frame}>{coming}</div>
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
          {children}
        </div>
      </div>
      <footer className={styles.foot}>
        <Button icon={MonitorOff} aria-pressed={place.black} onClick={() => move('black')}>
          {t('presenting.black')}
        </Button>
        <Progress presentation={presentation} titleOf={titleOf} />
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
