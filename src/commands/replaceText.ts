// Replacing text that was found: in one match, or in all of them in one step.
import type { TextMatch, TextPlace } from '@/analysis/findText';
import { LIMITS } from '@/model/constants';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { updateCard } from './cards';
import { command } from './command';
import { updateFinding } from './findings';
import { updateLane } from './lanes';
import { updateStrategy } from './strategies';
import { updateStage } from './stages';

export type Replacing = { matches: readonly TextMatch[]; replacement: string };

/** A field with its new text, and how many matches that replaces. */
type Replaced = { place: TextPlace; text: string; count: number };

const longest = ({ field }: TextPlace): number =>
  field === 'name' || field === 'title' || field === 'note' ? LIMITS.title : LIMITS.text;

function textAt(project: Project, place: TextPlace): string | undefined {
  switch (place.kind) {
    case 'stage':
      return project.stages[place.id]?.[place.field];
    case 'lane':
      return project.lanes[place.id]?.[place.field];
    case 'card':
      return cardById(project, place.id)?.[place.field];
    case 'finding':
      return project.findings[place.id]?.[place.field];
    case 'strategy':
      return project.strategies[place.id]?.[place.field];
  }
}

/** The fields after replacing. A field that would become too long (see LIMITS) is left out, as it is. */
export function replacedTexts(project: Project, { matches, replacement }: Replacing): Replaced[] {
  const fields = new Map<string, TextMatch[]>();
  for (const match of matches) {
    const key = `${match.kind}:${match.id}:${match.field}`;
    fields.set(key, [...(fields.get(key) ?? []), match]);
  }
  return [...fields.values()].flatMap((own) => {
    const [place] = own;
    const before = place && textAt(project, place);
    if (!place || before === undefined) return [];
    let text = '';
    let read = 0;
    for (const { start, end } of own.toSorted((a, b) => a.start - b.start)) {
      text += before.slice(read, start) + replacement;
      read = end;
    }
    text += before.slice(read);
    return text.length > longest(place) ? [] : [{ place, text, count: own.length }];
  });
}

/** Replaces the matches, which must have been found in the project as it is. A renamed channel lane renames its channel. */
export const replaceText = command<Replacing>('text.replace', 'undo.replaceText', (draft, args, project) => {
  for (const { place, text } of replacedTexts(project, args)) {
    // What may be absent is absent rather than empty.
    const written = text === '' ? undefined : text;
    switch (place.kind) {
      case 'stage': {
        const changes = place.field === 'name' ? { name: text } : { goal: written };
        updateStage.recipe(draft, { id: place.id, changes }, project);
        break;
      }
      case 'lane': {
        const changes = place.field === 'name' ? { name: text } : { note: written };
        updateLane.recipe(draft, { id: place.id, changes }, project);
        break;
      }
      case 'card': {
        const changes = place.field === 'text' ? { text } : { description: written };
        updateCard.recipe(draft, { id: place.id, changes }, project);
        break;
      }
      case 'finding': {
        const changes = place.field === 'title' ? { title: text } : { cause: written };
        updateFinding.recipe(draft, { id: place.id, changes }, project);
        break;
      }
      case 'strategy': {
        const changes = place.field === 'title' ? { title: text } : { description: written };
        updateStrategy.recipe(draft, { id: place.id, changes }, project);
        break;
      }
    }
  }
});
