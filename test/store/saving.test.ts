import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSaver } from '../../src/store/saving.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A writer that notes when it wrote, and answers as it is told. */
function recorder(answers: readonly boolean[] = []) {
  const begin = performance.now()
  const writes: number[] = []
  const write = async () => {
    writes.push(performance.now() - begin)
    return answers[writes.length - 1] ?? true
  }
  return { writes, write }
}

test('a change is written soon, once', async () => {
  const { writes, write } = recorder()
  createSaver(write).change()
  await vi.advanceTimersByTimeAsync(2000)
  expect(writes).toHaveLength(1)
  expect(writes[0]).toBeLessThanOrEqual(300)
})

test('changes without a pause are written at least every 400 milliseconds', async () => {
  const { writes, write } = recorder()
  const saver = createSaver(write)
  for (let time = 0; time < 2000; time += 50) {
    saver.change()
    await vi.advanceTimersByTimeAsync(50)
  }
  await vi.advanceTimersByTimeAsync(1000)
  const gaps = writes.map((time, at) => time - (writes[at - 1] ?? 0))
  expect(Math.max(...gaps)).toBeLessThanOrEqual(400)
  expect(writes.length).toBeLessThan(10)
})

test('a flush writes at once and waits; without a change it writes nothing', async () => {
  const { writes, write } = recorder()
  const saver = createSaver(write)
  await saver.flush()
  expect(writes).toEqual([])
  saver.change()
  await saver.flush()
  expect(writes).toEqual([0])
  await vi.advanceTimersByTimeAsync(1000)
  expect(writes).toHaveLength(1)
})

test('one write at a time; what changes meanwhile is written after it, and a flush waits for both', async () => {
  let running = 0
  let written = 0
  const saver = createSaver(async () => {
    running++
    expect(running).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    running--
    written++
    return true
  })
  saver.change()
  await vi.advanceTimersByTimeAsync(400)
  saver.change()
  const flushed = saver.flush()
  await vi.advanceTimersByTimeAsync(3000)
  await flushed
  expect(written).toBe(2)
})

test('what failed is tried again by itself, and at once when asked', async () => {
  const { writes, write } = recorder([false, false, true])
  const saver = createSaver(write)
  saver.change()
  await saver.flush()
  await saver.flush()
  expect(writes).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(6000)
  expect(writes).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(writes).toHaveLength(3)
})
