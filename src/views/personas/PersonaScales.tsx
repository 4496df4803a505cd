// PersonaScales: where a persona stands between two named ends.
import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import type { Persona } from '@/model/types';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { Section } from '@/ui/Section';
import { Slider } from '@/ui/Slider';
import { TextField } from '@/ui/TextField';
import styles from './PersonaFields.module.css';
import type { PersonaEdit } from './usePersonaEdit';

type Scale = NonNullable<Persona['scales']>[number];

const OFFERED = ['online', 'patience', 'price', 'alone', 'trust'] as const;

export function PersonaScales(props: { persona: Persona; edit: PersonaEdit; disabled: boolean }) {
  const { persona, edit, disabled } = props;
  const t = useT();
  const scales: readonly Scale[] = persona.scales ?? [];
  const list = useRef<HTMLDivElement>(null);
  // A scale that was just added: an own one is named next, an offered one is set next.
  const [begun, setBegun] = useState<{ at: number; field: 'end' | 'slider' }>();
  useEffect(() => {
    if (!begun) return;
    const row = list.current?.children[begun.at];
    row?.querySelector<HTMLElement>(begun.field === 'end' ? 'input' : 'input[type=range]')?.focus();
  }, [begun]);

  const change = (at: number, changes: Partial<Scale>) => {
    const next = scales.map((scale, index) => {
      if (index !== at) return scale;
      const { value, ...ends } = { ...scale, ...changes };
      return value === undefined ? ends : { ...ends, value };
    });
    edit.type('scales', { scales: next });
  };
  const add = (left: string, right: string) => {
    edit.set({ scales: [...scales, { left, right }] });
    setBegun({ at: scales.length, field: left === '' ? 'end' : 'slider' });
  };
  const remove = (at: number) => {
    const rest = scales.filter((_, index) => index !== at);
    edit.set({ scales: rest.length > 0 ? rest : undefined });
  };
  const offered = OFFERED.map((name) => ({
    id: name,
    left: t(`personas.scale.${name}.left`),
    right: t(`personas.scale.${name}.right`),
  })).filter(({ left, right }) => !scales.some((scale) => scale.left === left && scale.right === right));
  return (
    <Section title={t('personas.scales')}>
      <div ref={list} className={styles.rows}>
        {scales.map((scale, at) => {
          const { left, right, value } = scale;
          const same = left.trim() !== '' && left.trim().toLowerCase() === right.trim().toLowerCase();
          const end = (side: 'left' | 'right') => (
            <TextField
              label={t(`personas.scaleEnd.${side}`, { number: at + 1 })}
              hideLabel
              size="s"
              maxLength={LIMITS.title}
              placeholder={t(`personas.scaleHint.${side}`)}
              value={scale[side]}
              disabled={disabled}
              onBlur={edit.seal}
              onChange={(text) => change(at, { [side]: text })}
            />
          );
          return (
            // A scale has no identity but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className={styles.scale}>
              {end('left')}
              {end('right')}
              {disabled ? (
                <span />
              ) : (
                <IconButton
                  icon={X}
                  size="s"
                  label={t('personas.removeScale', { number: at + 1 })}
                  onClick={() => remove(at)}
                />
              )}
              <div className={styles.slider}>
                <Slider
                  label={t('personas.scaleOf', { left, right })}
                  value={value}
                  valueText={t('personas.scaleAt', { percent: Math.round((value ?? 0) * 100), right })}
                  disabled={disabled}
                  onChange={(next) => change(at, { value: next })}
                  onSettle={edit.seal}
                />
              </div>
              {value === undefined ? (
                <p className={styles.note}>{t('personas.scaleUnknown')}</p>
              ) : (
                !disabled && (
                  <Button
                    size="s"
                    variant="quiet"
                    className={styles.forget}
                    aria-label={t('personas.scaleForgetOf', { left, right })}
                    onClick={() => change(at, { value: undefined })}
                  >
                    {t('personas.makeUnknown')}
                  </Button>
                )
              )}
              {same && (
                <p className={styles.warn} role="alert">
                  {t('personas.sameEnds')}
                </p>
              )}
            </div>
          );
        })}
      </div>
      {!disabled && scales.length < LIMITS.list && (
        <div>
          <Menu
            trigger={
              <Button size="s" variant="quiet" icon={Plus}>
                {t('personas.addScale')}
              </Button>
            }
            entries={[
              ...offered.map(({ id, left, right }) => ({
                id,
                label: t('personas.scaleOf', { left, right }),
                run: () => add(left, right),
              })),
              ...(offered.length > 0 ? (['separator'] as const) : []),
              { id: 'own', label: t('personas.ownScale'), run: () => add('', '') },
            ]}
          />
        </div>
      )}
    </Section>
  );
}
