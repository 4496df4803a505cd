// Which strategies answer a finding of the list, with their owners; where none does, who answers for it and a way to make one.
import { Plus } from 'lucide-react';
import '@/i18n/en/strategies';
import { useT } from '@/i18n/useT';
import type { Finding, Strategy } from '@/model/types';
import { Avatar } from '@/ui/Avatar';
import { Icon } from '@/ui/Icon';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { newStrategy } from '@/views/context/newStrategy';
import { href } from '@/views/context/router';
import { strategyName } from '@/views/context/strategyWords';
import styles from './AnsweredBy.module.css';

type AnsweredByProps = { finding: Finding; strategies: readonly Strategy[] };

export function AnsweredBy({ finding, strategies }: AnsweredByProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const projectId = useProject((project) => project.id);
  const { owner } = finding;
  // The owner of the finding is told where no strategy of theirs says it.
  const own = owner !== undefined && owner !== '' && !strategies.some((one) => one.owner === owner);
  const none = strategies.length === 0;
  return (
    <>
      {strategies.map((strategy) => (
        <a
          key={strategy.id}
          className={styles.strategy}
          href={href({ screen: 'plan', projectId, part: 'strategies', strategyId: strategy.id })}
        >
          {strategy.owner ? (
            <Avatar name={strategy.owner} size={22} />
          ) : (
            <span className={styles.nobody} title={t('strategies.nobody')} />
          )}
          <span dir="auto">{strategyName(strategy, t)}</span>
        </a>
      ))}
      {own && (
        <span className={styles.person}>
          <Avatar name={owner} size={22} decorative />
          <span dir="auto">{owner}</span>
        </span>
      )}
      {none && finding.kind !== 'delight' && !readOnly && (
        <button
          type="button"
          className={styles.make}
          aria-label={t('strategies.makeFor', { title: finding.title || t('findings.untitled') })}
          onClick={() => newStrategy(editor, { findingIds: [finding.id] })}
        >
          <Icon icon={Plus} size={13} />
          {t('strategies.strategy')}
        </button>
      )}
      {none && !own && (readOnly || finding.kind === 'delight') && (
        <span className={styles.quiet}>{'\u2013'}</span>
      )}
    </>
  );
}
