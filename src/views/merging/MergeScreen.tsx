// MergeScreen: a file of the same project against what is here - what came, what is mine, and what somebody must decide.
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Merge, MergedRecord, MergeQuestion, Pick, Side } from '@/analysis/merging/types';
import { takeMerged } from '@/commands/restore';
import '@/i18n/en/merging';
import { useT } from '@/i18n/useT';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { useToast } from '@/ui/Toast';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { ConflictField } from './ConflictField';
import styles from './MergeScreen.module.css';
import { merging } from './merging';
import { MergedLine } from './MergedLine';
import { type States, whenOf } from './mergeWords';

export type MergeScreenProps = {
  theirs: Project;
  fileName: string;
  /** What both begin with, and since when this device knows it. */
  ancestor?: { project: Project; at: number } | undefined;
  /** Why there is none, although the file says where it comes from. */
  doubt?: 'unknown' | 'elsewhere' | 'notKept' | undefined;
  onMerged: () => void;
  onCancel: () => void;
};

/** So many lines of a list are shown, and so many conflicts at first and with each click more. */
const LINES = 100;
const CONFLICTS = 40;

/** The merge as it is without picks, and of which state of mine; undefined while it is being found. */
function useMerge(question: MergeQuestion): { merge: Merge; of: Project } | undefined {
  const { base, mine, theirs, words } = question;
  const [found, setFound] = useState<{ merge: Merge; of: Project }>();
  useEffect(
    () => merging({ base, mine, theirs, words }, (merge) => setFound({ merge, of: mine })),
    [base, mine, theirs, words],
  );
  return found;
}

// keys: merging.doubt.*
export function MergeScreen({ theirs, fileName, ancestor, doubt, onMerged, onCancel }: MergeScreenProps) {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const readOnly = useEditorState((state) => state.readOnly);
  const mine = useProject((project) => project);
  const base = ancestor?.project;
  const words = useMemo(() => ({ unplaced: t('merging.unplaced') }), [t]);
  const found = useMerge({ base, mine, theirs, words });
  const merge = found?.merge;
  const [picks, setPicks] = useState<ReadonlyMap<string, Pick>>(new Map());
  const [shown, setShown] = useState(CONFLICTS);
  const [isBusy, setBusy] = useState(false);
  const states: States = [mine, theirs, base];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  /** What an empty list says: beside conflicts it is not that nothing has happened. */
  const none = (otherwise: 'merging.noneFromFile' | 'merging.noneMine'): string =>
    t(merge && merge.conflicts.length > 0 ? 'merging.onlyConflicts' : otherwise);
  const pickAll = (side: Side): void => setPicks(new Map(merge?.conflicts.map(({ key }) => [key, side])));

  // Whoever leaves the screen lets go of a merge that is under way.
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const carryOut = (): void => {
    const { project: now } = editor.store.getState();
    // Without picks it is what has been found already.
    if (found?.of === now && picks.size === 0) return take(found.merge, now);
    setBusy(true);
    stop.current = merging({ base, mine: now, theirs, picks, words }, (carried) => {
      // What another tab has changed meanwhile is merged as well.
      if (editor.store.getState().project !== now) return carryOut();
      setBusy(false);
      take(carried, now);
    });
  };
  const take = ({ project: merged, fromTheirs }: Merge, now: Project): void => {
    const count = fromTheirs.length;
    const changed = editor.commit(takeMerged, { merged });
    // What is too much for a project has been told, and the file still waits.
    if (!changed && takeMerged.limit(now, { merged }) !== undefined) return;
    toast.show(
      changed
        ? {
            title: t('merging.done', { file: fileName }),
            description: t('merging.doneText', { count }),
            action: { label: t('common.undo'), run: () => editor.undo() },
          }
        : { title: t('merging.unchanged') },
    );
    onMerged();
  };

  return (
    <div className={styles.screen} aria-busy={!merge}>
      <header className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {t('merging.title', { file: fileName })}
        </h2>
        <p className={styles.headline} aria-live="polite">
          {merge ? <Headline merge={merge} /> : t('merging.working')}
        </p>
        <p className={styles.note}>
          {doubt && `${t(`merging.doubt.${doubt}`)} `}
          {ancestor ? t('merging.ancestor', { when: whenOf(ancestor.at) }) : t('merging.noAncestor')}{' '}
          {t('merging.safe')}
        </p>
      </header>
      {merge && (
        <>
          {merge.conflicts.length > 0 && (
            <section className={styles.part} aria-labelledby="merge-conflicts">
              <div className={styles.bar}>
                <h3 id="merge-conflicts">{t('merging.conflicts')}</h3>
                {merge.conflicts.length > 1 && (
                  <>
                    <Button size="s" onClick={() => pickAll('mine')}>
                      {t('merging.allMine')}
                    </Button>
                    <Button size="s" onClick={() => pickAll('theirs')}>
                      {t('merging.allTheirs')}
                    </Button>
                  </>
                )}
              </div>
              {merge.conflicts.slice(0, shown).map((conflict) => (
                <ConflictField
                  key={conflict.key}
                  conflict={conflict}
                  states={states}
                  pick={picks.get(conflict.key)}
                  onPick={(pick) => setPicks(new Map([...picks, [conflict.key, pick]]))}
                />
              ))}
              {merge.conflicts.length > shown && (
                <div>
                  <Button size="s" onClick={() => setShown(shown + CONFLICTS)}>
                    {t('merging.showMore', { count: merge.conflicts.length - shown })}
                  </Button>
                </div>
              )}
            </section>
          )}
          <div className={styles.sides}>
            <SideList
              title={t('merging.fromFile')}
              none={none('merging.noneFromFile')}
              list={merge.fromTheirs}
              states={states}
            />
            <SideList
              title={t('merging.mine')}
              none={none('merging.noneMine')}
              list={merge.fromMine}
              states={states}
            />
          </div>
          {merge.notes.length > 0 && (
            <p className={styles.note}>{t('merging.notes', { count: merge.notes.length })}</p>
          )}
        </>
      )}
      <footer className={styles.foot}>
        {readOnly && <p className={styles.note}>{t('merging.readOnly')}</p>}
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button
          variant="primary"
          disabled={!merge || readOnly || isBusy}
          aria-busy={isBusy}
          onClick={carryOut}
        >
          {t('merging.merge')}
        </Button>
      </footer>
    </div>
  );
}

function Headline({ merge: { fromTheirs, conflicts } }: { merge: Merge }) {
  const t = useT();
  const [count, need] = [fromTheirs.length, conflicts.length];
  if (count === 0 && need === 0) return t('merging.nothing');
  const came = count === 0 ? t('merging.noneCame') : t('merging.came', { count });
  if (need === 0) return t('merging.headlineClear', { came });
  return t('merging.headline', { came, need: t('merging.need', { count: need }) });
}

type SideListProps = { title: string; none: string; list: readonly MergedRecord[]; states: States };

function SideList({ title, none, list, states }: SideListProps) {
  const t = useT();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {list.length === 0 ? (
        <p className={styles.note}>{none}</p>
      ) : (
        <ul className={styles.lines}>
          {list.slice(0, LINES).map((record) => (
            <li key={`${record.table}/${record.id}`}>
              <MergedLine states={states} record={record} />
            </li>
          ))}
        </ul>
      )}
      {list.length > LINES && (
        <p className={styles.note}>{t('merging.more', { count: list.length - LINES })}</p>
      )}
    </section>
  );
}
