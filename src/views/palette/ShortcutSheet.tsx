// The shortcut sheet: which keys do what, and what mouse and fingers can do.
import { Fragment, useRef } from 'react';
import '@/i18n/en/shortcuts';
import { useT } from '@/i18n/useT';
import { Dialog } from '@/ui/Dialog';
import { keyText } from '@/ui/Kbd';
import { actions } from '../actions/actions';
import { type Way, handMoves } from './handMoves';
import { sheetOf } from './sheet';
import styles from './ShortcutSheet.module.css';

// keys: shortcuts.group.*

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useT();
  const columns = useRef<HTMLElement>(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('shortcuts.title')}
      size="xl"
      initialFocus={columns}
    >
      <section
        ref={columns}
        aria-label={t('shortcuts.title')}
        className={styles.columns}
        // It takes the focus, so that the keyboard can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {sheetOf(actions, handMoves).map(({ group, title, rows }) => (
          <section key={group} className={styles.section} aria-labelledby={`shortcuts-${group}`}>
            <h3 id={`shortcuts-${group}`} className={styles.title}>
              {title}
            </h3>
            <dl>
              {rows.map(({ ids, does, ways, family }) => (
                <div key={ids.join()} className={styles.row}>
                  <dt className={styles.does}>{does}</dt>
                  <dd className={styles.ways}>{family ? <Scale keys={family} /> : <Ways ways={ways} />}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}

/** A row of digits, by its ends. */
function Scale({ keys }: { keys: readonly string[] }) {
  const t = useT();
  return [keys[0], keys.at(-1)].map((key = '', at) => (
    <Fragment key={key}>
      {at > 0 && <span className={styles.or}>{t('shortcuts.to')}</span>}
      <kbd className={styles.keys}>{keyText(key)}</kbd>
    </Fragment>
  ));
}

function Ways({ ways }: { ways: readonly Way[] }) {
  const t = useT();
  return ways.map(({ keys, gesture }, at) => (
    <Fragment key={`${keys}-${gesture}`}>
      {at > 0 && <span className={styles.or}>{t('shortcuts.or')}</span>}
      <span className={styles.way}>
        {keys !== undefined && <kbd className={styles.keys}>{keyText(keys)}</kbd>}
        {gesture !== undefined && t(gesture)}
      </span>
    </Fragment>
  ));
}
