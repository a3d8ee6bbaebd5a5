import { capitalise, isContinuation, stripBullet, trimMarks } from './line.ts'
import type { ScoringLine } from './scoring/clause.ts'

const heading =
  /^(?:[-–+•]\s*)?(?:tài liệu (?:kiểm chứng|minh chứng|chứng minh)|minh chứng|hồ sơ (?:kiểm chứng|minh chứng)|tlkc|văn bản kiểm chứng)\s*[:–-]\s*(.*)$/isu

/** Lines of a scoring text that name evidence ("Tài liệu kiểm chứng: …"), apart from those that score. */
export function splitEvidence(lines: readonly ScoringLine[]): { scoring: ScoringLine[]; evidence: string[] } {
  const scoring: ScoringLine[] = []
  const evidence: string[] = []
  let inEvidence = false
  for (const line of lines) {
    const inline =
      line.award === ''
        ? /^(.*[.;])\s*((?:tài liệu (?:kiểm chứng|minh chứng)|tlkc|minh chứng)\s*:\s*.*)$/isu.exec(line.text)
        : null
    const found = heading.exec(inline?.[2] ?? line.text)
    if (found && line.award === '') {
      if (inline) scoring.push({ ...line, text: inline[1] ?? '' })
      if ((found[1] ?? '') !== '') evidence.push(found[1] ?? '')
      inEvidence = true
    } else if (inEvidence && line.award === '' && !/\d\s*điểm|[:=]\s*\d+([.,]\d+)?\s*$/iu.test(line.text))
      evidence.push(line.text)
    else {
      inEvidence = false
      scoring.push(line)
    }
  }
  return { scoring, evidence }
}

/** Lines of an evidence cell → the papers it lists. */
export function listEvidence(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const own = stripBullet(line)
    if (last !== undefined && own === line && isContinuation(line) && !/[.;]$/.test(last))
      joined[joined.length - 1] = `${last} ${line}`
    else joined.push(own)
  }
  return joined
    .flatMap((line) => line.split(/;\s*/u))
    .map((paper) => trimMarks(paper.replace(/^(?:\d{1,2}|[a-zđ])[.)]\s+/iu, '')))
    .filter((paper) => paper !== '' && !/^(?:không|không có|x|nt)$/iu.test(paper))
    .map(capitalise)
}
