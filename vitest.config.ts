import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { assembly } from './scripts/assembly.mjs'
import { softwareGraphics } from './test/support/software-graphics.ts'

// A function: one object shared between two projects is an error in Vitest 4.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: softwareGraphics } }),
  instances: [{ browser: 'chromium' as const }],
  viewport: { width: 800, height: 600 },
})

// Small files of pure functions: a process of its own for each would take four times as long as the tests.
const shared = { pool: 'threads', isolate: false, maxWorkers: '100%' } as const

export default defineConfig({
  plugins: [assembly()],
  worker: { format: 'iife', plugins: () => [assembly()] },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.{ts,tsx}'], ...shared },
      },
      // Whatever people drop on the page, by chance and by the dozen: too long for `npm run check`.
      { extends: true, test: { name: 'fuzz', environment: 'node', include: ['test/fuzz/**/*.test.ts'], testTimeout: 120_000, ...shared } },
      {
        extends: true,
        // Here alone: to refresh components in a page is nothing to the others, and costs their thousand modules seconds.
        plugins: [react()],
        // Known before the first test: a dependency found later makes the page reload under it.
        optimizeDeps: { include: ['react', 'react-dom/client', 'react/jsx-dev-runtime', 'three', '@react-three/fiber', 'camera-controls', 'papaparse', 'read-excel-file/web-worker', 'fflate', 'zod', 'zod/mini', 'zustand', 'zustand/vanilla', 'graphology', 'graphology-communities-louvain', 'graphology-components', 'graphology-metrics/centrality/betweenness', 'graphology-metrics/graph/density', 'graphology-metrics/graph/modularity', 'graphology-shortest-path/unweighted'] },
        test: { name: 'browser', include: ['test/browser/**/*.test.{ts,tsx}'], browser: browser() },
      },
    ],
  },
})
