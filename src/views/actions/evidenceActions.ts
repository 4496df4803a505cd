// Evidence as actions: attaching sources to what is selected, and a new source from anywhere.
import { hasSources, showsEvidence } from '@/analysis/evidenceLevel';
import type { RestingTable } from '@/analysis/evidenceUse';
import { updateMap } from '@/commands/maps';
import type { Editor } from '@/editor/editor';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { announce } from '@/ui/LiveRegion';
import type { Action } from './action';
import { openMap, selectedCards } from './grid';

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
    run: (editor) => void import('./evidenceWork').then(({ beginSource }) => beginSource(editor)),
  },
  {
    id: 'view.evidence',
    label: 'actions.showEvidence',
    keywords: ['actions.words.evidence'],
    icon: 'BookOpenText',
    context: 'screen',
    group: 'view',
    isEnabled: (editor) => openMap(editor) !== undefined,
    run: (editor) => {
      const { project } = editor.store.getState();
      const id = openMap(editor) ?? '';
      const shows = !showsEvidence(project, project.maps[id]);
      // As the sources would have it is said by nothing at all.
      const showEvidence = shows === hasSources(project) ? undefined : shows;
      if (editor.commit(updateMap, { id, changes: { showEvidence } }))
        announce(t(shows ? 'actions.said.evidenceShown' : 'actions.said.evidenceHidden'));
    },
  },
];
