import type { Book } from '#analytics/book.ts'

/** A kernel's answer about one book, computed once: books never change, and several tiles and lenses ask the same question. */
export function remember<Answer>(kernel: (book: Book) => Answer): (book: Book) => Answer {
  const answers = new WeakMap<Book, { answer: Answer }>()
  return (book) => {
    const known = answers.get(book)
    if (known !== undefined) return known.answer
    const answer = kernel(book)
    answers.set(book, { answer })
    return answer
  }
}
