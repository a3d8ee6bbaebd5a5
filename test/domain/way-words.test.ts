import { expect, test } from 'vitest'
import type { Improvement } from '../../src/domain/improvement.ts'
import { describeWays } from '../../src/domain/way-words.ts'

function workOn(key: string, points: number, effort: number, other: Partial<Improvement> = {}): Improvement {
  return {
    key,
    code: key.toUpperCase(),
    title: `Việc ${key}`,
    area: '1',
    step: 'full',
    points,
    effort,
    value: null,
    to: '',
    lead: '',
    task: '',
    product: '',
    time: '',
    ...other,
  }
}

const [a, b, c] = [workOn('a', 1, 1), workOn('b', 1, 1), workOn('c', 2.5, 4)]
const report = workOn('d', 1, 2, { timely: true })

test('each way says what it is best at, what it comes to, and in what it differs from the first', () => {
  const words = describeWays({ improvements: [a, b], alternatives: [[a, report], [c]], neededPoints: 2 }, 2)
  expect(words.map(({ name }) => name)).toEqual([
    'Phương án 1: dễ nhất',
    'Phương án 2: ưu tiên điểm báo cáo, thời hạn',
    'Phương án 3: ít việc nhất, dư nhiều điểm nhất',
  ])
  expect(words.map(({ facts }) => facts)).toEqual([
    '2 việc, tổng độ khó 2, thêm 2 điểm',
    '2 việc, tổng độ khó 3, thêm 2 điểm',
    '1 việc, tổng độ khó 4, thêm 2,5 điểm (dư 0,5)',
  ])
  expect(words.map(({ differs }) => differs)).toEqual([
    '',
    'Thêm: D Việc d; không cần: B Việc b',
    'Thêm: C Việc c; không cần: A Việc a, B Việc b',
  ])
})

test('two ways with the same merit are told apart by the work they do without', () => {
  const words = describeWays(
    {
      improvements: [a, b],
      alternatives: [
        [a, report],
        [b, report],
      ],
      neededPoints: 2,
    },
    2,
  )
  expect(words.map(({ name }) => name).slice(1)).toEqual([
    'Phương án 2: ưu tiên điểm báo cáo, thời hạn',
    'Phương án 3: ưu tiên điểm báo cáo, thời hạn, nếu không làm được A',
  ])
})

test('ways that are alike are told once, and one without a merit says what it does without', () => {
  const words = describeWays(
    {
      improvements: [a, b],
      alternatives: [
        [b, a],
        [a, workOn('e', 1, 3)],
      ],
      neededPoints: 2,
    },
    2,
  )
  expect(words).toHaveLength(2)
  expect(words[1]?.name).toBe('Phương án 2: nếu không làm được B')
})

test('the same work to another degree is a difference', () => {
  const [, other] = describeWays(
    { improvements: [a, b], alternatives: [[a, workOn('b', 1, 3, { step: 'proof' })]], neededPoints: 2 },
    2,
  )
  expect(other).toMatchObject({
    name: 'Phương án 2: khác mức cần đạt',
    differs: 'làm đến mức khác: B Việc b',
  })
})
