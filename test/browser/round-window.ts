import type { Page } from 'playwright-core'
import type { Dossier } from '../../src/domain/dossier.ts'
import { jsonFile } from './json-file.ts'
import { bigRound } from './results-round.ts'
import { wide } from './sample.ts'
import { openWatchedPage, type openSite } from './site.ts'

type Site = Awaited<ReturnType<typeof openSite>>

/** A browser window of its own with the round of 21 units open, and ways to move in it. */
export type RoundWindow = {
  readonly page: Page
  /** `ket-qua`, `ho-so/<unit>`: one of the round's screens. */
  readonly show: (screen: string) => Promise<void>
  /** Takes in the files of units, so that `total` are there. */
  readonly takeIn: (dossiers: readonly Dossier[], total: number) => Promise<void>
  /** Throws where the page logged an error or asked another host. */
  readonly close: () => Promise<void>
}

export async function openRoundWindow(site: Site): Promise<RoundWindow> {
  const { page, close } = await openWatchedPage(site, { viewport: wide })
  await page.goto(`${site.address}#/dot`)
  await page.getByLabel('Chọn tệp đợt đánh giá').setInputFiles(jsonFile('dot.parr.json', bigRound))
  await page.waitForURL(/#\/dot\/dot-21/)
  const show = async (screen: string) => {
    await page.goto(`${site.address}#/dot/${bigRound.id}/${screen}`)
    await page.locator('main h1').waitFor()
  }
  const takeIn = async (dossiers: readonly Dossier[], total: number) => {
    await show('nhan')
    const files = dossiers.map((dossier) => jsonFile(`${dossier.unit.id}.parx.json`, dossier))
    await page.locator('input[type=file][multiple]').first().setInputFiles(files)
    await page
      .getByText(new RegExp(`${total} hồ sơ`))
      .first()
      .waitFor()
  }
  return { page, show, takeIn, close }
}
