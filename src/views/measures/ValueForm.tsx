// A value by hand: where and when, and how the answers fell, or only the value and how many answered.
import { useState } from 'react';
import { measure } from '@/analysis/measured';
import type { Period } from '@/analysis/measuredAt';
import { putMeasurement } from '@/commands/measurements';
import { periodOf } from '@/formats/answers';
import { formatList, todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import type { Measurement, Metric } from '@/model/types';
import { Button } from '@/ui/Button';
import { Segmented } from '@/ui/Segmented';
import { useEditor } from '@/views/context/EditorContext';
import styles from './Dialogs.module.css';
import { betweenText, valueText } from './measureWords';
import { PeriodField } from './PeriodField';
import { PlaceField, placeDraftOf, placeFieldsOf } from './PlaceField';
import { answerFields, countsOfFields, fieldCounts, unwrittenFields } from './valueDraft';
import { WrittenNumber } from './WrittenNumber';

type ValueFormProps = { metric: Metric; mapId: Id; record: Measurement | undefined; onDone: () => void };

export function ValueForm({ metric, mapId, record, onDone }: ValueFormProps) {
  const t = useT();
  const editor = useEditor();
  const fields = answerFields(metric);
  const [by, setBy] = useState(placeDraftOf(record ?? {}));
  const [period, setPeriod] = useState<Period | undefined>(() =>
    record
      ? record.to === undefined
        ? undefined
        : { from: record.from ?? record.to, to: record.to }
      : periodOf(todayIso(), 'quarter'),
  );
  const [way, setWay] = useState<'answers' | 'value'>(
    fields.length === 0 || (record !== undefined && !record.counts) ? 'value' : 'answers',
  );
  const [answers, setAnswers] = useState<Record<string, number | undefined>>(() =>
    record ? fieldCounts(metric, record) : {},
  );
  const [value, setValue] = useState(record?.counts ? undefined : record?.value);
  const [n, setN] = useState(record?.n);
  /** The fields whose text is no such number as is asked for. */
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const told = (key: string) => (isWrong: boolean) =>
    setWrong((before) => [...before.filter((one) => one !== key), ...(isWrong ? [key] : [])]);
  const counts = way === 'answers' ? countsOfFields(metric, answers) : undefined;
  const said = way === 'answers' ? { counts } : { value, n };
  const measured = measure(metric, { counts: said.counts, value: said.value, n: said.n });
  const place = placeFieldsOf(by);
  const unwritten = way === 'answers' ? unwrittenFields(metric, answers) : [];
  const isWhole = measured !== undefined && wrong.length === 0 && unwritten.length === 0;
  const save = (): void => {
    if (!isWhole || !place) return;
    editor.commit(putMeasurement, {
      measurement: {
        id: record?.id ?? newId(),
        metricId: metric.id,
        mapId: record?.mapId ?? mapId,
        ...place,
        ...(counts ? { counts } : { value: measured.value, ...(n !== undefined && n > 0 && { n }) }),
        ...period,
        ...(record?.note !== undefined && { note: record.note }),
        ...(record?.evidenceIds && { evidenceIds: record.evidenceIds }),
        ...(record?.origin !== undefined && { origin: record.origin }),
      },
    });
    onDone();
  };
  return (
    <form
      className={styles.box}
      aria-label={t('measures.writeValue')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <PeriodField value={period} onChange={setPeriod} />
      <PlaceField
        mapId={mapId}
        value={by}
        kinds={['whole', 'stage', 'card', 'channel', 'persona', 'segment']}
        onChange={setBy}
      />
      {fields.length > 0 && (
        <Segmented
          label={t('measures.way')}
          size="s"
          value={way}
          choices={[
            { value: 'answers', label: t('measures.wayAnswers') },
            { value: 'value', label: t('measures.wayValue') },
          ]}
          onChange={(next) => {
            setWay(next);
            setWrong([]);
          }}
        />
      )}
      {way === 'answers' ? (
        <div className={styles.counts}>
          {fields.map(({ key, point }) => (
            <WrittenNumber
              key={key}
              size="s"
              countFrom={0}
              label={key === String(point) ? key : t(`measures.fell.${key as 'promoters'}`)}
              value={answers[key]}
              onChange={(count) => setAnswers({ ...answers, [key]: count })}
              onWrong={told(key)}
            />
          ))}
        </div>
      ) : (
        <div className={styles.pair}>
          <WrittenNumber
            label={t('measures.value')}
            value={value}
            onChange={setValue}
            onWrong={told('value')}
          />
          <WrittenNumber
            label={t('measures.answeredN')}
            countFrom={1}
            value={n}
            onChange={setN}
            onWrong={told('n')}
          />
        </div>
      )}
      <div className={styles.boxFoot}>
        <p className={styles.quiet} role="status">
          {unwritten.length > 0 &&
            wrong.length === 0 &&
            t('measures.unwritten', {
              names: formatList(unwritten.map(({ key }) => t(`measures.fell.${key as 'promoters'}`))),
            })}
          {isWhole &&
            [
              valueText(metric, measured.value, measured),
              measured.interval ? betweenText(metric, measured.interval, t) : '',
            ]
              .filter(Boolean)
              .join(', ')}
        </p>
        <Button variant="quiet" size="s" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button variant="primary" size="s" type="submit" disabled={!isWhole || !place}>
          {t('measures.save')}
        </Button>
      </div>
    </form>
  );
}
