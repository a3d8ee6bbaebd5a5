import { useState } from 'react'
import { readRankingLines } from '../../domain/ranking-lines.ts'
import type { Problem } from '../../domain/result.ts'
import { useRankingVerbs } from '../../store/rankings-context.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { emptyDraft, rowOf, type TableDraft } from './table-draft.ts'

type Props = {
  readonly onDraft: (draft: TableDraft, problems: readonly Problem[]) => void
  readonly onKept: () => void
}

/** A table from a file: one of ours is kept as it is, an Excel or CSV list is laid out to be looked through. */
export function ImportTable({ onDraft, onKept }: Props) {
  const { keepRanking } = useRankingVerbs()
  const [refusal, setRefusal] = useState<string | null>(null)
  const read = async (file: File) => {
    setRefusal(null)
    if (file.name.endsWith('.json')) {
      const { readRankingFile } = await import('../../files/ranking-file.ts')
      const table = await readRankingFile(file)
      const kept = table.ok ? await keepRanking(table.value) : table
      if (kept.ok) onKept()
      else setRefusal(kept.problems.map(({ message }) => message).join(' '))
      return
    }
    const { readUnitList } = await import('../../files/unit-list.ts')
    const text = await readUnitList(file, file.name)
    const lines = text.ok ? readRankingLines(text.value) : text
    if (lines.ok) onDraft({ ...emptyDraft, rows: lines.value.units.map(rowOf) }, lines.value.problems)
    else setRefusal(lines.problems.map(({ message }) => message).join(' '))
  }
  return (
    <>
      <FileButton
        accept=".xlsx,.csv,.txt,.json"
        label="Chọn tệp bảng xếp hạng"
        onFile={(file) => void read(file)}
      >
        Nhập từ Excel, CSV hoặc tệp bảng xếp hạng…
      </FileButton>
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </>
  )
}
