// What of the personas can be taken: the page of each.
import { partTitle, projectTitle } from '@/formats/mapTitle';
import { pageSlides, pictureOfPage, slideOfPage } from '@/formats/pictureOfPage';
import '@/i18n/en/personas';
import { formatDate, todayIso } from '@/i18n/format';
import type { t as translate } from '@/i18n/translate';
import { paletteOf } from '@/layout/lookPalette';
import type { MeasureText } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { Id } from '@/model/id';
import { personasOf } from '@/model/select';
import type { Project } from '@/model/types';
import type { ExportPart } from '@/views/exporting/exportPart';
import { personaLine, personaPage } from '@/views/personas/personaPicture';
import { slidesOf, textSlide } from './slidesOf';

export const personaPartId = (id: Id): string => `persona-${id}`;

export function personaParts(project: Project, measure: MeasureText, t: typeof translate): ExportPart[] {
  return personasOf(project).map((persona): ExportPart => {
    const name = persona.name || t('personas.unnamed');
    const head = {
      title: name,
      // What is cut where it does not fit stands on the page as well.
      subtitle: [projectTitle(project), formatDate(todayIso()), personaLine(persona, t)]
        .filter(Boolean)
        .join(' \u00b7 '),
      palette: paletteOf(project, 'light'),
      measure,
      t,
    };
    // Each page is laid out when it is looked at: there may be hundreds of personas.
    const page = () => personaPage(project, persona, t);
    const named = partTitle(project, name);
    return {
      id: personaPartId(persona.id),
      group: 'personas',
      label: name,
      note: persona.role,
      taken: {
        picture: {
          of: (options) => ({ ...pictureOfPage(page(), head, options), fileTitle: named }),
          smallest: TYPE.laneNote.size,
          slides: slidesOf(
            () => head,
            (options) => pageSlides(page(), head, textSlide(options)),
            { said: t('exporting.partByPart') },
            (slide, own, options) => ({
              ...slideOfPage(slide, own, options, textSlide(options)),
              fileTitle: named,
            }),
          ),
        },
      },
    };
  });
}
