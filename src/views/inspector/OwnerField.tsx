// Who answers for a strategy or a finding, with those offered that others have.
import { useId, useState } from 'react';
import { ownersOf } from '@/analysis/owners';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { useEditor } from '@/views/context/EditorContext';
import { TextLine } from './fields';

type OwnerFieldProps = {
  value: string | undefined;
  mergeKey: string;
  onWrite: (next: string | undefined, options: { mergeKey: string }) => void;
};

export function OwnerField(props: OwnerFieldProps) {
  const t = useT();
  const editor = useEditor();
  const list = useId();
  // Asked when somebody comes to write, not with each edit.
  const [known, setKnown] = useState<readonly string[]>([]);
  return (
    <div onFocus={() => setKnown(ownersOf(editor.store.getState().project))}>
      <TextLine label={t('inspector.owner')} {...props} maxLength={LIMITS.title} list={list} />
      <datalist id={list}>
        {known.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </div>
  );
}
