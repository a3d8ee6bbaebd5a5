import { describe, expect, test } from 'vitest'
import { parsePlan, type RemedyPlan } from '../../src/domain/plan.ts'
import { canMoveTask, copyTask, moveTask, removeTask, restoreTask } from '../../src/domain/plan-order.ts'
import { copyForUnit, mayOpenWith, readyPlanOf, statedRows } from '../../src/domain/ready-plan.ts'
import { jsonOf } from '../criteria/library.ts'
import { dossierOf, leafOf, setOf, valueOf } from './sample.ts'

const city = valueOf(parsePlan(jsonOf('plans/quy-nhon/2022')))
const short: RemedyPlan = { ...city, tasks: city.tasks.slice(0, 3) }
const idsOf = ({ tasks }: RemedyPlan) => tasks.map(({ id }) => id).join(' ')
const first = short.tasks[0]

describe('a task of a plan', () => {
  test('is taken out and comes back where it stood', () => {
    const without = removeTask(short, 'muc-1')
    expect(idsOf(without)).toBe('muc-2 muc-3')
    expect(first && restoreTask(without, first, 0)).toEqual(short)
    expect(first && idsOf(restoreTask(removeTask(without, 'muc-3'), first, 9))).toBe('muc-2 muc-1')
  })

  test('comes back under another id where its own was given away meanwhile', () => {
    const back = first && restoreTask(short, first, 1)
    expect(back && idsOf(back)).toBe('muc-1 viec-4 muc-2 muc-3')
    expect(back && parsePlan(back).ok).toBe(true)
  })

  test('changes places with its neighbour, and moves past neither end', () => {
    expect(idsOf(moveTask(short, 'muc-2', -1))).toBe('muc-2 muc-1 muc-3')
    expect(idsOf(moveTask(short, 'muc-2', 1))).toBe('muc-1 muc-3 muc-2')
    expect(moveTask(moveTask(short, 'muc-2', 1), 'muc-2', -1)).toEqual(short)
    for (const [id, by] of [
      ['muc-1', -1],
      ['muc-3', 1],
      ['khong-co', 1],
    ] as const) {
      expect(moveTask(short, id, by)).toBe(short)
    }
  })

  test('neither moves nor is passed where its row keeps its place', () => {
    const fixed = new Set(['muc-1'])
    expect(canMoveTask(short, 'muc-2', -1, fixed)).toBe(false)
    expect(canMoveTask(short, 'muc-1', 1, fixed)).toBe(false)
    expect(idsOf(moveTask(short, 'muc-3', -1, fixed))).toBe('muc-1 muc-3 muc-2')
  })

  test('is copied to the end as one that nothing was done of yet', () => {
    const done = {
      ...short,
      tasks: short.tasks.map((task) => ({ ...task, progress: 'done' as const, doneAt: '2022-05-01' })),
    }
    const copied = copyTask(done, 'muc-2')
    expect(idsOf(copied)).toBe('muc-1 muc-2 muc-3 viec-4')
    expect(copied.tasks[3]).toMatchObject({
      content: short.tasks[1]?.content,
      progress: 'open',
      doneAt: null,
    })
    expect(parsePlan(copied).ok).toBe(true)
    expect(copyTask(short, 'khong-co')).toBe(short)
  })
})

describe('a ready plan', () => {
  const kept: RemedyPlan = { ...city, id: 'khac' }

  test('is known again by whose it is and its decision, whatever its id', () => {
    expect(readyPlanOf(kept, [city])).toBe(city)
    expect(readyPlanOf({ ...kept, unit: { id: 'x', name: 'X' } }, [city])).toBeNull()
    expect(readyPlanOf({ ...kept, decision: null }, [city])).toBeNull()
  })

  test('says what its rows say, and leaves to the unit what it does not', () => {
    const rows = statedRows(readyPlanOf(kept, [city]))
    expect(rows.size).toBe(14)
    expect([...(rows.get('muc-1') ?? [])]).toEqual(['content', 'lead', 'partner', 'time'])
    expect(rows.get('viec-15')).toBeUndefined()
    expect(statedRows(null).size).toBe(0)
  })

  test('copied for a unit is the unit’s own to change', () => {
    const own = copyForUnit(kept, { id: 'phuong-a', name: 'UBND phường A' })
    expect(readyPlanOf(own, [city])).toBeNull()
    expect(own.tasks).toEqual(city.tasks)
    expect(valueOf(parsePlan(structuredClone(own)))).toEqual(own)
  })

  test('of another year opens by itself for no dossier but those of its own unit', () => {
    const dossier = dossierOf(setOf([leafOf('a')]))
    const of = (year: number) => mayOpenWith({ ...city, year }, dossier)
    expect([-1, 0, 1, 2].map((after) => of(dossier.year + after))).toEqual([false, true, true, false])
    expect(mayOpenWith({ year: dossier.year - 4, unit: dossier.unit }, dossier)).toBe(true)
  })
})
