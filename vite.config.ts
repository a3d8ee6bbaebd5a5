import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }
import { catalog } from './src/build/catalog.ts'
import { contentSecurityPolicy } from './src/build/csp.ts'
import { subsetFonts } from './src/build/fonts.ts'
import { offline } from './src/build/offline.ts'
import { schemas } from './src/build/schemas.ts'

const empty = fileURLToPath(new URL('src/build/empty.ts', import.meta.url))

/** Needs LibreOffice, so it is a step of its own. */
const recalculation = 'test/files/xlsx-recalc.test.ts'
/** The same with the tools that draw and read a PDF. */
const drawing = 'test/pictures/pages.test.ts'

export default defineConfig({
  base: './',
  plugins: [react(), catalog(), contentSecurityPolicy(), subsetFonts(), schemas(), offline()],
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(manifest.version) },
  resolve: { alias: { html2canvas: empty, dompurify: empty, canvg: empty } },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  worker: { format: 'iife' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', recalculation, drawing],
          testTimeout: 60_000,
          // The modules are loaded once per thread instead of once per file, which takes half the time.
          pool: 'threads',
          isolate: false,
          // One fewer than the processors by default, which is half of two.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: { name: 'pictures', environment: 'node', include: [drawing], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'recalc', environment: 'node', include: [recalculation], testTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/serve.ts',
          // Three keep two processors busy, since a page waits a good part of its time.
          maxWorkers: 3,
          // The modules are loaded and the browser is started once per process instead of once per file.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
