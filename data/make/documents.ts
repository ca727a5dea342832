/** The five source documents and the programme that each describes. `lines` counts a last line without a line end. */
export interface DocumentPlan {
  id: string
  file: string
  lines: number
  programme: string
  label: string
}

export const documents: readonly DocumentPlan[] = [
  { id: '000', file: '000_c72b426cb9c36cf2.txt', lines: 507, programme: 'aia', label: 'AIA' },
  { id: '001', file: '001_0cbeb75e1f86e6a3.txt', lines: 181, programme: 'aic-platform', label: 'AIC-Platform' },
  { id: '002', file: '002_65d0bded0ff5b981.txt', lines: 514, programme: 'technology-alliance', label: 'Technology Alliance Programme' },
  { id: '003', file: '003_5bc3060eeee7b6fb.txt', lines: 319, programme: 'agent-collaboration', label: 'AI Agent Collaboration Platform' },
  { id: '004', file: '004_f3b0d115ca4292e1.txt', lines: 257, programme: 'global-network', label: 'Global Partnership Network' },
]
