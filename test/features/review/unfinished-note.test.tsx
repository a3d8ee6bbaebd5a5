import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { UnfinishedInMany, UnfinishedNote } from '../../../src/features/review/unfinished-note.tsx'
import { keepDraft, type VerdictDraft } from '../../../src/store/verdict-drafts.ts'
import { submitted } from '../../domain/sample-appraisal.ts'

const dossier = submitted()
const appraiser = { by: 'Nguyễn Văn A', body: 'Sở Nội vụ' }
const draft: VerdictDraft = { mode: 'points', points: '0,5', value: null, reason: '' }

test('before an appraisal ends, criteria with a word half written are named; without one nothing is said', () => {
  const shown = (keys: readonly string[]) =>
    renderToStaticMarkup(
      <UnfinishedNote set={dossier.set} unfinished={new Map(keys.map((key) => [key, 'chưa ghi lý do']))} />,
    )
  expect(shown([])).toBe('')
  const codes = dossier.set.areas.flatMap((area) => ('children' in area ? area.children : []))
  expect(shown(['b', 'a'])).toContain(`tiêu chí ${codes[0]?.code}, ${codes[1]?.code}:`)
})

test('of many dossiers those are named on which the appraiser left a word half written', () => {
  const seats = [{ unit: 'p', name: 'UBND phường P', dossier, former: [] }]
  const shown = () => renderToStaticMarkup(<UnfinishedInMany seats={seats} appraiser={appraiser} />)
  expect(shown()).toBe('')
  keepDraft({ dossier: dossier.id, appraiser }, 'a', draft)
  expect(shown()).toContain('Còn ý kiến ghi dở ở UBND phường P (')
  keepDraft({ dossier: dossier.id, appraiser }, 'a', null)
  expect(shown()).toBe('')
})
