// @vitest-environment node
// Where a note of reading points: people read the names of cards, stages and personas, and an id where there is no name.
import { beforeAll, describe, expect, it } from 'vitest';
import { noteSentence } from '@/formats/readingSentence';
import type { Translate } from '@/i18n/messages';
import { t, tIn } from '@/i18n/translate';
import { LIMITS } from '@/model/constants';
import { readProject } from '@/model/readProject';
import { toJson } from '@/model/serialise';
import { cardsOf, personasOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { commandLine } from '@tests/support/commandLine';
import { imported, importText } from '@tests/support/importing';
import { shoes } from '@tests/support/shoes';

let russian: Translate;
beforeAll(async () => {
  russian = await tIn('ru');
});

const sentences = (json: string, speak: Translate = t): string[] => {
  const result = readProject(JSON.parse(json));
  if (!result.ok) throw new Error(result.problem.code);
  return result.report.map((note) => noteSentence(speak, note, result.project));
};
/** The file of the journey with other words of a record. */
const withBell = (text: string): string => toJson(shoes().project).replace(`"${text}"`, `"${text}\\u0007"`);

describe('the place of a note', () => {
  it.each([
    ['Pays', 'Card “Pays”: ', 'Карточка «Pays»: '],
    ['Need', 'Stage “Need”: ', 'Этап «Need»: '],
    ['Olga', 'Persona “Olga”: ', 'Персона «Olga»: '],
  ])('of “%s” is told by its name', (text, english, russianPlace) => {
    const [said = '', ...others] = sentences(withBell(text));
    expect(others).toEqual([]);
    expect(said).toMatch(new RegExp(`^${english}`));
    expect(sentences(withBell(text), russian)[0]).toMatch(new RegExp(`^${russianPlace}`));
  });

  it('names the field where it is another one', () => {
    const { project } = shoes();
    const id = Object.values(project.findings).find(({ title }) => title === 'Price shown last')?.id ?? '';
    const note = { code: 'fieldDropped' as const, path: `findings.${id}.severity`, values: { value: 'x' } };
    expect(noteSentence(t, note, project)).toMatch(/^Finding “Price shown last”, severity: /);
  });

  it('of what has no name is told by what it is about', () => {
    const { project, mapId } = shoes();
    const [pays] = cardsOf(project, mapId).filter(({ text }) => text === 'Pays');
    const feeling = Object.values(project.feelings).find(({ cardId }) => cardId === pays?.id);
    const note = {
      code: 'numberClamped' as const,
      path: `feelings.${feeling?.id}.value`,
      values: { from: 9, to: 2 },
    };
    expect(noteSentence(t, note, project)).toMatch(/^Feeling “Olga”, “Pays”, value: /);
  });

  it('stays an id where there is no name, and where the project knows no such record', () => {
    const { project, mapId } = shoes();
    const [stage] = stagesOf(project, mapId);
    const nameless: Project = {
      ...project,
      stages: { ...project.stages, [stage?.id ?? '']: { ...stage, name: '' } as never },
    };
    const at = (path: string) => noteSentence(t, { code: 'recordDropped', path, values: {} }, nameless);
    expect(at(`stages.${stage?.id}`)).toContain(`stages.${stage?.id}: `);
    expect(at('cards.gone')).toContain('cards.gone: ');
    expect(at('constructor.name')).toContain('constructor.name: ');
    expect(personasOf(project)).toHaveLength(2);
  });

  it('of a table has the name of its card, and no id that nobody has seen', () => {
    const long = 'word '.repeat(LIMITS.text);
    const { project, report } = imported(importText(`Stage;Step\nFind;Looks\nBuy;${long}`, 'steps.csv'));
    const cut = report.notes
      .filter(({ code }) => code === 'textCut')
      .map((note) => noteSentence(t, note, project));
    expect(cut).toHaveLength(1);
    expect(cut[0]).toMatch(/^Card “word word/);
  });

  it('is told by name on the command line', async () => {
    const line = commandLine({ 'shoes.json': withBell('Pays') });
    const { error } = await line.call('describe', 'shoes.json');
    expect(error).toContain('Card “Pays”: ');
  });
});
