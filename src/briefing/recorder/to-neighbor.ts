/** A row that goes hands the focus on to its neighbor, else to the list's own region, instead of letting it fall back to the top of the page. */
export function toNeighbor(inside: HTMLElement, target: string): void {
  const row = inside.closest('li')
  const neighbor = row?.nextElementSibling ?? row?.previousElementSibling
  const next = neighbor?.querySelector<HTMLElement>(target) ?? inside.closest<HTMLElement>('[tabindex]')
  next?.focus()
}
