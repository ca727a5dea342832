export { LayoutClient } from '#layout/client.ts'
export { problemOf } from '#layout/presets/problem.ts'
