// CurvesView: the curves of one persona of either map, and the choice of whose.
import { useMemo, useState } from 'react';
import { curveGap } from '@/analysis/curveGap';
import '@/i18n/en/compare';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Select } from '@/ui/Select';
import type { CompareViewProps } from './compareView';
import { Curves } from './Curves';
import styles from './CurvesView.module.css';
import { personasCompared } from '@/analysis/personasCompared';

export function CurvesView({ comparison, states }: CompareViewProps) {
  const t = useT();
  const [personaId, setPersonaId] = useState<Id>();
  const personas = useMemo(() => personasCompared(comparison), [comparison]);
  const persona = personas.find(({ id }) => id === personaId) ?? personas[0];
  const gap = useMemo(() => curveGap(comparison, persona?.id ?? ''), [comparison, persona]);
  const nameOf = (name: string) => name || t('compare.unnamedPersona');
  return (
    <Curves comparison={comparison} gap={gap} personaName={persona && nameOf(persona.name)} labels={states}>
      {persona && (
        <Select
          label={t('compare.persona')}
          hideLabel
          size="s"
          className={styles.persona}
          value={persona.id}
          choices={personas.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
          onChange={setPersonaId}
        />
      )}
    </Curves>
  );
}
