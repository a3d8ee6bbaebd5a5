import { describe, expect, it } from 'vitest'
import { readAnnex } from '../../../src/files/annex.ts'
import { practiceAnnexes } from '../../../src/files/annex/practice.ts'
import { remember } from '../../../src/files/annex/remember.ts'

describe('practice annexes', () => {
  it('are read whole, so that they exercise the reader and not its refusals', async () => {
    for (const annex of practiceAnnexes()) {
      const reading = await readAnnex(annex)
      if (!reading.ok) throw new Error(reading.problems[0]?.message)
      expect(reading.value.rows).toHaveLength(108)
      const kinds = new Set(reading.value.rows.flatMap(({ rule }) => (rule ? [rule.kind] : [])))
      expect(kinds.size).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('remember', () => {
  it('reads each text once and gives the same again, nothing included', () => {
    const read: string[] = []
    const length = remember((text) => {
      read.push(text)
      return text === '' ? null : text.length
    })
    expect(['a', '', 'bb', 'a', ''].map(length)).toEqual([1, null, 2, 1, null])
    expect(read).toEqual(['a', '', 'bb'])
  })
  it('forgets when it holds thousands, and reads rightly after', () => {
    const length = remember((text) => text.length)
    for (let count = 0; count < 9_000; count++) expect(length('x'.repeat(count % 7))).toBe(count % 7)
    for (let count = 0; count < 9_000; count++) expect(length(String(count))).toBe(String(count).length)
  })
})
