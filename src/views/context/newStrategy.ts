// A new strategy, made for a finding, a stage or nothing yet, and opened in the plan.
import { addStrategy } from '@/commands/strategies';
import type { Editor } from '@/editor/editor';
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { navigate } from './router';

export type StrategyStart = { title?: string; findingIds?: readonly Id[]; stageIds?: readonly Id[] };

/** Makes a strategy and opens it; the letters of its title belong to the same step. False where nothing may be changed. */
export function newStrategy(
  editor: Editor,
  { title = '', findingIds = [], stageIds = [] }: StrategyStart = {},
): boolean {
  const { readOnly, project } = editor.store.getState();
  if (readOnly) return false;
  editor.seal();
  const id = newId();
  const start = { id, title: title.slice(0, LIMITS.title), findingIds, stageIds };
  if (!editor.commit(addStrategy, start, { mergeKey: `strategy:${id}:title` })) return false;
  navigate({ screen: 'plan', projectId: project.id, part: 'strategies', strategyId: id });
  return true;
}
