// Tags of a card, written with commas between them.
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { useEditor } from '@/views/context/EditorContext';
import { TextField } from '@/ui/TextField';

type TagsFieldProps = {
  id: Id;
  tags: readonly string[] | undefined;
  onWrite: (tags: string[] | undefined, options: { mergeKey: string }) => void;
};

/** The tags in a written line: trimmed, each once, none empty. */
export function readTags(line: string): string[] {
  const tags = line.split(/[,;\n]/).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 100);
}

export function TagsField({ id, tags, onWrite }: TagsFieldProps) {
  const t = useT();
  const editor = useEditor();
  // While somebody writes, their own line stands, commas and spaces included.
  const [line, setLine] = useState<string>();
  return (
    <TextField
      size="s"
      label={t('inspector.tags')}
      placeholder={t('inspector.tagsHint')}
      value={line ?? tags?.join(', ') ?? ''}
      onChange={(written) => {
        setLine(written);
        const next = readTags(written);
        onWrite(next.length > 0 ? next : undefined, { mergeKey: `tags:${id}` });
      }}
      onBlur={() => {
        setLine(undefined);
        editor.seal();
      }}
    />
  );
}
