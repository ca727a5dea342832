import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rankingOf } from '#app/findings.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { layouts } from '#app/layouts.ts'
import { pictureOf } from '#app/picture.ts'
import { businessOf, rankedFindings } from '#cli/business.ts'
import type { Inspection } from '#cli/inspection.ts'
import { placesJson, placesOf, viewOf } from '#cli/places.ts'
import { settle } from '#layout/precompute.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { findingsOf } from '#lenses/said-findings.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { documentLenses, layoutIds, type LensId } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'
import { importFixture, readOwn } from '#test/support/own-file.ts'

const viewOn = (ecosystem: Ecosystem, programme: number, lens: LensId) => ({ ...defaultView, lens, data: { id: ecosystem.id, programmes: [ecosystem.programmes[programme]!.id] } })

describe('the command line says what the page says', () => {
  const page = (ecosystem: Ecosystem, programme: number) => {
    const view = viewOn(ecosystem, programme, 'ecosystem')
    const picture = pictureOf(ecosystem, view, false, fullShelf)
    return { figures: picture.kpis, checks: picture.checks, findings: rankingOf(findingsOf(picture, fullShelf), view).shown.map(({ finding }) => finding) }
  }
  const line = (ecosystem: Ecosystem, programme: number) => {
    const business = businessOf(ecosystem, programme)
    return { figures: business.figures, checks: business.checks, findings: rankedFindings(business) }
  }
  const programs = bundled().programmes.map(({ id }, programme) => [id, programme] as const)
  test.each(programs)('figures and findings of %s', (_, programme) => {
    expect(line(bundled(), programme)).toEqual(page(bundled(), programme))
  })
  test.each(['five-partners-eight-deals.csv', 'salesforce-report.csv', 'broken.csv'])('figures and findings of %s', async (name) => {
    const { ecosystem } = await readOwn(new TextDecoder().decode(importFixture(name)), name)
    expect(line(ecosystem!, 0)).toEqual(page(ecosystem!, 0))
  })
  test.each(programs)('every scene of %s in every layout', (id, programme) => {
    const business = businessOf(bundled(), programme)
    for (const lens of documentLenses)
      for (const layout of layoutIds) {
        const { scene } = pictureOf(bundled(), { ...viewOn(bundled(), programme, lens), layout }, false, { ...fullShelf, layouts }).lens
        // Node's own comparison: that of expect takes a minute for fifteen lenses of six layouts.
        expect(isDeepStrictEqual(viewOf(business, { lens, layout }).scene, scene), `${id} ${lens} ${layout}`).toBe(true)
      }
  })
})

describe('scripts/orrery.mjs as a program of its own', () => {
  let folder = ''
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'orrery-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  // Started from another folder: names of files are those of the person's own.
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/orrery.mjs'), ...words], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
    // The first run after a change builds, and says so.
    return { status, stdout, stderr: stderr.replace(/^Building the command line\.\n/, '') }
  }
  const data = resolve('data/ecosystem.json')
  const list = resolve('test/fixtures/imports/five-partners-eight-deals.csv')

  test('inspects the bundled data: one JSON object on standard output, exit code 0', () => {
    const { status, stdout } = run('inspect', data, '--json')
    expect(status).toBe(0)
    const { nodes, edges, atoms, version, programmes } = bundled()
    const found = JSON.parse(stdout) as Inspection
    expect(found).toMatchObject({ format: 'orrery-inspection', version: 1, read: 'Orrery JSON', dataVersion: version, synthetic: false, problems: [] })
    expect(found.counts).toEqual({ entities: nodes.count, links: edges.count, facts: atoms.length, programs: 5, documents: 5 })
    expect(Object.values(found.types!).reduce((sum, one) => sum + one, 0)).toBe(nodes.count)
    expect(found.programs.map(({ id }) => id)).toEqual(programmes.map(({ id }) => id))
    expect(found.programs[0]!.findings[0]).toMatchObject({ id: 'target-gap', text: 'AIA holds $25.0M of its $50M+ target; $25.0M is missing.', number: { value: 25e6, unit: 'money' } })
  })
  test('says a CSV in words', () => {
    const { status, stdout, stderr } = run('inspect', list)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Signed contract value')
  })
  test('settles the scene of the page to the bit, twice the same bytes, in a file below the folder one is in', () => {
    const words = ['layout', data, '--lens', 'ecosystem', '--layout', 'force', '--seed', '3', '--out']
    expect([run(...words, 'once.json').status, run(...words, 'twice.json').status]).toEqual([0, 0])
    const [once, twice] = ['once.json', 'twice.json'].map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(twice).toBe(once)
    const wanted = { lens: 'ecosystem', layout: 'force', seed: 3, dimensions: 3 } as const
    const view = viewOf(businessOf(bundled(), 0), wanted)
    expect(once).toBe(placesJson({ dataVersion: bundled().version, program: 'aia', ...wanted }, placesOf(bundled(), view, wanted)))
    const positions = settle(problemOf(view.scene, { layout: 'force', seed: 3 }))
    const { nodes } = JSON.parse(once!) as { nodes: { id: string; x: number }[] }
    for (const { id, x } of nodes) expect(Math.fround(x), id).toBe(positions[4 * view.scene.nodes.ids.indexOf(id)]! + 0)
  })
  test('exit code 1 where nothing could be read, 2 where it was not understood, with a sentence and nothing on standard output', () => {
    const nothing = run('inspect', 'nowhere.csv')
    expect([nothing.status, nothing.stdout, nothing.stderr]).toEqual([1, '', 'orrery: There is no file nowhere.csv. Check the name and the folder.\n'])
    const wrong = run('layout', list)
    expect([wrong.status, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toMatch(/^orrery: “orrery layout” needs “--out FILE”/)
  })
  test('a reader that has seen enough is no failure', () => {
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', `"$0" "$1" inspect "$2" --json | head -c 40`, process.execPath, resolve('scripts/orrery.mjs'), data], { encoding: 'utf8' })
    expect([status, stdout.length, stderr.replace(/^Building the command line\.\n/, '')]).toEqual([0, 40, ''])
  })
})
