// A chosen cell without a card: a quiet field that takes the first letter, so that a composition begins where it belongs.
import type { CSSProperties, RefObject } from 'react';
import type { Id } from '@/model/id';
import { beginCard } from '@/views/actions/cardActions';
import { useEditor } from '@/views/context/EditorContext';

type FirstLetterProps = {
  ref?: RefObject<HTMLTextAreaElement | null>;
  stageId: Id;
  laneId: Id;
  label: string;
  className?: string | undefined;
  style?: CSSProperties;
  tabIndex?: number;
};

export function FirstLetter({ stageId, laneId, label, ...rest }: FirstLetterProps) {
  const editor = useEditor();
  /** The card is begun with all that has come: a letter, or a composition once it is whole. */
  const begin = (field: HTMLTextAreaElement): void => {
    const text = field.value;
    field.value = '';
    if (text !== '') beginCard(editor, stageId, laneId, { text });
  };
  return (
    <textarea
      {...rest}
      rows={1}
      defaultValue=""
      // Tells the look that nothing stands here.
      placeholder=" "
      aria-label={label}
      // Whoever taps a cell has only chosen it: the keyboard of the screen comes with the card.
      inputMode="none"
      data-place=""
      onKeyDown={(event) => event.key === ' ' && event.preventDefault()}
      onInput={(event) => !event.nativeEvent.isComposing && begin(event.currentTarget)}
      onCompositionEnd={(event) => begin(event.currentTarget)}
    />
  );
}
