import { useState } from 'react'
import type { RankingLines } from '../../domain/ranking-lines.ts'
import type { Problem } from '../../domain/result.ts'
import type { Comma, RankingText } from '../../files/ranking-text.ts'
import { CommaQuestion } from './comma-question.tsx'

type Asked = { readonly text: string; readonly about: Extract<RankingText, { readonly kind: 'unclear' }> }

/** Reads the text of a table. `question` is to be shown: there only where its commas may be read in two ways. */
export function useTableText(
  onLines: (lines: RankingLines) => void,
  onRefused: (problems: readonly Problem[]) => void,
) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isReading, setReading] = useState(false)
  const read = async (text: string, comma: Comma | null = null) => {
    setReading(true)
    const { readRankingText } = await import('../../files/ranking-text.ts')
    setReading(false)
    const found = readRankingText(text, comma)
    setAsked(found.ok && found.value.kind === 'unclear' ? { text, about: found.value } : null)
    if (!found.ok) onRefused(found.problems)
    else if (found.value.kind === 'lines') onLines(found.value.lines)
  }
  const question = asked && (
    <CommaQuestion asked={asked.about} onAnswer={(comma) => void read(asked.text, comma)} />
  )
  return { read, isReading, question, forget: () => setAsked(null) }
}
