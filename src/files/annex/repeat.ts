import type { Item } from './item.ts'
import type { Branch } from './tree.ts'
import { walkTree } from './tree.ts'

const repeats =
  /^(?:["'”“″]+|[-–]?\s*n\.?\s?\/?\s?t\.?\s*[-–]?|(?:nội dung |cách tính(?: điểm)? )?(?:như|tương tự(?: như)?|giống(?: như)?)(?: (?:trên|ở trên|dòng trên|mục trên|nội dung trên|tiêu chí trên))|(?:như|tương tự(?: như)?|giống(?: như)?|áp dụng như|tính như) (?:tiêu chí|mục|nội dung|tctp|tiêu chí thành phần)(?: số)? (?:[\dIVX]+(?:\.\d+)*(?:\.?[a-zđ])?|trên))[\s.;]*$/iu

/** "Như trên", "nt", a ditto sign → what the former leaf, or the one named, says in that column. */
export function resolveRepeats(branches: readonly Branch[]): void {
  const leaves = walkTree(branches).filter(({ children }) => children.length === 0)
  for (const [index, { item }] of leaves.entries()) {
    const former = leaves[index - 1]?.item
    const source = (text: string): Item | undefined => {
      const named = /(?:tiêu chí|mục|nội dung|tctp|phần)(?: số)? ([\dIVX]+(?:\.\d+)*(?:\.?[a-zđ])?)/iu.exec(
        text,
      )?.[1]
      return named === undefined ? former : leaves.find((leaf) => leaf.item.code?.text === named)?.item
    }
    const [only] = item.scoring
    if (only && item.scoring.length === 1 && repeats.test(only.text)) {
      const lines = source(only.text)?.scoring ?? []
      if (lines.length > 0) item.scoring.splice(0, 1, ...lines)
    }
    const [paper] = item.evidence
    if (paper !== undefined && item.evidence.length === 1 && repeats.test(paper)) {
      const papers = source(paper)?.evidence ?? []
      if (papers.length > 0) item.evidence.splice(0, 1, ...papers)
    }
    if (repeats.test(item.reviewLead))
      item.reviewLead = source(item.reviewLead)?.reviewLead ?? item.reviewLead
    if (repeats.test(item.lead)) item.lead = source(item.lead)?.lead ?? item.lead
  }
}
