// Build, development server and unit tests.
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './scripts/bundle/chunks.mjs';
import { shortClassNames } from './scripts/bundle/classNames.mjs';
import { minifyMore } from './scripts/bundle/minify.mjs';
import { readerScript } from './scripts/bundle/reader.mjs';
import { slimReactFlow } from './scripts/bundle/reactFlow.mjs';
import { pagePolicy } from './scripts/policy.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The security policy inside the built page, for hosts that send no headers. Development needs inline scripts. */
const policyInPage = (): Plugin => ({
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
      injectTo: 'head-prepend',
    },
  ],
});

const offline = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: false, // src/ui/offline.ts does it, under the security policy
    manifest: {
      name: 'Waymark',
      short_name: 'Waymark',
      description: 'Customer journey maps that stay on your own device.',
      id: './',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#2e6e5e',
      background_color: '#f5f3ee',
      categories: ['productivity', 'business'],
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    includeManifestIcons: false,
    workbox: {
      globPatterns: ['index.html', 'assets/*.{js,css,woff2}', 'fonts/*.ttf', 'icon.svg', 'icon-192.png'],
      navigateFallback: 'index.html',
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      // One file: under Trusted Types a worker may not import another script by its name.
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });

/** The built files of the screens that a visit can begin with, but for the map, which is a file by itself. */
const BEGINNINGS = /(?:OpenLibrary|OpenRecovery)[^/]*$/;

export default defineConfig({
  base: './',
  plugins: [
    react(),
    readerScript(),
    ...(process.env['VITEST']
      ? []
      : [policyInPage(), slimReactFlow(), minifyMore(), shortClassNames(at('./src')), offline()]),
  ],
  resolve: {
    alias: [
      // Written for browsers of today; the package's own entry is the same code for those of 2015.
      { find: /^dexie$/, replacement: at('./node_modules/dexie/dist/modern/dexie.mjs') },
      { find: '@', replacement: at('./src') },
      { find: '@tests', replacement: at('./tests') },
    ],
  },
  build: {
    target: 'es2023',
    // These know light-dark() themselves. What stands in for it elsewhere is settled once at the root, so that a light page
    // within a dark screen would be dark.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    sourcemap: false,
    modulePreload: {
      polyfill: false,
      // The list of what each part needs would come with the start. Those that a visit can begin with are fetched at
      // once; others a step later, before anybody wants them, and from the worker's store after the first visit.
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === 'html' || BEGINNINGS.test(file) ? needed : needed.filter((one) => one.endsWith('.css')),
    },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups(at) } } },
    // React, the store and Dexie are in the first file; what is fetched later has been taken out of it already.
    chunkSizeWarningLimit: 700,
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A busy machine is slow, not wrong: no test asserts times.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/support/setup.ts'],
    // As many as the cores of a small machine: left to itself one of two cores would wait.
    maxWorkers: 2,
  },
});
