import type { Rule } from '../../domain/criterion.ts'
import type { Problem } from '../../domain/result.ts'
import { startKeys } from './criterion-key.ts'
import { listEvidence, splitEvidence } from './evidence.ts'
import type { Item, Remark } from './item.ts'
import { gatherItems } from './items.ts'
import { applyNotes, type NoteEffect } from './notes.ts'
import type { RawTable } from './raw-table.ts'
import { draftLeavesOf } from '../../domain/draft-tree.ts'
import type { DraftAdjustments, DraftBlock, DraftCriterion } from '../../domain/draft.ts'
import type { AnnexReading, AnnexRow, Confidence, Progress } from './reading.ts'
import { resolveRepeats } from './repeat.ts'
import type { ScoringLine } from './scoring/clause.ts'
import { readRule, type RuleReading } from './scoring/read-rule.ts'
import { partSides, sideOf, type Side } from './sides.ts'
import { checkSums, maxOf, sumMaxima } from './sums.ts'
import { checkCodes, growTree, walkTree, type Branch } from './tree.ts'

/** Rows between two words of progress. */
const progressStep = 25

type Built = { readonly row: AnnexRow; readonly item: Item }

/** Rows of the chosen table → what was read and what was understood. */
export function assembleReading(raw: RawTable, onProgress?: Progress): Omit<AnnexReading, 'tables'> {
  const gathered = gatherItems(raw)
  const tree = growTree(gathered.items)
  for (const { item } of walkTree(tree)) {
    const { scoring, evidence } = splitEvidence(item.scoring)
    item.scoring.splice(0, item.scoring.length, ...scoring)
    item.evidence.push(...evidence)
  }
  resolveRepeats(tree)
  const effect = applyNotes(gathered.notes, tree)
  const { roots, areas, sides, totals: above } = partSides(tree)
  const totals = [...gathered.totals, ...above]

  const built: Built[] = []
  const keyOf = startKeys()
  const draw = (branch: Branch, parent: string, place: string, side: Side): DraftCriterion => {
    const { item, children } = branch
    const code = item.code?.text ?? ''
    const key = keyOf(item.title, code === '' ? place : code, parent)
    const reading = children.length > 0 ? null : readLeaf(item, effect, raw, side)
    const row = rowOf(branch, key, reading, effect)
    built.push({ row, item })
    if (built.length % progressStep === 0) onProgress?.(built.length, gathered.items.length)
    const shared = {
      key,
      code: code === '' ? place : code,
      title: row.title,
      max: positive(row.max ?? (children.length > 0 ? maxOf(branch) : null), side),
    }
    if (children.length > 0) {
      return {
        ...shared,
        ...(row.guidance === '' ? {} : { guidance: row.guidance }),
        source: sourceOf(item),
        children: children.map((child, index) => draw(child, key, `${shared.code}.${index + 1}`, side)),
      }
    }
    return {
      ...shared,
      guidance: row.guidance,
      evidence: row.evidence,
      ...(row.lead === '' ? {} : { lead: row.lead }),
      ...(row.reviewLead === '' ? {} : { reviewLead: row.reviewLead }),
      source: sourceOf(item),
      notApplicable: 'reviewer',
      rule: row.rule,
    }
  }
  const drafts = roots.map((branch, index) => ({
    branch,
    draft: draw(branch, '', String(index + 1), sideOf(branch)),
  }))
  const remarks = [
    ...raw.spareMaxima.map((label) => ({
      item: null,
      field: 'max',
      message: `Bảng có nhiều cột điểm tối đa; cột "${label}" không được lấy làm điểm tối đa, số trong cột giữ ở phần hướng dẫn. Nếu cần cột này, hãy bỏ cột kia trong bảng gốc rồi dán lại.`,
    })),
    ...gathered.remarks,
    ...checkCodes(areas),
    ...checkCodes(sides),
    ...checkSums(areas, totals, raw.hasMax),
    ...checkSums(sides, [], raw.hasMax),
  ]
  const total = totals.find(({ of, value }) => of === null && value !== null)?.value ?? null
  const draftsOf = (wanted: readonly Branch[]) =>
    drafts.flatMap(({ branch, draft }) => (wanted.includes(branch) ? [draft] : []))
  return {
    rows: built.map(({ row }) => row),
    areas: draftsOf(areas),
    problems: problemsOf(remarks, built),
    ...(sides.length === 0 ? {} : { adjustments: adjustmentsOf(sides, draftsOf) }),
    total,
    notes: gathered.notes,
  }
}

