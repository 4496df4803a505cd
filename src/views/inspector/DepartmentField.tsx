// The department that is responsible, with those offered that other cards of the project name.
import { useId, useState } from 'react';
import { departmentsOf } from '@/analysis/departments';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { useEditor } from '@/views/context/EditorContext';
import { TextLine } from './fields';

type DepartmentFieldProps = {
  value: string | undefined;
  mergeKey: string;
  placeholder?: string;
  onWrite: (next: string | undefined, options: { mergeKey: string }) => void;
};

export function DepartmentField(props: DepartmentFieldProps) {
  const t = useT();
  const editor = useEditor();
  const list = useId();
  // Asked of all cards when somebody comes to write, not with each edit.
  const [known, setKnown] = useState<readonly string[]>([]);
  return (
    <div onFocus={() => setKnown(departmentsOf(editor.store.getState().project))}>
      <TextLine
        label={t('inspector.department')}
        placeholder={t('inspector.departmentHint')}
        {...props}
        maxLength={LIMITS.title}
        list={list}
      />
      <datalist id={list}>
        {known.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </div>
  );
}
