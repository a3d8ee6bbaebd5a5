import type { Page } from 'playwright-core'

/** How wide the content of a page is, in pixels. Polled: charts and lists follow the window a moment later. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}
