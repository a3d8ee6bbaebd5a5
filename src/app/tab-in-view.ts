/** Brings the tab of the screen that is shown to the middle of its row, which a narrow screen cuts off. The page itself stays. */
export function bringIntoView(tab: HTMLElement | null): void {
  const row = tab?.parentElement
  if (!tab || !row) return
  row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2
}
