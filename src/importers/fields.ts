/** What a column can mean to Orrery. `column` in a plan names one of these; everything unmatched stays in the file. */
export const fields = [
  'partner', 'value', 'deal', 'status', 'probability', 'due', 'owner', 'tier', 'type', 'revenue', 'growth', 'satisfaction', 'completion',
  'currency', 'won', 'closed', 'record',
] as const
export type Field = (typeof fields)[number]

/** Offered where columns are matched by hand; the rest is only ever recognised. */
export const offeredFields = fields.filter((field) => field !== 'record')

/** Lower case, accents folded, camelCase and punctuation to single blanks: `StageName`, `Stage name` and `stage_name` are one. */
export function folded(heading: string): string {
  return heading
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim()
}

/**
 * Known headings by field, best first: where two columns fit, the earlier spelling wins (`Account Name` before `Company`).
 * English, Salesforce (labels and API names), HubSpot (labels and internal names), German, French, Spanish, and our own export.
 */
const spellings: Record<Field, readonly string[]> = {
  partner: [
    'partner', 'partner name', 'partner account', 'partner account name', 'account name', 'account', 'associated company', 'primary associated company',
    'associated company name', 'associated company names', 'company name', 'company', 'customer', 'customer name', 'client', 'organization', 'organisation', 'organization name', 'vendor',
    'partnername', 'partnerunternehmen', 'firma', 'firmenname', 'unternehmen', 'kunde', 'kundenname', 'konto', 'accountname',
    'partenaire', 'nom du partenaire', 'societe', 'entreprise', 'nom du compte', 'compte', 'client nom',
    'socio', 'nombre del socio', 'empresa', 'cuenta', 'nombre de la cuenta', 'compania', 'cliente',
    'account id', 'associated company ids', 'name',
  ],
  value: [
    'contract value', 'value', 'amount', 'deal amount', 'deal value', 'opportunity amount', 'estimated value', 'total contract value', 'tcv', 'acv', 'annual contract value',
    'contract amount', 'amount in company currency', 'hs tcv', 'hs acv', 'price', 'volume', 'total', 'partnership value', 'converted amount',
    'vertragswert', 'auftragswert', 'wert', 'betrag', 'summe', 'vertragsvolumen', 'volumen', 'auftragsvolumen',
    'montant', 'valeur', 'valeur du contrat', 'montant du contrat',
    'importe', 'valor', 'valor del contrato', 'monto', 'cantidad',
  ],
  deal: [
    'deal', 'deal name', 'dealname', 'opportunity name', 'opportunity', 'project', 'project name', 'contract name', 'contract',
    'verkaufschance', 'chance', 'geschaft', 'projekt', 'vertrag', 'bezeichnung', 'affaire', 'opportunite', 'nom de l opportunite', 'nom de l affaire', 'oportunidad', 'negocio', 'nombre de la oportunidad', 'nombre del negocio',
    'name',
  ],
  status: [
    'status', 'stage', 'stage name', 'deal stage', 'dealstage', 'opportunity stage', 'sales stage', 'state', 'contract status', 'partner status', 'lifecycle stage',
    'phase', 'verkaufsphase', 'vertriebsphase', 'stufe', 'etape', 'statut', 'etat', 'phase de vente', 'etapa', 'estado', 'fase',
  ],
  probability: [
    'probability', 'probability %', 'deal probability', 'hs deal stage probability', 'deal stage probability', 'win probability', 'likelihood', 'chance %', 'confidence', 'forecast probability',
    'wahrscheinlichkeit', 'wahrscheinlichkeit %', 'abschlusswahrscheinlichkeit', 'probabilite', 'probabilite %', 'probabilidad', 'probabilidad %',
  ],
  due: [
    'due', 'due date', 'close date', 'closedate', 'expected close date', 'closing date', 'expected close', 'close', 'timeline', 'target close date', 'fiscal period', 'fiscal quarter', 'close quarter', 'quarter',
    'abschlussdatum', 'abschluss', 'schlusstermin', 'fallig', 'falligkeit', 'termin', 'voraussichtlicher abschluss', 'date de cloture', 'cloture', 'echeance', 'date d echeance', 'fecha de cierre', 'cierre', 'vencimiento',
  ],
  owner: [
    'owner', 'opportunity owner', 'deal owner', 'hubspot owner id', 'account owner', 'owner name', 'owner full name', 'partner manager', 'account manager', 'responsible', 'sales rep', 'partner owner', 'owner id',
    'verantwortlich', 'zustandig', 'besitzer', 'inhaber', 'betreuer', 'ansprechpartner', 'responsable', 'proprietaire', 'propietario', 'encargado',
  ],
  tier: ['tier', 'partner tier', 'partner level', 'channel program level name', 'program level', 'channel program level', 'level', 'partnership tier', 'stufe partner', 'partnerstufe', 'partnerstatus', 'niveau', 'nivel', 'categorie'],
  type: ['type', 'row type', 'record type', 'kind', 'art', 'typ', 'tipo'],
  revenue: ['annual revenue', 'arr', 'annual recurring revenue', 'recurring revenue', 'revenue', 'yearly revenue', 'revenue per year', 'jahresumsatz', 'umsatz', 'umsatz pro jahr', 'jahrlicher umsatz', 'chiffre d affaires', 'revenu annuel', 'ingresos anuales', 'ingresos', 'facturacion'],
  growth: ['growth', 'growth rate', 'growth %', 'growth rate %', 'annual growth', 'growth per year', 'yoy growth', 'wachstum', 'wachstumsrate', 'wachstum %', 'croissance', 'taux de croissance', 'crecimiento', 'tasa de crecimiento'],
  satisfaction: ['satisfaction', 'satisfaction %', 'csat', 'customer satisfaction', 'partner satisfaction', 'satisfaction score', 'zufriedenheit', 'kundenzufriedenheit', 'satisfaccion'],
  completion: ['completion', 'completion %', 'integration', 'integration %', 'integration completion', 'integration progress', 'progress', 'progress %', 'fortschritt', 'integrationsgrad', 'fertigstellung', 'avancement', 'progreso', 'avance', 'integracion'],
  currency: ['currency', 'currency iso code', 'currency code', 'deal currency code', 'opportunity currency', 'amount currency', 'wahrung', 'devise', 'moneda', 'divisa'],
  won: ['is won', 'won', 'hs is closed won', 'is closed won', 'closed won'],
  closed: ['is closed', 'closed', 'hs is closed'],
  record: ['id', 'opportunity id', 'record id', 'deal id', 'hs object id', 'record id object id', 'row id'],
}

