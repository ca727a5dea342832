import { defineConfig } from '@playwright/test'
import { softwareGraphics } from './test/support/software-graphics.ts'

const port = Number(process.env['ORRERY_TEST_PORT'] ?? 4189)
const built = process.env['ORRERY_TEST_DIST'] ?? 'dist'
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // `npm test` runs the pages; what takes every program through everything is for `npm run test:all`.
  projects: [
    { name: 'page', testIgnore: '**/whole/**' },
    { name: 'whole', testMatch: '**/whole/**/*.spec.ts' },
    // A headset without a headset: the emulated device of test/xr/support.
    { name: 'xr', testDir: 'test/xr', fullyParallel: true, timeout: 180_000 },
  ],
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 720 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: softwareGraphics },
  },
  // The build that people get, under the policy that they get.
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir ${built} --port ${port} --strictPort --logLevel warn`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
})
