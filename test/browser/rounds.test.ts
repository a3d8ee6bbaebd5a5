import { zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parseDossier, type Dossier } from '../../src/domain/dossier.ts'
import type { Round } from '../../src/domain/round.ts'
import { verifySeal } from '../../src/files/seal.ts'
import { wholeRound } from '../domain/sample-round.ts'
import { valueOf } from '../domain/sample.ts'
import { submissionOf } from '../files/submission.ts'
import { openStoreSite, readAll, type StoreSite, type StoreWindow } from './store-page.ts'

let site: StoreSite
let within: StoreWindow

beforeAll(async () => {
  site = await openStoreSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  within = await site.openWindow()
})
afterEach(() => within.close())

type Text = { readonly name: string; readonly text: string; readonly base64?: true }

const files = (...dossiers: readonly Dossier[]): readonly Text[] =>
  dossiers.map((dossier, at) => ({ name: `${at}.parx.json`, text: JSON.stringify(dossier) }))

/** A round opened on a page, with its list as it is handed out. */
async function openRound(page: Page, round: Round = wholeRound): Promise<void> {
  await page.evaluate(async (round) => {
    const kept = await rounds.verbs.keepRound(round)
    if (!kept.ok) throw new Error(kept.problems[0]?.message)
    await rounds.verbs.openRound(round.id)
  }, round)
}

/** Drops files in → the verdict on each, and where none could be given what is wrong. */
function takeIn(page: Page, list: readonly Text[]) {
  return page.evaluate(async (list) => {
    const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0)
    const chosen = list.map(({ name, text, base64 }) => ({
      name,
      blob: new Blob([base64 ? bytesOf(text) : text]),
    }))
    const report = await rounds.verbs.takeIn(chosen)
    if (!report.ok) throw new Error(report.problems[0]?.message)
    const { found, taken, stopped } = report.value
    return {
      taken,
      stopped,
      verdicts: found.map(({ arrival }) => arrival?.verdict ?? 'unread'),
      problems: found.flatMap(({ problems }) => problems.map(({ message }) => message)),
    }
  }, list)
}

const statuses = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.entries(rounds.state.getState().open?.standings ?? {}).map(([unit, { status }]) => [
        unit,
        status,
      ]),
    ),
  )

test('files and ZIPs dropped in are in the round, and after a reload still; broken ones are told', async () => {
  const page = await within.openTab()
  await openRound(page)
  const zip = Buffer.from(
    zipSync({ 'a.parx.json': new TextEncoder().encode(JSON.stringify(submissionOf('xa-phuoc-my'))) }),
  )
  const forged = JSON.stringify(submissionOf('phuong-le-loi')).replace('"numerator":95', '"numerator":96')
  const report = await takeIn(page, [
    ...files(submissionOf('phuong-a')),
    { name: 'x.zip', text: zip.toString('base64'), base64: true },
    { name: 'y.parx.json', text: forged },
    ...files(submissionOf('phuong-le-loi', { year: 2023 })),
  ])
  expect(report).toMatchObject({ taken: 2, stopped: false, verdicts: ['new', 'new', 'unread', 'refused'] })
  expect(report.problems[0]).toContain('đã bị thay đổi sau khi chốt')
  expect(await statuses(page)).toEqual({
    'phuong-a': 'received',
    'xa-phuoc-my': 'received',
    'phuong-le-loi': 'faulty',
  })
  await page.reload()
  const shown = await page.evaluate(async (id) => {
    await rounds.verbs.openRound(id)
    const { open } = rounds.state.getState()
    const dossier = await rounds.verbs.openReceived('phuong-a')
    const summary = open?.received.find(({ unit }) => unit === 'phuong-a')?.summary
    return {
      units: open?.received.map(({ unit }) => unit).sort(),
      self: summary?.self,
      dossier: dossier.ok && dossier.value.dossier,
    }
  }, wholeRound.id)
  expect(shown.units).toEqual(['phuong-a', 'xa-phuoc-my'])
  expect(shown.self).toBeTypeOf('number')
  expect(shown.dossier).toEqual(submissionOf('phuong-a'))
})

