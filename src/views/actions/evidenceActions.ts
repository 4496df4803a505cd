// Evidence as actions: attaching sources to what is selected, and a new source from anywhere.
import type { RestingTable } from '@/analysis/evidenceUse';
import { addEvidence } from '@/commands/evidence';
import type { Editor } from '@/editor/editor';
import { type Id, newId } from '@/model/id';
import { navigate } from '@/views/context/router';
import type { Action } from './action';
import { selectedCards } from './grid';

/** Opens the window that attaches sources to these records. */
function attachTo(editor: Editor, table: RestingTable, ids: readonly Id[]): void {
  editor.setSession({ dialog: 'evidence', attaching: ids.map((id) => ({ table, id })) });
}

const selectedFinding = (editor: Editor): Id | undefined => {
  const { project, session } = editor.store.getState();
  const { selection } = session;
  return selection.kind === 'finding' && project.findings[selection.id] ? selection.id : undefined;
};

export const evidenceActions: readonly Action[] = [
  {
    id: 'cards.attachEvidence',
    label: 'actions.attachEvidence',
    icon: 'Paperclip',
    shortcuts: ['e'],
    context: 'cards',
    isEnabled: (editor) => selectedCards(editor).length > 0,
    run: (editor) =>
      attachTo(
        editor,
        'cards',
        selectedCards(editor).map(({ id }) => id),
      ),
  },
  {
    id: 'finding.attachEvidence',
    label: 'actions.attachEvidence',
    icon: 'Paperclip',
    shortcuts: ['e'],
    context: 'finding',
    isEnabled: (editor) => selectedFinding(editor) !== undefined,
    run: (editor) => attachTo(editor, 'findings', [selectedFinding(editor) ?? '']),
  },
  {
    id: 'project.newSource',
    label: 'actions.newSource',
    keywords: ['actions.words.evidence'],
    icon: 'BookPlus',
    context: 'project',
    isEnabled: () => true,
    run: (editor) => {
      const id = newId();
      if (!editor.commit(addEvidence, { id, kind: 'interview', title: '' })) return;
      navigate({ screen: 'research', projectId: editor.store.getState().project.id, sourceId: id });
    },
  },
];
