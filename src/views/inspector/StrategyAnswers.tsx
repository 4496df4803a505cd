// The findings that a strategy answers, each the way to where it is, and the way to link more.
import { ArrowUpRight, Plus, Unlink } from 'lucide-react';
import { useState } from 'react';
import { weightOf } from '@/analysis/ranking';
import { answerFinding } from '@/commands/strategies';
import type { Translate } from '@/i18n/messages';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Finding, Strategy } from '@/model/types';
import { severityOf, weighs } from '@/model/weighs';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Section } from '@/ui/Section';
import { useEditor, useEditorState, useProject, useProjectShallow } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { href } from '@/views/context/router';
import { FindingPicker } from './FindingPicker';
import styles from './Inspector.module.css';
import answers from './StrategyAnswers.module.css';
import { jumpToFinding } from './jump';

type StrategyAnswersProps = { strategy: Strategy; mapId?: Id | undefined };

/** "5 × 4 = 20", or that it weighs no more. */
function weighed(finding: Finding, t: Translate): string | undefined {
  if (!weighs(finding)) return t('strategies.solved');
  const [severity, { frequency }, weight] = [severityOf(finding), finding, weightOf(finding)];
  if (severity === undefined || frequency === undefined || weight === undefined) return undefined;
  return t('strategies.weighed', { severity, frequency, weight });
}

export function StrategyAnswers({ strategy: { id, findingIds }, mapId }: StrategyAnswersProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const projectId = useProject((project) => project.id);
  const answered = useProjectShallow((project) => findingIds.flatMap((one) => project.findings[one] ?? []));
  const titles = useProjectShallow((project) =>
    answered.map(({ mapId: own }) => {
      const map = project.maps[own];
      return map ? mapName(project, map) : '';
    }),
  );
  const [picking, setPicking] = useState(false);
  return (
    <Section
      title={t('inspector.answers')}
      aside={
        !readOnly && (
          <IconButton
            icon={Plus}
            size="xs"
            label={t('strategies.linkFinding')}
            onClick={() => setPicking(true)}
          />
        )
      }
    >
      {answered.length === 0 && <p className={styles.none}>{t('inspector.answersNothing')}</p>}
      <ul className={styles.links}>
        {answered.map((finding, at) => {
          const name = finding.title.trim() || t('inspector.untitledFinding');
          const here = finding.mapId === mapId;
          const facts = [
            t(`map.finding.${finding.kind}`),
            here ? undefined : titles[at],
            weighed(finding, t),
          ];
          const words = (
            <>
              <span className={answers.words}>
                <span dir="auto">{name}</span>
                <span className={answers.facts}>{facts.filter(Boolean).join(' · ')}</span>
              </span>
              <Icon icon={ArrowUpRight} size={14} />
            </>
          );
          return (
            <li key={finding.id} className={styles.linkRow}>
              {here ? (
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => jumpToFinding(editor, finding.id)}
                >
                  {words}
                </button>
              ) : (
                <a
                  className={styles.link}
                  href={href({
                    screen: 'map',
                    projectId,
                    mapId: finding.mapId,
                    shown: { kind: 'finding', id: finding.id },
                  })}
                >
                  {words}
                </a>
              )}
              {!readOnly && (
                <IconButton
                  icon={Unlink}
                  size="xs"
                  label={t('inspector.answerNot', { name })}
                  onClick={() => editor.commit(answerFinding, { id, findingId: finding.id, answers: false })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {picking && <FindingPicker id={id} mapId={mapId} onClose={() => setPicking(false)} />}
    </Section>
  );
}
