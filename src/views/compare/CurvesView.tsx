// CurvesView: the curves of one persona of either map, or of all of them together, and the choice of whose.
import { useMemo, useState } from 'react';
import { curveGap, curveGapOfAll } from '@/analysis/curveGap';
import '@/i18n/en/compare';
import '@/i18n/en/overlay';
import { pictureOfCurves } from '@/formats/pictureOfCurves';
import { formatSigned } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Select } from '@/ui/Select';
import type { CompareViewProps } from './compareView';
import { curveGraphs } from './curveGraphs';
import { Curves } from './Curves';
import styles from './CurvesView.module.css';
import { feelingsAt } from './feelingsAt';
import { PrintedView } from './PrintedView';
import { personasCompared } from '@/analysis/personasCompared';

export function CurvesView(props: CompareViewProps) {
  const { comparison, states, allRows } = props;
  const t = useT();
  const [chosen, setChosen] = useState<Id>();
  const personas = useMemo(() => personasCompared(comparison), [comparison]);
  const several = personas.length > 1;
  const together = several && chosen === ALL;
  const persona = personas.find(({ id }) => id === chosen) ?? personas[0];
  const gap = useMemo(
    () =>
      together
        ? curveGapOfAll(
            comparison,
            personas.map(({ id }) => id),
          )
        : curveGap(comparison, persona?.id ?? ''),
    [comparison, personas, persona, together],
  );
  const felt = useMemo(
    () => feelingsAt(comparison, allRows, gap.points, together ? personas : persona ? [persona] : []),
    [comparison, allRows, gap, personas, persona, together],
  );
  const nameOf = (name: string) => name || t('compare.unnamedPersona');
  const name = together ? t('overlay.allPersonas') : persona && nameOf(persona.name);
  const words = {
    labels: states,
    better: t('compare.gapBetter'),
    worse: t('compare.gapWorse'),
    signed: formatSigned,
  };
  return (
    <Curves comparison={comparison} gap={gap} personaName={name} labels={states} felt={felt}>
      {persona && (
        <Select
          label={t('compare.persona')}
          hideLabel
          size="s"
          className={styles.persona}
          value={together ? ALL : persona.id}
          choices={[
            ...personas.map(({ id, name: own }) => ({ value: id, label: nameOf(own) })),
            ...(several ? [{ value: ALL, label: t('overlay.allPersonas') }] : []),
          ]}
          onChange={setChosen}
        />
      )}
      <PrintedView
        {...props}
        make={(head, options) => [
          pictureOfCurves(curveGraphs(comparison), words, head, { ...options, proportions: 'sheet' }),
        ]}
      />
    </Curves>
  );
}

/** Stands for all personas together; no id of a record looks like it. */
const ALL = '*';
