// The find bar over the map: what is looked for, how many there are, and on demand what to put in their place.
import { CaseSensitive, ChevronDown, ChevronRight, ChevronUp, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { emptyFind, type Find } from '@/editor/session';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { cardById } from '@/model/select';
import { standsBack } from '@/views/context/shown';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { focusCursor } from '@/views/map/useCursor';
import { useMarks } from '@/views/map/useMarks';
import styles from './FindBar.module.css';
import { currentIn, matchesIn, replaceAll, replaceOne, step } from '@/views/actions/findWork';
import { useWordMarks } from './useWordMarks';

/** Milliseconds after the last letter until the map goes to the first match. */
const PAUSE = 180;

type FindBarProps = {
  mapId: Id;
  /** Something of what is looked for was typed before this came: the next letter goes on with it. */
  hasTyped: boolean;
};

export function FindBar({ mapId, hasTyped }: FindBarProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const project = useProject((whole) => whole);
  const find = useSession((session) => session.find ?? emptyFind);
  const bar = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { query, matchCase, wholeWord, replacing, calls, at } = find;
  const matches = useMemo(
    () => matchesIn(project, mapId, { query, matchCase, wholeWord }),
    [project, mapId, query, matchCase, wholeWord],
  );
  const current = currentIn(matches, find);
  useMarks(matches, current < 0 ? undefined : at?.id);
  useWordMarks(project, matches, matches[current]);

  const change = (changes: Partial<Find>): void =>
    editor.setSession({ find: { ...(editor.store.getState().session.find ?? emptyFind), ...changes } });
  const ask = (changes: Partial<Find>): void => change({ ...changes, at: undefined, index: 0 });
  const [firstCalls] = useState(calls);
  useLayoutEffect(() => {
    if (calls === 0) return;
    field.current?.focus({ preventScroll: true });
    if (hasTyped && calls === firstCalls) return;
    field.current?.select();
  }, [calls, firstCalls, hasTyped]);
  // What has replaced the last match falls asleep, and a button that sleeps loses the focus.
  const nothing = matches.length === 0;
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (nothing && active instanceof HTMLButtonElement && active.disabled && bar.current?.contains(active))
      field.current?.focus({ preventScroll: true });
  }, [nothing]);
  // Going there at every letter would make the map jump.
  const pending = at === undefined && matches.length > 0;
  const close = (): void => {
    flushSync(() => {
      if (pending) step(editor, 1);
      change({ open: false });
    });
    focusCursor();
  };
  useEffect(() => {
    if (!pending || query === '') return undefined;
    const timer = setTimeout(() => step(editor, 1), PAUSE);
    return () => clearTimeout(timer);
  }, [editor, pending, query]);

  // A match that the view sets back is shown all the same, and says so.
  const back = useEditorState((state) => {
    const match = matches[current];
    const record = match?.kind === 'card' ? cardById(state.project, match.id) : undefined;
    if (record) return standsBack(state, mapId, { kind: 'card', record });
    const finding = match?.kind === 'finding' ? state.project.findings[match.id] : undefined;
    return finding !== undefined && standsBack(state, mapId, { kind: 'finding', record: finding });
  });
  const count =
    query === ''
      ? ''
      : matches.length === 0
        ? t('find.none')
        : t('find.place', { at: Math.max(0, current) + 1, of: matches.length });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // What is typed here is not meant for the map. Keys with Ctrl, and F3, go on to the actions.
    const isAction = event.ctrlKey || event.metaKey || event.key === 'F3';
    if (!isAction) event.stopPropagation();
    if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  const onEnter =
    (run: (event: KeyboardEvent<HTMLElement>) => void) =>
    (event: KeyboardEvent<HTMLElement>): void => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      run(event);
    };

  return (
    // It listens for its own fields and buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={bar}
      role="search"
      aria-label={t('find.title')}
      className={styles.bar}
      data-control=""
      onKeyDown={onKeyDown}
    >
      {!readOnly && (
        <IconButton
          icon={replacing ? ChevronDown : ChevronRight}
          size="s"
          label={t('find.toggleReplace')}
          aria-expanded={replacing}
          onClick={() => change({ replacing: !replacing })}
        />
      )}
      <div className={styles.lines}>
        <div className={styles.line}>
          <div className={styles.field}>
            <input
              ref={field}
              className={styles.input}
              aria-label={t('find.field')}
              placeholder={t('find.field')}
              value={query}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => ask({ query: event.target.value })}
              onKeyDown={onEnter((event) => step(editor, event.shiftKey ? -1 : 1))}
            />
            <span role="status" aria-label={t('find.matches')} className={styles.count}>
              {count}
            </span>
            <IconButton
              icon={CaseSensitive}
              size="xs"
              label={t('find.matchCase')}
              aria-pressed={matchCase}
              onClick={() => ask({ matchCase: !matchCase })}
            />
            <IconButton
              icon={WholeWord}
              size="xs"
              label={t('find.wholeWord')}
              aria-pressed={wholeWord}
              onClick={() => ask({ wholeWord: !wholeWord })}
            />
          </div>
          <IconButton
            icon={ChevronUp}
            size="s"
            label={t('find.previous')}
            shortcut="shift+f3"
            disabled={matches.length === 0}
            onClick={() => step(editor, -1)}
          />
          <IconButton
            icon={ChevronDown}
            size="s"
            label={t('find.next')}
            shortcut="f3"
            disabled={matches.length === 0}
            onClick={() => step(editor, 1)}
          />
          <IconButton icon={X} size="s" label={t('find.close')} shortcut="escape" onClick={close} />
        </div>
        {back && <p className={styles.back}>{t('find.setBack')}</p>}
        {replacing && !readOnly && (
          <div className={styles.line}>
            <div className={styles.field}>
              <input
                className={styles.input}
                aria-label={t('find.with')}
                placeholder={t('find.with')}
                value={find.replacement}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => change({ replacement: event.target.value })}
                onKeyDown={onEnter(() => replaceOne(editor))}
              />
            </div>
            <Button size="s" disabled={matches.length === 0} onClick={() => replaceOne(editor)}>
              {t('find.replace')}
            </Button>
            <Button size="s" disabled={matches.length === 0} onClick={() => replaceAll(editor)}>
              {t('find.replaceAll')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
