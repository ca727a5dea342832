import { lensLaws } from '#test/support/lens-laws.ts'

lensLaws((programme, name) => programme !== 0 && name !== 'as stated')
