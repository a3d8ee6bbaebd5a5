import type { Page } from 'playwright-core'
import { openWatchedPage, type openSite } from './site.ts'

type Site = Awaited<ReturnType<typeof openSite>>

/** A browser window of its own with the complete sample open, and ways to move in it. */
export type SampleWindow = {
  readonly page: Page
  /** `tai-lieu`, `tu-danh-gia/<key>`: one of the dossier's screens. */
  readonly show: (screen: string) => Promise<void>
  /** Throws where the page logged an error or asked another host. */
  readonly close: () => Promise<void>
}

export const wide = { width: 1366, height: 768 }
export const narrow = { width: 390, height: 844 }

export async function openSampleWindow(site: Site, viewport = wide): Promise<SampleWindow> {
  const { page, close } = await openWatchedPage(site, { viewport })
  await page.goto(site.address)
  await page.getByRole('button', { name: 'Xem hồ sơ mẫu' }).click()
  await page.waitForURL(/#\/ho-so\//)
  const [dossier = ''] = page.url().split('#/ho-so/')[1]?.split('/') ?? []
  const show = async (screen: string) => {
    await page.goto(`${site.address}#/ho-so/${dossier}/${screen}`)
    await page.locator('main h1').waitFor()
  }
  return { page, show, close }
}
