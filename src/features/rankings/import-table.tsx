import { useState } from 'react'
import type { Problem } from '../../domain/result.ts'
import { useRankingVerbs } from '../../store/rankings-context.tsx'
import type { Comma, RankingText } from '../../files/ranking-text.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { CommaQuestion } from './comma-question.tsx'
import { emptyDraft, rowOf, type TableDraft } from './table-draft.ts'

type Props = {
  readonly onDraft: (draft: TableDraft, problems: readonly Problem[]) => void
  readonly onKept: () => void
}

type Asked = { readonly text: string; readonly question: Extract<RankingText, { readonly kind: 'unclear' }> }

/** A table from a file: one of ours is kept as it is, an Excel or CSV list is laid out to be looked through. */
export function ImportTable({ onDraft, onKept }: Props) {
  const { keepRanking } = useRankingVerbs()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const read = async (file: File) => {
    setRefusal(null)
    setAsked(null)
    if (file.name.endsWith('.json')) {
      const { readRankingFile } = await import('../../files/ranking-file.ts')
      const table = await readRankingFile(file)
      const kept = table.ok ? await keepRanking(table.value) : table
      if (kept.ok) onKept()
      else setRefusal(kept.problems.map(({ message }) => message).join(' '))
      return
    }
    const { readRankingList } = await import('../../files/ranking-text.ts')
    const text = await readRankingList(file, file.name)
    if (text.ok) await layOut(text.value, null)
    else setRefusal(text.problems.map(({ message }) => message).join(' '))
  }
  const layOut = async (text: string, comma: Comma | null) => {
    const { readRankingText } = await import('../../files/ranking-text.ts')
    const read = readRankingText(text, comma)
    setAsked(read.ok && read.value.kind === 'unclear' ? { text, question: read.value } : null)
    if (!read.ok) setRefusal(read.problems.map(({ message }) => message).join(' '))
    else if (read.value.kind === 'lines') {
      const { units, problems } = read.value.lines
      onDraft({ ...emptyDraft, rows: units.map(rowOf) }, problems)
    }
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
      {asked && <CommaQuestion asked={asked.question} onAnswer={(comma) => void layOut(asked.text, comma)} />}
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </>
  )
}
