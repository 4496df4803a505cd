// The window of the audience around whatever is presented: keys, swipes, the bar, the whole screen, the black screen.
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  Maximize,
  Minimize,
  MonitorOff,
  NotebookText,
  X,
} from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useT } from '@/i18n/useT';
import { IconButton } from '@/ui/IconButton';
import { announce } from '@/ui/LiveRegion';
import { useToast } from '@/ui/Toast';
import { useMapColours } from '@/views/scene/mapColours';
import { enterFullScreen, leaveFullScreen, useFullScreen, useLeftFullScreen } from '@/ui/fullScreen';
import styles from './AudienceFrame.module.css';
import { type PresentKey, usePresentKeys } from './keys';
import { openWindow, type PresentRoute } from './openWindow';
import { Progress } from './Progress';
import type { Keyed } from './steps';
import { useAwake } from './useAwake';
import type { Presentation } from './useShared';

export type AudienceFrameProps<S extends Keyed> = {
  /** The address of this window; the presenter's has the notes besides. */
  route: PresentRoute;
  presentation: Presentation<S>;
  titleOf: (step: S) => string;
  /** Whether what follows of this step lies below, and not beside. */
  goesDown: boolean;
  onLeave: () => void;
  /** What else there is to choose, in the bar. */
  choices?: ReactNode;
  children: ReactNode;
};

export function AudienceFrame<S extends Keyed>(props: AudienceFrameProps<S>) {
  const colours = useMapColours();
  const { route, presentation, titleOf, goesDown, onLeave, choices, children } = props;
  const t = useT();
  const toast = useToast();
  const { place, step, at, steps, press, goesOn, move } = presentation;
  const title = titleOf(step);
  const full = useFullScreen();
  const root = useRef<HTMLDivElement>(null);
  const awake = useAwake();

  const leave = useCallback(() => {
    leaveFullScreen();
    onLeave();
  }, [onLeave]);
  const expectLeaving = useLeftFullScreen(onLeave);
  const toggleFull = (): void => {
    expectLeaving();
    if (full) leaveFullScreen();
    else enterFullScreen();
  };
  usePresentKeys((key: PresentKey) => {
    if (key === 'leave') leave();
    else if (key === 'fullScreen') toggleFull();
    else move(key);
  });

  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const black = place.black ? ` ${t('presenting.isBlack')}` : '';
    announce(t('presenting.said', { ...press, title }) + black);
  }, [t, press, title, place.black]);

  const openNotes = (): void => {
    expectLeaving();
    if (!openWindow({ ...route, notes: true })) {
      toast.show({ title: t('presenting.blocked'), tone: 'danger' });
    }
  };
  return (
    <main
      ref={root}
      tabIndex={-1}
      className={styles.window}
      style={colours}
      aria-label={t('presenting.region')}
      data-awake={awake}
    >
      {children}
      <div className={styles.bar}>
        <div className={styles.group}>
          {choices}
          <IconButton
            icon={NotebookText}
            label={t('presenting.notesWindow')}
            tooltipSide="top"
            onClick={openNotes}
          />
        </div>
        <div className={styles.steps}>
          <IconButton
            icon={ArrowLeft}
            label={t('presenting.previous')}
            className={styles.control}
            tooltipSide="top"
            disabled={at === 0 && place.part === 0}
            onClick={() => move('previous')}
          />
          <Progress presentation={presentation} titleOf={titleOf} />
          <IconButton
            icon={goesOn && goesDown ? ArrowDown : ArrowRight}
            label={t(goesOn ? 'presenting.more' : 'presenting.next')}
            className={styles.control}
            tooltipSide="top"
            disabled={at === steps.length - 1 && !goesOn}
            onClick={() => move('next')}
          />
        </div>
        <div className={styles.group}>
          <IconButton
            icon={MonitorOff}
            label={t('presenting.black')}
            shortcut="b"
            tooltipSide="top"
            aria-pressed={place.black}
            onClick={() => move('black')}
          />
          <IconButton
            icon={full ? Minimize : Maximize}
            label={t(full ? 'presenting.notFull' : 'presenting.full')}
            shortcut="f"
            tooltipSide="top"
            className={styles.full}
            onClick={toggleFull}
          />
          <IconButton
            icon={X}
            label={t('presenting.leave')}
            shortcut="escape"
            tooltipSide="top"
            onClick={leave}
          />
        </div>
      </div>
      {place.black && <div className={styles.black} onPointerDown={() => move('black')} />}
    </main>
  );
}
