// The picture of a card in the panel: chosen, dropped, pasted, replaced, taken away, and where it is shown.
import { showLayer } from '@/commands/maps';
import { useT } from '@/i18n/useT';
import { showsPictures } from '@/layout/cardFacts';
import type { Id } from '@/model/id';
import { holdsPictures } from '@/model/laneKinds';
import type { Card, Lane } from '@/model/types';
import { Switch } from '@/ui/Checkbox';
import { Section } from '@/ui/Section';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { useImage, useIsLost } from '@/views/context/Images';
import { ImageField } from '@/views/map/ImageField';
import styles from './PictureField.module.css';

export function PictureField({ card, mapId, lane }: { card: Card; mapId: Id; lane: Lane }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const shown = useProject((project) => showsPictures(project, mapId));
  const { id, pictureId, text } = card;
  if (readOnly && pictureId === undefined) return null;
  const always = holdsPictures(lane);
  return (
    <Section title={t('inspector.picture')}>
      <ImageField
        table="cards"
        id={id}
        imageId={pictureId}
        label={t('inspector.picture')}
        disabled={readOnly}
        preview={pictureId !== undefined && <Preview id={pictureId} caption={text} />}
      />
      {pictureId !== undefined && !always && !readOnly && (
        <Switch
          label={t('inspector.showPictures')}
          checked={shown}
          onChange={(on) => void editor.commit(showLayer, { mapId, layer: 'picture', on })}
        />
      )}
    </Section>
  );
}

function Preview({ id, caption }: { id: Id; caption: string }) {
  const t = useT();
  const url = useImage(id);
  const lost = useIsLost(id);
  return (
    <span className={styles.picture}>
      {url !== undefined && <img src={url} alt={caption.trim() === '' ? t('scene.uncaptioned') : caption} />}
      {lost && t('scene.pictureLost')}
    </span>
  );
}
