// Printed cells: cards, findings or feelings, all as text.
import type { CSSProperties } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { EditorState } from '@/editor/editor';
import { standsBack } from '@/views/context/shown';
import { useT } from '@/i18n/useT';
import { cardsInCell, feelingsAt, findingsInStage, findingsOnCard, personasOfMap } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Card, Lane } from '@/model/types';
import { useEditorState, useProject, useProjectShallow } from '@/views/context/EditorContext';
import { useFacts } from '@/views/map/useFacts';
import { useLevel } from '@/views/map/useLevel';
import { CardFacts } from './CardFacts';
import { useShowsPicture } from './CardPicture';
import { touchpointsOf } from './felt';
import { FeelingWords } from './FeelingSelect';
import { FindingFacts } from './FindingCell';
import { StrategyFacts } from './StrategyCell';
import type { PrintCellProps } from './cellProps';
import styles from './Print.module.css';

export function PrintCards({ lane, stage }: PrintCellProps) {
  // On paper what does not match the view is left out: pale words would only be hard to read.
  const cards = useEditorState(
    useShallow((state: EditorState) =>
      cardsInCell(state.project, stage.id, lane.id).filter(
        (record) => !standsBack(state, lane.mapId, { kind: 'card', record }),
      ),
    ),
  );
  return (
    <td className={styles.cell}>
      {cards.map((card) => (
        <PrintCard key={card.id} card={card} lane={lane} />
      ))}
    </td>
  );
}

function PrintCard({ card, lane }: { card: Card; lane: Lane }) {
  const evidence = useLevel(lane.mapId, card);
  const facts = useFacts(lane.mapId, card);
  const pictured = useShowsPicture(lane, card);
  const findings = useProject((project) => findingsOnCard(project, card.id));
  return (
    <div className={styles.card}>
      <p className={styles.text}>{card.text}</p>
      <CardFacts
        card={card}
        lane={lane}
        pictured={pictured}
        findings={findings}
        evidence={evidence}
        facts={facts}
      />
    </div>
  );
}

export function PrintFindings({ lane, stage }: PrintCellProps) {
  const t = useT();
  const findings = useEditorState(
    useShallow((state: EditorState) =>
      findingsInStage(state.project, lane.mapId, stage.id).filter(
        (record) => !standsBack(state, lane.mapId, { kind: 'finding', record }),
      ),
    ),
  );
  return (
    <td className={styles.cell}>
      {findings.map((finding) => (
        <div
          key={finding.id}
          className={styles.card}
          style={{ '--bar': `var(--m-mark-${finding.kind})` } as CSSProperties}
        >
          <p className={styles.text}>{finding.title || t('inspector.untitledFinding')}</p>
          <FindingFacts finding={finding} />
        </div>
      ))}
    </td>
  );
}

export function PrintStrategies({ lane, stage }: PrintCellProps) {
  const strategies = useProject((project) => strategiesInStage(project, lane.mapId, stage.id));
  return (
    <td className={styles.cell}>
      {strategies.map((strategy) => (
        <div key={strategy.id} className={styles.card}>
          <StrategyFacts strategy={strategy} />
        </div>
      ))}
    </td>
  );
}

export function PrintFeelings({ lane, stage, first }: PrintCellProps) {
  const t = useT();
  const { mapId } = lane;
  const personas = useProjectShallow((project) => {
    const map = project.maps[mapId];
    return map ? personasOfMap(project, map) : [];
  });
  const felt = useProjectShallow((project) =>
    touchpointsOf(project, mapId, stage.id).filter(({ id }) => feelingsAt(project, id).length > 0),
  );
  // As on screen: without a persona there is nobody to feel anything.
  if (personas.length === 0)
    return (
      <td className={styles.cell}>{first && <p className={styles.note}>{t('inspector.noPersonas')}</p>}</td>
    );
  const places = [
    { id: stage.id, name: t('table.wholeStage'), place: { stageId: stage.id } },
    ...felt.map(({ id, text }) => ({ id, name: text, place: { cardId: id } })),
  ];
  return (
    <td className={styles.cell}>
      {places.map(({ id, name, place }) => (
        <div key={id} className={styles.card}>
          <p className={styles.place}>{name}</p>
          {personas.map((persona) => (
            <p key={persona.id} className={styles.feeling}>
              <span>{persona.name}</span> <FeelingWords mapId={mapId} personaId={persona.id} place={place} />
            </p>
          ))}
        </div>
      ))}
    </td>
  );
}
