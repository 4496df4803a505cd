// Which measure a file of answers belongs to: one of the project or a new one, and the scale on which it is asked.
import { useState } from 'react';
import { takesFractions } from '@/analysis/measured';
import type { AnswersPreview } from '@/formats/answersGuess';
import '@/i18n/en/measures';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { metricsOf } from '@/model/select';
import { NumberField } from '@/ui/NumberField';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useProject } from '@/views/context/EditorContext';
import styles from './AnswersDialog.module.css';
import { type AnswersDraft, fittingScale, scaleOfMetric } from './answersDraft';
import { KINDS, OWN_SCALE, SCALES, scaleKey, scaleOf } from './metricDraft';

const NEW = 'new:';

export function AnswersMeasure({
  draft,
  preview,
  onDraft,
}: {
  draft: AnswersDraft;
  preview: AnswersPreview;
  onDraft: (draft: AnswersDraft) => void;
}) {
  const t = useT();
  const project = useProject((whole) => whole);
  const { metric, scale } = draft;
  const known = typeof metric === 'string' ? project.metrics[metric] : undefined;
  const fixed = known ? scaleOfMetric(known) : undefined;
  const [written, setWritten] = useState(scaleKey(scale) === OWN_SCALE);
  const choose = (value: string): void => {
    if (!value.startsWith(NEW)) {
      const chosen = project.metrics[value];
      if (chosen) onDraft({ ...draft, metric: value, scale: scaleOfMetric(chosen) ?? scale });
      return;
    }
    const kind = KINDS.find((one) => value === `${NEW}${one}`) ?? 'custom';
    const name = typeof metric === 'string' ? '' : metric.name;
    // An own measure has no usual scale: the one that holds the answers of the file is proposed.
    const own = scaleOfMetric({ kind }) ?? fittingScale(draft, preview) ?? scale;
    setWritten(false);
    onDraft({ ...draft, metric: { kind, name }, scale: own });
  };
  const editable = fixed === undefined && (typeof metric === 'string' || metric.kind !== 'nps');
  const isOwn = scale !== undefined && (written || scaleKey(scale) === OWN_SCALE);
  const isAsked = typeof metric === 'string' ? known && takesFractions(known) : takesFractions(metric);
  return (
    <>
      <Select
        label={t('answers.measure')}
        size="s"
        value={typeof metric === 'string' ? metric : `${NEW}${metric.kind}`}
        choices={[
          ...metricsOf(project)
            .filter((one) => one.measures !== 'number')
            .map(({ id, name }) => ({ value: id, label: name })),
          // keys: answers.new.*
          ...KINDS.map((kind) => ({ value: `${NEW}${kind}`, label: t(`answers.new.${kind}`) })),
        ]}
        onChange={(value) => value !== undefined && choose(value)}
      />
      {typeof metric !== 'string' && (
        <TextField
          label={t('answers.name')}
          size="s"
          value={metric.name}
          maxLength={LIMITS.title}
          // keys: answers.newName.*
          placeholder={t(`answers.newName.${metric.kind}`)}
          onChange={(name) => onDraft({ ...draft, metric: { ...metric, name } })}
        />
      )}
      <Select
        label={t('answers.scale')}
        size="s"
        disabled={!editable}
        value={isOwn ? OWN_SCALE : scaleKey(scale)}
        choices={[
          ...SCALES.map(({ min, max }) => ({
            value: scaleKey({ min, max }),
            label: t('answers.scaleFromTo', { min, max }),
          })),
          { value: 'none', label: t('answers.anyNumber') },
          { value: OWN_SCALE, label: t('measures.ownScale') },
        ]}
        onChange={(key) => {
          setWritten(key === OWN_SCALE);
          const own = scale ?? fittingScale(draft, preview) ?? { min: 1, max: 5 };
          onDraft({ ...draft, scale: key === OWN_SCALE ? own : scaleOf(key) });
        }}
      />
      {isOwn && (
        <div className={styles.pair}>
          {(['min', 'max'] as const).map((end) => (
            <NumberField
              key={end}
              size="s"
              label={t(end === 'min' ? 'measures.scaleFrom' : 'measures.scaleTo')}
              value={scale[end]}
              disabled={!editable}
              onChange={(value) =>
                value !== undefined && onDraft({ ...draft, scale: { ...scale, [end]: value } })
              }
            />
          ))}
        </div>
      )}
      {preview.columns.some(({ decimals }, at) => decimals && draft.roles[at] === 'answer') && (
        <p className={styles.quiet}>{t(isAsked ? 'answers.decimalsCount' : 'answers.decimalsDoNot')}</p>
      )}
    </>
  );
}