function readLeaf(item: Item, effect: NoteEffect, raw: RawTable, side: Side): RuleReading {
  const lines: ScoringLine[] =
    item.survey && item.scoring.length === 0
      ? [{ text: 'Điều tra xã hội học', award: '', from: 'method' }]
      : item.mark === 'XHH'
        ? [...item.scoring, { text: 'Điều tra xã hội học', award: '', from: 'method' }]
        : item.scoring
  const reading = readRule(lines, positive(item.max, side), item.title, side === 'penalty')
  const doubts = [...reading.doubts]
  let { confidence } = reading
  const doubt = (reason: string) => {
    doubts.push(reason)
    if (confidence === 'sure') confidence = 'likely'
  }
  if (raw.guessed) doubt('Bảng không có dòng tiêu đề cột; các cột được đoán theo nội dung.')
  if (item.pointsFrom === 'words') doubt('Điểm tối đa ghi bằng chữ.')
  if (side) doubt('Điểm thưởng, điểm trừ nằm ngoài tổng điểm.')
  for (const note of effect.governs.get(item) ?? [])
    doubt(`Ghi chú của bảng có thể chi phối dòng này: "${note.slice(0, 120)}".`)
  return { ...reading, confidence, doubts }
}

function rowOf(
  { item, level, children }: Branch,
  key: string,
  reading: RuleReading | null,
  effect: NoteEffect,
): AnnexRow {
  const expected = listEvidence(item.evidence)
  const rule: Rule | null = reading?.rule ?? null
  const confidence: Confidence = reading ? reading.confidence : branchConfidence(item, children)
  return {
    level,
    code: item.code?.text ?? '',
    title: item.title,
    max: item.max,
    guidance: guidanceOf(item, effect),
    evidence: { required: expected.length > 0 && rule?.kind !== 'survey', expected },
    rule,
    confidence,
    reviewLead: item.reviewLead,
    lead: item.lead,
    key,
    line: item.row.line,
    source: item.cells,
    doubts: reading ? reading.doubts : [],
  }
}

function branchConfidence(item: Item, children: readonly Branch[]): Confidence {
  if (item.max === null) return 'check'
  return sumMaxima(children) === item.max ? 'sure' : 'check'
}

/** The whole scoring text, line by line, with notes and columns of no other use. */
function guidanceOf(item: Item, effect: NoteEffect): string {
  const lines = item.scoring.map(({ text, award }) =>
    award === ''
      ? text
      : `${text}: ${/điểm|đ$/iu.test(award) || !/^[\d.,]+$/.test(award) ? award : `${award.replace('.', ',')} điểm`}`,
  )
  const others = item.others.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`))
  const notes = (effect.governs.get(item) ?? []).map((note) => `Ghi chú: ${note}`)
  return [...new Set([...lines, ...others, ...notes])].join('\n')
}

/** A penalty may be printed with its sign; a set holds what is taken away as points. */
function positive(max: number | null, side: Side): number | null {
  return side === 'penalty' && max !== null ? Math.abs(max) : max
}

function adjustmentsOf(
  sides: readonly Branch[],
  draftsOf: (wanted: readonly Branch[]) => DraftCriterion[],
): DraftAdjustments {
  const side = (wanted: 'bonus' | 'penalty'): DraftBlock => {
    const branches = sides.filter((branch) => sideOf(branch) === wanted)
    const drafts = draftsOf(branches)
    return {
      max: branches.length === 0 ? 0 : positive(sumMaxima(branches), wanted),
      items: draftLeavesOf(drafts),
    }
  }
  return { bonus: side('bonus'), penalty: side('penalty') }
}

/** Each remark as a problem that names its row, in the order of the rows. */
function problemsOf(remarks: readonly Remark[], built: readonly Built[]): Problem[] {
  const at = new Map(built.map(({ item }, index) => [item, index]))
  return remarks
    .map((remark) => ({ remark, index: remark.item ? (at.get(remark.item) ?? -1) : built.length }))
    .sort((a, b) => a.index - b.index)
    .map(({ remark: { item, field, message }, index }) => {
      if (!item) return { path: field, message }
      const code = item.code?.text
      const name = code === undefined ? ` ("${item.title.slice(0, 60)}")` : ` (mã ${code})`
      return {
        path: index < 0 ? field : `rows.${index}.${field}`,
        ...(code === undefined ? {} : { code }),
        message: `${item.row.where}${name}: ${message}.`,
      }
    })
}

/** "Dòng 5" of the annex, told from afar: "Phụ lục, dòng 5". */
function sourceOf({ row: { where } }: Item): string {
  return `Phụ lục, ${where.charAt(0).toLowerCase()}${where.slice(1)}`
}
