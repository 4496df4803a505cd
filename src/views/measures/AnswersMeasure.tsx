// Which measure a file of answers belongs to: one of the project or a new one, and the scale on which it is asked.
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { metricsOf } from '@/model/select';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useProject } from '@/views/context/EditorContext';
import { type AnswersDraft, scaleOfMetric } from './answersDraft';
import { KINDS, SCALES, scaleKey, scaleOf } from './metricDraft';

const NEW = 'new:';

export function AnswersMeasure({
  draft,
  onDraft,
}: {
  draft: AnswersDraft;
  onDraft: (draft: AnswersDraft) => void;
}) {
  const t = useT();
  const project = useProject((whole) => whole);
  const { metric, scale } = draft;
  const known = typeof metric === 'string' ? project.metrics[metric] : undefined;
  const fixed = known ? scaleOfMetric(known) : undefined;
  const choose = (value: string): void => {
    if (!value.startsWith(NEW)) {
      const chosen = project.metrics[value];
      if (chosen) onDraft({ ...draft, metric: value, scale: scaleOfMetric(chosen) ?? scale });
      return;
    }
    const kind = KINDS.find((one) => value === `${NEW}${one}`) ?? 'custom';
    const name = typeof metric === 'string' ? '' : metric.name;
    onDraft({ ...draft, metric: { kind, name }, scale: scaleOfMetric({ kind }) ?? scale });
  };
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
        disabled={fixed !== undefined || (typeof metric !== 'string' && metric.kind === 'nps')}
        value={scale && scaleKey(scale) === 'own' ? 'own' : scaleKey(scale)}
        choices={[
          ...SCALES.map(({ min, max }) => ({
            value: scaleKey({ min, max }),
            label: t('answers.scaleFromTo', { min, max }),
          })),
          ...(scale && scaleKey(scale) === 'own'
            ? [{ value: 'own', label: t('answers.scaleFromTo', { min: scale.min, max: scale.max }) }]
            : []),
          { value: 'none', label: t('answers.anyNumber') },
        ]}
        onChange={(key) => onDraft({ ...draft, scale: key === 'own' ? scale : scaleOf(key) })}
      />
    </>
  );
}
