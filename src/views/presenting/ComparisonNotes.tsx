// The presenter's window of a comparison: the notes of the stage on either map, and all that the audience sees in part.
import styles from './ComparisonNotes.module.css';
import { ComparisonPage, type ComparisonPageProps } from './ComparisonPage';
import type { ComparisonStep } from './comparisonSteps';
import { opening, sharedName, type ComparisonWindowProps } from './ComparisonWindow';
import { type ComparisonTold, comparisonTitle } from './comparisonWords';
import { Miniature } from './Miniature';
import { NotesFrame } from './NotesFrame';
import { StageTurns } from './StageTurns';
import { StageWhy } from './StageWhy';
import { useShared, useWalk } from './useShared';

/** What is written for the presenter beside the stage: on the second map, and where nothing is, on the first. */
function notesOf(step: ComparisonStep, { comparison: { from, to } }: ComparisonTold): string {
  const { fromId = '', toId = '' } = (step.kind === 'change' && step.change.row.stage) || {};
  const written = [to.project.stages[toId]?.notes, from.project.stages[fromId]?.notes];
  return written.find((notes) => notes !== undefined && notes.trim() !== '') ?? '';
}

export function ComparisonNotes({ projectId, compared, steps, told }: ComparisonWindowProps) {
  const shared = useShared(sharedName(projectId, compared), 'notes');
  const presentation = useWalk(shared, steps, opening);
  const { step, at } = presentation;
  const next = steps[at + 1];
  return (
    <NotesFrame
      route={{ screen: 'present', projectId, compared }}
      presentation={presentation}
      titleOf={(one) => comparisonTitle(one, told)}
      now={<Small step={step} told={told} />}
      coming={next && <Small step={next} told={told} />}
      notes={notesOf(step, told)}
    >
      {step.kind === 'change' && (
        <div className={styles.all}>
          <StageWhy change={step.change} told={told} all />
          <StageTurns change={step.change} told={told} all />
        </div>
      )}
    </NotesFrame>
  );
}

const Small = (page: ComparisonPageProps) => (
  <Miniature>
    <ComparisonPage {...page} />
  </Miniature>
);
