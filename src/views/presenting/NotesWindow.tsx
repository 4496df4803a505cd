// The presenter's window of a map: the notes of its stages and lanes, with all that was found in a stage.
import type { Id } from '@/model/id';
import { NotesFrame } from './NotesFrame';
import { Picture } from './Picture';
import { StepFindings } from './StepFindings';
import { StepMoments } from './StepMoments';
import { useStepTitle } from './StepWords';
import type { Step } from './steps';
import { usePlace } from './usePlace';
import { useScene } from '@/views/scene/useScene';

const notesOf = (step: Step): string =>
  (step.kind === 'stage' ? step.stage.notes : step.kind === 'lane' ? step.lane.notes : undefined) ?? '';

export function NotesWindow({ projectId, mapId }: { projectId: Id; mapId: Id }) {
  const scene = useScene(mapId);
  const presentation = usePlace(projectId, mapId, 'notes');
  const titleOf = useStepTitle(mapId);
  const { place, step, steps, at } = presentation;
  const next = steps[at + 1];
  return (
    <NotesFrame
      route={{ screen: 'present', projectId, mapId }}
      {...{ presentation, titleOf }}
      now={<Picture scene={scene} step={step} part={place.part} bare />}
      coming={next && <Picture scene={scene} step={next} part={0} bare />}
      notes={notesOf(step)}
    >
      {step.kind === 'stage' && (
        <>
          <StepMoments mapId={mapId} stageId={step.key} all />
          <StepFindings mapId={mapId} stageId={step.key} all />
        </>
      )}
    </NotesFrame>
  );
}
