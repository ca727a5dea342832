import { describe, expect, it } from 'vitest'
import { json } from '#exporters/json.ts'
import { readJson } from '#importers/json.ts'
import { bundled } from '#test/support/bundled.ts'

describe('writing own JSON', () => {
  it('comes back as the same ecosystem with the same version', () => {
    const before = bundled()
    const { ecosystem, problems } = readJson(new TextDecoder().decode(json.write(before)))
    expect(problems).toEqual([])
    expect(ecosystem).toEqual(before)
  })
})
