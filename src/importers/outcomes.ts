import { folded } from '#importers/fields.ts'

/** What a row is: a signed contract, a deal still open, or one that was lost (kept, never counted). */
export type Outcome = 'won' | 'open' | 'lost'

const known: Record<Outcome, readonly string[]> = {
  won: [
    'won', 'closed won', 'closedwon', 'signed', 'contract signed', 'active', 'live', 'in production', 'operational', 'current', 'customer', 'contracted', 'booked', 'partner', 'existing',
    'gewonnen', 'abgeschlossen gewonnen', 'unterschrieben', 'unterzeichnet', 'aktiv', 'vertrag', 'bestand', 'gagne', 'gagnee', 'signe', 'signee', 'actif', 'active client', 'ganado', 'ganada', 'firmado', 'activo',
  ],
  lost: [
    'lost', 'closed lost', 'closedlost', 'cancelled', 'canceled', 'rejected', 'terminated', 'churned', 'expired', 'lapsed', 'dead', 'disqualified', 'omitted', 'abandoned', 'declined', 'inactive',
    'verloren', 'abgelehnt', 'abgesagt', 'gekundigt', 'storniert', 'perdu', 'perdue', 'annule', 'perdido', 'perdida', 'cancelado', 'rechazado',
  ],
  open: [
    'open', 'pipeline', 'in pipeline', 'prospect', 'prospecting', 'lead', 'qualification', 'qualified', 'needs analysis', 'value proposition', 'id decision makers', 'perception analysis',
    'proposal', 'proposal price quote', 'proposal sent', 'quote', 'negotiation', 'negotiation review', 'in negotiation', 'contract sent', 'decision maker bought in', 'presentation scheduled',
    'appointment scheduled', 'qualified to buy', 'appointmentscheduled', 'qualifiedtobuy', 'presentationscheduled', 'decisionmakerboughtin', 'contractsent', 'discovery', 'verbal', 'commit', 'best case', 'planned', 'overdue', 'past its quarter', 'past its date',
    'offen', 'interessent', 'anfrage', 'angebot', 'angebot gesendet', 'verhandlung', 'in verhandlung', 'qualifizierung', 'ouvert', 'en cours', 'proposition', 'negociation', 'prospection', 'abierto', 'abierta', 'propuesta', 'negociacion', 'prospeccion',
  ],
}
const outcomeOf = new Map(Object.entries(known).flatMap(([outcome, words]) => words.map((word) => [word, outcome as Outcome] as const)))

/** undefined: a word nobody taught us; the person decides or the row's probability does. */
export function outcomeOfStatus(status: string): Outcome | undefined {
  if (!remembered.has(status)) {
    if (remembered.size > 10_000) remembered.clear()
    remembered.set(status, decide(status))
  }
  return remembered.get(status)
}

/** A list has a dozen statuses and a hundred thousand rows. */
const remembered = new Map<string, Outcome | undefined>()

function decide(status: string): Outcome | undefined {
  const text = folded(status).replace(/^(?:\d+|[a-d]) /, '')
  const whole = outcomeOf.get(text)
  if (whole !== undefined) return whole
  const words = new Set(text.split(' '))
  if (words.has('not')) return undefined
  if (words.has('lost') || words.has('verloren') || words.has('perdu')) return 'lost'
  return words.has('won') || words.has('gewonnen') ? 'won' : undefined
}

const truthy = new Set(['true', 'yes', '1', 'ja', 'oui', 'si', 'wahr', 'vrai', 'verdadero', 'x'])
const falsy = new Set(['false', 'no', '0', 'nein', 'non', 'falsch', 'faux', 'falso'])

export function readFlag(cell: unknown): boolean | undefined {
  if (typeof cell === 'boolean') return cell
  if (typeof cell === 'number') return cell === 1 ? true : cell === 0 ? false : undefined
  const text = typeof cell === 'string' ? folded(cell) : ''
  return truthy.has(text) ? true : falsy.has(text) ? false : undefined
}

const partnerWords = new Set(['partner', 'partners', 'contract', 'contracts', 'signed', 'vertrag', 'partenaire', 'partenaires', 'socio', 'socios', 'bestand'])
const dealWords = new Set(['deal', 'deals', 'opportunity', 'opportunities', 'pipeline', 'opp', 'verkaufschance', 'verkaufschancen', 'chancen', 'affaire', 'affaires', 'oportunidad', 'oportunidades', 'negocios'])

/** What a sheet name or a type cell says: `Deals`, `Opportunities`, `Partner`; `Partners and deals` says neither. */
export function kindOf(text: string): 'partner' | 'deal' | undefined {
  const words = folded(text).split(' ')
  const deal = words.some((word) => dealWords.has(word))
  const partner = words.some((word) => partnerWords.has(word))
  return deal === partner ? undefined : deal ? 'deal' : 'partner'
}
