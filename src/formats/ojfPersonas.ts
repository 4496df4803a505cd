// OpenJourney personas: a name with a role behind a comma, or an object with fields of its own.
import { newId } from '@/model/id';

type Loose = Record<string, unknown>;

const named: Record<string, string> = {
  quote: 'quote',
  role: 'role',
  goals: 'goals',
  needs: 'needs',
  motivation: 'motivation',
  frustrations: 'frustrations',
  painPoints: 'frustrations',
  demographics: 'demographics',
  segment: 'segment',
  behaviour: 'behaviour',
  behavior: 'behaviour',
};

/** At least one persona, so that the scores have an owner: `customer` is its name where the file has none. */
export function readPersonas(personas: readonly unknown[], customer: string): Loose[] {
  const read = personas.map(readPersona).filter((persona) => persona !== null);
  return read.length > 0 ? read : [{ id: newId(), name: customer }];
}

function readPersona(raw: unknown): Loose | null {
  if (typeof raw === 'string' && raw.trim() !== '') {
    const comma = raw.indexOf(',');
    if (comma === -1) return { id: newId(), name: raw.trim() };
    return { id: newId(), name: raw.slice(0, comma).trim(), role: raw.slice(comma + 1).trim() };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const { id: _, name, title, ...rest } = raw as Loose;
  const persona: Loose = { id: newId(), name: name ?? title ?? '' };
  if (name !== undefined && title !== undefined) persona['role'] = title;
  const others: Loose = {};
  for (const [key, value] of Object.entries(rest)) {
    const field = named[key];
    const said =
      Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join('\n') : value;
    if (field !== undefined && typeof said === 'string' && persona[field] === undefined)
      persona[field] = said;
    else others[key] = value;
  }
  if (Object.keys(others).length > 0) persona['source'] = others;
  return persona;
}
