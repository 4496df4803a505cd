// The saved view: which part of a map is looked at, under a name.
import { EVIDENCE_LEVELS, FINDING_KINDS } from '../constants';
import { recordKind } from './recordKind';

export const view = recordKind({
  title: 'View',
  description: 'A named choice of what a map shows. Absent lists choose nothing out.',
  schema: ({ z, id, ids, order, title, origin }) =>
    z.looseObject({
      id,
      mapId: id,
      order,
      name: title,
      personaIds: ids.optional(),
      pathIds: ids.optional(),
      channelIds: ids.optional(),
      tags: z.array(title).optional(),
      evidence: z.array(z.enum(EVIDENCE_LEVELS)).optional(),
      findings: z.array(z.enum(FINDING_KINDS)).optional(),
      hiddenLaneIds: ids.optional(),
      hiddenStageIds: ids.optional(),
      origin,
    }),
  references: [
    { field: 'mapId', to: 'maps', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'personaIds', to: 'personas', many: true, whenGone: 'unlink' },
    { field: 'pathIds', to: 'paths', many: true, whenGone: 'unlink' },
    { field: 'channelIds', to: 'channels', many: true, whenGone: 'unlink' },
    { field: 'hiddenLaneIds', to: 'lanes', many: true, whenGone: 'unlink' },
    { field: 'hiddenStageIds', to: 'stages', many: true, whenGone: 'unlink' },
  ],
  owner: 'mapId',
  siblings: ['mapId'],
  sets: ['tags', 'evidence', 'findings'],
  name: 'name',
});
