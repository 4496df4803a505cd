// The feelings of a table that is read: whose they are, on which scale, and where their curves stand.
import { newId } from '@/model/id';
import type { Feeling } from './cardColumns';
import { scoreOf } from './laneRoles';
import { guessScale, type ScoreScale, scaleFrom } from './scoreScale';
import { type Felt, inOneLine, type Loose, type TableBuild } from './tableBuild';
import type { TableLane } from './tableShape';

/** Adds a row of feelings: one for each stage; a stage with several has their mean. */
export function addFeelingsLane(build: TableBuild, { name, cells }: TableLane, customer: string): void {
  const [lane, named] = parted(name);
  // Elsewhere a colon may stand before anything; who feels it begins with a capital.
  const whose = build.ownScale || isName(named) ? named : undefined;
  addCurves(build, inOneLine(whose === undefined ? name : lane));
  const told = cells.filter((texts) => texts.some((text) => text.trim() !== '')).length;
  const leave = (felt: readonly Felt[]): void => {
    const count = told - felt.filter(({ texts }) => texts.some((text) => text.trim() !== '')).length;
    if (count > 0)
      build.notes.push({ code: 'feelingsTwice', path: '', values: { count, name: inOneLine(name) } });
  };
  if (whose === undefined) {
    const felt = stageFeelings(build, cells);
    leave(felt);
    addFeelings(build, { felt, name: customer });
    return;
  }
  // A row for each persona, with its name behind that of the lane, as our own tables have it.
  const persona = personaNamed(build, whose);
  const felt = stageFeelings(build, cells, persona);
  leave(felt);
  addFeelings(build, { felt, name: whose, persona });
}

/** The persona of a name, which is made where it is not there yet. */
export function personaNamed({ personas }: TableBuild, name: string): Loose {
  let persona = personas.find((one) => one['name'] === name);
  if (!persona) personas.push((persona = { id: newId(), name }));
  return persona;
}

/** What is felt at cards, and over stages by rows of a long table that say nothing else; of each persona on its own. */
export function addLongFeelings(
  build: TableBuild,
  felt: readonly (readonly Feeling[])[],
  customer: string,
): void {
  const texts = [...build.cardFeelings.flatMap((one) => one.texts), ...felt.flat().map(({ text }) => text)];
  // Whoever feels it, a table has one scale.
  const scale = scaleOf(build, texts);
  const all = [...build.cardFeelings, ...felt.flat()].map(({ whose }) => whose);
  const named = new Set(all.includes(undefined) ? [undefined, ...all] : all);
  const isOfMany = build.personas.length > 0;
  for (const whose of named) {
    // What nobody is named for is of none of those who are.
    const persona =
      whose === undefined
        ? isOfMany
          ? personaNamed(build, customer)
          : undefined
        : personaNamed(build, whose);
    const cells = build.stages.map((_, s) =>
      (felt[s] ?? []).filter((one) => one.whose === whose).map(({ text }) => text),
    );
    const own = [
      ...build.cardFeelings.filter((one) => one.whose === whose),
      ...stageFeelings(build, cells, persona),
    ];
    addFeelings(build, { felt: own, name: whose ?? customer, persona, scale });
  }
}

/** Letters of a name in a head. */
const LONGEST_NAME = 40;

const isName = (text: string | undefined): boolean =>
  text !== undefined && text.length <= LONGEST_NAME && /^\p{Lu}/u.test(text);

const parted = (name: string): [string, (string | undefined)?] => {
  const found = /^([^:]+):\s+(.+)$/su.exec(inOneLine(name));
  return found?.[1] === undefined ? [name] : [found[1], found[2]];
};

/** The lane of the curves, once. */
export function addCurves({ lanes, mapId }: TableBuild, name: string): void {
  if (!lanes.some(({ kind }) => kind === 'emotion'))
    lanes.push({ id: newId(), mapId, kind: 'emotion', name });
}

/** What a persona feels at the stages of which that is not known yet. */
export function stageFeelings(
  { stages, feelings, personas }: TableBuild,
  cells: readonly (readonly string[])[],
  persona = personas[0],
): Felt[] {
  const known = new Set(
    feelings.flatMap(({ personaId, stageId }) => (personaId === persona?.['id'] ? [stageId] : [])),
  );
  return cells.flatMap((texts, s): Felt[] => {
    const stageId = stages[s]?.['id'];
    return stageId === undefined || known.has(stageId) ? [] : [{ place: { stageId }, texts }];
  });
}

/** The scale of scores, which is told where it had to be guessed. */
function scaleOf({ ownScale, notes }: TableBuild, texts: readonly string[]): ScoreScale {
  if (ownScale) return scaleFrom(-2, 2);
  const scores = texts.flatMap((text) => {
    const read = scoreOf(text);
    return read && 'score' in read ? [read.score] : [];
  });
  // Whoever writes a plus has a minus as well, used or not: nought is the middle.
  const isSigned = texts.some((text) => /^\s*\+\s*\d/.test(text));
  const scale = guessScale(isSigned ? [...scores, ...scores.map((score) => -score)] : scores, [1, 5]);
  if (scores.length > 0) notes.push({ code: 'scaleGuessed', path: '', values: { scale: scale.name } });
  return scale;
}

/** Feelings of one persona, by default of the one that the table is about; all on one scale. */
export function addFeelings(
  build: TableBuild,
  {
    felt,
    name,
    persona: whose = build.personas[0],
    scale: given,
  }: { felt: readonly Felt[]; name: string; persona?: Loose | undefined; scale?: ScoreScale },
): void {
  const { notes } = build;
  let persona = whose;
  const read = felt.map(({ place, texts }) => ({
    place,
    values: texts.flatMap((text) => scoreOf(text) ?? []),
  }));
  for (const text of felt.flatMap(({ texts }) => texts)) {
    if (scoreOf(text) === undefined)
      notes.push({ code: 'feelingUnreadable', path: '', values: { value: text.slice(0, 60) } });
  }
  const scale =
    given ??
    scaleOf(
      build,
      felt.flatMap(({ texts }) => texts),
    );
  const count = read.filter(({ values }) => values.length > 1).length;
  if (count > 0) notes.push({ code: 'feelingsAveraged', path: '', values: { count } });
  for (const { place, values } of read) {
    const [only] = values;
    if (only === undefined) continue;
    if (!persona) build.personas.push((persona = { id: newId(), name }));
    const sum = values.reduce((all, one) => all + ('face' in one ? one.face : scale.value(one.score)), 0);
    const source =
      values.length === 1 && 'score' in only ? { score: only.score, scale: scale.name } : undefined;
    build.feelings.push({
      id: newId(),
      mapId: build.mapId,
      personaId: persona['id'],
      ...place,
      value: Math.round((sum / values.length) * 100) / 100,
      ...(source && { source }),
    });
  }
}
