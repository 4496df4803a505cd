// Restoring the past of a project: in which files it has been and what these said, so that those of others are known again.
import type { ProjectDocument } from '@/model/document';
import { newId } from '@/model/id';
import type { Candidate } from './compareBackup';
import type { Disk } from './disk';
import { noteFileHash } from './fileHashes';
import { projectOf } from './preparedProject';
import { keepVersion } from './versions';

/** Notes the files of a project that a backup has brought, and keeps their states. Without them a merge only asks more. */
export async function restorePast(disk: Disk, { prepared, past }: Candidate): Promise<void> {
  if (!past) return;
  const { lineage, states } = past;
  try {
    await noteFileHash(disk, prepared.id, lineage.hash, lineage.earlier);
    for (const { fileHash, at, json } of states) {
      // oxlint-disable-next-line no-await-in-loop
      const read = await disk.parts.readProject(JSON.parse(json) as ProjectDocument, { allowNewer: true });
      if (!read.ok || read.project.id !== prepared.id) continue;
      const tip = { rev: 0, commit: newId() };
      // oxlint-disable-next-line no-await-in-loop
      await keepVersion(disk, read.project, tip, { reason: 'file', fileHash, at });
    }
    const tip = { rev: 0, commit: newId() };
    await keepVersion(disk, projectOf(prepared), tip, { reason: 'file', fileHash: lineage.hash });
  } catch {
    // Where there is no room for it, what was restored is whole all the same.
  }
}
