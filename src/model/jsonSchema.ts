// The published JSON Schema of a project file, made from the same source as the runtime check.
import { z } from 'zod';
import { recordSchemas } from './recordSchemas';
import { tableNames } from './references';
import { projectSchema } from './schema';

/** The JSON Schema (draft 2020-12) of a file of this version; each record is a titled definition. */
export function jsonSchema(): Record<string, unknown> {
  const registry = z.registry<{ id: string; title: string; description: string }>();
  for (const name of tableNames) {
    const [title, description] = titles[name];
    registry.add(recordSchemas[name], { id: title, title, description });
  }
  const schema = z.toJSONSchema(projectSchema, { metadata: registry, io: 'input' });
  return {
    ...schema,
    title: 'Waymark project',
    description: 'Flat tables of records, references by id, order as fractional keys compared as text.',
  };
}

const titles = {
  personas: ['Persona', 'Who walks the journeys.'],
  channels: ['Channel', 'A way of contact: website, shop, telephone.'],
  maps: ['JourneyMap', 'One map: stages by lanes.'],
  stages: ['Stage', 'A column of a map.'],
  lanes: ['Lane', 'A row of a map. Kinds that are not known are shown as free notes.'],
  cards: ['Card', 'A card in the cell of a stage and a lane; filed by its stage.'],
  paths: ['Path', 'A named walk through touchpoints.'],
  links: ['Link', 'One step of a path.'],
  feelings: ['Feeling', 'How a persona feels at one card or at one stage, from -2 to 2. No record: unknown.'],
  findings: ['Finding', 'A pain point, barrier or delight.'],
  strategies: ['Strategy', 'A proposed way to remove findings.'],
  metrics: ['Metric', 'What is measured, and on which scale.'],
  measurements: ['Measurement', 'One measured value, or the counts of answers.'],
  evidence: ['Evidence', 'The research that a statement rests on.'],
  assets: ['Asset', 'An image. The id is the SHA-256 of its bytes, the data a base64 data URL.'],
} as const;
