// How wide a stage or how high a lane is: a step by click, a number by hand, or what the map chooses.
import { Minus, Plus, RotateCcw } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { IconButton } from '@/ui/IconButton';
import { NumberField } from '@/ui/NumberField';
import { runAction } from '@/views/actions/action';
import { actions } from '@/views/actions/actions';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import styles from './Inspector.module.css';

type SizeFieldProps = {
  kind: 'stage' | 'lane';
  /** Chosen by hand; absent where the map decides. */
  value: number | undefined;
  onChange: (size: number | undefined) => void;
};

const steps = {
  stage: { less: 'stage.narrower', more: 'stage.wider', own: 'stage.ownWidth' },
  lane: { less: 'lane.lower', more: 'lane.higher', own: 'lane.ownHeight' },
} as const;
const words = {
  stage: { label: 'actions.width', less: 'actions.narrower', more: 'actions.wider', own: 'actions.ownWidth' },
  lane: { label: 'actions.height', less: 'actions.lower', more: 'actions.higher', own: 'actions.ownHeight' },
} as const;

export function SizeField({ kind, value, onChange }: SizeFieldProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const { min, max } = kind === 'stage' ? LIMITS.stageWidth : LIMITS.laneHeight;
  const run = (id: string) => {
    const action = actions.find((candidate) => candidate.id === id);
    if (action) runAction(action, editor);
  };
  const [own, does] = [words[kind], steps[kind]];
  return (
    <div className={styles.size}>
      <NumberField
        size="s"
        label={t(own.label)}
        value={value}
        min={min}
        max={max}
        step={8}
        placeholder={t('inspector.ownSize')}
        onChange={(size) => onChange(size === undefined ? undefined : Math.round(size))}
      />
      <IconButton
        icon={Minus}
        size="s"
        label={t(own.less)}
        disabled={readOnly}
        onClick={() => run(does.less)}
      />
      <IconButton
        icon={Plus}
        size="s"
        label={t(own.more)}
        disabled={readOnly}
        onClick={() => run(does.more)}
      />
      <IconButton
        icon={RotateCcw}
        size="s"
        label={t(own.own)}
        disabled={readOnly || value === undefined}
        onClick={() => run(does.own)}
      />
    </div>
  );
}
