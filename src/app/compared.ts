import { gather } from '#analytics/gather.ts'
import { asFormer, withFormer } from '#analytics/former-snapshot.ts'
import { resolved } from '#analytics/names/resolve.ts'
import type { Book } from '#analytics/book.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { ViewState } from '#model/view-state.ts'
import type { FormerSnapshot } from '#lenses/lens.ts'
import type { FormerEntry } from '#storage/formers.ts'
import { day, dayNumber } from '#words/format.ts'
import { changesWords } from '#words/en/lenses/changes.ts'
import { comparedWith, type Formers } from '#app/compared-with.ts'

const books = new WeakMap<Ecosystem, Map<number, Book>>()

/** The data with the former snapshot beside it, for the one lens that compares them; undefined: another lens, or nothing to compare with. Part of the full shelf. */
export function compared(ecosystem: Ecosystem, programme: number, view: ViewState, formers: Formers | undefined): { ecosystem: Ecosystem; former: FormerSnapshot } | undefined {
  if (view.lens !== 'changes' || formers?.id !== ecosystem.id) return undefined
  const entry = comparedWith(formers, view.since)
  const stored = formers.open.get(entry.version)
  if (stored === undefined) return undefined
  const former = resolved(stored, view.names)
  const since = sinceText(entry)
  const id = ecosystem.programmes[programme]?.id
  const index = Math.max(0, former.programmes.findIndex((each) => each.id === id))
  return {
    ecosystem: withFormer(ecosystem, former, (title) => changesWords.former(title, since)),
    former: { ecosystem: former, book: bookOf(former, index), version: entry.version, savedAt: entry.savedAt, since, all: formers.entries.map((each) => ({ version: each.version, label: labelOf(each) })) },
  }
}

function bookOf(former: Ecosystem, programme: number): Book {
  const kept = books.get(former) ?? new Map<number, Book>()
  books.set(former, kept)
  const known = kept.get(programme)
  if (known !== undefined) return known
  const made = gather(asFormer(former), programme)
  kept.set(programme, made)
  return made
}

const asOfText = ({ asOf }: FormerEntry): string | undefined => (asOf === undefined ? undefined : day(dayNumber(asOf)))
/** Day and time where the person sits; the hour tells two files of one day apart. */
const savedText = ({ savedAt }: FormerEntry): string => {
  const at = new Date(savedAt)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${day(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000)}, ${two(at.getHours())}:${two(at.getMinutes())}`
}
const sinceText = (entry: FormerEntry): string => asOfText(entry) ?? savedText(entry)
const labelOf = (entry: FormerEntry): string => changesWords.snapshot(asOfText(entry), savedText(entry), entry.fileName)
