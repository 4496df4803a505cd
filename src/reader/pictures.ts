// The pictures of the project as the page draws them: decoded when they are first wanted.
import type { DrawnPicture, PicturesById } from '@/formats/browser/canvasPen';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';

/** What may be shown as a picture: the very kinds that Waymark keeps. */
const PICTURE = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/;

/** The address of a picture that the page carries; undefined where it carries none. */
export function pictureUrl({ assets }: Project, id: Id | undefined): string | undefined {
  const data = assets[id ?? '']?.data;
  return data !== undefined && PICTURE.test(data) ? data : undefined;
}

export function pagePictures(project: Project): { of: PicturesById; listen: (listener: () => void) => void } {
  const known = new Map<Id, DrawnPicture | 'missing' | undefined>();
  const listeners: (() => void)[] = [];
  const load = (id: Id): void => {
    const url = pictureUrl(project, id);
    if (url === undefined) {
      known.set(id, 'missing');
      return;
    }
    known.set(id, undefined);
    const source = new Image();
    source.src = url;
    source
      .decode()
      .then(
        () => known.set(id, { source, width: source.naturalWidth, height: source.naturalHeight }),
        () => known.set(id, 'missing'),
      )
      .then(() => listeners.forEach((listener) => listener()))
      .catch(() => undefined);
  };
  return {
    of(id) {
      if (!known.has(id)) load(id);
      return known.get(id);
    },
    listen: (listener) => void listeners.push(listener),
  };
}
