// A new, empty project.
import { newId } from './id';
import { VERSION } from './constants';
import type { Project } from './types';

/** An empty project: no maps, no personas. `now` is the moment of creation, ISO 8601 with offset. */
export function newProject(title: string, now = new Date().toISOString(), id = newId()): Project {
  return {
    format: 'waymark',
    version: VERSION,
    id,
    title,
    createdAt: now,
    personas: {},
    channels: {},
    maps: {},
    stages: {},
    lanes: {},
    cards: {},
    paths: {},
    links: {},
    feelings: {},
    findings: {},
    strategies: {},
    metrics: {},
    measurements: {},
    evidence: {},
    assets: {},
  };
}
