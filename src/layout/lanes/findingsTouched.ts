// Which stages a change of findings shows in: those with a touchpoint on which a changed one hangs, or hung.
import type { Id } from '@/model/id';
import { isInStage } from '@/model/select';
import type { Finding, Project } from '@/model/types';

/** Tells of each stage whether a finding on one of its cards came, went or changed. */
export function findingsTouched(before: Project, now: Project): (stageId: Id) => boolean {
  const changed = changedFindings(before, now);
  return (stageId) =>
    changed.some(({ cardIds }) => cardIds.some((cardId) => isInStage(now, cardId, stageId)));
}

/** The findings that came, went or changed, in both their states. */
function changedFindings(before: Project, now: Project): Finding[] {
  if (before.findings === now.findings) return [];
  const changed: Finding[] = [];
  for (const id in now.findings) {
    const [old, next] = [before.findings[id], now.findings[id]];
    if (old === next) continue;
    if (old) changed.push(old);
    if (next) changed.push(next);
  }
  for (const id in before.findings) {
    const old = before.findings[id];
    if (old && !now.findings[id]) changed.push(old);
  }
  return changed;
}
