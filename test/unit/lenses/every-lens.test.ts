import { lensLaws } from '#test/support/lens-laws.ts'

// Every lens of every program as it stands, and of AIA, the one with partners and deals, in every scenario; the other programs' scenarios: test/fuzz.
lensLaws((programme, name) => programme === 0 || name === 'as stated')
