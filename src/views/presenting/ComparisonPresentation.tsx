// The presentation of a comparison: finds both maps and what is to be told of them, for either of its windows.
import { useCallback, useEffect } from 'react';
import '@/i18n/en/compare';
import '@/i18n/en/linking';
import '@/i18n/en/overlay';
import '@/i18n/en/presenting';
import '@/i18n/en/presentingComparison';
import '@/i18n/en/story';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Side } from '@/analysis/comparison';
import type { Id } from '@/model/id';
import type { Steps } from '@/model/steps';
import { areSmall, findDifferences } from '@/views/compare/findDifferences';
import { namesOf } from '@/views/compare/namesOf';
import { type TwoSides, useSides } from '@/views/compare/useSides';
import { useSteps } from '@/views/compare/useSteps';
import { Waiting } from '@/views/compare/Waiting';
import { type Compared, navigate } from '@/views/context/router';
import { ComparisonNotes } from './ComparisonNotes';
import { comparisonSteps, type ComparisonStep } from './comparisonSteps';
import { ComparisonWindow } from './ComparisonWindow';
import type { ComparisonTold } from './comparisonWords';

export type ComparisonPresentationProps = { projectId: Id; compared: Compared; notes: boolean };

export function ComparisonPresentation({ projectId, compared, notes }: ComparisonPresentationProps) {
  const { fromMapId, toMapId, view, other } = compared;
  const found = useSides(fromMapId, toMapId, other, 0);
  const otherId = other?.projectId;
  const side = other?.side;
  const onLeave = useCallback(
    () =>
      navigate(
        {
          screen: 'compare',
          projectId,
          fromMapId,
          toMapId,
          ...(view !== undefined && { view }),
          ...(otherId !== undefined && side && { other: { side, projectId: otherId } }),
        },
        { replace: true },
      ),
    [projectId, fromMapId, toMapId, view, otherId, side],
  );
  // The comparison says what is missing and what can be done instead.
  const isMissing = found.state === 'absent' || found.state === 'none';
  useEffect(() => {
    if (isMissing) onLeave();
  }, [isMissing, onLeave]);
  if (found.state !== 'there') return <Waiting />;
  return (
    <Found
      key={`${fromMapId} ${toMapId} ${otherId}`}
      {...{ projectId, compared, notes, onLeave }}
      sides={found.sides}
    />
  );
}

type Told = Omit<ComparisonTold, 'states'> & { steps: readonly ComparisonStep[] };

function* tell(from: Side, to: Side, today: string): Steps<Told> {
  const { comparison, rows, story, rest } = yield* findDifferences(from, to);
  return { comparison, rows, story, rest, steps: yield* comparisonSteps(comparison, rows, story, today) };
}

type FoundProps = ComparisonPresentationProps & { sides: TwoSides; onLeave: () => void };

function Found({ projectId, compared, notes, sides, onLeave }: FoundProps) {
  const t = useT();
  const { from, to, other } = sides;
  const today = todayIso();
  const begin = useCallback(() => tell(from, to, today), [from, to, today]);
  const found = useSteps(begin, areSmall(from, to));
  if (!found) return <Waiting />;
  const { steps, ...rest } = found;
  const told = { ...rest, states: namesOf(t, sides, other).states };
  const given = { projectId, compared, steps, told };
  return notes ? <ComparisonNotes {...given} /> : <ComparisonWindow {...given} onLeave={onLeave} />;
}
