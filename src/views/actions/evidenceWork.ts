// A new source, made and opened in the register; fetched when it is first asked for.
import { addEvidence } from '@/commands/evidence';
import type { Editor } from '@/editor/editor';
import { LIMITS } from '@/model/constants';
import { newId } from '@/model/id';
import { readableLink } from '@/model/links';
import { navigate } from '@/views/context/router';

/** What a source is called that was made from a link: the link as one reads it. */
export const titleOfLink = (link: string): string => readableLink(link).slice(0, LIMITS.title);

/** Makes a source, from a link where there is one, and opens it; the letters of its title belong to the same step. */
export function beginSource(editor: Editor, link?: string): void {
  const source = link === undefined ? { title: '' } : { title: titleOfLink(link), fields: { link } };
  const id = newId();
  const mergeKey = `evidence:${id}:title`;
  if (!editor.commit(addEvidence, { id, kind: 'interview', ...source }, { mergeKey })) return;
  navigate({ screen: 'research', projectId: editor.store.getState().project.id, sourceId: id });
}
