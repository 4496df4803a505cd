// useSides(): the two maps that an address compares, each in the open project or in another one; or why they are not there.
import { useMemo } from 'react';
import type { Side } from '@/analysis/comparison';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { useProject } from '@/views/context/EditorContext';
import type { Absence } from '@/views/context/ProjectsPort';
import type { OtherProject } from '@/views/context/router';
import { useOtherProject } from './useOtherProject';

export type TwoSides = {
  /** The open one. */
  project: Project;
  from: Side;
  to: Side;
  other: (OtherProject & { name: string }) | undefined;
};

export type FoundSides =
  | { state: 'reading' }
  | { state: 'absent'; project: Project; side: OtherProject['side']; absence: Absence | 'noMap' }
  /** The address names no two maps. */
  | { state: 'none'; project: Project }
  | { state: 'there'; sides: TwoSides };

const isThere = ({ project, mapId }: Side): boolean => project.maps[mapId] !== undefined;

/** `again` counts the tries of a person to read the other project. */
export function useSides(
  fromMapId: Id,
  toMapId: Id,
  other: OtherProject | undefined,
  again: number,
): FoundSides {
  const project = useProject((whole) => whole);
  const read = useOtherProject(other, project.id, again);
  const there = read?.ok ? read.project : project;
  const fromProject = other?.side === 'from' ? there : project;
  const toProject = other?.side === 'to' ? there : project;
  const from = useMemo(() => ({ project: fromProject, mapId: fromMapId }), [fromProject, fromMapId]);
  const to = useMemo(() => ({ project: toProject, mapId: toMapId }), [toProject, toMapId]);
  if (other) {
    if (!read) return { state: 'reading' };
    const { side } = other;
    if (!read.ok) return { state: 'absent', project, side, absence: read.absence };
    if (!isThere(side === 'from' ? from : to)) return { state: 'absent', project, side, absence: 'noMap' };
  }
  if (!isThere(from) || !isThere(to)) return { state: 'none', project };
  const elsewhere = other && read?.ok ? { ...other, name: read.name } : undefined;
  return { state: 'there', sides: { project, from, to, other: elsewhere } };
}
