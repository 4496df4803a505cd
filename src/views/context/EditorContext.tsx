// The editor of the open project, given to the screen by context: no module singletons, so each test makes its own.
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Editor, EditorState } from '@/editor/editor';
import type { EditorSession } from '@/editor/session';
import type { Project } from '@/model/types';

const EditorContext = createContext<Editor | null>(null);

export function EditorProvider({ editor, children }: { editor: Editor; children: ReactNode }) {
  return <EditorContext value={editor}>{children}</EditorContext>;
}

/** The editor of the open project. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor needs an EditorProvider above it');
  return editor;
}

/** A part of the editor's state; renders again only when that part changes. */
export function useEditorState<T>(select: (state: EditorState) => T): T {
  return useStore(useEditor().store, select);
}

/** A part of the project: a record, a memoised list, a number. For lists that are new each time use useProjectShallow. */
export function useProject<T>(select: (project: Project) => T): T {
  return useStore(useEditor().store, (state) => select(state.project));
}

const unwatched = () => () => undefined;

/** The same where a project may or may not be open; undefined where none is. */
export function useOpenProject<T>(select: (project: Project) => T): T | undefined {
  const editor = useContext(EditorContext);
  return useSyncExternalStore(
    editor ? editor.store.subscribe : unwatched,
    () => editor?.store && select(editor.store.getState().project),
  );
}

/** A list that the selector makes each time; renders again only when an element differs. */
export function useProjectShallow<T>(select: (project: Project) => T): T {
  return useStore(
    useEditor().store,
    useShallow((state: EditorState) => select(state.project)),
  );
}

/** A part of the session. */
export function useSession<T>(select: (session: EditorSession) => T): T {
  return useStore(useEditor().store, (state) => select(state.session));
}