test('a stopped intake leaves whole dossiers only', async () => {
  const units = Array.from({ length: 40 }, (_, at) => ({
    id: `p-${at}`,
    name: `UBND phường ${at}`,
    level: 'ward' as const,
    block: '',
    contact: '',
  }))
  const round = { ...wholeRound, units }
  const page = await within.openTab()
  await openRound(page, round)
  const list = units.map(({ id }) => ({
    name: `${id}.parx.json`,
    text: JSON.stringify(submissionOf(id, {}, round)),
  }))
  const report = await page.evaluate(async (list) => {
    const stop = new AbortController()
    rounds.state.subscribe(({ intake }) => intake && intake.done >= 8 && stop.abort())
    const chosen = list.map(({ name, text }) => ({ name, blob: new Blob([text]) }))
    const taken = await rounds.verbs.takeIn(chosen, stop.signal)
    return (
      taken.ok && {
        taken: taken.value.taken,
        stopped: taken.value.stopped,
        intake: rounds.state.getState().intake,
      }
    )
  }, list)
  expect(report).toMatchObject({ stopped: true, intake: null })
  const [received, entries] = [await readAll(page, 'received'), await readAll(page, 'receptions')]
  expect(received.length).toBeGreaterThan(3)
  expect(received.length).toBeLessThan(40)
  expect(entries).toHaveLength(received.length)
  expect((received as readonly { dossier: unknown }[]).every(({ dossier }) => parseDossier(dossier).ok)).toBe(
    true,
  )
})

test('an intake stops where another round is opened meanwhile, and nothing of it goes there', async () => {
  const units = Array.from({ length: 40 }, (_, at) => ({
    id: `p-${at}`,
    name: `UBND phường ${at}`,
    level: 'ward' as const,
    block: '',
    contact: '',
  }))
  const round = { ...wholeRound, units }
  const page = await within.openTab()
  await openRound(page, { ...round, id: 'dot-khac' })
  await openRound(page, round)
  const report = await page.evaluate(
    async (list) => {
      rounds.state.subscribe(({ intake, open }) => {
        if (intake && intake.done >= 10 && open?.round.id !== 'dot-khac')
          void rounds.verbs.openRound('dot-khac')
      })
      const chosen = list.map(({ name, text }) => ({ name, blob: new Blob([text]) }))
      const taken = await rounds.verbs.takeIn(chosen)
      if (!taken.ok) throw new Error(taken.problems[0]?.message)
      const { found, stopped } = taken.value
      return { taken: taken.value.taken, stopped, last: found.at(-1)?.problems[0]?.message }
    },
    units.map(({ id }) => ({ name: `${id}.parx.json`, text: JSON.stringify(submissionOf(id, {}, round)) })),
  )
  expect(report.stopped).toBe(true)
  expect(report.last).toContain('chuyển sang đợt đánh giá khác')
  const received = (await readAll(page, 'received')) as readonly { readonly round: string }[]
  expect(received).toHaveLength(report.taken)
  expect(new Set(received.map((one) => one.round))).toEqual(new Set([round.id]))
  expect(report.taken).toBeLessThan(40)
})

test('a unit whose name nearly matches is confirmed once, and known from then on', async () => {
  const page = await within.openTab()
  await openRound(page)
  const unit = { id: 'ubnd-p-le-loi', name: 'UBND P. Lê Lợi', level: 'ward', block: '' } as const
  const list = files(submissionOf('phuong-a', { unit, id: 'x' }))
  const confirmed = await page.evaluate(async (list) => {
    const report = await rounds.verbs.takeIn(list.map(({ name, text }) => ({ name, blob: new Blob([text]) })))
    const [one] = report.ok ? report.value.found : []
    const near = one?.arrival?.near[0]?.id ?? ''
    const arrival = one && (await rounds.verbs.confirmUnit(one, near))
    return { near, verdict: arrival?.ok && arrival.value.verdict }
  }, list)
  expect(confirmed).toEqual({ near: 'phuong-le-loi', verdict: 'new' })
  expect(
    (await takeIn(page, files(submissionOf('phuong-a', { unit, id: 'x', revision: 2 })))).verdicts,
  ).toEqual(['newer'])
  expect(await statuses(page)).toEqual({ 'phuong-le-loi': 'received' })
})

