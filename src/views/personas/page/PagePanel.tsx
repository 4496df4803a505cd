// PagePanel: how a persona's page is laid out, and which of its blocks stand on it in which order.
import { ChevronDown, ChevronUp, Eye, EyeOff, Plus } from 'lucide-react';
import { useRef } from 'react';
import { hidePersonaBlocks } from '@/commands/personaBlocks';
import { updatePersona } from '@/commands/personas';
import { useT } from '@/i18n/useT';
import { LIMITS, PERSONA_BLOCK_KINDS, PERSONA_LAYOUTS } from '@/model/constants';
import type { PersonaBlock } from '@/model/types';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { IconButton } from '@/ui/IconButton';
import { announce } from '@/ui/LiveRegion';
import { Menu } from '@/ui/Menu';
import { Section } from '@/ui/Section';
import { Segmented } from '@/ui/Segmented';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { LayoutSketch } from './LayoutSketch';
import { isEmptyBlock, type PageBlock, pageBlocks, type PageFacts } from './pageBlocks';
import styles from './PersonaPage.module.css';
import { useBlockName } from './useBlockName';

type PagePanelProps = {
  facts: PageFacts;
  /** How many pages it has become. */
  pages: number;
  onAddBlock: (kind: PersonaBlock['kind']) => void;
};

export function PagePanel({ facts, pages, onAddBlock }: PagePanelProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const nameOf = useBlockName(facts);
  const list = useRef<HTMLUListElement>(null);
  const { persona } = facts;
  const { id, layout = 'profile' } = persona;
  const wished = persona.pages === 2 ? 2 : 1;
  const blocks = pageBlocks(facts);
  const [shown, empty] = [
    blocks.filter((block) => !isEmptyBlock(block, facts)),
    blocks.filter((block) => isEmptyBlock(block, facts)),
  ];
  const hidden = new Set(persona.hiddenBlocks);
  const set = (changes: Parameters<typeof updatePersona.recipe>[1]['changes']) =>
    void editor.commit(updatePersona, { id, changes });
  const move = (block: PageBlock, by: -1 | 1) => {
    const at = shown.indexOf(block);
    const other = shown[at + by];
    if (!other) return;
    const keys = blocks.map(({ key }) => key).filter((key) => key !== block.key);
    keys.splice(keys.indexOf(other.key) + (by > 0 ? 1 : 0), 0, block.key);
    set({ blockOrder: keys.slice(0, LIMITS.list) });
    announce(t('personas.page.moved', { block: nameOf(block), number: at + by + 1, of: shown.length }));
    // The button goes along with its block; at an end the other one is what is left to press.
    requestAnimationFrame(() => {
      const row = list.current?.children[at + by];
      const [up, down] = [...(row?.querySelectorAll<HTMLButtonElement>('[data-move]') ?? [])];
      const same = by < 0 ? up : down;
      (same?.disabled ? (by < 0 ? down : up) : same)?.focus();
    });
  };
  return (
    <>
      <Section title={t('personas.page.title')} level={2}>
        <div role="radiogroup" aria-label={t('personas.page.layout')} className={styles.layouts}>
          {PERSONA_LAYOUTS.map((each) => (
            <label key={each} className={styles.layout}>
              <input
                type="radio"
                name="persona-layout"
                className={styles.radio}
                checked={layout === each}
                disabled={readOnly}
                onChange={() => set({ layout: each === 'profile' ? undefined : each })}
              />
              <LayoutSketch layout={each} />
              {t(`personas.page.layouts.${each}`)}
            </label>
          ))}
        </div>
        <div className={styles.row}>
          <span>{t('personas.page.length')}</span>
          <Segmented
            label={t('personas.page.length')}
            size="s"
            value={wished === 2 ? 'two' : 'one'}
            disabled={readOnly}
            onChange={(value) => set({ pages: value === 'two' ? 2 : undefined })}
            choices={[
              { value: 'one', label: t('personas.page.onePage') },
              { value: 'two', label: t('personas.page.twoPages') },
            ]}
          />
        </div>
        <p className={styles.note} role="status">
          {pages > wished &&
            t(wished === 1 ? 'personas.page.flowsOn' : 'personas.page.flowsOnFrom2', { count: pages })}
        </p>
      </Section>

      <Section
        title={t('personas.page.blocks')}
        level={2}
        aside={
          !readOnly && (
            <Menu
              align="end"
              trigger={
                <Button size="s" variant="quiet" icon={Plus}>
                  {t('personas.addBlock')}
                </Button>
              }
              entries={PERSONA_BLOCK_KINDS.map((kind) => ({
                id: kind,
                label: t(`personas.blockKind.${kind}`),
                run: () => onAddBlock(kind),
              }))}
            />
          )
        }
      >
        <ul ref={list} className={styles.blocks} aria-label={t('personas.page.blocks')}>
          {shown.map((block, at) => {
            const name = nameOf(block);
            const off = hidden.has(block.key);
            return (
              <li key={block.key} className={classes(styles.blockRow, off && styles.off)}>
                <span className={styles.blockName}>{name}</span>
                {!readOnly && block.kind !== 'head' && (
                  <>
                    <IconButton
                      data-move=""
                      icon={ChevronUp}
                      size="xs"
                      label={t('personas.page.moveUp', { block: name })}
                      disabled={at <= 1}
                      onClick={() => move(block, -1)}
                    />
                    <IconButton
                      data-move=""
                      icon={ChevronDown}
                      size="xs"
                      label={t('personas.page.moveDown', { block: name })}
                      disabled={at === shown.length - 1}
                      onClick={() => move(block, 1)}
                    />
                  </>
                )}
                <IconButton
                  icon={off ? EyeOff : Eye}
                  size="xs"
                  label={t(off ? 'personas.page.show' : 'personas.page.hide', { block: name })}
                  disabled={readOnly}
                  onClick={() =>
                    void editor.commit(hidePersonaBlocks, { id, blocks: [block.key], hidden: !off })
                  }
                />
              </li>
            );
          })}
        </ul>
        {empty.length > 0 && (
          <p className={styles.note}>
            {t('personas.page.empty', { blocks: empty.map((block) => nameOf(block)).join(', ') })}
          </p>
        )}
      </Section>
    </>
  );
}
