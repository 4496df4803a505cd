// A journey diagram as mermaid itself reads it; needs a document, which its cleaning of texts works on.
import mermaid from 'mermaid';

export type MermaidJourney = {
  title: string;
  sections: string[];
  tasks: { section: string; task: string; score: number; people: string[] }[];
};

/** What its journey diagrams hold; the types of mermaid say it of none. */
type JourneyDb = {
  getDiagramTitle: () => string;
  getSections: () => string[];
  getTasks: () => MermaidJourney['tasks'];
};

/** It hides entities while it reads, and draws what they stand for. */
const shown = (text: string): string => {
  const field = document.createElement('textarea');
  field.innerHTML = text
    .replaceAll('\ufb02\u00b0\u00b0', '&#')
    .replaceAll('\ufb02\u00b0', '&')
    .replaceAll('\u00b6\u00df', ';');
  return field.value;
};

/** Reads a diagram, or rejects with what mermaid says against it. */
export async function readMermaidJourney(text: string): Promise<MermaidJourney> {
  await mermaid.parse(text);
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (type !== 'journey') throw new Error(`a ${type}`);
  const journey = db as unknown as JourneyDb;
  return {
    title: shown(journey.getDiagramTitle()),
    sections: journey.getSections().map(shown),
    tasks: journey.getTasks().map(({ section, task, score, people }) => ({
      section: shown(section),
      task: shown(task).trim(),
      score,
      people: people.map((name) => shown(name.trim())),
    })),
  };
}