test('a dossier is returned with a reason and a new day; without either it is not', async () => {
  const page = await within.openTab()
  await openRound(page)
  const said = await page.evaluate(async () => {
    const { returnToUnit, setStatus, unitsToRemind } = rounds.verbs
    const refused = [
      await returnToUnit('phuong-a', ' ', '2999-01-01'),
      await returnToUnit('phuong-a', 'Thiếu', '2020-01-01'),
    ]
    const done = await returnToUnit('phuong-a', 'Thiếu TLKC', '2999-01-01')
    await setStatus('xa-phuoc-my', 'received')
    const strange = await setStatus('khac', 'received')
    return {
      refused: refused.map(({ ok }) => ok),
      done: done.ok,
      strange: strange.ok,
      due: rounds.state.getState().open?.standings['phuong-a']?.due,
      remind: unitsToRemind().map(({ unit }) => unit.id),
    }
  })
  expect(said).toEqual({
    refused: [false, false],
    done: true,
    strange: false,
    due: '2999-01-01',
    remind: ['phuong-le-loi', 'phuong-a'],
  })
})

test('two tabs never overwrite each other: the second is told and shown what is new', async () => {
  const page = await within.openTab()
  await openRound(page)
  const other = await within.context.newPage()
  await other.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
  await other.goto(site.address)
  await other.evaluate((id) => rounds.verbs.openRound(id), wholeRound.id)
  await page.evaluate(() => rounds.verbs.setStatus('phuong-a', 'appraising'))
  const refused = await other.evaluate(() => rounds.verbs.setStatus('phuong-a', 'faulty', 'x'))
  expect(refused.ok).toBe(false)
  expect(await statuses(other)).toEqual({ 'phuong-a': 'appraising' })
})

test('a round taken away comes back with all that came in for it', async () => {
  const page = await within.openTab()
  await openRound(page)
  await takeIn(page, files(submissionOf('phuong-a')))
  await page.evaluate((id) => rounds.verbs.deleteRound(id), wholeRound.id)
  expect([
    await readAll(page, 'rounds'),
    await readAll(page, 'received'),
    await readAll(page, 'receptions'),
  ]).toEqual([[], [], []])
  await page.evaluate(() => rounds.verbs.restoreRound())
  expect(await page.evaluate((id) => rounds.verbs.openRound(id), wholeRound.id)).toMatchObject({ ok: true })
  expect(await statuses(page)).toEqual({ 'phuong-a': 'received' })
  expect(await readAll(page, 'received')).toHaveLength(1)
})

test('the review goes back to the unit beside its own answers, and on into its next revision', async () => {
  const own = submissionOf('phuong-a')
  const reviewer = await within.openTab()
  await openRound(reviewer)
  await takeIn(reviewer, files(own))
  const item = { points: null, verdict: 'question', reason: 'Đề nghị giải trình' } as const
  const round = {
    id: 'vong-1',
    round: 1,
    by: 'Nguyễn Văn A',
    at: '2023-01-05T01:00:00Z',
    areas: [],
    items: { choice: item },
  }
  const back = await reviewer.evaluate(async (round) => {
    const received = await rounds.verbs.openReceived('phuong-a')
    if (!received.ok) throw new Error('not received')
    const forged = await rounds.verbs.changeReview(received.value, (dossier) => ({
      ok: true,
      value: { ...dossier, answers: {} },
    }))
    if (forged.ok) throw new Error('the answers of a unit were changed')
    const judged = await rounds.verbs.changeReview(received.value, (dossier) => ({
      ok: true,
      value: { ...dossier, stage: 'explaining', review: { ...dossier.review, rounds: [round] } },
    }))
    const stale = await rounds.verbs.changeReview(received.value, (dossier) => ({
      ok: true,
      value: { ...dossier, stage: 'appraised' },
    }))
    if (!judged.ok || stale.ok) throw new Error('compare-and-set does not hold')
    await rounds.verbs.setStatus('phuong-a', 'awaiting')
    const all = await rounds.verbs.saveReviewFiles()
    const file = await rounds.verbs.saveReviewFile('phuong-a')
    return { all: all.ok && all.value.blob.size > 0, text: file.ok ? await file.value.blob.text() : '' }
  }, round)
  expect(back.all).toBe(true)

  const unit = await site.openWindow()
  const page = await unit.openTab()
  const taken = await page.evaluate(
    async ({ own, back }) => {
      await store.verbs.importDossier(own)
      await store.verbs.openDossier(own.id)
      const took = await store.verbs.takeReview(JSON.parse(back))
      return { ok: took.ok, dossier: store.state.getState().open?.dossier }
    },
    { own, back: back.text },
  )
  expect(taken.ok).toBe(true)
  const dossier = valueOf(parseDossier(taken.dossier))
  expect({ ...dossier, review: own.review, stage: own.stage, history: own.history }).toEqual(own)
  expect(dossier.review.rounds).toEqual([round])
  expect(verifySeal(dossier)).toBe(true)
  await unit.close()

  const next = submissionOf('phuong-a', {
    revision: 2,
    explanations: { choice: [{ round: 1, at: '2023-01-10', by: 'B', text: 'Đã ban hành', citations: [] }] },
  })
  expect((await takeIn(reviewer, files(next))).verdicts).toEqual(['newer'])
  expect(await statuses(reviewer)).toEqual({ 'phuong-a': 'explained' })
  const kept = await reviewer.evaluate(async () => {
    const received = await rounds.verbs.openReceived('phuong-a')
    return (
      received.ok && {
        revision: received.value.dossier.revision,
        rounds: received.value.dossier.review.rounds,
        questions: received.value.entry.summary.unexplained,
      }
    )
  })
  expect(kept).toEqual({ revision: 2, rounds: [round], questions: 0 })
})

