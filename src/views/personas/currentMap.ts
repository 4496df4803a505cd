// The map that a new persona joins.
import type { EditorState } from '@/editor/editor';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';

/** The map that one came from, or the first. */
export const currentMap = ({ project, session }: EditorState): Id | undefined =>
  project.maps[session.mapId ?? ''] ? session.mapId : mapsOf(project)[0]?.id;
