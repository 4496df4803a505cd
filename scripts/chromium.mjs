// Chromium: where it is on this machine, and how tests and measurements start it. Node builtins only.
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Browsers that `playwright install` has put into the user's cache. */
function playwrightCopies() {
  const cache = join(homedir(), '.cache', 'ms-playwright');
  try {
    return readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort()
      .reverse()
      .flatMap((name) => ['chrome-linux64', 'chrome-linux'].map((sub) => join(cache, name, sub, 'chrome')));
  } catch {
    return [];
  }
}

/** The path of a Chromium, or undefined. CHROMIUM_PATH wins when it is set. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return isProgram(chosen) ? chosen : undefined;
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...usualPlaces, ...playwrightCopies()].find(isProgram);
}

/** The path of a Chromium; throws a sentence for people when there is none. */
export function requireChromium() {
  const path = findChromium();
  if (path) return path;
  throw new Error(
    process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH points to ${process.env.CHROMIUM_PATH}, which cannot be started.`
      : 'No Chromium was found. Install one, or set CHROMIUM_PATH to the program of Chromium or Chrome.',
  );
}

/** Flags for a quiet browser that asks nobody for anything; root and containers have no sandbox. */
export const chromiumArgs = [
  ...(process.platform === 'linux' ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--force-color-profile=srgb',
];

/** Launch options for Playwright. */
export const launchOptions = () => ({ executablePath: requireChromium(), args: chromiumArgs });

/**
 * Hands every choosing of files in a context to Playwright from the start. Asked for only with the key or click that opens
 * the window of files, it may come too late, and then the browser has cancelled that window by itself.
 */
export const interceptFileChoosers = (context) =>
  context.on('page', (page) => page.on('filechooser', () => undefined));
