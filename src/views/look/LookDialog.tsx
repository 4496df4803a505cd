// LookDialog: the look of the project's own; every choice is recorded at once and shown beside.
import { Plus, X } from 'lucide-react';
import { updateLook } from '@/commands/look';
import '@/i18n/en/look';
import { useT } from '@/i18n/useT';
import { lookAlike } from '@/layout/lookPalette';
import { TITLE_FACE_NAMES } from '@/layout/titleFaces';
import { LIMITS, LOOK_ID, TITLE_FACES } from '@/model/constants';
import { lookOf, mapsOf, stagesOf } from '@/model/select';
import type { TitleFace } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { IconButton } from '@/ui/IconButton';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { ImageField } from '@/views/map/ImageField';
import { ColourChoice } from './ColourChoice';
import styles from './LookDialog.module.css';
import { LookSample } from './LookSample';

/** Where colours of one's own begin: one for each stage, so that a map does not lose its colours before any is chosen. */
const FIRST = [
  '#2f8f5a',
  '#8467e2',
  '#a84f04',
  '#4a7dc4',
  '#bf4077',
  '#84842c',
  '#0f6a64',
  '#787d85',
] as const;

const SCHEMES = ['usual', 'own', 'colourBlind', 'grey'] as const;
type Scheme = (typeof SCHEMES)[number];

export function LookDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((one) => one);
  const readOnly = useEditorState((state) => state.readOnly);
  const look = lookOf(project);
  const colours = look?.stageColours ?? [];
  const alike = lookAlike(colours);
  const stages = Math.max(0, ...mapsOf(project).map(({ id }) => stagesOf(project, id).length));
  const scheme: Scheme = look?.scheme ?? (colours.length > 0 ? 'own' : 'usual');
  type Change = Parameters<typeof updateLook.recipe>[1]['changes'];
  const set = (changes: Change, mergeKey?: string): void =>
    void editor.commit(updateLook, { changes }, mergeKey === undefined ? {} : { mergeKey });
  const setColours = (next: readonly string[], mergeKey?: string): void =>
    set({ stageColours: next.length > 0 ? [...next] : undefined, scheme: undefined }, mergeKey);
  const choose = (next: Scheme): void => {
    if (next === 'usual') set({ scheme: undefined, stageColours: undefined });
    else if (next === 'own')
      set({ scheme: undefined, stageColours: colours.length > 0 ? colours : FIRST.slice(0, stages || 1) });
    else set({ scheme: next });
  };
  return (
    <Dialog
      open
      size="l"
      onOpenChange={(open) => !open && onClose()}
      title={t('look.title')}
      description={t('look.about')}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <div className={styles.panes}>
        <fieldset className={styles.fields} disabled={readOnly} aria-label={t('look.title')}>
          <div className={styles.group}>
            <p className={styles.label}>{t('look.logo')}</p>
            <ImageField
              table="looks"
              id={LOOK_ID}
              imageId={look?.logoId}
              label={t('look.logo')}
              disabled={readOnly}
              whole
            />
            <p className={styles.note}>{t('look.logoNote')}</p>
          </div>
          <div className={styles.group}>
            <Select<TitleFace | 'usual'>
              label={t('look.face')}
              value={look?.titleFace ?? 'usual'}
              choices={[
                { value: 'usual', label: t('look.faceUsual') },
                ...TITLE_FACES.map((face) => ({ value: face, label: TITLE_FACE_NAMES[face] })),
              ]}
              onChange={(face) => set({ titleFace: face === 'usual' ? undefined : face })}
            />
            <p className={styles.note}>{t('look.faceNote')}</p>
          </div>
          <div className={styles.group} role="group" aria-label={t('look.accent')}>
            <p className={styles.label}>{t('look.accent')}</p>
            {look?.accent === undefined ? (
              <Button size="s" icon={Plus} disabled={readOnly} onClick={() => set({ accent: '#0f6a64' })}>
                {t('look.chooseColour')}
              </Button>
            ) : (
              <div className={styles.line}>
                <ColourChoice
                  label={t('look.accent')}
                  value={look.accent}
                  disabled={readOnly}
                  onChange={(accent) => set({ accent }, 'look:accent')}
                />
                <IconButton
                  icon={X}
                  size="s"
                  label={t('look.clearAccent')}
                  disabled={readOnly}
                  onClick={() => set({ accent: undefined })}
                />
              </div>
            )}
            <p className={styles.note}>{t('look.accentNote')}</p>
          </div>
          <RadioGroup
            label={t('look.stages')}
            value={scheme}
            disabled={readOnly}
            choices={SCHEMES.map((value) => ({
              value,
              label: t(`look.scheme.${value}`),
              note: t(`look.schemeNote.${value}`),
            }))}
            onChange={(next) => choose(next)}
          />
          {scheme === 'own' && (
            <div className={styles.group} role="group" aria-label={t('look.stages')}>
              {colours.map((colour, at) => (
                // A colour has no name but its place.
                // oxlint-disable-next-line react/no-array-index-key
                <div key={at} className={styles.line}>
                  <ColourChoice
                    label={t('look.colourAt', { at: at + 1 })}
                    value={colour}
                    disabled={readOnly}
                    onChange={(next) => setColours(colours.with(at, next), `look:colour${at}`)}
                  />
                  {colours.length > 1 && (
                    <IconButton
                      icon={X}
                      size="s"
                      label={t('look.removeColour', { at: at + 1 })}
                      disabled={readOnly}
                      onClick={() => setColours(colours.toSpliced(at, 1))}
                    />
                  )}
                </div>
              ))}
              <p className={styles.mended} role="status">
                {alike && t('look.alike', { one: alike[0] + 1, other: alike[1] + 1 })}
              </p>
              {colours.length < LIMITS.stageColours && (
                <Button
                  size="s"
                  icon={Plus}
                  disabled={readOnly}
                  onClick={() => setColours([...colours, FIRST[colours.length] ?? FIRST[0]])}
                >
                  {t('look.addColour')}
                </Button>
              )}
            </div>
          )}
          <TextField
            label={t('look.footer')}
            placeholder={t('look.footerHint')}
            value={look?.footer ?? ''}
            maxLength={LIMITS.footer}
            hint={
              (look?.footer?.length ?? 0) >= LIMITS.footer
                ? t('look.footerFull', { count: LIMITS.footer })
                : undefined
            }
            disabled={readOnly}
            onChange={(footer) => set({ footer: footer === '' ? undefined : footer }, 'look:footer')}
          />
        </fieldset>
        <LookSample project={project} />
      </div>
    </Dialog>
  );
}
