/** Pipeline. */
export const pipelineExplained: Readonly<Record<string, string>> = {
  'pipeline-weighted': 'Estimated value times probability',
  'pipeline-if-won': 'Everything signed, this deal and all due before it, added up',
  'pipeline-chance': 'Chance of all that is left',
  'pipeline-chance-without': 'Chance to reach the target in time once this deal is lost',
}
