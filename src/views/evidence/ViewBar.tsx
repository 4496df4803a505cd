// While a view is on: what it shows in one sentence, the way from one match to the next, and the way out.
import { ChevronLeft, ChevronRight, CircleDashed, Eye } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { type PlacedStatement, statementsAt } from '@/analysis/coverage';
import { matchesOn } from '@/analysis/viewMatches';
import { filtersOf, sameChoice, WHOLE } from '@/analysis/viewChoice';
import { shownProject } from '@/analysis/shownProject';
import { withView } from '@/editor/openViews';
import type { Selection } from '@/editor/session';
import { viewSentence } from '@/formats/viewWords';
import '@/i18n/en/research';
import '@/i18n/en/views';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { announce } from '@/ui/LiveRegion';
import { ASSUMPTIONS, showWhole } from '@/views/actions/viewActions';
import { useEditor, useProject, useSession } from '@/views/context/EditorContext';
import { focusCursor } from '@/views/map/useCursor';
import bar from '@/views/map/WalkBar.module.css';
import { statementWords } from './statementWords';

/** Whether a statement is what is selected. */
function isSelected(project: Project, selection: Selection, { table, id }: PlacedStatement): boolean {
  if (table === 'findings') return selection.kind === 'finding' && selection.id === id;
  if (table === 'cards') return selection.kind === 'cards' && selection.ids.at(-1) === id;
  const { cardId, stageId } = project.feelings[id] ?? {};
  if (cardId !== undefined) return selection.kind === 'cards' && selection.ids.at(-1) === cardId;
  return selection.kind === 'stage' && selection.id === stageId;
}

/** Tells which lane or stage had to come back, once. */
function useCameBack(mapId: Id): void {
  const t = useT();
  const editor = useEditor();
  const view = useSession((session) => session.openViews[mapId]);
  useEffect(() => {
    if (view?.cameBack === undefined) return;
    const { project } = editor.store.getState();
    const { cameBack, choice, id } = view;
    const name = (project.stages[cameBack] ?? project.lanes[cameBack])?.name ?? '';
    announce(t('views.said.cameBack', { name }));
    editor.setSession(withView(editor.store.getState(), mapId, choice, id));
  }, [editor, mapId, t, view]);
}

export function ViewBar({ mapId }: { mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  useCameBack(mapId);
  // What it says may come after the letter that changes it.
  const project = useDeferredValue(useProject((whole) => whole));
  const selection = useSession((session) => session.selection);
  const choice = useSession((session) => session.openViews[mapId]?.choice) ?? WHOLE;
  const assumptions = sameChoice(choice, ASSUMPTIONS);
  const name = useProject(
    (whole) => whole.views[editor.store.getState().session.openViews[mapId]?.id ?? '']?.name,
  );
  const all = useMemo(() => {
    const shown = shownProject(project, mapId, choice);
    if (assumptions) return statementsAt(shown, mapId, 'assumption');
    return filtersOf(project, choice).length > 0 ? matchesOn(shown, mapId, choice) : [];
  }, [project, mapId, choice, assumptions]);
  const at = all.findIndex((statement) => isSelected(project, selection, statement));

  const go = (by: 1 | -1): void => {
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
    const statement = all[next];
    const words = statement && statementWords(project, statement);
    if (!words?.on) return;
    editor.setSession({ selection: words.on.selection, reveal: words.on.reveal });
    const place = assumptions ? t('research.only.at', { at: next + 1, of: all.length }) : '';
    announce([place, words.title].filter(Boolean).join('. '));
  };
  const end = (): void => {
    showWhole(editor);
    // The bar goes, and the button with it.
    focusCursor();
  };
  const sentence = assumptions
    ? all.length === 0
      ? t('research.only.none')
      : at < 0
        ? t('research.only.all', { of: all.length })
        : t('research.only.at', { at: at + 1, of: all.length })
    : viewSentence(project, mapId, choice, t);
  // Nothing is left of it: what it hid was shown again, or is gone.
  if (sentence === '') return null;
  return (
    <div className={bar.bar} data-aside="">
      <Icon icon={assumptions ? CircleDashed : Eye} />
      <p className={bar.words}>
        {name && <span className={bar.hint}>{name}: </span>}
        <strong>{sentence}</strong>
      </p>
      {all.length > 0 && (
        <>
          <IconButton
            icon={ChevronLeft}
            size="s"
            label={t(assumptions ? 'research.only.previous' : 'views.previous')}
            onClick={() => go(-1)}
          />
          <IconButton
            icon={ChevronRight}
            size="s"
            label={t(assumptions ? 'research.only.next' : 'views.next')}
            onClick={() => go(1)}
          />
        </>
      )}
      <Button size="s" onClick={end}>
        {t('views.showAll')}
      </Button>
    </div>
  );
}
