// The personas of the project, each as a card with what is known of it.
import { personaFindings, personaWalks } from '@/analysis/personaFacts';
import { initialsOf } from '@/i18n/initials';
import type { Tone } from '@/layout/palette';
import { FACE_SIDE, type FaceShape, faceShapes, inTone } from '@/layout/portraits';
import { blocksOf, channelUsesOf, personasOf } from '@/model/select';
import type { Persona } from '@/model/types';
import { factList, findingLine, prose } from './detailParts';
import { draw, el } from './dom';
import { pictureUrl } from './pictures';
import type { Reader } from './reader';

const TEXTS = [
  'motivation',
  'goals',
  'needs',
  'frustrations',
  'behaviour',
  'day',
  'demographics',
  'loyalty',
  'learning',
  'churnReason',
] as const;
const EMPATHY = ['says', 'thinks', 'does', 'feels'] as const;

export function personasView(reader: Reader): HTMLElement {
  const { t } = reader.words();
  const personas = personasOf(reader.project);
  return el(
    'div',
    { class: 'page' },
    el('h2', { class: 'page-title' }, t('readerPage.views.personas')),
    personas.map((persona) => personaCard(reader, persona)),
  );
}

function portrait(reader: Reader, persona: Persona): HTMLElement {
  const url = pictureUrl(reader.project, persona.portraitId);
  if (url !== undefined) return el('img', { class: 'portrait', src: url, alt: '' });
  const tone = reader.tone(persona.avatar?.colour ?? 'slate');
  const shapes = faceShapes(persona.avatar?.face);
  if (shapes) return el('span', { class: 'portrait', 'aria-hidden': 'true' }, drawnFace(shapes, tone));
  const element = el('span', { class: 'portrait', 'aria-hidden': 'true' }, initialsOf(persona.name));
  element.style.background = tone.soft;
  element.style.color = tone.ink;
  return element;
}

function drawnFace(shapes: readonly FaceShape[], tone: Tone): SVGElement {
  const paths = shapes.map(({ d, fill, stroke, width, opacity }) =>
    draw('path', {
      d,
      fill: inTone(fill ?? 'none', tone),
      stroke: stroke && inTone(stroke, tone),
      'stroke-width': width,
      'stroke-linecap': 'round',
      opacity,
    }),
  );
  return draw('svg', { viewBox: `0 0 ${FACE_SIDE} ${FACE_SIDE}`, width: '100%', height: '100%' }, ...paths);
}

function personaCard(reader: Reader, persona: Persona): HTMLElement {
  const { project } = reader;
  const { t, signed } = reader.words();
  const { pains, delights } = personaFindings(project, persona.id);
  const about = [
    persona.role,
    persona.segment,
    persona.customer && t(`readerPage.customer.${persona.customer}`),
    persona.lifecycle && t(`readerPage.lifecycle.${persona.lifecycle}`),
  ].filter(Boolean);
  const block = (title: string, ...content: (Node | undefined)[]): HTMLElement | undefined =>
    content.some(Boolean) ? el('section', { class: 'block' }, el('h4', {}, title), ...content) : undefined;
  const bullets = (list: readonly string[] | undefined): HTMLElement | undefined =>
    list && list.length > 0
      ? el(
          'ul',
          { class: 'bullets' },
          list.map((one) => el('li', {}, one)),
        )
      : undefined;
  const channels = channelUsesOf(project, persona.id).flatMap(
    ({ channelId }) => project.channels[channelId]?.name ?? [],
  );
  const walks = personaWalks(project, persona.id).map((walk) => {
    const map = project.maps[walk.mapId];
    return block(
      t('readerPage.walk', { map: map?.title ?? '' }),
      factList(walk.stages.map(({ name, value }) => [name, value === undefined ? undefined : signed(value)])),
    );
  });
  return el(
    'article',
    { class: 'persona' },
    el(
      'header',
      {},
      portrait(reader, persona),
      el(
        'div',
        {},
        el('h3', {}, persona.name || t('readerPage.unnamedPersona')),
        about.length > 0 ? el('p', { class: 'small' }, about.join(' \u00b7 ')) : undefined,
        persona.quote ? el('blockquote', {}, persona.quote) : undefined,
      ),
    ),
    el(
      'div',
      { class: 'blocks' },
      TEXTS.map((field) => block(t(`readerPage.personaText.${field}`), prose(persona[field]))),
      block(t('readerPage.jobs'), bullets(persona.jobs)),
      block(t('readerPage.tools'), bullets(persona.tools)),
      block(t('readerPage.channels'), bullets(channels)),
      EMPATHY.map((field) => block(t(`readerPage.empathy.${field}`), prose(persona[field]))),
      (persona.fields ?? []).map(({ label, value }) => block(label, prose(value))),
      blocksOf(project, persona.id).map((own) => block(own.title, prose(own.text))),
      block(t('readerPage.scales'), scales(persona)),
      block(
        t('readerPage.costsMost'),
        pains.length > 0
          ? el(
              'ul',
              { class: 'records' },
              pains.map(({ finding }) => findingLine(reader, finding)),
            )
          : undefined,
      ),
      block(
        t('readerPage.likesBest'),
        delights.length > 0
          ? el(
              'ul',
              { class: 'records' },
              delights.map(({ finding }) => findingLine(reader, finding)),
            )
          : undefined,
      ),
      walks,
    ),
  );
}

function scales({ scales: all = [] }: Persona): HTMLElement | undefined {
  if (all.length === 0) return undefined;
  return el(
    'ul',
    { class: 'scales' },
    all.map(({ left, right, value }) => {
      const track = el('span', { class: 'track', 'aria-hidden': 'true' });
      const line = el('li', {}, el('span', {}, left), track, el('span', {}, right));
      if (value !== undefined) {
        const knob = el('span', { class: 'knob' });
        knob.style.left = `${value * 100}%`;
        track.append(knob);
        line.append(el('span', { class: 'visually-hidden' }, `${Math.round(value * 100)} %`));
      }
      return line;
    }),
  );
}
