/** Facts whose source line was recorded wrongly. Each was looked up in the document; nothing but the line changes. */
export interface Correction {
  atom: string
  line: number
  reason: string
}

export const corrections: readonly Correction[] = [
  {
    atom: '000-0408',
    line: 463,
    reason: 'The milestone "Complete JPMorgan integration to 90%+" stands under Q1 2025 in line 463; line 458 is a milestone of Q4 2024.',
  },
  {
    atom: '000-0428',
    line: 477,
    reason: 'EY is named by "Expand existing partnerships (EY, JPMorgan)" in line 477; line 457 is a milestone of Q4 2024.',
  },
  {
    atom: '000-0429',
    line: 477,
    reason: 'JPMorgan is named by "Expand existing partnerships (EY, JPMorgan)" in line 477; line 458 is a milestone of Q4 2024.',
  },
  { atom: '000-0225', line: 294, reason: 'The audit event records "resource" in line 294; line 289 only names it as a parameter.' },
  { atom: '000-0226', line: 295, reason: 'The audit event records "action" in line 295; line 289 only names it as a parameter.' },
]
