// waymark describe: a project and its maps in words.
import '@/i18n/en/cli';
import { mapsOf, personasOf, strategiesOf } from '@/model/select';
import { idFor, mapOption } from '../chosenMap';
import { describeMap, mapText, projectText } from '../describe';
import { EXIT } from '../io';
import { encodingOption, notesOf, readProjectFile } from '../projectFile';
import type { Verb } from '../verb';

export const describe: Verb = {
  name: 'describe',
  operands: 'FILE',
  count: [1, 1],
  options: [mapOption, encodingOption],
  summary: 'cli.describe.summary',
  about: ['cli.describe.about', 'cli.about.formats'],
  examples: ['waymark describe journey.json', 'waymark describe --map "Target" --lang ru journey.json'],
  async run(call) {
    const { t, option, operands } = call;
    const file = await readProjectFile(operands[0] ?? '-', call);
    const { project } = file;
    const word = option('map');
    const only = word === undefined ? undefined : idFor(project, 'maps', word, t);
    const maps = mapsOf(project)
      .filter(({ id }) => only === undefined || id === only)
      .map((map) => describeMap(project, map, t));
    const [head = '', ...plan] = projectText(project, t).split('\n\n## ');
    const parts =
      only === undefined
        ? [head, ...maps.map((map) => mapText(map, t)), ...plan.map((one) => `## ${one}`)]
        : maps.map((map) => mapText(map, t));
    return {
      exit: EXIT.done,
      text: parts.join('\n\n'),
      notes: notesOf(file, t),
      json: {
        ok: true,
        title: project.title,
        ...(project.description !== undefined && { description: project.description }),
        personas: personasOf(project).map(({ id, name, role }) => ({
          id,
          name,
          ...(role !== undefined && { role }),
        })),
        maps,
        strategies: strategiesOf(project).map(({ id, title, kind, status, start, due, findingIds }) => ({
          id,
          title,
          kind,
          status,
          start,
          due,
          answers: findingIds.map((one) => project.findings[one]?.title ?? ''),
        })),
      },
    };
  },
};
