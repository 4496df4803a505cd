// The words of a step beside its picture: its name, what it is for, how long it takes, and what the personas feel.
import { Clock3 } from 'lucide-react';
import { openChoice } from '@/editor/openViews';
import { viewSentence } from '@/formats/viewWords';
import '@/i18n/en/views';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { mouthOf } from '@/layout/icons';
import type { Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import { laneKinds } from '@/model/laneKinds';
import { Icon } from '@/ui/Icon';
import { useProject, useSession } from '@/views/context/EditorContext';
import { mapStateLabel } from '@/views/context/mapState';
import { signed } from '@/views/map/names';
import { feltIn } from './felt';
import { StepFindings } from './StepFindings';
import { StepMoments } from './StepMoments';
import styles from './StepWords.module.css';
import type { Step } from './steps';
import { mapName } from '@/views/context/mapName';

export type StepWordsProps = { step: Step; at: number; mapId: Id; scene: Scene };

/** The name of a step, in the language of the interface. */
export function useStepTitle(mapId: Id): (step: Step) => string {
  const t = useT();
  const name = useProject((project) => {
    const map = project.maps[mapId];
    return map && mapName(project, map);
  });
  return (step) => {
    switch (step.kind) {
      case 'whole':
        return name ?? '';
      case 'stage':
        return step.stage.name.trim() === '' ? t('map.untitledStage') : step.stage.name;
      case 'lane':
        return step.lane.name.trim() === '' ? t('map.untitledLane') : step.lane.name;
    }
  };
}

export function StepWords({ step, at, mapId, scene }: StepWordsProps) {
  const titleOf = useStepTitle(mapId);
  return (
    <div className={styles.words} data-kind={step.kind}>
      <p className={styles.kind}>
        <Kind step={step} at={at} mapId={mapId} />
      </p>
      <h1 className={styles.title}>{titleOf(step)}</h1>
      {step.kind === 'stage' && <StageWords step={step} mapId={mapId} scene={scene} />}
      {step.kind === 'lane' && step.lane.note !== undefined && (
        <p className={styles.goal}>{step.lane.note}</p>
      )}
    </div>
  );
}

// keys: map.kind.*

function Kind({ step, at, mapId }: { step: Step; at: number; mapId: Id }) {
  const t = useT();
  const project = useProject(({ title }) => title);
  const state = useProject(({ maps }) => maps[mapId]?.state ?? 'current');
  const choice = useSession((session) => openChoice(session, mapId));
  const view = useProject((whole) => choice && viewSentence(whole, mapId, choice, t));
  if (step.kind === 'stage') return t('presenting.stage', { n: at });
  if (step.kind === 'whole') return [project, t(mapStateLabel[state]), view].filter(Boolean).join(' · ');
  const known = laneKinds.find(({ kind }) => kind === step.lane.kind);
  const word = known ? t(`map.kind.${known.kind}`) : '';
  // Many lanes are called what they are: once is enough.
  return word === '' || word === step.lane.name ? t('inspector.lane') : word;
}

type StageWordsProps = { step: Extract<Step, { kind: 'stage' }>; mapId: Id; scene: Scene };

function StageWords({ step, mapId, scene }: StageWordsProps) {
  const { duration, goal } = step.stage;
  return (
    <>
      {duration !== undefined && (
        <p className={styles.duration}>
          <Icon icon={Clock3} />
          {duration}
        </p>
      )}
      {goal !== undefined && <p className={styles.goal}>{goal}</p>}
      <ul className={styles.feelings}>
        {feltIn(scene, step.key).map(({ persona, values }) => (
          <li key={persona.id}>
            <span className={styles.persona}>{persona.name}</span>
            {values.map(({ id, value }) => (
              <span
                key={id}
                className={styles.feeling}
                data-side={value < -0.5 ? 'low' : value > 0.5 ? 'high' : 'mid'}
              >
                <svg viewBox="-14 -14 28 28" width="24" height="24" aria-hidden="true">
                  <circle className={styles.ring} r="12" />
                  <circle className={styles.eye} cx="-3.3" cy="-3.1" r="1.3" />
                  <circle className={styles.eye} cx="3.3" cy="-3.1" r="1.3" />
                  <path className={styles.mouth} d={svgPath(mouthOf(value))} />
                </svg>
                {signed(value)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <StepMoments mapId={mapId} stageId={step.key} />
      <StepFindings mapId={mapId} stageId={step.key} />
    </>
  );
}
