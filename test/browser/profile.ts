import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readDossierFile } from '../../src/files/dossier-file.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { wide } from './sample.ts'
import { openWatchedPage, type openSite } from './site.ts'

type Site = Awaited<ReturnType<typeof openSite>>

/** One person with a computer of their own: a browser profile, and files that go in and out on a real disk. */
export type Profile = {
  readonly page: Page
  /** Hands the program a file from the disk. */
  readonly open: (path: string) => Promise<void>
  /** What `act` makes the program save → the path of that file. */
  readonly save: (act: () => Promise<void>) => Promise<string>
  /** A screen of the dossier that is open. */
  readonly show: (screen: string) => Promise<void>
  readonly press: (name: string | RegExp) => Promise<void>
  /** Throws where the page logged an error or asked another host. */
  readonly close: () => Promise<void>
}

export async function openProfile(site: Site, folder: string, viewport = wide): Promise<Profile> {
  const { page, close } = await openWatchedPage(site, { viewport, acceptDownloads: true })
  await page.goto(site.address)
  await page.locator('main h1').waitFor()
  let count = 0
  return {
    page,
    open: async (path) => {
      await page.goto(`${site.address}#/`)
      await page.getByLabel('Chọn tệp hồ sơ tự đánh giá').setInputFiles(path)
    },
    save: async (act) => {
      const [started] = await Promise.all([page.waitForEvent('download'), act()])
      const path = join(folder, `${count++}-${started.suggestedFilename()}`)
      await started.saveAs(path)
      return path
    },
    show: async (screen) => {
      const [dossier = ''] = page.url().split('#/ho-so/')[1]?.split('/') ?? []
      await page.goto(`${site.address}#/ho-so/${dossier}/${screen}`)
      await page.locator('main h1').waitFor()
    },
    press: (name) => page.getByRole('button', { name }).click(),
    close,
  }
}

/** The dossier in a file on the disk, wholly checked, its seal too. */
export async function dossierIn(path: string): Promise<Dossier> {
  const opened = await readDossierFile(new Uint8Array(await readFile(path)))
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  return opened.value.dossier
}