test('a part goes out, comes back filled in, and is merged against what was handed out', async () => {
  const office = await site.openWindow()
  const [page, desk] = [await within.openTab(), await office.openTab()]
  const part = await page.evaluate(async (round) => {
    const begun = await store.verbs.beginFromRound(round, 'phuong-a')
    if (!begun.ok) throw new Error(begun.problems[0]?.message)
    await store.verbs.openDossier(begun.value)
    store.verbs.setAssignee('choice', 'Văn phòng')
    store.verbs.answer('count', 3)
    const handed = await store.verbs.exportPart('Văn phòng', '2022-12-05', 'Trần Thị B')
    store.verbs.answer('count', 4)
    return handed.ok ? JSON.stringify(handed.value) : ''
  }, wholeRound)
  const filled = await desk.evaluate(async (text) => {
    const dossier = JSON.parse(text)
    await store.verbs.importDossier(dossier)
    await store.verbs.openDossier(dossier.id)
    store.verbs.answer('choice', 'yes')
    const returned = store.verbs.returnPart('Văn phòng', 'Lê Văn C')
    return returned.ok ? JSON.stringify(returned.value) : ''
  }, part)
  // A computer that handed nothing out does not know the part by its record, but by the word it was given back with.
  const from = await desk.evaluate(
    async ([whole, text]) => {
      const copy = { ...JSON.parse(whole), id: crypto.randomUUID() }
      await store.verbs.importDossier(copy)
      await store.verbs.openDossier(copy.id)
      const part = { ...JSON.parse(text), id: copy.id }
      const pending = await store.verbs.takeParts([{ name: 'a.parx.json', dossier: part }])
      if (!pending.ok) throw new Error(pending.problems[0]?.message)
      return pending.value.merge.filled.map(({ from }) => from)
    },
    [part, filled] as const,
  )
  expect(from).toEqual(['Văn phòng'])
  await office.close()
  const merged = await page.evaluate(async (text) => {
    const pending = await store.verbs.takeParts([{ name: 'a.parx.json', dossier: JSON.parse(text) }])
    if (!pending.ok) throw new Error(pending.problems[0]?.message)
    const kept = await store.verbs.keepMerge(pending.value)
    const again = await store.verbs.keepMerge(pending.value)
    const dossier = store.state.getState().open?.dossier
    return {
      kept: kept.ok,
      again: again.ok,
      conflicts: pending.value.merge.conflicts.length,
      choice: dossier?.answers['choice']?.value,
      count: dossier?.answers['count']?.value,
      last: dossier?.history.map(({ what }) => what),
    }
  }, filled)
  expect(merged).toMatchObject({ kept: true, again: false, conflicts: 0, choice: 'yes', count: 4 })
  expect(merged.last?.some((what) => /^Điền tiêu chí \S+ \(phần việc của "Văn phòng"\)$/.test(what))).toBe(
    true,
  )
})
