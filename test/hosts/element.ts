import { orrery } from '#test/hosts/host-page.ts'

await orrery()
