// One measure read like a page of a report: the value with its interval and n, what changed, the trend, where it comes from, and by stage.
import { Ellipsis, Pencil } from 'lucide-react';
import { useState } from 'react';
import { changeOf, whyNotComparable } from '@/analysis/changeReal';
import { latestAt } from '@/analysis/measuredAt';
import { feelingEnds } from '@/analysis/measuredFeelings';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { metricsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { Select } from '@/ui/Select';
import { useEditorState, useProject } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { type MeasureView, measuredMaps, measureView } from './measureView';
import { aboutMetric, betweenText, periodText, valueText } from './measureWords';
import styles from './MeasurePage.module.css';
import { PlaceTable } from './PlaceTable';
import { SourceCard } from './SourceCard';
import { TrendChart } from './TrendChart';
import { type Against, Verdict } from './Verdict';

export type MeasureDialogKind = 'edit' | 'values' | 'feelings';

type MeasurePageProps = {
  view: MeasureView;
  onDialog: (kind: MeasureDialogKind) => void;
  onImport: () => void;
  onRemove: () => void;
  onMap: (mapId: string) => void;
};

export function MeasurePage({ view, onDialog, onImport, onRemove, onMap }: MeasurePageProps) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const project = useProject((whole) => whole);
  const { metric, mapId, latest } = view;
  const maps = measuredMaps(project, metric.id);
  const number = metric.kind === 'custom' && metric.measures === 'number';
  return (
    <article className={styles.page} aria-labelledby="measure-name">
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 id="measure-name" className={styles.title}>
            {metric.name}
          </h1>
          <p className={styles.about}>{aboutMetric(metric, t)}</p>
        </div>
        {maps.length > 1 && (
          <Select
            label={t('measures.map')}
            hideLabel
            size="s"
            className={styles.map}
            value={mapId}
            choices={maps.flatMap((id) => {
              const map = project.maps[id];
              return map ? [{ value: id, label: mapName(project, map) }] : [];
            })}
            onChange={(id) => id !== undefined && onMap(id)}
          />
        )}
        {!readOnly && (
          <div className={styles.tools}>
            <Button size="s" icon={Pencil} onClick={() => onDialog('edit')}>
              {t('measures.edit')}
            </Button>
            <Menu
              align="end"
              trigger={<IconButton icon={Ellipsis} size="s" label={t('measures.more')} />}
              entries={[
                { id: 'values', label: t('measures.allValues'), run: () => onDialog('values') },
                { id: 'import', label: t('measures.import'), run: onImport },
                { id: 'remove', label: t('measures.remove'), danger: true, run: onRemove },
              ]}
            />
          </div>
        )}
      </header>
      {latest ? (
        <>
          <div className={styles.top}>
            <div className={styles.value}>
              <p className={styles.large}>{valueText(metric, latest.measured.value, latest.measured)}</p>
              <div className={styles.sure}>
                {latest.measured.interval && (
                  <p className={styles.between}>{betweenText(metric, latest.measured.interval, t)}</p>
                )}
                <p>{sureLine(view, t)}</p>
                {latest.measured.easy && (
                  <p>
                    {t('measures.easy', {
                      share: valueText({ ...metric, kind: 'csat' }, latest.measured.easy.value),
                    })}
                  </p>
                )}
                <p>{periodText(latest.period, t)}</p>
              </div>
            </div>
            <Compared view={view} />
          </div>
          <div className={styles.pair}>
            <section className={styles.card} aria-label={t('measures.overTime')}>
              <div className={styles.cardHead}>
                <h2 className={styles.cardTitle}>{t('measures.overTime')}</h2>
                {!number && <p className={styles.quiet}>{t('measures.bars')}</p>}
              </div>
              <TrendChart view={view} />
            </section>
            <SourceCard
              view={view}
              onValues={() => onDialog('values')}
              onFeelings={
                readOnly || mapId === undefined || !feelingEnds(metric)
                  ? undefined
                  : () => onDialog('feelings')
              }
            />
          </div>
          <PlaceTable view={view} />
        </>
      ) : (
        <section className={styles.card}>
          <h2 className={styles.cardTitle}>{t('measures.noValueTitle')}</h2>
          <p className={styles.quiet}>{t('measures.noValueText')}</p>
          {!readOnly && (
            <div className={styles.cardFoot}>
              <Button size="s" onClick={onImport}>
                {t('measures.import')}
              </Button>
              <Button size="s" onClick={() => onDialog('values')}>
                {t('measures.writeValue')}
              </Button>
            </div>
          )}
        </section>
      )}
    </article>
  );
}

/** How many answered, and what the interval is; or why there is none. */
function sureLine({ latest }: MeasureView, t: ReturnType<typeof useT>): string {
  const { n, interval, counted } = latest?.measured ?? {};
  if (n === undefined) return t('measures.noN');
  const told = t('measures.n', { n: formatCount(n) });
  if (interval) return t('measures.intervalOf', { n: told });
  return counted ? t('measures.fewOf', { n: told }) : t('measures.noIntervalOf', { n: told });
}

/** What the value is compared with: the period before, an earlier one, or another measure where that can be. */
function Compared({ view }: { view: MeasureView }) {
  const t = useT();
  const project = useProject((whole) => whole);
  const { metric, points, latest } = view;
  const [wished, setWished] = useState<string>();
  if (!latest) return null;
  const earlier = points.slice(0, -1).toReversed();
  const others = metricsOf(project).filter(
    (one) => one.id !== metric.id && latestOf(project, one, view) !== undefined,
  );
  const choices = [
    ...earlier.map(({ period }) => ({ value: `${period.from} ${period.to}`, label: periodText(period, t) })),
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const value =
    choices.find((choice) => choice.value === wished)?.value ??
    earlier.map(({ period }) => `${period.from} ${period.to}`)[0];
  const against = againstOf(project, view, value);
  return (
    <div className={styles.compared}>
      <Verdict metric={metric} latest={latest} against={against} />
      {choices.length > 1 && (
        <Select
          label={t('measures.against')}
          size="s"
          className={styles.against}
          value={value}
          placeholder={t('measures.againstNothing')}
          choices={choices}
          onChange={(next) => setWished(next)}
        />
      )}
    </div>
  );
}

const latestOf = (project: Project, metric: MeasureView['metric'], { place }: MeasureView) =>
  latestAt(project, metric, place);

function againstOf(
  project: Project,
  view: MeasureView,
  wished: string | undefined,
): Against | { why: 'kind' | 'question' | 'scale'; name: string } | undefined {
  const { metric, points, latest } = view;
  if (!latest || wished === undefined) return undefined;
  const before = points.find(({ period }) => `${period.from} ${period.to}` === wished);
  if (before) return { before, change: changeOf(metric, before.measured, latest.measured) };
  const other = project.metrics[wished];
  const known = other && measureView(project, other, view.mapId).latest;
  if (!other || !known) return undefined;
  const why = whyNotComparable(metric, other);
  if (why) return { why, name: other.name };
  return { before: known, change: changeOf(metric, known.measured, latest.measured), name: other.name };
}
