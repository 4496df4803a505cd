// The strategies that have no dates yet, below the roadmap; one press plans them from today.
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { updateStrategy } from '@/commands/strategies';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';
import { Button } from '@/ui/Button';
import { announce } from '@/ui/LiveRegion';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { strategyName } from '@/views/context/strategyWords';
import styles from './Undated.module.css';

type UndatedProps = { strategies: readonly Strategy[]; today: string; onOpen: (id: Id) => void };

/** So many are listed at once. */
const AT_ONCE = 30;

export function Undated({ strategies, today, onOpen }: UndatedProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const [room, setRoom] = useState(AT_ONCE);
  const left = strategies.length - room;
  return (
    <section className={styles.undated} aria-label={t('roadmap.undated')}>
      <h2>
        {t('roadmap.undated')} <span>{strategies.length}</span>
      </h2>
      <p>{t('roadmap.undatedHint')}</p>
      <ul>
        {strategies.slice(0, room).map((strategy) => {
          const title = strategyName(strategy, t);
          return (
            <li key={strategy.id}>
              <button type="button" className={styles.open} dir="auto" onClick={() => onOpen(strategy.id)}>
                {title}
              </button>
              {!readOnly && (
                <Button
                  variant="quiet"
                  size="s"
                  icon={CalendarPlus}
                  aria-label={t('roadmap.giveStart', { title })}
                  onClick={() => {
                    const changes = { start: today };
                    if (editor.commit(updateStrategy, { id: strategy.id, changes }))
                      announce(t('roadmap.planned', { title }));
                  }}
                >
                  {t('roadmap.planFromToday')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button variant="quiet" size="s" onClick={() => setRoom(room + AT_ONCE)}>
          {t('roadmap.more', { count: Math.min(left, AT_ONCE) })}
        </Button>
      )}
    </section>
  );
}
