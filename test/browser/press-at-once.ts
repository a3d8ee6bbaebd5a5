import type { Page } from 'playwright-core'

/**
 * Presses a button in the very moment in which `shown`, a selector, comes to the page. To be called before what makes it
 * come, and from within the page: whoever looks on from outside may find all done already.
 */
export function pressAtOnce(page: Page, shown: string, button: string): Promise<void> {
  return page.evaluate(
    ([shown, name]) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const found = [...document.querySelectorAll('button')].find((one) => one.textContent === name)
          if (!found || !document.querySelector(shown)) return
          observer.disconnect()
          found.click()
          resolve()
        })
        observer.observe(document.body, { attributes: true, childList: true, subtree: true })
      }),
    [shown, button] as const,
  )
}
