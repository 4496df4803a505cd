// Commands on personas, strategies, sources and channels.
import { removeChannels, updateChannel } from '@/commands/channels';
import { addEvidence, addQuote, removeEvidence, updateEvidence } from '@/commands/evidence';
import { addPersona, removePersona, setMapPersonas, updatePersona } from '@/commands/personas';
import {
  addStrategy,
  answerFinding,
  dependOn,
  placeStrategy,
  removeStrategies,
  updateStrategy,
} from '@/commands/strategies';
import { wouldCircle } from '@/analysis/strategyOrder';
import '@/i18n/en/cli';
import { EVIDENCE_KINDS, LIMITS } from '@/model/constants';
import { mapOr, choice, flag, fresh, listOf, one, optional, text } from './args';
import { changes } from './changes';
import { act, changing, type Doable, making } from './doable';
import { NotDone } from './reading';

const map = optional(one('maps'));
const personaFields = changes('personas');
const strategyFields = changes('strategies', ['findingIds', 'stageIds', 'dependsOnIds', 'endedOn']);
const sourceFields = changes('evidence', ['kind', 'title']);

export const planCommands: ReadonlyMap<string, Doable> = new Map(
  Object.entries<Doable>({
    addPersona: making(
      { id: fresh('personas'), name: text(), map, set: optional(personaFields) },
      ({ id, name, map: mapId, set }) => [
        act(addPersona, { id, name, ...(mapId !== undefined && { mapId }) }),
        ...(set ? [act(updatePersona, { id, changes: set })] : []),
      ],
    ),
    updatePersona: changing({ persona: one('personas'), set: personaFields }, ({ persona: id, set }) => [
      act(updatePersona, { id, changes: set }),
    ]),
    removePersona: changing({ persona: one('personas') }, ({ persona: id }) => [act(removePersona, { id })]),
    setMapPersonas: changing(
      { map, personas: listOf(one('personas'), 0), lead: optional(one('personas')) },
      ({ map: of, personas: personaIds, lead: leadPersonaId }, reading) => [
        act(setMapPersonas, { mapId: mapOr(of, reading), personaIds, leadPersonaId }),
      ],
    ),
    addStrategy: making(
      {
        id: fresh('strategies'),
        map,
        title: text(),
        stages: optional(listOf(one('stages'), 0)),
        findings: optional(listOf(one('findings'), 0)),
        set: optional(strategyFields),
      },
      ({ id, title, stages = [], findings = [], set }, { today }) => [
        act(addStrategy, { id, title, stageIds: stages, findingIds: findings }),
        ...(set ? [act(updateStrategy, { id, changes: set, today })] : []),
      ],
    ),
    updateStrategy: changing(
      { strategy: one('strategies'), set: strategyFields },
      ({ strategy: id, set }, { today }) => [act(updateStrategy, { id, changes: set, today })],
    ),
    answerFinding: changing(
      { map, strategy: one('strategies'), finding: one('findings'), answers: optional(flag) },
      ({ strategy: id, finding: findingId, answers = true }) => [
        act(answerFinding, { id, findingId, answers }),
      ],
    ),
    placeStrategy: changing(
      { map, strategy: one('strategies'), stage: one('stages'), on: optional(flag) },
      ({ strategy: id, stage: stageId, on = true }) => [act(placeStrategy, { id, stageId, on })],
    ),
    dependOn: changing(
      { strategy: one('strategies'), on: one('strategies'), depends: optional(flag) },
      ({ strategy: id, on: onId, depends = true }, { project, t }) => {
        if (depends && wouldCircle((other) => project.strategies[other], id, onId))
          throw new NotDone(t('cli.apply.circle'));
        return [act(dependOn, { id, onId, depends })];
      },
    ),
    removeStrategies: changing({ strategies: listOf(one('strategies')) }, ({ strategies: ids }) => [
      act(removeStrategies, { ids }),
    ]),
    addEvidence: making(
      { id: fresh('evidence'), kind: choice(EVIDENCE_KINDS), title: text(), set: optional(sourceFields) },
      ({ id, kind, title, set }) => [act(addEvidence, { id, kind, title, ...(set && { fields: set }) })],
    ),
    updateEvidence: changing(
      { evidence: one('evidence'), set: changes('evidence') },
      ({ evidence: id, set }) => [act(updateEvidence, { id, changes: set })],
    ),
    removeEvidence: changing({ evidence: one('evidence') }, ({ evidence: id }) => [
      act(removeEvidence, { id }),
    ]),
    addQuote: making(
      { id: fresh('quotes'), evidence: one('evidence'), text: text(LIMITS.text) },
      ({ id, evidence: evidenceId, text: said }) => [act(addQuote, { id, evidenceId, text: said })],
    ),
    updateChannel: changing(
      { channel: one('channels'), set: changes('channels') },
      ({ channel: id, set }) => [act(updateChannel, { id, changes: set })],
    ),
    removeChannels: changing({ channels: listOf(one('channels')) }, ({ channels: ids }) => [
      act(removeChannels, { ids }),
    ]),
  }),
);
