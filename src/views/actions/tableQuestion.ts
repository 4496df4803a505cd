// A pasted table that waits for a decision: how it is to be read. The window over the map shows it.
import type { Editor } from '@/editor/editor';
import type { FoundTable } from '@/formats/foundTable';
import type { Project } from '@/model/types';
import type { TableShape } from '@/formats/tableShape';

export type TableQuestion = {
  table: FoundTable;
  /** What of it stays behind on this map, in sentences. */
  staysBehind: (from: Project) => readonly string[];
  onShape: (shape: TableShape) => void | Promise<void>;
  /** To paste it as a mere block of cells. */
  onCells: () => void;
};

const questions = new WeakMap<Editor, TableQuestion>();

/** Opens the window that shows a table and asks how it is to be read. */
export function askAboutTable(editor: Editor, question: TableQuestion): void {
  questions.set(editor, question);
  editor.setSession({ dialog: 'pastedTable' });
}

/** The table that waits; undefined when none does. */
export const tableQuestion = (editor: Editor): TableQuestion | undefined => questions.get(editor);
