// Which moment of truth a touchpoint is, and why it decides.
import { useT } from '@/i18n/useT';
import { LIMITS, MOMENT_KINDS } from '@/model/constants';
import type { Id } from '@/model/id';
import type { Card } from '@/model/types';
import { Select } from '@/ui/Select';
import { useEditorState } from '@/views/context/EditorContext';
import { TextBlock } from './fields';

type Moment = NonNullable<Card['momentOfTruth']>;
type MomentFieldsProps = {
  id: Id;
  moment: Moment;
  onWrite: (moment: Moment, options?: { mergeKey: string }) => void;
};

export function MomentFields({ id, moment, onWrite }: MomentFieldsProps) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const { kind, reason, ...rest } = moment;
  return (
    <>
      <Select
        size="s"
        clearable
        label={t('inspector.momentKind')}
        placeholder={t('inspector.momentKindUnknown')}
        value={kind}
        disabled={readOnly}
        choices={MOMENT_KINDS.map((value) => ({ value, label: t(`inspector.moments.${value}`) }))}
        onChange={(next) =>
          onWrite({ ...rest, ...(next && { kind: next }), ...(reason !== undefined && { reason }) })
        }
      />
      <TextBlock
        label={t('inspector.momentReason')}
        mergeKey={`moment:${id}`}
        value={reason}
        maxLength={LIMITS.text}
        placeholder={t('inspector.momentHint')}
        onWrite={(next, options) =>
          onWrite({ ...rest, ...(kind && { kind }), ...(next !== undefined && { reason: next }) }, options)
        }
      />
    </>
  );
}
