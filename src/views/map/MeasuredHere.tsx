// What was measured at a stage, a touchpoint or of a persona: each measure with its value, n and interval, and the way to it.
import { shownBound, shownValue, unitOf } from '@/analysis/measured';
import { measuresAt, type Place } from '@/analysis/measuredAt';
import { sceneWords } from '@/formats/sceneWords';
import { formatPeriod } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { metricsOf } from '@/model/select';
import { Section } from '@/ui/Section';
import { useProject } from '@/views/context/EditorContext';
import { href } from '@/views/context/router';
import styles from './MeasuredHere.module.css';

export function MeasuredHere({ title, ...place }: Place & { title: string }) {
  const t = useT();
  const project = useProject((whole) => whole);
  const known = measuresAt(project, metricsOf(project), place);
  if (known.length === 0) return null;
  const words = sceneWords(t);
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {known.map(({ metric, latest: { measured, period } }) => {
          const { n, interval } = measured;
          const bound = (value: number): string =>
            words.value(shownBound(metric, value), '', metric.kind === 'nps');
          const notes = [
            n === undefined ? '' : words.answers(n),
            interval ? words.between(bound(interval.low), bound(interval.high)) : '',
            period.to === '' ? '' : formatPeriod(period.from, period.to),
          ];
          return (
            <li key={metric.id}>
              <a
                href={href({
                  screen: 'research',
                  projectId: project.id,
                  part: 'measures',
                  recordId: metric.id,
                })}
              >
                {metric.name}
              </a>
              <b>{words.value(shownValue(metric, measured), unitOf(metric), metric.kind === 'nps')}</b>
              <span>{notes.filter(Boolean).join(' \u00b7 ')}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
