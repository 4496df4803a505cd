// What of a difference can be written where it is listed: the text or the name of its record.
import type { Comparison, Difference } from '@/analysis/comparison';
import { updateCard } from '@/commands/cards';
import { updateFinding } from '@/commands/findings';
import { updateLane } from '@/commands/lanes';
import { updatePath } from '@/commands/paths';
import { updatePhase } from '@/commands/phases';
import { updateStage } from '@/commands/stages';
import type { Editor } from '@/editor/editor';
import { LIMITS } from '@/model/constants';
import { cardById } from '@/model/select';
import { rowOf } from './takeOverWords';

export type EditableRecord = {
  value: string;
  /** Of several lines. */
  isText: boolean;
  maxLength: number;
  write: (editor: Editor, value: string) => boolean;
};

/** The record of the second map, or of the first where only that one has it; undefined where it has no words of its own. */
export function editableRecord(comparison: Comparison, difference: Difference): EditableRecord | undefined {
  const { of, fromId = '', toId } = rowOf(comparison, difference);
  const { project } = toId === undefined ? comparison.from : comparison.to;
  const id = toId ?? fromId;
  const line = (value: string | undefined, write: EditableRecord['write']): EditableRecord | undefined =>
    value === undefined ? undefined : { value, isText: false, maxLength: LIMITS.title, write };
  switch (of) {
    case 'card': {
      const card = cardById(project, id);
      const write: EditableRecord['write'] = (editor, text) =>
        editor.commit(updateCard, { id, changes: { text } });
      return card && { value: card.text, isText: true, maxLength: LIMITS.text, write };
    }
    case 'stage':
      return line(project.stages[id]?.name, (editor, name) =>
        editor.commit(updateStage, { id, changes: { name } }),
      );
    case 'lane':
      return line(project.lanes[id]?.name, (editor, name) =>
        editor.commit(updateLane, { id, changes: { name } }),
      );
    case 'phase':
      return line(project.phases[id]?.name, (editor, name) =>
        editor.commit(updatePhase, { id, changes: { name } }),
      );
    case 'path':
      return line(project.paths[id]?.name, (editor, name) =>
        editor.commit(updatePath, { id, changes: { name } }),
      );
    case 'finding':
      return line(project.findings[id]?.title, (editor, title) =>
        editor.commit(updateFinding, { id, changes: { title } }),
      );
    case 'map':
    case 'feeling':
    case 'measurement':
    case 'goal':
      return undefined;
  }
}
