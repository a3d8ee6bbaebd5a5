import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReadingTable } from '../../../src/features/editor/reading-table.tsx'
import { emptyDraft } from '../../../src/domain/draft-new.ts'

const work = {
  draft: emptyDraft(2026),
  shown: 0,
  edit: () => undefined,
  undo: () => undefined,
  redo: () => undefined,
  past: 0,
  future: 0,
}
const chips = (problems: readonly [] | null) =>
  renderToStaticMarkup(
    <ReadingTable
      work={work}
      origin={{ name: '', notes: [], rows: {} }}
      problems={problems}
      counts={{ check: 0, likely: 0, sure: 0 }}
      filter="all"
      year={2026}
      onFilter={() => undefined}
      onCompared={() => undefined}
      sought={null}
    />,
  )

test('what is to be put right is counted only once it was reckoned', () => {
  expect(chips(null)).toContain('Phải sửa đang kiểm tra…')
  expect(chips([])).toContain('Phải sửa 0')
})
