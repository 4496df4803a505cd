// OpenJourney as read from a file, before it becomes a project: lenient, and with every other field kept.

export type Loose = Record<string, unknown>;

/** One stage, lane or node of the file: what is used of it, and all other fields as they were. */
export type OjfPart = { path: string; id: string; name: string; rest: Loose };
export type OjfNode = {
  path: string;
  stageId: string | undefined;
  laneId: string | undefined;
  title: string;
  description: string | undefined;
  score: number | undefined;
  severity: string | undefined;
  purpose: string | undefined;
  momentOfTruth: boolean;
  tags: string[];
  blueprint: Loose | undefined;
  /** everything that has no place in a card, by its name in the file */
  rest: Loose;
};
export type Ojf = {
  title: string | undefined;
  pointOfView: string | undefined;
  personas: unknown[];
  stages: OjfPart[];
  lanes: OjfPart[];
  nodes: OjfNode[];
  rest: Loose;
};
