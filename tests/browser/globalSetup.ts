// Before all browser tests: the app is built when a source is newer than the build.
import { buildIfStale } from '../../scripts/build.mjs';

export default async function globalSetup(): Promise<void> {
  await buildIfStale();
}
