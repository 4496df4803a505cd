// The fields of one card: text, feelings, findings, moment of truth, place, tags, evidence.
import { Copy, Trash2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { updateCard } from '@/commands/cards';
import type { Changes } from '@/commands/command';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { holdsPictures, laneKind } from '@/model/laneKinds';
import { LIMITS } from '@/model/constants';
import { cardById } from '@/model/select';
import type { Card } from '@/model/types';
import { Button } from '@/ui/Button';
import { Switch } from '@/ui/Checkbox';
import { Section } from '@/ui/Section';
import { runAction } from '@/views/actions/action';
import { actions } from '@/views/actions/actions';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { EvidenceField } from '@/views/evidence/EvidenceField';
import { MeasuredHere } from '@/views/map/MeasuredHere';
import { FeelingFields } from './FeelingField';
import { TextBlock } from './fields';
import { FindingsField } from './FindingsField';
import styles from './Inspector.module.css';
import { MomentFields } from './MomentFields';
import { MoreAboutCard } from './MoreAboutCard';
import { PictureField } from './PictureField';
import { PlaceFields } from './PlaceFields';
import { SpeakerField } from './SpeakerField';
import { StepsField } from './StepsField';
import { TagsField } from './TagsField';

export function CardPanel({ id, mapId }: { id: Id; mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const card = useProject((project) => cardById(project, id));
  const lane = useProject((project) => project.lanes[card?.laneId ?? '']);
  const stage = useProject((project) => project.stages[card?.stageId ?? '']);
  const ids = useMemo(() => [id], [id]);
  if (!card || !lane || !stage) return null;
  const { touchpoints } = laneKind(lane.kind);
  const write = (
    changes: Omit<Changes<Card>, 'stageId' | 'laneId'>,
    options?: { mergeKey: string },
  ): void => {
    editor.commit(updateCard, { id, changes }, options);
  };
  return (
    <>
      <p className={styles.kind}>
        <span>
          {t(touchpoints ? 'inspector.touchpoint' : 'inspector.card')} · <bdi>{lane.name}</bdi>
        </span>
        <span className={styles.where} dir="auto">
          {stage.name}
        </span>
      </p>
      <TextBlock
        label={t('inspector.text')}
        hideLabel
        rows={1}
        mergeKey={`text:${id}`}
        value={card.text}
        maxLength={LIMITS.text}
        {...(holdsPictures(lane) && { placeholder: t('inspector.captionHint') })}
        className={styles.lead}
        onWrite={(text, options) => write({ text: text ?? '' }, options)}
      />
      {holdsPictures(lane) && <PictureField card={card} mapId={mapId} lane={lane} />}
      {lane.kind === 'quotes' && <SpeakerField card={card} />}
      <TextBlock
        label={t('inspector.description')}
        mergeKey={`description:${id}`}
        value={card.description}
        maxLength={LIMITS.text}
        placeholder={t('inspector.descriptionHint')}
        onWrite={(description, options) => write({ description }, options)}
      />
      {/* Not only at touchpoints: real files score and tag actions as well. */}
      <Section title={t('inspector.feeling')}>
        <FeelingFields mapId={mapId} cardId={id} />
      </Section>
      <MeasuredHere title={t('inspector.measured')} cardId={id} />
      <FindingsField cardId={id} mapId={mapId} />
      {(touchpoints || card.momentOfTruth) && (
        <Section title={t('inspector.decisive')}>
          <Switch
            label={t('scene.moment')}
            checked={card.momentOfTruth !== undefined}
            onChange={(on) => write({ momentOfTruth: on ? {} : undefined })}
          />
          {card.momentOfTruth && (
            <MomentFields
              id={id}
              moment={card.momentOfTruth}
              onWrite={(momentOfTruth, options) => write({ momentOfTruth }, options)}
            />
          )}
        </Section>
      )}
      <StepsField mapId={mapId} cardId={id} />
      <Section title={t('inspector.place')}>
        <PlaceFields ids={ids} mapId={mapId} stageId={card.stageId} laneId={card.laneId} />
      </Section>
      <TagsField key={id} id={id} tags={card.tags} onWrite={(tags, options) => write({ tags }, options)} />
      {!holdsPictures(lane) && <PictureField card={card} mapId={mapId} lane={lane} />}
      <MoreAboutCard card={card} onWrite={write} />
      <EvidenceField table="cards" id={id} />
      <div className={styles.actions}>
        <ActionButton id="card.duplicate" icon={Copy} label={t('actions.duplicate')} />
        <ActionButton id="card.remove" icon={Trash2} label={t('actions.removeCard')} danger />
      </div>
    </>
  );
}

type ActionButtonProps = { id: string; icon: typeof Copy; label: string; danger?: boolean };

/** A button that runs an action of the map on the selection. */
export const ActionButton = memo(function ActionButton(props: ActionButtonProps) {
  const editor = useEditor();
  const action = actions.find((candidate) => candidate.id === props.id);
  return (
    <Button
      size="s"
      variant="quiet"
      icon={props.icon}
      className={props.danger ? styles.danger : undefined}
      onClick={() => action && runAction(action, editor)}
    >
      {props.label}
    </Button>
  );
});
