// LinkMaps: which record of one map is which of the other - proposed, confirmed one by one or all, changed and taken away.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Counterpart, findCounterparts, linking, type OriginChange } from '@/analysis/counterparts';
import type { Comparison } from '@/analysis/comparison';
import { isOwn } from '@/analysis/lineage';
import { setOrigins } from '@/commands/origins';
import '@/i18n/en/compare';
import '@/i18n/en/linking';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Segmented } from '@/ui/Segmented';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import type { OtherProject } from '@/views/context/router';
import styles from './LinkMaps.module.css';
import { LinkLine } from './LinkLine';
import { facing, linkRows, type Shelf } from './linkRows';
import { namesOf } from './namesOf';
import { useSteps } from './useSteps';
import { Waiting } from './Waiting';

type LinkMapsProps = {
  sides: Pick<Comparison, 'from' | 'to'>;
  other: (OtherProject & { name: string }) | undefined;
  onClose: () => void;
};

/** So many lines are shown at first, and so many more with each click. */
const LINES = 60;

// keys: linking.shelf.*
// keys: linking.none.*
export function LinkMaps({ sides, other, onClose }: LinkMapsProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const { from, to } = sides;
  const begin = useCallback(() => findCounterparts(from, to), [from, to]);
  const found = useSteps(begin, false);
  const rows = useMemo(() => found && linkRows(found), [found]);
  const [wanted, setWanted] = useState<Shelf>();
  const [lines, setLines] = useState(LINES);
  const shelf = wanted ?? (rows && rows.proposed.length === 0 ? 'linked' : 'proposed');
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number>(undefined);

  // What was acted on goes to another list: the focus goes to what comes in its place.
  useEffect(() => {
    if (!rows || next.current === undefined || !list.current) return;
    const buttons = [...list.current.querySelectorAll<HTMLElement>('li')];
    const line = buttons[Math.min(next.current, buttons.length - 1)];
    (line?.querySelector<HTMLElement>('button') ?? list.current).focus();
    next.current = undefined;
  }, [rows]);

  const maps = { from: from.project.maps[from.mapId], to: to.project.maps[to.mapId] };
  const { wholes: titles } = namesOf(t, sides, other);
  /** Whose records are written: those of the open project, and of its two maps those of the one that is no current one. */
  const written = other
    ? facing(other.side)
    : maps.to?.state === 'current' && maps.from?.state !== 'current'
      ? 'from'
      : 'to';
  const write = (changes: readonly OriginChange[]) => {
    const own = maps[written];
    const fresh = !other && own && own.basedOn === undefined && own.state !== 'current';
    const base = fresh ? { mapId: own.id, basedOn: sides[facing(written)].mapId } : undefined;
    editor.commit(setOrigins, {
      changes,
      base: changes.some((change) => !isOwn(change)) ? base : undefined,
    });
  };
  const act = (at: number) => (changes: readonly OriginChange[]) => {
    next.current = at;
    write(changes);
  };
  const confirmAll = () => {
    const proposed = rows?.proposed.flatMap((row) => (row.kind === 'pair' ? [row.pair] : [])) ?? [];
    next.current = 0;
    write(proposed.map((pair: Counterpart) => linking(pair, written)));
  };
  const shown = rows?.[shelf] ?? [];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="xl"
      title={t('linking.title')}
      description={t(other ? 'linking.textOther' : 'linking.text', { from: titles.from, to: titles.to })}
      actions={
        <>
          {rows && rows.proposed.length > 0 && !readOnly && (
            <Button onClick={confirmAll}>{t('linking.confirmAll', { count: rows.proposed.length })}</Button>
          )}
          <Button variant="primary" onClick={onClose}>
            {t('linking.done')}
          </Button>
        </>
      }
    >
      <div className={styles.bar}>
        <Segmented
          label={t('linking.shown')}
          size="s"
          value={shelf}
          onChange={(value) => {
            setWanted(value);
            setLines(LINES);
          }}
          choices={(['proposed', 'linked', 'alone'] as const).map((value) => ({
            value,
            label: t(`linking.shelf.${value}`, { count: rows?.[value].length ?? 0 }),
          }))}
        />
        {readOnly && <p className={styles.note}>{t('linking.readOnly')}</p>}
      </div>
      {!rows || !found ? (
        <Waiting />
      ) : shown.length === 0 ? (
        <EmptyState compact level={3} title={t(`linking.none.${shelf}`)} />
      ) : (
        <>
          <div className={styles.heads}>
            <span />
            <span>{titles.from}</span>
            <span />
            <span>{titles.to}</span>
          </div>
          <ul
            ref={list}
            tabIndex={-1}
            className={styles.list}
            aria-label={t(`linking.shelf.${shelf}`, { count: shown.length })}
          >
            {shown.slice(0, lines).map((row, at) => (
              <LinkLine
                key={row.key}
                {...{ row, sides, titles, written, found, readOnly }}
                onChange={act(at)}
              />
            ))}
          </ul>
          {shown.length > lines && (
            <Button size="s" className={styles.more} onClick={() => setLines(lines + LINES)}>
              {t('linking.showMore', { count: shown.length - lines })}
            </Button>
          )}
        </>
      )}
    </Dialog>
  );
}
