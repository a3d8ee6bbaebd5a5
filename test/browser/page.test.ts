import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenForTrouble, openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

test('the built page opens with a heading, without an error and without asking another host', async () => {
  const page = await site.browser.newPage()
  const trouble = listenForTrouble(page, site.address)
  await page.goto(site.address)
  await page.locator('h1').waitFor()
  await expect.poll(() => page.title()).toContain('CCHC')
  expect(trouble).toEqual([])
})

test('the built page holds no inline script or style, and refuses them', async () => {
  const page = await site.browser.newPage()
  await page.goto(site.address)
  await page.locator('h1').waitFor()
  await expect.poll(() => page.locator('script:not([src]), style').count()).toBe(0)
  const ran = page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "inline"'
    document.head.append(script)
    return document.title
  })
  expect(await ran).not.toBe('inline')
})

test('without JavaScript the page says in Vietnamese what to do', async () => {
  const context = await site.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(site.address)
  await expect.poll(() => page.locator('body').innerText()).toContain('Hãy bật JavaScript')
})
