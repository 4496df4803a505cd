// One cell of the findings lane: what was gathered from the touchpoints of a stage, with its weight in words.
import { type CSSProperties, memo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useT } from '@/i18n/useT';
import { findingsInStage } from '@/model/select';
import type { Finding } from '@/model/types';
import { severityOf } from '@/model/weighs';
import { classes } from '@/ui/classes';
import { actionsOf, menuOf } from '@/views/actions/actions';
import { useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { standsBack } from '@/views/context/shown';
import { CardField } from '@/views/map/CardField';
import { findingWord, nameOf } from '@/views/map/names';
import { Mark } from './CardFacts';
import { CellMenu } from './CellMenu';
import facts from './Facts.module.css';
import styles from './Cells.module.css';
import type { CellProps } from './cellProps';
import { CURSOR, useInSight } from './useInSight';
import { useLevels } from '@/views/map/useLevel';
import { useWeightWords } from './useWeightWords';

export const FindingCell = memo(function FindingCell({ stage, lane, entry }: CellProps) {
  const t = useT();
  const holder = useRef<HTMLTableCellElement>(null);
  const levelOf = useLevels(lane.mapId);
  const findings = useProject((project) => findingsInStage(project, lane.mapId, stage.id));
  const back = useEditorState(
    useShallow((state) =>
      findings.map((record) => standsBack(state, lane.mapId, { kind: 'finding', record })),
    ),
  );
  const here = useSession(
    useShallow(({ selection, editing }) => {
      const of = selection.kind === 'finding' && (selection.stageId ?? stage.id) === stage.id;
      const cursor = of && findings.some(({ id }) => id === selection.id) ? selection.id : undefined;
      const isPlace =
        selection.kind === 'cell' && selection.stageId === stage.id && selection.laneId === lane.id;
      return { cursor, isPlace, writing: editing !== undefined && editing === cursor };
    }),
  );
  const { cursor, isPlace, writing } = here;
  const readOnly = useEditorState((state) => state.readOnly);
  const place = isPlace ? 'cell' : cursor && `${cursor} ${writing ? 'written' : ''}`;
  useInSight(holder, place);
  return (
    <td ref={holder} className={styles.cell} data-cell={`${stage.id}:${lane.id}`}>
      {findings.length === 0 ? (
        <button
          type="button"
          tabIndex={isPlace || entry ? 0 : -1}
          className={styles.slot}
          data-empty="true"
          aria-label={t('map.emptyCell', { where: `${lane.name}, ${stage.name}` })}
          {...(isPlace && { [CURSOR]: '' })}
        />
      ) : (
        <ul className={styles.cards}>
          {findings.map((finding, index) => {
            const { id, title } = finding;
            const isCursor = cursor === id;
            const shown = title.trim() === '' ? t('inspector.untitledFinding') : title;
            const evidence = levelOf(finding);
            const where = { lane, stage, at: index + 1, of: findings.length };
            const marks = [findingWord(finding, t)];
            return (
              <li
                key={id}
                className={classes(styles.card, isCursor && (writing ? styles.writing : styles.selected))}
                data-item={id}
                data-finding=""
                style={{ '--bar': `var(--m-mark-${finding.kind})` } as CSSProperties}
                data-level={evidence}
                data-back={back[index] ?? false}
                {...(isCursor && writing && { [CURSOR]: '' })}
              >
                {isCursor && writing ? (
                  <CardField id={id} record={{ kind: 'finding', text: title }} className={styles.field} />
                ) : (
                  <button
                    type="button"
                    tabIndex={isCursor || (entry && index === 0) ? 0 : -1}
                    aria-label={[
                      nameOf({ text: shown, ...where, marks, severity: severityOf(finding), evidence }, t),
                      ...(back[index] ? [t('map.setBack')] : []),
                    ].join(', ')}
                    className={styles.text}
                    data-words=""
                    {...(isCursor && { [CURSOR]: '' })}
                  >
                    {shown}
                  </button>
                )}
                <FindingFacts finding={finding} />
                {isCursor && !writing && !readOnly && (
                  <CellMenu
                    label={t('table.findingMenu', { name: shown })}
                    entries={(editor) => menuOf(actionsOf('finding'), editor)}
                    className={styles.more}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </td>
  );
});

/** The kind, weight and cause of a finding, in words. */
export function FindingFacts({ finding }: { finding: Finding }) {
  const t = useT();
  const weight = useWeightWords(finding);
  const { kind, cause, owner } = finding;
  return (
    <>
      <Mark kind={kind} word={findingWord(finding, t)} text={weight} />
      {cause !== undefined && <p className={facts.description}>{t('inspector.causeIs', { cause })}</p>}
      {owner !== undefined && <p className={facts.small}>{t('inspector.ownerIs', { owner })}</p>}
    </>
  );
}
