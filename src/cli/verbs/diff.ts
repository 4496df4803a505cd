// waymark diff: what differs between two maps, or two states of a project: in words, as JSON, as the difference card.
// keys: records.*
import { comparedMaps } from '@/analysis/comparedMaps';
import type { Side } from '@/analysis/comparison';
import { projectDifference, type ProjectDifference } from '@/analysis/projectDifference';
import { pictureOfCard } from '@/formats/pictureOfCard';
import type { Picture } from '@/formats/picture';
import { toSvg } from '@/formats/svg';
import '@/i18n/en/cli';
import '@/i18n/en/compare';
import '@/i18n/en/comparisonExport';
import '@/i18n/en/linking';
import '@/i18n/en/overlay';
import '@/i18n/en/records';
import '@/i18n/en/story';
import { formatDate, todayIso } from '@/i18n/format';
import { PALETTES } from '@/layout/palette';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import { finish } from '@/model/steps';
import type { Project } from '@/model/types';
import { differenceCard } from '@/views/compare/differenceCard';
import { differenceLines } from '@/views/compare/differenceLines';
import { findDifferences, type Found } from '@/views/compare/findDifferences';
import { namesOf } from '@/views/compare/namesOf';
import { headline, lead } from '@/views/compare/storyWords';
import { mapName } from '@/views/context/mapName';
import { idFor } from '../chosenMap';
import { lentTools, measure } from '../exporting';
import { EXIT, Refusal } from '../io';
import { endingOf } from '../output';
import { paint } from '../paint';
import { encodingOption, nameOf, notesOf, readProjectFile } from '../projectFile';
import type { Call, Verb } from '../verb';

type Pair = { from: Side; to: Side };

/** The maps of one project: those that are named, else the latest target and what it was derived from. */
function pairWithin(project: Project, { option, t }: Call): Pair[] {
  const usual = comparedMaps(project);
  const named = (name: string, otherwise: Id | undefined) => {
    const word = option(name);
    return word === undefined ? otherwise : idFor(project, 'maps', word, t);
  };
  const from = named('from', usual.fromMapId);
  const to = named('to', usual.toMapId);
  if (from === undefined || to === undefined) throw new Refusal(EXIT.refused, t('cli.diff.oneMap'));
  return [{ from: { project, mapId: from }, to: { project, mapId: to } }];
}

/** The maps of two files: those that are named, else each that both have, else the first of each. */
function pairsBetween(before: Project, after: Project, { option, t }: Call): Pair[] {
  const [from, to] = [option('from'), option('to')];
  const pair = (fromId: Id, toId: Id): Pair => ({
    from: { project: before, mapId: fromId },
    to: { project: after, mapId: toId },
  });
  if (from !== undefined || to !== undefined) {
    const word = from ?? to ?? '';
    return [pair(idFor(before, 'maps', word, t), idFor(after, 'maps', to ?? word, t))];
  }
  const both = mapsOf(before).filter(({ id }) => after.maps[id]);
  if (both.length > 0) return both.map(({ id }) => pair(id, id));
  const [first, second] = [mapsOf(before)[0], mapsOf(after)[0]];
  if (!first || !second) throw new Refusal(EXIT.refused, t('cli.noMap'));
  return [pair(first.id, second.id)];
}

type Told = {
  found: Found;
  map: string;
  /** Whether it was called otherwise before. */
  isRenamed: boolean;
  before: string;
  after: string;
  headline: string;
  lead: string[];
  lines: ReturnType<typeof differenceLines>;
};

function tell({ from, to }: Pair, files: readonly [string, string] | undefined, t: Call['t']): Told {
  const found = finish(findDifferences(from, to));
  const { comparison, rows, story, lines, rest } = found;
  const { labels } = namesOf(t, { from, to }, undefined);
  const [was, is] = [from, to].map(({ project, mapId }) => {
    const map = project.maps[mapId];
    return map ? mapName(project, map) : '';
  });
  // Of one map in two states the title is one of the things that may differ.
  const isRenamed = files !== undefined && from.mapId === to.mapId && was !== is;
  return {
    found,
    isRenamed,
    map: isRenamed ? t('compare.fromTo', { before: was ?? '', after: is ?? '' }) : (is ?? ''),
    // Two states of one map are told apart by their files.
    before: files?.[0] ?? labels.from,
    after: files?.[1] ?? labels.to,
    headline: headline(story, rows.length, rest),
    lead: lead(comparison, story, rest),
    // What stays open is told in the sentences; a difference it is not.
    lines: differenceLines(
      comparison,
      lines.filter(({ row }) => row !== undefined),
    ),
  };
}

