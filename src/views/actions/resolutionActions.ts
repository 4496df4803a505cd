// What a target makes of findings, by one key: those that are selected, or those of the selected touchpoints.
import { partnersInTarget } from '@/analysis/targetFindings';
import { reduceFinding, reopenFindings } from '@/commands/resolutions';
import type { Editor } from '@/editor/editor';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { findingsOnCard } from '@/model/select';
import type { Finding } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import { answerable, tellWhere, toggleResolved } from '@/views/context/resolving';
import type { Action } from './action';
import { selectedCards } from './grid';

function selectedFinding(editor: Editor): Finding[] {
  const { project, session } = editor.store.getState();
  const finding = session.selection.kind === 'finding' ? project.findings[session.selection.id] : undefined;
  return finding ? answerable(editor, [finding]) : [];
}

function findingsOfCards(editor: Editor): Finding[] {
  const { project } = editor.store.getState();
  const all = selectedCards(editor).flatMap(({ id }) => findingsOnCard(project, id));
  return answerable(editor, [...new Set(all)]);
}

const reduce = (severity: 1 | 2 | 3 | 4): Action => ({
  id: `finding.reduce${severity}`,
  label: 'actions.reducedTo',
  icon: 'Gauge',
  values: { n: severity },
  context: 'finding',
  submenu: 'actions.reduced',
  isEnabled: (editor) => selectedFinding(editor).some((finding) => severity < (finding.severity ?? Infinity)),
  run: (editor) => {
    const findings = selectedFinding(editor);
    const [finding] = findings;
    if (!finding || !editor.commit(reduceFinding, { id: finding.id, severity })) return;
    const there = partnersInTarget(editor.store.getState().project, [finding.id]);
    tellWhere(editor, findings, there, t('actions.reducedTo', { n: severity }));
  },
});

const isAnswered = (editor: Editor): Id[] =>
  partnersInTarget(
    editor.store.getState().project,
    selectedFinding(editor).map(({ id }) => id),
  ).flatMap(({ id, resolution }) => (resolution ? [id] : []));

export const resolutionActions: readonly Action[] = [
  {
    id: 'finding.resolve',
    label: 'actions.resolveHere',
    icon: 'ListChecks',
    shortcuts: ['r'],
    context: 'finding',
    isEnabled: (editor) => selectedFinding(editor).length > 0,
    run: (editor) => void toggleResolved(editor, selectedFinding(editor)),
  },
  reduce(4),
  reduce(3),
  reduce(2),
  reduce(1),
  {
    id: 'finding.reopen',
    label: 'actions.reopen',
    icon: 'Undo2',
    context: 'finding',
    isEnabled: (editor) => isAnswered(editor).length > 0,
    run: (editor) => {
      const ids = isAnswered(editor);
      if (editor.commit(reopenFindings, { ids })) announce(t('actions.said.reopened', { count: ids.length }));
    },
  },
  {
    id: 'card.resolveFindings',
    label: 'actions.resolveOfCards',
    icon: 'ListChecks',
    shortcuts: ['r'],
    context: 'cards',
    isEnabled: (editor) => findingsOfCards(editor).length > 0,
    run: (editor) => void toggleResolved(editor, findingsOfCards(editor)),
  },
];
