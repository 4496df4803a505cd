// The comparison: what two maps have in common and every way in which they differ, as plain data.
import type { Id } from '@/model/id';
import type { Card, Feeling, Finding, Lane, Link, Path, Persona, Project, Stage } from '@/model/types';

/** One of the two maps; they may lie in two projects. */
export type Side = { project: Project; mapId: Id };

/** Records of two maps matched one to one, each list in the order of its own map. */
export type Pairing<T> = {
  pairs: readonly { from: T; to: T }[];
  removed: readonly T[];
  added: readonly T[];
  /** The partner of a record of the first map. */
  toOf: ReadonlyMap<Id, Id>;
  /** The partner of a record of the second map. */
  fromOf: ReadonlyMap<Id, Id>;
};

export const NOUNS = ['map', 'phase', 'stage', 'lane', 'card', 'path', 'link', 'finding', 'feeling'] as const;
export type Noun = (typeof NOUNS)[number];

/** A field that differs; an absent field reads as undefined. References keep the ids of their own side. */
export type FieldChange = { field: string; before: unknown; after: unknown };

/** Where a record stands: its cell, for cards, and the sibling before it (absent for the first). */
export type Position = { stageId?: Id; laneId?: Id; previousId?: Id };

/** A record as it is stored, with fields of later versions. */
export type AnyRecord = { id: Id; origin?: Id | undefined } & Record<string, unknown>;

/** One difference. A record that both moved and changed gives two. */
export type Difference = { of: Noun } & (
  | { kind: 'added'; toId: Id; record: AnyRecord; after: Position }
  | { kind: 'removed'; fromId: Id; record: AnyRecord; before: Position }
  | { kind: 'changed'; fromId: Id; toId: Id; fields: readonly FieldChange[] }
  | { kind: 'moved'; fromId: Id; toId: Id; before: Position; after: Position }
);
export const DIFFERENCE_KINDS = ['added', 'removed', 'changed', 'moved'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export type Comparison = {
  from: Side;
  to: Side;
  personas: Pairing<Persona>;
  stages: Pairing<Stage>;
  lanes: Pairing<Lane>;
  cards: Pairing<Card>;
  paths: Pairing<Path>;
  links: Pairing<Link>;
  findings: Pairing<Finding>;
  feelings: Pairing<Feeling>;
  /** By noun (see NOUNS), each in the order of the maps. */
  differences: readonly Difference[];
};
