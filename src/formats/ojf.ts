// OpenJourney (.ojf) in: its parts are read leniently here; `ojfBuild.ts` makes a project of them.
import { shown } from '@/model/notes';
import { type ImportContext, type ImportNote, type ImportResult, refuse } from './importTypes';
import { buildOpenJourney } from './ojfBuild';
import type { Loose, Ojf, OjfNode, OjfPart } from './ojfTypes';

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Whether a parsed JSON document is an OpenJourney file. */
export function isOpenJourney(raw: unknown): raw is Loose {
  if (!isObject(raw) || raw['format'] === 'waymark') return false;
  return Array.isArray(raw['stages']) && (Array.isArray(raw['swimlanes']) || Array.isArray(raw['nodes']));
}

/** Reads a parsed OpenJourney file. Nothing of it is lost: what a map has no place for stays under `source`. */
export function readOpenJourney(raw: Loose, fileName: string, context: ImportContext): ImportResult {
  const notes: ImportNote[] = [];
  const { metadata, stages, swimlanes, nodes, persona, personas, pointOfView, ...others } = raw;
  const meta = isObject(metadata) ? metadata : {};
  const { title, persona: metaPersona, pov, ...metaRest } = meta;
  const who = persona ?? metaPersona ?? personas;
  const ojf: Ojf = {
    title: text(title) ?? text(others['title']),
    pointOfView: text(pointOfView) ?? text(pov),
    personas: Array.isArray(who) ? who : who === undefined || who === null ? [] : [who],
    stages: parts('stages', stages, notes),
    lanes: parts('swimlanes', swimlanes, notes),
    nodes: list(nodes).flatMap((node, i) => readNode(node, `nodes.${i}`, notes)),
    rest: { ...others, ...(Object.keys(metaRest).length > 0 ? { metadata: metaRest } : {}) },
  };
  if (ojf.stages.length === 0 && ojf.nodes.length === 0) return refuse('noStages');
  return buildOpenJourney(ojf, fileName, notes, context);
}

/** Stages or lanes; a bare text is taken as its own name. A repeated id belongs to the first that bears it. */
function parts(name: 'stages' | 'swimlanes', value: unknown, notes: ImportNote[]): OjfPart[] {
  return list(value).flatMap((item, i): OjfPart[] => {
    const path = `${name}.${i}`;
    const bare = text(item);
    if (bare !== undefined) return [{ path, id: bare, name: bare, rest: {} }];
    if (!isObject(item)) {
      notes.push({ code: 'recordDropped', path, values: {} });
      return [];
    }
    const { id, name: label, title, ...rest } = item;
    const known = text(label) ?? text(title) ?? '';
    return [{ path, id: text(id) ?? known, name: known, rest }];
  });
}

function readNode(node: unknown, path: string, notes: ImportNote[]): OjfNode[] {
  if (!isObject(node)) {
    notes.push({ code: 'recordDropped', path, values: {} });
    return [];
  }
  const { stageId, swimlaneId, title, description, isMomentOfTruth, tags, blueprint, ...rest } = node;
  const score =
    typeof node['score'] === 'string' && node['score'].trim() !== '' ? Number(node['score']) : node['score'];
  const readable = typeof score === 'number' && Number.isFinite(score);
  if (score !== undefined && score !== null && !readable)
    notes.push({
      code: 'scoreUnreadable',
      path: `${path}.score`,
      values: { value: shown(node['score']) },
    });
  const words = list(tags).flatMap((tag) => text(tag) ?? []);
  if (tags !== undefined && words.length < list(tags).length) rest['tags'] = tags;
  if (!Array.isArray(tags) && tags !== undefined && tags !== null) rest['tags'] = tags;
  if (blueprint !== undefined && !isObject(blueprint)) rest['blueprint'] = blueprint;
  return [
    {
      path,
      stageId: text(stageId),
      laneId: text(swimlaneId),
      title: text(title) ?? '',
      description: text(description),
      score: readable ? score : undefined,
      severity: text(node['severity'])?.toLowerCase(),
      purpose: text(node['purpose'])?.toLowerCase(),
      momentOfTruth: isMomentOfTruth === true || isMomentOfTruth === 'true',
      tags: words,
      blueprint: isObject(blueprint) ? blueprint : undefined,
      rest,
    },
  ];
}
