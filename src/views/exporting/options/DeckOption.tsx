// DeckOption: which slides a deck has, in which order, how each is called, and how wide they are.
import { ChevronDown, ChevronUp, RotateCcw } from 'lucide-react';
import { type PointerEvent, useRef } from 'react';
import {
  type DeckOptions as Options,
  inGivenOrder,
  MOST_HEADLINE,
  MOST_MAP_SLIDES,
  movedTo,
} from '@/formats/deck/deckOptions';
import type { DeckSlide } from '@/formats/deck/deckSlide';
import '@/i18n/en/deck';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { classes } from '@/ui/classes';
import { IconButton } from '@/ui/IconButton';
import { announce } from '@/ui/LiveRegion';
import { Segmented } from '@/ui/Segmented';
import { TextArea } from '@/ui/TextArea';
import type { OptionProps } from '../exportOption';
import styles from './DeckOption.module.css';
import { OptionLine } from './OptionLine';

export function DeckOption({
  deck,
  options: { deck: options = {} },
  onOptions: onChange,
  onOneStage,
}: OptionProps) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const onOptions = (next: Options): void => onChange({ deck: next });
  const dragged = useRef<string>(undefined);
  const { all, chosen, shown, show } = deck;
  const { size = '16:9', order, without = [], headlines = {} } = options;
  const slides = all?.slides ?? [];
  const byId = new Map(slides.map((slide) => [slide.id, slide]));
  const ids = inGivenOrder([...byId.keys()], order);
  const out = new Set(without);
  const current = shown === undefined ? undefined : byId.get(shown);
  const own = shown === undefined ? undefined : headlines[shown];

  /** A kind of which there are several slides tells which of them it is. */
  const nameOf = ({ id, kind }: DeckSlide): string => {
    const name = t(`deck.slide.${kind}`);
    const alike = slides.filter((one) => one.kind === kind);
    if (alike.length < 2) return name;
    return t('deck.part', {
      name,
      at: alike.findIndex((one) => one.id === id) + 1,
      count: alike.length,
    });
  };

  function move(id: string, place: number): void {
    if (place < 0 || place >= ids.length || ids[place] === id) return;
    onOptions({ ...options, order: movedTo(ids, id, place) });
    const slide = byId.get(id);
    if (slide) announce(t('deck.options.moved', { name: nameOf(slide), at: place + 1, count: ids.length }));
  }

  /** The row under the pointer is the place of the one that is dragged. */
  function drag(event: PointerEvent): void {
    const id = dragged.current;
    if (id === undefined || !list.current) return;
    const rows = [...list.current.children];
    const place = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
    move(id, place < 0 ? ids.length - 1 : place);
  }

  const rename = (headline: string | undefined): void => {
    if (shown === undefined) return;
    const rest = Object.fromEntries(Object.entries(headlines).filter(([id]) => id !== shown));
    onOptions({ ...options, headlines: headline === undefined ? rest : { ...rest, [shown]: headline } });
  };

  return (
    <div className={styles.deck}>
      <OptionLine label={t('deck.options.size')}>
        <Segmented
          size="s"
          label={t('deck.options.size')}
          value={size}
          choices={[
            { value: '16:9', label: '16:9' },
            { value: '4:3', label: '4:3' },
          ]}
          onChange={(next) => onOptions({ ...options, size: next })}
        />
      </OptionLine>
      {all?.mapLeftOut !== undefined && (
        <div className={styles.tooMany}>
          <p className={styles.note}>{t('deck.tooMany', { count: all.mapLeftOut, most: MOST_MAP_SLIDES })}</p>
          {onOneStage && (
            <Button size="s" onClick={onOneStage}>
              {t('deck.options.oneStage')}
            </Button>
          )}
        </div>
      )}
      {current && (
        <div className={styles.headline}>
          <TextArea
            label={t('deck.options.headline')}
            rows={2}
            maxLength={MOST_HEADLINE}
            value={own ?? current.headline}
            onChange={(headline) => rename(headline)}
          />
          {own !== undefined && own !== current.headline && (
            <IconButton
              icon={RotateCcw}
              size="s"
              label={t('deck.options.reset')}
              onClick={() => rename(undefined)}
            />
          )}
        </div>
      )}
      <p className={styles.count} id="deck-slides">
        {all === undefined
          ? t('exporting.working')
          : chosen?.slides.length === 0
            ? t('deck.options.none')
            : t('deck.options.count', { count: chosen?.slides.length ?? 0 })}
      </p>
      <ol
        ref={list}
        className={styles.list}
        aria-labelledby="deck-slides"
        onPointerMove={drag}
        onPointerUp={() => (dragged.current = undefined)}
        onPointerCancel={() => (dragged.current = undefined)}
      >
        {ids.map((id, at) => {
          const slide = byId.get(id);
          if (!slide) return null;
          const name = nameOf(slide);
          return (
            <li key={id} className={classes(styles.row, id === shown && styles.current)}>
              <Checkbox
                label={t('deck.options.take', { name })}
                hideLabel
                checked={!out.has(id)}
                onChange={(taken) =>
                  onOptions({
                    ...options,
                    without: taken ? without.filter((one) => one !== id) : [...without, id],
                  })
                }
              />
              <button
                type="button"
                className={styles.name}
                aria-label={t('deck.options.show', { name })}
                aria-current={id === shown ? 'true' : undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                title={headlines[id] ?? slide.headline}
                onClick={() => show(id)}
                onKeyDown={(event) => {
                  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                  event.preventDefault();
                  move(id, at + (event.key === 'ArrowUp' ? -1 : 1));
                }}
                onPointerDown={(event) => {
                  if (event.pointerType === 'touch' || event.button !== 0) return;
                  dragged.current = id;
                  // The list hears of it wherever the pointer goes.
                  list.current?.setPointerCapture(event.pointerId);
                  show(id);
                }}
              >
                {name}
              </button>
              {id === shown && (
                <span className={styles.moves}>
                  <IconButton
                    icon={ChevronUp}
                    size="xs"
                    label={t('deck.options.up', { name })}
                    aria-disabled={at === 0}
                    onClick={() => move(id, at - 1)}
                  />
                  <IconButton
                    icon={ChevronDown}
                    size="xs"
                    label={t('deck.options.down', { name })}
                    aria-disabled={at === ids.length - 1}
                    onClick={() => move(id, at + 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
