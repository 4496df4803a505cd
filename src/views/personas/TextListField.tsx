// TextListField: a list of short texts, one to a line.
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { TextArea } from '@/ui/TextArea';

type TextListFieldProps = {
  label: string;
  value: readonly string[] | undefined;
  disabled: boolean;
  placeholder?: string;
  /** A keystroke; undefined where nothing is left. */
  onType: (list: string[] | undefined) => void;
  onLeave: () => void;
};

/** The lines of a text as a list; empty ones stay while somebody writes, since the next letter goes there. */
const linesOf = (text: string): string[] | undefined =>
  text === ''
    ? undefined
    : text
        .split('\n')
        .slice(0, LIMITS.list)
        .map((line) => line.slice(0, LIMITS.title));

export function TextListField({ label, value, disabled, placeholder, onType, onLeave }: TextListFieldProps) {
  const t = useT();
  const list = value ?? [];
  return (
    <TextArea
      label={label}
      hint={t('personas.onePerLine')}
      rows={2}
      value={list.join('\n')}
      placeholder={placeholder}
      disabled={disabled}
      onChange={(text) => onType(linesOf(text))}
      onBlur={() => {
        const written = list.filter((line) => line.trim() !== '');
        if (written.length < list.length) onType(written.length > 0 ? written : undefined);
        onLeave();
      }}
    />
  );
}
