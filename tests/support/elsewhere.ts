// elsewhere(): a project under ids of its own, as another device would have made it.
import { fromDocument, type ProjectDocument, toDocument } from '@/model/document';
import { recordsIn, tableNames } from '@/model/tables';
import type { Project } from '@/model/types';

export function elsewhere({ project, mapId }: { project: Project; mapId: string }) {
  const ids = tableNames.flatMap((table) =>
    recordsIn(project, table).map((record) => record['id'] as string),
  );
  let text = JSON.stringify(toDocument(project));
  for (const id of new Set(ids)) text = text.replaceAll(`"${id}"`, `"other-${id}"`);
  const own = fromDocument(JSON.parse(text) as ProjectDocument);
  return { project: { ...own, id: 'elsewhere' }, mapId: `other-${mapId}` };
}
