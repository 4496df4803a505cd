// Restoring what was read from a file and compared: new projects in batches, what needs care one by one.
import type { Id } from '@/model/id';
import type { ReadNote } from '@/model/notes';
import { putAsset } from './assets';
import type { Candidate } from './compareBackup';
import { copyUncopied } from './copyUncopied';
import { createFromFile } from './createFromFile';
import { createPrepared } from './createProject';
import type { Disk } from './disk';
import { type FailureReason, asFailure } from './failure';
import { type Prepared, projectOf } from './preparedProject';
import { replaceProject } from './replaceProject';
import { restorePast } from './restorePast';

/** What is to be done with a project that is here and differs: the one of the file comes beside it, or in its place. */
export type Choice = 'both' | 'replace';

export type Outcome = {
  id: Id;
  title: string;
  result: 'restored' | 'copied' | 'replaced' | 'skipped' | 'left';
  /** What became of its images. */
  notes: readonly ReadNote[];
};

export type Restored = {
  projects: Outcome[];
  /** Why what is `left` was not restored. */
  stopped?: FailureReason;
};

type RestoreOptions = {
  /** By project id; who is not named comes beside what is here. */
  choices?: ReadonlyMap<Id, Choice>;
  /** The title of what comes beside another. */
  copyTitle?: (title: string) => string;
  /** Is told how many of how many are done. */
  onDone?: (done: number, count: number) => void;
};

/** A batch ends with so many projects, or with so much text and so many bytes. */
const BATCH = { projects: 20, size: 4_000_000 };

const sizeOf = ({ json, images }: Prepared): number =>
  json.length + images.reduce((sum, { bytes }) => sum + bytes.length, 0);

function batchesOf(candidates: readonly Candidate[]): Candidate[][] {
  const batches: Candidate[][] = [];
  let size = Infinity;
  for (const candidate of candidates) {
    const own = sizeOf(candidate.prepared);
    const last = batches.at(-1);
    if (last && last.length < BATCH.projects && size + own <= BATCH.size) {
      last.push(candidate);
      size += own;
    } else {
      batches.push([candidate]);
      size = own;
    }
  }
  return batches;
}

/**
 * Stores what was compared: what is here and says the same is skipped, what differs comes beside it or in its place (after a
 * restore point), and the rest comes as it is. Each project is stored as a whole or not at all, whenever this ends. When the
 * storage gives out, it ends there and tells what was left.
 */
export async function restoreCompared(
  disk: Disk,
  candidates: readonly Candidate[],
  { choices = new Map(), copyTitle, onDone }: RestoreOptions = {},
): Promise<Restored> {
  const outcomes = new Map<Candidate, Outcome>();
  let stopped: FailureReason | undefined;
  const done = (
    candidate: Candidate,
    result: Outcome['result'],
    { id, notes = candidate.prepared.notes }: { id?: Id; notes?: Outcome['notes'] } = {},
  ) => {
    const { prepared } = candidate;
    outcomes.set(candidate, { id: id ?? prepared.id, title: prepared.title, result, notes });
    onDone?.(outcomes.size, candidates.length);
  };

  async function keep(candidate: Candidate): Promise<void> {
    const { prepared, standing } = candidate;
    for (const { bytes, mime } of prepared.images) {
      // oxlint-disable-next-line no-await-in-loop
      await putAsset(disk, bytes, mime);
    }
    const project = projectOf(prepared);
    if (standing === 'changed' && choices.get(prepared.id) === 'replace') {
      const notes = await replaceProject(disk, project);
      done(candidate, 'replaced', { notes: [...prepared.notes, ...notes] });
      return;
    }
    const { id, asCopy, report } = await createFromFile(disk, project, copyTitle);
    done(candidate, asCopy ? 'copied' : 'restored', { id, notes: [...prepared.notes, ...report] });
  }

  async function store(batch: readonly Candidate[]): Promise<void> {
    const stored = await createPrepared(
      disk,
      batch.map(({ prepared }) => prepared),
    );
    for (const candidate of batch) {
      // Of two with the same id in one file the first is stored; the other has its turn among those that need care.
      if (stored.delete(candidate.prepared.id)) done(candidate, 'restored');
    }
  }

  /** Stores a batch. Where there is no room for all of it, nothing of it was stored, and as many as fit are stored one by one. */
  async function storeWhatFits(batch: readonly Candidate[]): Promise<void> {
    try {
      await store(batch);
    } catch (error) {
      if (batch.length === 1 || asFailure(error).reason !== 'quota') throw error;
      // oxlint-disable-next-line no-await-in-loop
      for (const candidate of batch) await store([candidate]);
    }
  }

  for (const candidate of candidates)
    if (candidate.standing === 'same') done(candidate, 'skipped', { notes: [] });
  try {
    for (const batch of batchesOf(candidates.filter(({ standing }) => standing === 'new'))) {
      // oxlint-disable-next-line no-await-in-loop
      await storeWhatFits(batch);
    }
    for (const candidate of candidates) {
      // oxlint-disable-next-line no-await-in-loop
      if (!outcomes.has(candidate)) await keep(candidate);
    }
  } catch (error) {
    stopped = asFailure(error).reason;
  }
  for (const candidate of candidates) {
    const { result } = outcomes.get(candidate) ?? {};
    // oxlint-disable-next-line no-await-in-loop
    if (result === 'restored' || result === 'replaced') await restorePast(disk, candidate);
  }
  for (const candidate of candidates) if (!outcomes.has(candidate)) done(candidate, 'left', { notes: [] });
  const projects = candidates.flatMap((candidate) => outcomes.get(candidate) ?? []);
  if (projects.some(({ result }) => result === 'restored')) {
    disk.parts.hub.announce({ type: 'library' });
    // Nobody waits for it: what it misses is copied at the next start.
    copyUncopied(disk).catch(() => undefined);
  }
  return { projects, ...(stopped !== undefined && { stopped }) };
}
