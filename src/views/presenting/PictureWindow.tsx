// The window of the audience: the map step by step, as large as the screen, with hardly anything around it.
import { Columns3, Rows3 } from 'lucide-react';
import { useCallback, useRef } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { IconButton } from '@/ui/IconButton';
import { AudienceFrame } from './AudienceFrame';
import { Picture } from './Picture';
import styles from './PictureWindow.module.css';
import { StepContent } from './StepContent';
import { StepWords, useStepTitle } from './StepWords';
import { usePlace } from './usePlace';
import { useScene } from '@/views/scene/useScene';
import { useSwipe } from './useSwipe';

export type PictureWindowProps = { projectId: Id; mapId: Id; onLeave: () => void };

export function PictureWindow({ projectId, mapId, onLeave }: PictureWindowProps) {
  const t = useT();
  const scene = useScene(mapId);
  const presentation = usePlace(projectId, mapId, 'picture');
  const { place, step, at, steps, move, change } = presentation;
  const titleOf = useStepTitle(mapId);
  const swipe = useSwipe(move);
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
  const byStages = place.order === 'stages';
  return (
    <AudienceFrame
      route={{ screen: 'present', projectId, mapId }}
      {...{ presentation, titleOf, onLeave }}
      goesDown={step.kind === 'stage'}
      choices={
        <IconButton
          icon={byStages ? Rows3 : Columns3}
          label={t(byStages ? 'presenting.byLanes' : 'presenting.byStages')}
          tooltipSide="top"
          onClick={() => move({ order: byStages ? 'lanes' : 'stages' })}
        />
      }
    >
      <div className={styles.picture} {...swipe}>
        <Picture {...{ scene, step, part, steps, onParts }} />
      </div>
      <div className={styles.words} data-kind={step.kind} key={step.key}>
        <StepWords step={step} at={at} mapId={mapId} scene={scene} />
        <StepContent scene={scene} step={step} />
      </div>
    </AudienceFrame>
  );
}
