import { expect, test } from 'vitest'
import type { Standing } from '../../src/domain/reception.ts'
import { describeExplaining, stillExplaining } from '../../src/domain/still-explaining.ts'
import { dossierOf, leafOf, setOf } from './sample.ts'

const round = { due: { submit: '2022-12-15', explain: '2023-01-20' } }
const explaining = dossierOf(setOf([leafOf('1')]), { '1': 'yes' }, { stage: 'explaining' })
const awaiting: Standing = { status: 'awaiting', due: '2023-01-10', at: '', reason: '' }
const among = (standing: Standing, today: string, dossier = explaining) =>
  stillExplaining(round, [dossier], { 'phuong-a': standing }, today)

test('a unit may explain itself to the end of its own last day', () => {
  expect(among(awaiting, '2023-01-10')).toEqual([{ name: 'UBND phường A', due: '2023-01-10' }])
  expect(among(awaiting, '2023-01-11')).toEqual([])
})

test('whoever has explained, or was never asked to, is not waited for', () => {
  expect(among({ ...awaiting, status: 'explained' }, '2023-01-05')).toEqual([])
  expect(among(awaiting, '2023-01-05', { ...explaining, stage: 'appraised' })).toEqual([])
})

test('before results are locked the units are named with their days', () => {
  expect(describeExplaining([])).toBe('')
  const one = { name: 'UBND phường A', due: '2023-01-10' }
  expect(describeExplaining([one])).toBe(
    'UBND phường A (đến hết ngày 10/01/2023) còn trong hạn giải trình và chưa gửi giải trình. Chốt bây giờ thì đơn vị không giải trình được nữa.',
  )
  expect(describeExplaining([one, one, one, one])).toMatch(/^4 đơn vị: .*… còn trong hạn/)
})
