import { expect, test } from 'vitest'
import { draftFromSet } from '../../../src/domain/draft-check.ts'
import { spotOf } from '../../../src/domain/draft-tree.ts'
import { carryOut, carryOutRoot } from '../../../src/features/editor/commands.ts'
import { branchOf, leafOf, setOf } from '../../domain/sample.ts'

const draft = draftFromSet(
  setOf([branchOf('one', [leafOf('a'), leafOf('b')]), branchOf('two', [leafOf('c')])]),
)

test('a new criterion is shown at once, so that its name can be written', () => {
  const done = carryOut(draft, 'a', 'sister', 'new')
  expect(done).toMatchObject({ selection: { kind: 'criterion', key: 'new' }, isNew: true })
  expect(carryOutRoot(draft, 'areas', 'a')).toMatchObject({ selection: { key: 'a-2' }, isNew: true })
})

test('after deleting, the next criterion is shown, else the one before, else the parent', () => {
  expect(carryOut(draft, 'a', 'remove', 'x')?.selection).toEqual({ kind: 'criterion', key: 'b' })
  expect(carryOut(draft, 'b', 'remove', 'x')?.selection).toEqual({ kind: 'criterion', key: 'a' })
  expect(carryOut(draft, 'c', 'remove', 'x')?.selection).toEqual({ kind: 'criterion', key: 'two' })
})

test('a criterion that is moved stays on screen; a move that is not possible is nothing', () => {
  const done = carryOut(draft, 'b', 'up', 'x')
  expect(done?.selection).toEqual({ kind: 'criterion', key: 'b' })
  expect(done && spotOf(done.draft, 'b')?.at).toEqual([0, 0])
  expect(carryOut(draft, 'one', 'up', 'x')).toBeNull()
  expect(carryOut(draft, 'nowhere', 'remove', 'x')).toBeNull()
})
