// The step that takes answers in: out of what was said of the file and what was counted.
import type { AnswersImport } from '@/commands/measurements';
import type { AnswerCounts } from '@/formats/answers';
import type { Translate } from '@/i18n/messages';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import { type AnswersDraft, rememberedColumns } from './answersDraft';
import { rejectedReason } from './answersWords';
import type { OpenFile } from './useAnswers';

type ImportOf = {
  file: OpenFile;
  draft: AnswersDraft;
  counts: AnswerCounts;
  mapId: Id;
  asSource: boolean;
  replaces: Id | undefined;
  today: string;
  newId: () => Id;
  t: Translate;
};

export function importOf({
  file,
  draft,
  counts,
  mapId,
  asSource,
  replaces,
  today,
  newId,
  t,
}: ImportOf): AnswersImport {
  const { metric, scale, period } = draft;
  const name = file.name.slice(0, LIMITS.title);
  const days = counts.days ?? period;
  return {
    file: {
      id: newId(),
      name,
      hash: file.hash,
      importedOn: today,
      answered: counts.answered,
      blank: counts.blank.count,
      rejected: counts.rejected
        .slice(0, LIMITS.list)
        .map((one) => ({ reason: rejectedReason(one, t), count: one.count, lines: one.lines })),
      columns: rememberedColumns(draft, file.preview),
    },
    metric:
      typeof metric === 'string'
        ? metric
        : {
            id: newId(),
            kind: metric.kind,
            name: metric.name.trim() || t(`answers.newName.${metric.kind}`),
            ...(scale && { scale }),
          },
    mapId,
    measurements: counts.groups.map(({ place, from, to, counts: points }) => ({
      id: newId(),
      // A touchpoint says its stage, wherever it is moved to.
      ...(place.stage !== undefined && place.card === undefined && { stageId: place.stage }),
      ...(place.card !== undefined && { cardId: place.card }),
      ...(place.channel !== undefined && { channelId: place.channel }),
      ...(place.persona !== undefined && { personaId: place.persona }),
      ...(place.segment !== undefined && { segment: place.segment.slice(0, LIMITS.title) }),
      counts: points,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    })),
    ...(asSource && {
      source: {
        id: newId(),
        title: name,
        answers: counts.answered,
        ...(days && { date: days.from, until: days.to }),
      },
    }),
    replaces,
  };
}
