// The weight of a stage or a lane on the map: a click lists what is there, the heaviest first, and each leads to its touchpoint.
import type { ReactNode } from 'react';
import { weightOf } from '@/analysis/ranking';
import type { Editor } from '@/editor/editor';
import { useT } from '@/i18n/useT';
import type { HeatMark } from '@/layout/scene';
import type { Id } from '@/model/id';
import { cardById, findingsOf } from '@/model/select';
import { weighs } from '@/model/weighs';
import { classes } from '@/ui/classes';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import bands from './Bands.module.css';

type Place = { mapId: Id; stageId: Id } | { mapId: Id; laneId: Id };
type HeatButtonProps = {
  heat: HeatMark;
  place: Place;
  /** What the stage or the lane is called. */
  name: string;
  /** Tab comes here from the head that is selected. */
  reachable: boolean;
  className: string | undefined;
  children: ReactNode;
};

export function HeatButton({
  editor,
  heat,
  place,
  name,
  reachable,
  className,
  children,
}: HeatButtonProps & { editor: Editor }) {
  const t = useT();
  const look = classes(className, bands[heat.level]);
  if (heat.weight === 0) {
    return (
      <div className={look} aria-hidden="true">
        {children}
      </div>
    );
  }
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          data-control=""
          tabIndex={reachable ? 0 : -1}
          className={look}
          aria-label={`${name}, ${t('map.weightOf', heat)}`}
        >
          {children}
        </button>
      }
      entries={() => [
        {
          group: t('map.weightOf', heat),
          entries: whatWeighs(editor, place).map(({ finding, cardId, weight }): MenuEntry => ({
            id: finding.id,
            label: finding.title || t(`map.finding.${finding.kind}`),
            note: `${t(`map.finding.${finding.kind}`)} ${weight}`,
            run: () => editor.setSession({ selection: { kind: 'cards', ids: [cardId] }, reveal: cardId }),
          })),
        },
      ]}
    />
  );
}

/** The pain points and barriers that weigh in a stage or a lane, the heaviest first, each with its first card there. */
function whatWeighs(editor: Editor, place: Place) {
  const { project } = editor.store.getState();
  return findingsOf(project, place.mapId)
    .flatMap((finding) => {
      const weight = finding.kind === 'delight' || !weighs(finding) ? undefined : weightOf(finding);
      const cardId = finding.cardIds.find((id) => {
        const card = cardById(project, id);
        return 'stageId' in place ? card?.stageId === place.stageId : card?.laneId === place.laneId;
      });
      return weight === undefined || cardId === undefined ? [] : { finding, cardId, weight };
    })
    .sort((a, b) => b.weight - a.weight);
}
