// The work of finding: which matches there are, going from one to the next, replacing one or all.
import { findText, type TextMatch } from '@/analysis/findText';
import { replacedTexts, replaceText } from '@/commands/replaceText';
import type { Editor } from '@/editor/editor';
import { emptyFind, type Find } from '@/editor/session';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import { openMap } from './grid';
import { targetOf } from './recordTarget';
import { tellRemoval } from './removal';

type Asked = Pick<Find, 'query' | 'matchCase' | 'wholeWord'>;

const known = new WeakMap<Project, { key: string; matches: readonly TextMatch[] }>();

/** The matches of a map, searched for once as long as neither the project nor the question changes. */
export function matchesIn(
  project: Project,
  mapId: Id | undefined,
  { query, matchCase, wholeWord }: Asked,
): readonly TextMatch[] {
  if (mapId === undefined) return [];
  const key = [mapId, matchCase, wholeWord, query].join('\n');
  const before = known.get(project);
  if (before?.key === key) return before.matches;
  const matches = findText(project, mapId, query, { matchCase, wholeWord });
  known.set(project, { key, matches });
  return matches;
}

const findOf = (editor: Editor): Find => editor.store.getState().session.find ?? emptyFind;
const matchesOf = (editor: Editor): readonly TextMatch[] =>
  matchesIn(editor.store.getState().project, openMap(editor), findOf(editor));

const sameField = (a: TextMatch, b: TextMatch): boolean =>
  a.kind === b.kind && a.id === b.id && a.field === b.field;

/** Where the current match stands among the matches; -1 when it is none of them any more. */
export function currentIn(matches: readonly TextMatch[], { at, index }: Find): number {
  if (!at) return -1;
  const isHere = (match: TextMatch | undefined): boolean =>
    match !== undefined && sameField(match, at) && match.start === at.start;
  return isHere(matches[index]) ? index : matches.findIndex(isHere);
}

/** Makes a match the current one: selects what it stands in and brings it into view. */
function show(editor: Editor, matches: readonly TextMatch[], index: number): void {
  const at = matches[index];
  const mapId = openMap(editor);
  if (!at || mapId === undefined) return;
  const target = targetOf(editor.store.getState().project, mapId, at);
  editor.setSession({
    ...target,
    editing: undefined,
    draft: undefined,
    find: { ...findOf(editor), at, index },
  });
}

/** Goes to the next match or the one before, around the ends. */
export function step(editor: Editor, by: 1 | -1): void {
  const matches = matchesOf(editor);
  const { open, index } = findOf(editor);
  const at = currentIn(matches, findOf(editor));
  if (matches.length === 0) {
    announce(t('find.none'));
    return;
  }
  // What was current is gone: its place has been taken by the next one.
  const from = at >= 0 ? at + by : by > 0 ? index : index - 1;
  const next = (from + matches.length) % matches.length;
  show(editor, matches, next);
  if (!open) announce(t('find.place', { at: next + 1, of: matches.length }));
}

/** Replaces the current match and goes to the next; without a current match it goes to the first. */
export function replaceOne(editor: Editor): void {
  const matches = matchesOf(editor);
  const { replacement } = findOf(editor);
  const index = currentIn(matches, findOf(editor));
  const match = matches[index];
  if (!match) return step(editor, 1);
  editor.seal();
  if (replacedTexts(editor.store.getState().project, { matches: [match], replacement }).length === 0) {
    announce(t('find.tooLong'));
    return;
  }
  editor.commit(replaceText, { matches: [match], replacement });
  // What was written may hold the same words again: it is not replaced twice.
  const after = matchesOf(editor);
  const end = match.start + replacement.length;
  let next = index;
  for (let one = after[next]; one && sameField(one, match) && one.start < end; one = after[next]) next += 1;
  if (after.length === 0) {
    announce(t('find.replaced', { count: 1 }));
    return;
  }
  show(editor, after, next % after.length);
}

/** Replaces all matches in one step, and tells how many. */
export function replaceAll(editor: Editor): void {
  const matches = matchesOf(editor);
  const { replacement } = findOf(editor);
  if (matches.length === 0 || editor.store.getState().readOnly) return;
  editor.seal();
  const replacing = { matches, replacement };
  const count = replacedTexts(editor.store.getState().project, replacing).reduce(
    (sum, field) => sum + field.count,
    0,
  );
  const left = matches.length - count;
  editor.setSession({ find: { ...findOf(editor), at: undefined, index: 0 } });
  const done = editor.commit(replaceText, replacing);
  const said =
    t('find.replaced', { count }) + (left > 0 ? `. ${t('find.leftTooLong', { count: left })}` : '');
  if (done && count > 1) tellRemoval(editor, said);
  else announce(said);
}
