// The pictures of projects, drawn apart from the page and shown as images: hundreds of live canvases would each be handed
// to the compositor in every frame. Those that were drawn are remembered as long as the page lives.
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Shown } from '@/ui/theme';

type LoadProject = (id: Id) => Promise<Project | undefined>;

/** What is drawn: the state of a project that `version` names, in CSS pixels. */
export type Drawing = {
  projectId: Id;
  version: string;
  theme: Shown;
  whole: boolean;
  width: number;
  height: number;
};

type Drawn = { version: string; url: string };

/** By where the projects come from: another source may have another state of the same moment. */
const drawn = new WeakMap<LoadProject, Map<Id, Drawn>>();

/** The address of a picture that has been drawn already. */
export function drawnPicture(load: LoadProject, id: Id, version: string): string | undefined {
  const known = drawn.get(load)?.get(id);
  return known?.version === version ? known.url : undefined;
}

/** The address of a picture; undefined where there is nothing to draw, or no way to. */
export async function pictureOf(load: LoadProject, drawing: Drawing): Promise<string | undefined> {
  const { projectId, version, theme, whole, width, height } = drawing;
  const known = drawnPicture(load, projectId, version);
  if (known !== undefined) return known;
  const [{ drawThumbnail }, project] = await Promise.all([
    import('@/views/scene/drawThumbnail'),
    load(projectId),
  ]);
  const canvas = document.createElement('canvas');
  if (!project || !drawThumbnail(canvas, { width, height }, project, theme, { whole })) return undefined;
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  if (!blob) return undefined;
  const of = drawn.get(load) ?? new Map<Id, Drawn>();
  drawn.set(load, of);
  const before = of.get(projectId);
  if (before) URL.revokeObjectURL(before.url);
  const url = URL.createObjectURL(blob);
  of.set(projectId, { version, url });
  return url;
}
