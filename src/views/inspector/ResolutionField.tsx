// What a target makes of a finding: open, reduced or resolved, and what answers it. From the current map it is written in its target.
import { Plus, Unlink } from 'lucide-react';
import { useMemo, useState } from 'react';
import { hasTarget, partnersInTarget } from '@/analysis/targetFindings';
import {
  reduceFinding,
  reopenFindings,
  type ResolutionAnswer,
  resolveFindings,
  updateResolution,
} from '@/commands/resolutions';
import '@/i18n/en/resolution';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Finding, Resolution } from '@/model/types';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Rating } from '@/ui/Rating';
import { Section } from '@/ui/Section';
import { Segmented } from '@/ui/Segmented';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { severityWords } from '@/views/context/findingWords';
import { AnswerPicker } from './AnswerPicker';
import { TextBlock } from './fields';
import styles from './Inspector.module.css';
import { openCard } from './jump';

const FATES = ['open', 'reduced', 'resolved'] as const;

export function ResolutionField({ finding }: { finding: Finding }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const [findings, maps] = [useProject((project) => project.findings), useProject((project) => project.maps)];
  const target = useMemo(() => {
    const { project } = editor.store.getState();
    const known = finding.kind !== 'delight' && hasTarget({ ...project, findings, maps }, finding.mapId);
    return known ? partnersInTarget({ ...project, findings, maps }, [finding.id])[0] : undefined;
  }, [editor, findings, maps, finding]);
  if (!target) return null;
  const { id, resolution, severity } = target;
  const here = target.mapId === finding.mapId;
  const title = here
    ? t('resolution.inTarget')
    : t('resolution.inMap', { map: maps[target.mapId]?.title ?? '' });
  const setFate = (fate: (typeof FATES)[number]): void => {
    if (fate === 'open') editor.commit(reopenFindings, { ids: [id] });
    else if (fate === 'resolved') editor.commit(resolveFindings, { ids: [id] });
    else editor.commit(reduceFinding, { id });
  };
  return (
    <Section title={title}>
      <Segmented
        size="s"
        label={t('resolution.fate')}
        value={resolution?.fate ?? 'open'}
        disabled={readOnly}
        // keys: resolution.fates.*
        choices={FATES.map((value) => ({ value, label: t(`resolution.fates.${value}`) }))}
        onChange={setFate}
      />
      {resolution?.fate === 'reduced' && (
        <Rating
          label={t('resolution.left')}
          value={resolution.severity}
          tone="warn"
          disabled={readOnly}
          words={severityWords.map((word) => t(word)).slice(0, (severity ?? 6) - 1)}
          onChange={(left) => editor.commit(reduceFinding, { id, severity: left })}
        />
      )}
      {resolution && <Answers target={target} resolution={resolution} readOnly={readOnly} />}
    </Section>
  );
}

type AnswersProps = { target: Finding; resolution: Resolution; readOnly: boolean };

/** What answers it: touchpoints and strategies, each the way to where it is, and a sentence. */
function Answers({ target: { id, mapId }, resolution, readOnly }: AnswersProps) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const [picking, setPicking] = useState(false);
  const { cardIds, strategyIds, note } = resolution;
  const write = (answer: ResolutionAnswer, options?: { mergeKey: string }): void => {
    editor.commit(updateResolution, { id, answer }, options);
  };
  const without = (ids: readonly Id[], gone: Id): Id[] => ids.filter((one) => one !== gone);
  const cards = cardIds.flatMap((cardId) => cardById(project, cardId) ?? []);
  const drop = (name: string, run: () => void) =>
    !readOnly && <IconButton icon={Unlink} size="xs" label={t('resolution.drop', { name })} onClick={run} />;
  return (
    <>
      <ul className={styles.links} aria-label={t('resolution.answers')}>
        {cards.map((card) => {
          const name = card.text || t('map.emptyText');
          const stage = project.stages[card.stageId];
          const gone = stage !== undefined && stage.mapId !== mapId;
          return (
            <li key={card.id} className={styles.linkRow}>
              <button type="button" className={styles.link} onClick={() => openCard(editor, card.id)}>
                <span className={styles.linkText} dir="auto">
                  {name}
                </span>
                <span className={styles.where}>{gone ? t('resolution.kinds.removed') : stage?.name}</span>
              </button>
              {drop(name, () => write({ cardIds: without(cardIds, card.id) }))}
            </li>
          );
        })}
        {strategyIds.map((strategyId) => {
          const name = project.strategies[strategyId]?.title || t('resolution.kinds.strategy');
          return (
            <li key={strategyId} className={styles.linkRow}>
              <span className={styles.link}>
                <span className={styles.linkText} dir="auto">
                  {name}
                </span>
                <span className={styles.where}>{t('resolution.kinds.strategy')}</span>
              </span>
              {drop(name, () => write({ strategyIds: without(strategyIds, strategyId) }))}
            </li>
          );
        })}
      </ul>
      {cards.length + strategyIds.length === 0 && (
        <p className={styles.none}>{t('resolution.answersNothing')}</p>
      )}
      {!readOnly && (
        <div>
          <Button size="s" variant="quiet" icon={Plus} onClick={() => setPicking(true)}>
            {t('resolution.pick')}
          </Button>
        </div>
      )}
      {picking && <AnswerPicker id={id} onClose={() => setPicking(false)} />}
      <TextBlock
        label={t('resolution.note')}
        mergeKey={`resolution:${id}`}
        value={note}
        rows={1}
        maxLength={LIMITS.text}
        onWrite={(next, options) => write({ note: next ?? '' }, options)}
      />
    </>
  );
}
