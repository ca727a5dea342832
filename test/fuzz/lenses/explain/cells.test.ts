import { cellLaws } from '#test/support/cell-laws.ts'

cellLaws((programme) => programme !== 0)
