import { afterAll, beforeAll, expect, test } from 'vitest'
import { wide } from './sample.ts'
import { listenForTrouble, openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

test('after the first visit it opens without a connection, screens loaded later included', async () => {
  const context = await site.newContext({ viewport: wide, serviceWorkers: 'allow' })
  const page = await context.newPage()
  const trouble = listenForTrouble(page, site.address)
  await page.goto(site.address)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const [name = ''] = await caches.keys()
    const cache = await caches.open(name)
    while ((await cache.keys()).length < 20) await new Promise((resolve) => setTimeout(resolve, 50))
  })
  await page.reload()
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('button', { name: 'Xem hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Điểm tự đánh giá' }).first().waitFor()
  await page.goto(`${site.address}#/tro-giup`)
  await expect.poll(() => page.locator('main h1').innerText()).toBe('Trợ giúp')
  await context.close()
  expect(trouble).toEqual([])
})
