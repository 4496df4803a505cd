// The strategies that answer a finding, with their owners, each the way to it in the plan, and the way to make one more.
import { ArrowUpRight, Lightbulb, Plus } from 'lucide-react';
import { strategiesFor } from '@/analysis/strategyPlan';
import '@/i18n/en/strategies';
import { useT } from '@/i18n/useT';
import type { Finding } from '@/model/types';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Section } from '@/ui/Section';
import { useEditor, useEditorState, useProject, useProjectShallow } from '@/views/context/EditorContext';
import { newStrategy } from '@/views/context/newStrategy';
import { href } from '@/views/context/router';
import { strategyName } from '@/views/context/strategyWords';
import styles from './Inspector.module.css';
import answers from './StrategyAnswers.module.css';

export function FindingStrategies({ finding }: { finding: Finding }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const projectId = useProject((project) => project.id);
  const strategies = useProjectShallow((project) => strategiesFor(project)(finding.id));
  return (
    <Section
      title={t('strategies.title')}
      aside={
        !readOnly && (
          <IconButton
            icon={Plus}
            size="xs"
            label={t('strategies.newFor')}
            shortcut="s"
            onClick={() => newStrategy(editor, { findingIds: [finding.id] })}
          />
        )
      }
    >
      {strategies.length === 0 && <p className={styles.none}>{t('strategies.none')}</p>}
      <ul className={styles.links}>
        {strategies.map((strategy) => {
          const { id, status, owner } = strategy;
          const facts = [status && t(`scene.status.${status}`), owner].filter(Boolean).join(' · ');
          return (
            <li key={id} className={styles.linkRow}>
              <a
                className={styles.link}
                href={href({ screen: 'plan', projectId, part: 'strategies', strategyId: id })}
              >
                <Icon icon={Lightbulb} size={14} />
                <span className={answers.words}>
                  <span dir="auto">{strategyName(strategy, t)}</span>
                  {facts !== '' && <span className={answers.facts}>{facts}</span>}
                </span>
                <Icon icon={ArrowUpRight} size={14} />
              </a>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
