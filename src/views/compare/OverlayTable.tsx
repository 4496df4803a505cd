// OverlayTable: every difference of the overlay as a table, for those who hear it and for the keyboard.
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { classes } from '@/ui/classes';
import frame from './OverlayFrame.module.css';
import type { OverlayNames } from './overlayNames';
import styles from './OverlayTable.module.css';
import type { LaidOverlay } from './useOverlay';

export type OverlayTableProps = {
  laid: LaidOverlay;
  names: OverlayNames;
  activeKey: string | undefined;
  /** Shows a difference in the picture. */
  onShow: (key: string) => void;
};

/** So many rows are added at a time: thousands at once would stop the page. */
const PAGE = 200;

export function OverlayTable({ laid, names, activeKey, onShow }: OverlayTableProps) {
  const t = useT();
  const [most, setMost] = useState(PAGE);
  const { marks } = laid.overlay;
  const shown = marks.slice(0, most);
  const rest = marks.length - shown.length;
  if (marks.length === 0) return <EmptyState title={t('overlay.nothing')} level={3} />;
  return (
    // Without a stop here the keyboard could not scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroller} tabIndex={0} aria-label={t('overlay.tableCaption')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('overlay.tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('overlay.columnThing')}</th>
            <th scope="col">{t('overlay.columnHappens')}</th>
            <th scope="col">{t('overlay.columnPlace')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((mark) => {
            const row = names.rowOf(mark);
            if (!row) return null;
            return (
              <tr key={mark.key} className={mark.key === activeKey ? styles.active : undefined}>
                <th scope="row">
                  <span className={styles.noun}>{names.noun(row)}</span>
                  <button type="button" className={styles.title} dir="auto" onClick={() => onShow(mark.key)}>
                    {names.title(row)}
                  </button>
                </th>
                <td>
                  <span className={styles.notes}>
                    {names.notes(row).map(({ tone, sign, text }) => (
                      <span key={text} className={classes(frame.chip, frame[tone])}>
                        <span aria-hidden="true">{sign} </span>
                        {text}
                      </span>
                    ))}
                  </span>
                </td>
                <td>{names.place(row)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rest > 0 && (
        <Button size="s" className={styles.more} onClick={() => setMost(most + PAGE)}>
          {t('overlay.more', { count: Math.min(PAGE, rest) })}
        </Button>
      )}
    </section>
  );
}
