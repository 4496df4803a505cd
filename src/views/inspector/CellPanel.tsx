// A cell without a card: where it is, and what can be done there.
import { ImagePlus, Plus } from 'lucide-react';
import { setPrompt } from '@/commands/prompts';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { holdsPictures, holdsValues, takesCards } from '@/model/laneKinds';
import { promptIn } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import { Button } from '@/ui/Button';
import { beginStrategy } from '@/views/actions/strategyActions';
import { beginCard } from '@/views/actions/cardActions';
import { choosePictures } from '@/views/actions/pictureActions';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { TextBlock } from './fields';
import styles from './Inspector.module.css';
import { ValueFields } from './ValueFields';

export function CellPanel({ stageId, laneId }: Place) {
  const stage = useProject((project) => project.stages[stageId]);
  const lane = useProject((project) => project.lanes[laneId]);
  return (
    <>
      <p className={styles.kind}>
        <span>{lane?.name}</span>
        <span className={styles.where}>{stage?.name}</span>
      </p>
      {lane && holdsValues(lane) ? (
        <ValueFields lane={lane} stageId={stageId} />
      ) : lane && !takesCards(lane) ? (
        <StrategyList mapId={lane.mapId} stageId={stageId} laneId={laneId} />
      ) : (
        <Offer stageId={stageId} laneId={laneId} />
      )}
    </>
  );
}

type Place = { stageId: Id; laneId: Id };

function Offer({ stageId, laneId }: Place) {
  const t = useT();
  const editor = useEditor();
  const lane = useProject((project) => project.lanes[laneId]);
  const prompt = useProject((project) => promptIn(project, stageId, laneId));
  return (
    <>
      <p className={styles.none}>
        {t(lane && holdsPictures(lane) ? 'inspector.storyboardHint' : 'inspector.cellHint')}
      </p>
      <div className={styles.offer}>
        <Button size="s" icon={Plus} onClick={() => beginCard(editor, stageId, laneId)}>
          {t('actions.addCard')}
        </Button>
        {lane && holdsPictures(lane) && (
          <Button size="s" icon={ImagePlus} onClick={() => choosePictures(editor)}>
            {t('actions.addPicture')}
          </Button>
        )}
      </div>
      {lane && takesCards(lane) && (
        <TextBlock
          label={t('inspector.prompt')}
          hint={t('inspector.promptHint')}
          mergeKey={`prompt:${stageId}:${laneId}`}
          value={prompt?.text}
          rows={1}
          maxLength={LIMITS.title}
          onWrite={(text = '', options) =>
            void editor.commit(setPrompt, { id: newId(), stageId, laneId, text }, options)
          }
        />
      )}
    </>
  );
}

/** What is proposed for a stage, and the way to propose more. */
function StrategyList({ mapId, stageId, laneId }: Place & { mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const add = (
    <div className={styles.offer}>
      <Button size="s" icon={Plus} onClick={() => beginStrategy(editor, { stageId, laneId })}>
        {t('actions.addStrategy')}
      </Button>
    </div>
  );
  const strategies = useProject((project) => strategiesInStage(project, mapId, stageId));
  return (
    <>
      {strategies.length === 0 && <p className={styles.none}>{t('inspector.nothingGathered')}</p>}
      <ul className={styles.strategies}>
        {strategies.map(({ id, title, status }) => (
          <li key={id}>
            {title.trim() === '' ? t('map.untitledStrategy') : title}
            {status && <span className={styles.where}>{t(`scene.status.${status}`)}</span>}
          </li>
        ))}
      </ul>
      {add}
    </>
  );
}
