import { expect, test } from 'vitest'
import {
  noSteps,
  recordStep,
  stepBack,
  stepForward,
  togetherWithin,
  type Steps,
} from '../../src/store/history.ts'

type Work = { readonly text: string }

const work = (text: string): Work => ({ text })
const none: Steps<Work> = noSteps
const textsOf = (steps: Steps<Work>) => [
  steps.past.map(({ text }) => text),
  steps.future.map(({ text }) => text),
]

test('each edit of another field is a step of its own', () => {
  const one = recordStep(none, work(''), 'a', 0)
  const two = recordStep(one, work('a'), 'b', 1)
  const three = recordStep(two, work('ab'), 'a', 2)
  expect(textsOf(three)).toEqual([['', 'a', 'ab'], []])
})

test('edits of one field close to each other are one step, however many', () => {
  const steps = [1, 2, 3].reduce(
    (former, time) => recordStep(former, work(`${time}`), 'note', time * togetherWithin),
    recordStep(none, work(''), 'note', 0),
  )
  expect(textsOf(steps)).toEqual([[''], []])
})

test('after a pause the same field begins a new step', () => {
  const one = recordStep(none, work(''), 'note', 0)
  expect(textsOf(recordStep(one, work('a'), 'note', togetherWithin + 1))).toEqual([['', 'a'], []])
})

test('steps are undone and redone in order, to the very same states', () => {
  const [first, second, third] = [work('1'), work('2'), work('3')]
  const steps = recordStep(recordStep(none, first, 'a', 0), second, 'b', 0)
  const back = stepBack(steps, third)
  expect(back?.work).toBe(second)
  const further = back && stepBack(back.steps, back.work)
  expect(further?.work).toBe(first)
  expect(further && stepBack(further.steps, further.work)).toBeNull()
  const forward = further && stepForward(further.steps, further.work)
  expect(forward?.work).toBe(second)
  const last = forward && stepForward(forward.steps, forward.work)
  expect(last?.work).toBe(third)
  expect(last && stepForward(last.steps, last.work)).toBeNull()
})

test('after an undo, an edit of the same field is a step of its own, and ends what could be redone', () => {
  const steps = recordStep(none, work(''), 'note', 0)
  const back = stepBack(steps, work('a'))
  const edited = back && recordStep(back.steps, back.work, 'note', 1)
  expect(edited && textsOf(edited)).toEqual([[''], []])
})