const ranked = new Map<string, { field: Field; rank: number }[]>()
for (const field of fields) {
  spellings[field].forEach((spelling, rank) => ranked.set(spelling, [...(ranked.get(spelling) ?? []), { field, rank }]))
}

const currencyWords = /\b(usd|us|eur|euro|euros|gbp|chf|jpy|cad|aud|in|k|m|mio|tsd|thousands?|millions?|converted|dollars?)\b/g

/** Fields a heading may mean, best first, with a rank to compare between columns; empty when it is not known. */
export function meaningsOf(heading: string): readonly { field: Field; rank: number }[] {
  const whole = folded(heading)
  const known = ranked.get(whole)
  if (known !== undefined) return known
  // `Contract value (USD)`, `Amount in EUR`, `Probability [%]`: the unit is not part of the name.
  const bare = folded(heading.replace(/[([{].*?[)\]}]/g, ' '))
  return ranked.get(bare) ?? ranked.get(bare.replace(currencyWords, ' ').replace(/\s+/g, ' ').trim()) ?? []
}

const codes = new Set(['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CAD', 'AUD', 'CNY', 'INR', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'BRL', 'MXN', 'SGD', 'HKD', 'ZAR', 'KRW', 'AED', 'NZD', 'ILS', 'TRY', 'HUF', 'RON'])

/** `Amount (EUR)`, `Wert in €`: the currency a heading states. */
export function currencyOfHeading(heading: string): string | undefined {
  for (const word of heading.toUpperCase().split(/[^A-Z]+/)) if (codes.has(word)) return word
  return currencyOfSign(heading)
}

/** The currency a sign or code in a text stands for; `$` is read as US dollars and the person is shown it. */
export function currencyOfSign(text: string): string | undefined {
  const code = /(?<![A-Z])([A-Z]{3})(?![A-Z])/.exec(text)?.[1]
  if (code !== undefined && codes.has(code)) return code
  if (/R\$/.test(text)) return 'BRL'
  if (/(?:CA|C)\$/.test(text)) return 'CAD'
  if (/(?:AU|A)\$/.test(text)) return 'AUD'
  if (text.includes('$')) return 'USD'
  if (text.includes('€')) return 'EUR'
  if (text.includes('£')) return 'GBP'
  if (text.includes('¥')) return 'JPY'
  if (text.includes('₹')) return 'INR'
  return /\bFr\.|SFr/.test(text) ? 'CHF' : undefined
}

export const isCurrency = (text: string): boolean => codes.has(text)
/** Offered when asking. */
export const currencies: readonly string[] = [...codes]
