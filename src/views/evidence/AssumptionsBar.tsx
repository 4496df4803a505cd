// While only assumptions are asked for: how many there are, the way from one to the next, and the way out.
import { ChevronLeft, ChevronRight, CircleDashed } from 'lucide-react';
import { useMemo } from 'react';
import { type PlacedStatement, statementsAt } from '@/analysis/coverage';
import type { Selection } from '@/editor/session';
import '@/i18n/en/research';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { announce } from '@/ui/LiveRegion';
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

export function AssumptionsBar({ mapId }: { mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const selection = useSession((session) => session.selection);
  const all = useMemo(() => statementsAt(project, mapId, 'assumption'), [project, mapId]);
  const at = all.findIndex((statement) => isSelected(project, selection, statement));

  const go = (by: 1 | -1): void => {
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
    const statement = all[next];
    const words = statement && statementWords(project, statement);
    if (!words?.on) return;
    editor.setSession({ selection: words.on.selection, reveal: words.on.reveal });
    announce(`${t('research.only.at', { at: next + 1, of: all.length })}. ${words.title}`);
  };
  const end = (): void => {
    editor.setSession({ assumptionsOnly: undefined });
    // The bar goes, and the button with it.
    focusCursor();
  };
  const words =
    all.length === 0
      ? t('research.only.none')
      : at < 0
        ? t('research.only.all', { of: all.length })
        : t('research.only.at', { at: at + 1, of: all.length });
  return (
    <div className={bar.bar} data-aside="">
      <Icon icon={CircleDashed} />
      <p className={bar.words}>
        <strong>{words}</strong>
      </p>
      {all.length > 0 && (
        <>
          <IconButton
            icon={ChevronLeft}
            size="s"
            label={t('research.only.previous')}
            onClick={() => go(-1)}
          />
          <IconButton icon={ChevronRight} size="s" label={t('research.only.next')} onClick={() => go(1)} />
        </>
      )}
      <Button size="s" onClick={end}>
        {t('research.only.end')}
      </Button>
    </div>
  );
}
