import { useState } from 'react'
import { messageOf, type Problem } from '../../domain/result.ts'
import { useRankingVerbs } from '../../store/rankings-context.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { emptyDraft, rowOf, type TableDraft } from './table-draft.ts'
import { useTableText } from './use-table-text.tsx'

type Props = {
  readonly onDraft: (draft: TableDraft, problems: readonly Problem[]) => void
  readonly onKept: () => void
}

/** A table from a file: one of ours is kept as it is, an Excel or CSV list is laid out to be looked through. */
export function ImportTable({ onDraft, onKept }: Props) {
  const { keepRanking } = useRankingVerbs()
  const [refusal, setRefusal] = useState<string | null>(null)
  const refuse = (problems: readonly Problem[]) => setRefusal(messageOf(problems))
  const text = useTableText(
    ({ units, problems }) => onDraft({ ...emptyDraft, rows: units.map(rowOf) }, problems),
    refuse,
  )
  const read = async (file: File) => {
    setRefusal(null)
    text.forget()
    if (file.name.endsWith('.json')) {
      const { readRankingFile } = await import('../../files/ranking-file.ts')
      const table = await readRankingFile(file)
      const kept = table.ok ? await keepRanking(table.value) : table
      if (kept.ok) onKept()
      else refuse(kept.problems)
      return
    }
    const { readRankingList } = await import('../../files/ranking-text.ts')
    const list = await readRankingList(file, file.name)
    if (list.ok) await text.read(list.value)
    else refuse(list.problems)
  }
  return (
    <>
      <FileButton
        accept=".xlsx,.csv,.tsv,.txt,.json"
        label="Chọn tệp bảng xếp hạng"
        onFile={(file) => void read(file)}
      >
        Nhập từ Excel, CSV hoặc tệp bảng xếp hạng…
      </FileButton>
      {text.question}
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </>
  )
}
