/** Pixels at the top of the window that the frame keeps for itself. */
const stuck = 60

/**
 * Puts the keyboard where one answers: the chosen option, else the first input; on a touch screen, where that would
 * raise the keyboard over the question, the heading. The heading comes into view.
 */
export function startWriting(work: HTMLElement | null): void {
  const heading = work?.querySelector<HTMLElement>('h1')
  if (!work || !heading) return
  const input =
    work.querySelector<HTMLElement>('form input:checked') ??
    work.querySelector<HTMLElement>('form input, form textarea')
  const target = input && !matchMedia('(pointer: coarse)').matches ? input : heading
  target.focus({ preventScroll: true })
  const top = work.firstElementChild?.getBoundingClientRect().top ?? 0
  if (top < stuck || heading.getBoundingClientRect().bottom > innerHeight) work.scrollIntoView()
}
