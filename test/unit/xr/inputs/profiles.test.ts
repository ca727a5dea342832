import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { WebIO } from '@gltf-transform/core'
import { expect, test } from 'vitest'
import { shapeOf } from '#xr/inputs/controller-shape.ts'
import { profileFile } from '#xr/inputs/profiles.ts'

const folder = 'public/xr-profiles'
const folders = readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []))
const files = folders.flatMap((profile) => ['left', 'right'].map((side) => `${profile}/${side}.glb`))

test('the first profile that we have is taken', () => {
  expect(profileFile(['meta-quest-touch-plus-v2', 'meta-quest-touch-plus', 'generic-trigger-squeeze-thumbstick'], 'left')).toBe('xr-profiles/meta-quest-touch-plus/left.glb')
})

test('a controller that nobody knows is a generic one, a side that is not stated the right one', () => {
  expect(profileFile([], 'none')).toBe('xr-profiles/generic-trigger-squeeze-thumbstick/right.glb')
})

test('every profile that is asked for lies there, and every one that lies there is asked for', () => {
  expect(folders.map((profile) => profileFile([profile], 'left'))).toEqual(folders.map((profile) => `xr-profiles/${profile}/left.glb`))
  expect(folders).toContain('generic-trigger-squeeze-thumbstick')
})

test('all of them together are under a megabyte, and their license lies beside them', () => {
  expect(files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThan(1e6)
  expect(readFileSync(join(folder, 'LICENSE.md'), 'utf8')).toContain('MIT License')
})

test.each(files.filter((file) => file.endsWith('left.glb')))('%s is a controller: hand-sized, colored, below 6,000 triangles, without pictures', async (file) => {
  const document = await new WebIO().readBinary(new Uint8Array(readFileSync(join(folder, file))))
  expect(document.getRoot().listTextures()).toEqual([])
  const { position, color, index } = shapeOf(document)
  expect(index.length / 3).toBeLessThan(6000)
  expect(Math.max(...position.map(Math.abs))).toBeLessThan(0.1)
  expect(new Set(color).size).toBeGreaterThan(3)
})
