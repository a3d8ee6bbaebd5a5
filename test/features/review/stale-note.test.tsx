import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { grant, type Word } from '../../../src/domain/appraisal.ts'
import { leavesByKey } from '../../../src/domain/criteria.ts'
import { StaleNote } from '../../../src/features/review/stale-note.tsx'
import { actOf, submitted } from '../../domain/sample-appraisal.ts'
import { valueOf } from '../../domain/sample.ts'

/** 'a' judged on the first freeze; in the second the unit answers no instead of yes. */
function shown(word: Word): string {
  const judged = valueOf(grant(submitted(), 'a', word, actOf()))
  const answers = { ...judged.answers, a: { value: 'no', note: '', citations: [] } }
  const leaf = leavesByKey(judged.set).get('a')
  if (!leaf) throw new Error('no such criterion')
  const dossier = { ...judged, revision: 2, answers }
  return renderToStaticMarkup(<StaleNote {...{ dossier, leaf }} onKeep={() => undefined} />)
}

test('points of a former freeze may be kept where they still fit; else it is said what to do', () => {
  expect(shown({ kind: 'points', points: 0.5, reason: 'Thiếu tài liệu' })).toContain('Xác nhận giữ điểm')
  const agreed = shown({ kind: 'agree' })
  expect(agreed).not.toContain('Xác nhận giữ điểm')
  expect(agreed).toContain('Đồng ý với điểm mới hoặc điều chỉnh điểm.')
})
