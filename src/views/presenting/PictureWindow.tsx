// The window of the audience: the map step by step, as large as the screen, with hardly anything around it.
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  Columns3,
  Maximize,
  Minimize,
  MonitorOff,
  NotebookText,
  Rows3,
  X,
} from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { IconButton } from '@/ui/IconButton';
import { announce } from '@/ui/LiveRegion';
import { useToast } from '@/ui/Toast';
import { mapColours } from '@/views/scene/mapColours';
import { enterFullScreen, leaveFullScreen, useFullScreen, useLeftFullScreen } from '@/ui/fullScreen';
import { type PresentKey, usePresentKeys } from './keys';
import { openWindow } from './openWindow';
import { Picture } from './Picture';
import styles from './PictureWindow.module.css';
import { Progress } from './Progress';
import { StepContent } from './StepContent';
import { StepWords, useStepTitle } from './StepWords';
import { useAwake } from './useAwake';
import { usePlace } from './usePlace';
import { useScene } from '@/views/scene/useScene';
import { useSwipe } from './useSwipe';

export type PictureWindowProps = { projectId: Id; mapId: Id; onLeave: () => void };

export function PictureWindow({ projectId, mapId, onLeave }: PictureWindowProps) {
  const t = useT();
  const toast = useToast();
  const scene = useScene(mapId);
  const presentation = usePlace(projectId, mapId, 'picture');
  const { place, step, at, steps, press, goesOn, move, change } = presentation;
  const titleOf = useStepTitle(mapId);
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
  const swipe = useSwipe(move);

  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const black = place.black ? ` ${t('presenting.isBlack')}` : '';
    announce(t('presenting.said', { ...press, title }) + black);
  }, [t, press, title, place.black]);

  const { part } = place;
  const told = useRef('');
  const onParts = useCallback(
    (parts: ReadonlyMap<string, number>) => {
      // Told when this screen finds it new: two screens of different sizes would else never agree.
      const found = JSON.stringify([...parts]);
      if (told.current === found) return;
      told.current = found;
      change({ parts });
    },
    [change],
  );
  const openNotes = (): void => {
    expectLeaving();
    if (!openWindow({ screen: 'present', projectId, mapId, notes: true })) {
      toast.show({ title: t('presenting.blocked'), tone: 'danger' });
    }
  };
  const byStages = place.order === 'stages';
  return (
    <main
      ref={root}
      tabIndex={-1}
      className={styles.window}
      style={mapColours}
      aria-label={t('presenting.region')}
      data-awake={awake}
    >
      <div className={styles.picture} {...swipe}>
        <Picture {...{ scene, step, part, steps, onParts }} />
      </div>
      <div className={styles.words} data-kind={step.kind} key={step.key}>
        <StepWords step={step} at={at} mapId={mapId} scene={scene} />
        <StepContent scene={scene} step={step} />
      </div>
      <div className={styles.bar}>
        <div className={styles.group}>
          <IconButton
            icon={byStages ? Rows3 : Columns3}
            label={t(byStages ? 'presenting.byLanes' : 'presenting.byStages')}
            tooltipSide="top"
            onClick={() => move({ order: byStages ? 'lanes' : 'stages' })}
          />
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
            disabled={at === 0 && part === 0}
            onClick={() => move('previous')}
          />
          <Progress presentation={presentation} mapId={mapId} />
          <IconButton
            icon={goesOn && step.kind === 'stage' ? ArrowDown : ArrowRight}
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
