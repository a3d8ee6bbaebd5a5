import type { Desk } from './desk.ts'
import type { Tabs } from './tabs.ts'

/** Stores at once when the page is hidden or goes away; asks before leaving only where work would be lost. */
export function keepOnLeaving(page: Window, desk: Desk, tabs: Tabs): void {
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState === 'hidden') void desk.held()?.flush()
    else tabs.ask()
  })
  page.addEventListener('pagehide', desk.leave)
  page.addEventListener('pageshow', tabs.ask)
  page.addEventListener('beforeunload', (event) => {
    if (desk.isAtRisk()) event.preventDefault()
  })
}