const linesText = ({ found, map, headline: title, lead: paragraphs, lines, before, after }: Told): string =>
  [
    `${map} (${before} \u2192 ${after})`,
    // Of a map of which nothing but the title differs there is no more to say.
    ...(found.rows.length > 0 ? [title, ...paragraphs] : []),
    ...lines.map(({ what, kind, title: name, stage, details }) => {
      const place = stage === '' || stage === name ? '' : ` (${stage})`;
      const about = details.map((detail) => `\n    ${detail.replaceAll('\n', '\n    ')}`).join('');
      return `  ${what}: ${[kind, name].filter(Boolean).join(' \u00b7 ')}${place}${about}`;
    }),
  ].join('\n');

/** What the maps do not say: what came, went and changed elsewhere in the project. */
function aroundText({ title, tables }: ProjectDifference, t: Call['t']): string[] {
  return [
    ...(title ? [t('cli.diff.title', title)] : []),
    ...tables.map(({ table, added, removed, changed }) =>
      t('cli.diff.table', { what: t(`records.${table}`), added, removed, changed }),
    ),
  ];
}

function cardOf({ found, before, after }: Told, project: Project, { t, io, has }: Call): Picture {
  const head = {
    title: headline(found.story, found.rows.length, found.rest),
    subtitle: [
      project.title,
      t('compare.fromTo', { before, after }),
      formatDate(todayIso(io.now().getTime())),
    ].join(' \u00b7 '),
    palette: has('dark') ? PALETTES.dark : PALETTES.light,
    measure,
    t,
  };
  return pictureOfCard(differenceCard(found), head, { title: true, legend: false, background: 'paper' });
}

export const diff: Verb = {
  name: 'diff',
  operands: 'FILE [OTHER]',
  count: [1, 2],
  options: [
    { name: 'from', value: 'NAME', about: 'cli.diff.from' },
    { name: 'to', value: 'NAME', about: 'cli.diff.to' },
    { name: 'card', value: 'PICTURE', about: 'cli.diff.card' },
    { name: 'dark', about: 'cli.render.dark' },
    encodingOption,
  ],
  summary: 'cli.diff.summary',
  about: ['cli.diff.about', 'cli.diff.git', 'cli.about.formats'],
  found: 'cli.diff.found',
  examples: [
    'waymark diff before.json after.json',
    'waymark diff --from Today --to Target --card difference.svg journey.json',
    'git show HEAD:journey.json | waymark diff --json - journey.json',
  ],
  async run(call) {
    const { operands, t, io, option, language } = call;
    const [path = '-', otherPath] = operands;
    const file = await readProjectFile(path, call);
    const other = otherPath === undefined ? undefined : await readProjectFile(otherPath, call);
    const pairs = other ? pairsBetween(file.project, other.project, call) : pairWithin(file.project, call);
    const files = otherPath === undefined ? undefined : ([nameOf(path), nameOf(otherPath)] as const);
    const told = pairs.map((pair) => tell(pair, files, t));
    const around =
      other && other.project.id === file.project.id
        ? projectDifference(file.project, other.project)
        : undefined;
    const differing = told.filter(({ found, isRenamed }) => found.rows.length > 0 || isRenamed);
    const isSame = differing.length === 0 && (around?.tables.length ?? 0) === 0 && !around?.title;
    const card = option('card');
    const shown = differing[0] ?? told[0];
    const notes = [file, ...(other ? [other] : [])].flatMap((one) => notesOf(one, t));
    if (card !== undefined && shown) {
      const picture = cardOf(shown, (other ?? file).project, call);
      if (endingOf(card) === 'png') {
        const { content } = await paint(picture, { scale: 2, images: new Map(), given: [], io });
        await io.write(card, content);
      } else {
        const { faces } = lentTools(file.project, call).tools;
        await io.write(card, toSvg(picture, { language, fonts: (await faces?.(picture.titleFace)) ?? [] }));
      }
    }
    const text = isSame
      ? t('compare.headlineSame')
      : [...differing.map(linesText), ...(around ? [aroundText(around, t).join('\n')] : [])]
          .filter(Boolean)
          .join('\n\n');
    return {
      exit: isSame ? EXIT.done : EXIT.found,
      text: card === '-' ? '' : text,
      notes,
      json: {
        ok: true,
        same: isSame,
        maps: told.map(({ map, before, after, headline: title, lead: paragraphs, lines }) => ({
          map,
          before,
          after,
          headline: title,
          lead: paragraphs,
          differences: lines,
        })),
        ...(around && { project: around }),
        ...(card !== undefined && { card }),
      },
    };
  },
};
