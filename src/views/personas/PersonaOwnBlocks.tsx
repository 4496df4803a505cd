// PersonaOwnBlocks: parts of the page that only this persona has: texts, lists and pictures.
import { AlignLeft, ImageIcon, List, Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { addPersonaBlock, removePersonaBlock, updatePersonaBlock } from '@/commands/personaBlocks';
import { useT } from '@/i18n/useT';
import { newId } from '@/model/id';
import { LIMITS, PERSONA_BLOCK_KINDS } from '@/model/constants';
import { blocksOf } from '@/model/select';
import type { Persona, PersonaBlock } from '@/model/types';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { Section } from '@/ui/Section';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { ImageField } from '@/views/map/ImageField';
import styles from './PersonaFields.module.css';

const icons = { text: AlignLeft, list: List, picture: ImageIcon } as const;

type PersonaOwnBlocksProps = {
  persona: Persona;
  /** The block whose title is written next. */
  begunId?: string | undefined;
  disabled: boolean;
};

export function PersonaOwnBlocks({ persona, begunId, disabled }: PersonaOwnBlocksProps) {
  const t = useT();
  const editor = useEditor();
  const blocks = useProject((project) => blocksOf(project, persona.id));
  const list = useRef<HTMLDivElement>(null);
  const [begun, setBegun] = useState(begunId);
  useEffect(() => {
    if (begun !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(begun)}"] input`)?.focus();
  }, [begun]);
  const add = (kind: PersonaBlock['kind']) => {
    const id = newId();
    if (editor.commit(addPersonaBlock, { id, personaId: persona.id, kind, title: '' })) setBegun(id);
  };
  if (disabled && blocks.length === 0) return null;
  return (
    <Section title={t('personas.ownBlocks')}>
      <div ref={list} className={styles.rows}>
        {blocks.map((block, at) => (
          <OwnBlock key={block.id} block={block} number={at + 1} disabled={disabled} />
        ))}
      </div>
      {!disabled && blocks.length < LIMITS.list && (
        <div>
          <Menu
            trigger={
              <Button size="s" variant="quiet" icon={Plus}>
                {t('personas.addBlock')}
              </Button>
            }
            entries={PERSONA_BLOCK_KINDS.map((kind) => ({
              id: kind,
              label: t(`personas.blockKind.${kind}`),
              run: () => add(kind),
            }))}
          />
        </div>
      )}
    </Section>
  );
}

function OwnBlock({ block, number, disabled }: { block: PersonaBlock; number: number; disabled: boolean }) {
  const t = useT();
  const editor = useEditor();
  const { id, kind, title, text = '' } = block;
  const type = (field: 'title' | 'text', written: string) =>
    void editor.commit(
      updatePersonaBlock,
      { id, changes: { [field]: field === 'text' && written === '' ? undefined : written } },
      { mergeKey: `block:${id}:${field}` },
    );
  const seal = () => editor.seal();
  return (
    <div className={styles.block} data-block={id}>
      <Icon icon={icons[kind]} />
      <TextField
        label={t('personas.blockTitle', { number })}
        hideLabel
        size="s"
        placeholder={t('personas.blockTitleHint')}
        maxLength={LIMITS.title}
        value={title}
        disabled={disabled}
        onBlur={seal}
        onChange={(written) => type('title', written)}
      />
      {disabled ? (
        <span />
      ) : (
        <IconButton
          icon={X}
          size="s"
          label={t('personas.removeBlock', { number })}
          onClick={() => void editor.commit(removePersonaBlock, { id })}
        />
      )}
      <div className={styles.blockBody}>
        {kind === 'picture' && (
          <ImageField
            table="personaBlocks"
            id={id}
            imageId={block.pictureId}
            label={title || t('personas.blockKind.picture')}
            disabled={disabled}
          />
        )}
        <TextArea
          label={t(kind === 'picture' ? 'personas.blockCaption' : 'personas.blockText', { number })}
          hideLabel
          rows={kind === 'picture' ? 1 : 2}
          placeholder={t(
            kind === 'picture'
              ? 'personas.captionHint'
              : kind === 'list'
                ? 'personas.onePerLine'
                : 'personas.textHint',
          )}
          maxLength={LIMITS.text}
          value={text}
          disabled={disabled}
          onBlur={seal}
          onChange={(written) => type('text', written)}
        />
      </div>
    </div>
  );
}
