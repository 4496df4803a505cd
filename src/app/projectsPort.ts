// The port to other projects and files: what it does is fetched with its first use, for few visits look beyond a project.
import type { Disk } from '@/storage/disk';
import type { ProjectsPort } from '@/views/context/ProjectsPort';

export function fetchedProjectsPort(disk: Disk): ProjectsPort {
  const work = async () => (await import('./projectsWork')).projectsWork(disk);
  return {
    projects: async (...of) => (await work()).projects(...of),
    load: async (...of) => (await work()).load(...of),
    readFile: async (file) => (await work()).readFile(file),
    readTable: async (...of) => (await work()).readTable(...of),
    acceptedFiles: async (of) => (await work()).acceptedFiles(of),
  };
}
