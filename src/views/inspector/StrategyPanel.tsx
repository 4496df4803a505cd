// The fields of a strategy: what is proposed, which findings it answers, where it stands, who does it and how far it is.
import { Suspense } from 'react';
import { ArrowUpRight, Lightbulb, Plus, Trash2, Unlink } from 'lucide-react';
import { answerFinding, placeStrategy, type StrategyChanges, updateStrategy } from '@/commands/strategies';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import { findingsOf, stagesOf } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Strategy } from '@/model/types';
import { fetched } from '@/ui/fetched';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { Section } from '@/ui/Section';
import { Select } from '@/ui/Select';
import { useEditor, useEditorState, useProject, useProjectShallow } from '@/views/context/EditorContext';
import { ActionButton } from './CardPanel';
import { TextBlock, TextLine } from './fields';
import styles from './Inspector.module.css';
import { jumpToFinding } from './jump';

const Experiments = fetched(
  async () => (await import('@/views/experiments/ExperimentsSection')).ExperimentsSection,
);

const STATUSES = ['proposed', 'planned', 'testing', 'done', 'dropped'] as const;

export function StrategyPanel({ id, mapId }: { id: Id; mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const strategy = useProject((project) => project.strategies[id]);
  const readOnly = useEditorState((state) => state.readOnly);
  if (!strategy) return null;
  const write = (changes: StrategyChanges, options?: { mergeKey: string }): void => {
    editor.commit(updateStrategy, { id, changes }, options);
  };
  return (
    <>
      <p className={styles.kind}>
        <Icon icon={Lightbulb} size={14} />
        <span>{t('inspector.strategy')}</span>
      </p>
      <div className={styles.fields}>
        <TextLine
          label={t('inspector.strategyTitle')}
          mergeKey={`title:${id}`}
          value={strategy.title}
          maxLength={LIMITS.title}
          onWrite={(title, options) => write({ title: title ?? '' }, options)}
        />
        <TextBlock
          label={t('inspector.strategyDescription')}
          mergeKey={`description:${id}`}
          value={strategy.description}
          maxLength={LIMITS.text}
          onWrite={(description, options) => write({ description }, options)}
        />
        <div className={styles.pair}>
          <Select
            size="s"
            label={t('inspector.status')}
            value={strategy.status}
            disabled={readOnly}
            clearable
            placeholder={t('inspector.noStatus')}
            choices={STATUSES.map((value) => ({ value, label: t(`scene.status.${value}`) }))}
            onChange={(status) => write({ status })}
          />
          <TextLine
            label={t('inspector.owner')}
            mergeKey={`owner:${id}`}
            value={strategy.owner}
            maxLength={LIMITS.title}
            onWrite={(owner, options) => write({ owner }, options)}
          />
        </div>
      </div>
      <Answers strategy={strategy} mapId={mapId} />
      <Stages strategy={strategy} mapId={mapId} />
      <Suspense>
        <Experiments strategyId={id} />
      </Suspense>
      <div className={styles.actions}>
        <ActionButton id="strategy.remove" icon={Trash2} label={t('actions.removeStrategy')} danger />
      </div>
    </>
  );
}

type Part = { strategy: Strategy; mapId: Id };

/** The findings that it answers: those of this map lead to where they are. */
function Answers({ strategy: { id, findingIds }, mapId }: Part) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const answered = useProjectShallow((project) => findingIds.flatMap((one) => project.findings[one] ?? []));
  const all = useProject((project) => findingsOf(project, mapId));
  const others = all.filter((finding) => !findingIds.includes(finding.id));
  const maps = useProject((project) => project.maps);
  const nameOf = (title: string) => title.trim() || t('inspector.untitledFinding');
  const entries = () =>
    others.map((finding) => ({
      id: finding.id,
      label: nameOf(finding.title),
      note: t(`map.finding.${finding.kind}`),
      run: () => void editor.commit(answerFinding, { id, findingId: finding.id, answers: true }),
    }));
  return (
    <Section
      title={t('inspector.answers')}
      aside={
        !readOnly &&
        others.length > 0 && (
          <Menu
            align="end"
            trigger={<IconButton icon={Plus} size="xs" label={t('inspector.answerFinding')} />}
            entries={entries}
          />
        )
      }
    >
      {answered.length === 0 && <p className={styles.none}>{t('inspector.answersNothing')}</p>}
      <ul className={styles.links}>
        {answered.map((finding) => {
          const here = finding.mapId === mapId;
          const name = nameOf(finding.title);
          const where = here ? t(`map.finding.${finding.kind}`) : maps[finding.mapId]?.title;
          const words = (
            <>
              <span className={styles.linkText} dir="auto">
                {name}
              </span>
              <span className={styles.where}>{where}</span>
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
                  <Icon icon={ArrowUpRight} size={14} />
                </button>
              ) : (
                <span className={styles.link}>{words}</span>
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
    </Section>
  );
}

/** The stages of this map that it stands on: those of its findings, and those that it was put on. */
function Stages({ strategy: { id, stageIds = [] }, mapId }: Part) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const stages = useProject((project) => stagesOf(project, mapId));
  const here = useProjectShallow((project) =>
    stagesOf(project, mapId).filter((stage) =>
      strategiesInStage(project, mapId, stage.id).some((one) => one.id === id),
    ),
  );
  const others = stages.filter((stage) => !stageIds.includes(stage.id));
  const entries = () =>
    others.map((stage) => ({
      id: stage.id,
      label: stage.name,
      run: () => void editor.commit(placeStrategy, { id, stageId: stage.id, on: true }),
    }));
  return (
    <Section
      title={t('inspector.onStages')}
      aside={
        !readOnly &&
        others.length > 0 && (
          <Menu
            align="end"
            trigger={<IconButton icon={Plus} size="xs" label={t('inspector.putOnStage')} />}
            entries={entries}
          />
        )
      }
    >
      <ul className={styles.links}>
        {here.map((stage) => (
          <li key={stage.id} className={styles.linkRow}>
            <span className={styles.link}>
              <span className={styles.linkText}>{stage.name}</span>
              {!stageIds.includes(stage.id) && (
                <span className={styles.where}>{t('inspector.throughFinding')}</span>
              )}
            </span>
            {stageIds.includes(stage.id) && !readOnly && (
              <IconButton
                icon={Unlink}
                size="xs"
                label={t('inspector.takeOffStage', { name: stage.name })}
                onClick={() => editor.commit(placeStrategy, { id, stageId: stage.id, on: false })}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
