// Browser tests: Chromium of this machine against the built app.
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../../scripts/chromium.mjs';

const KILLS = ['**/storage/kill.spec.ts', '**/storage/tear.spec.ts', '**/storage/wipe.spec.ts'];

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'screens', testMatch: '**/*.spec.ts', testIgnore: KILLS },
    // Browsers that are killed come last and one at a time: beside others they are killed while they only begin.
    // With --no-deps they run alone.
    { name: 'kills', testMatch: KILLS, dependencies: ['screens'], fullyParallel: false },
  ],
  outputDir: '../../test-results/browser',
  globalSetup: './globalSetup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Against what hangs, not against what is slow: a busy machine doubles every time.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    launchOptions: launchOptions(),
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    colorScheme: 'light',
    actionTimeout: 30_000,
    // Recording every step takes a quarter of the processor's time: whoever looks for a fault asks for it by `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
