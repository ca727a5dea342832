/** Names of parts and leaves that many explanations share. A name with an entity reads "Contract value of EY Global". */
export const sharedExplained: Readonly<Record<string, string>> = {
  value: 'Contract value',
  revenue: 'Annual revenue',
  growth: 'Growth a year',
  satisfaction: 'Satisfaction score',
  completion: 'Integration completion',
  'estimated-value': 'Estimated value',
  chance: 'Probability',
  'due-date': 'Due date',
  'not-stated': 'Not stated',
  supposed: 'Supposed in the scenario',
  'own-rule': 'Set as your own rule',
  'chosen-here': 'Chosen with a control of this view',
}
