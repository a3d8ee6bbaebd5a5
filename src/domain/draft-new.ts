import type { CriteriaSet } from './criteria.ts'
import { draftFromSet } from './draft-check.ts'
import { blankLeaf } from './draft-tree.ts'
import type { DraftAdjustments, DraftCriterion, DraftSet } from './draft.ts'
import { unitIdFromName } from './unit.ts'

/** A set to begin with: the seven areas of administrative reform, their points and all below them still to be given. */
export function emptyDraft(year: number): DraftSet {
  return {
    ...blankDraft(year),
    areas: sevenAreas.map(([key, title], index) => ({ ...blankLeaf(key, String(index + 1)), title })),
  }
}

/** A set read from an annex: areas and blocks as read, the data of the set still to be given. */
export function draftFromAreas(
  year: number,
  read: {
    readonly areas: readonly DraftCriterion[]
    readonly adjustments?: Omit<DraftAdjustments, 'ceiling'>
    readonly total: number | null
  },
): DraftSet {
  const blank = { ...blankDraft(year), areas: read.areas, max: read.total ?? 100 }
  return read.adjustments ? { ...blank, adjustments: read.adjustments } : blank
}

/**
 * A set as the start of its next version: criteria and keys stay, the decision is to be entered anew, and it is
 * illustrative until someone says otherwise. `version` is free among those taken: "2025", "2025.2", …
 */
export function nextVersion(set: CriteriaSet, taken: readonly string[]): DraftSet {
  const draft = draftFromSet(set)
  const years = set.appliesTo.years.map((year) => year + 1)
  return {
    ...draft,
    version: freeVersion(String(years.at(-1) ?? set.version), [...taken, set.version]),
    follows: set.version,
    status: 'illustrative',
    decision: blankDecision,
    appliesTo: { ...set.appliesTo, years },
  }
}

/** An id for a set where none is given: its issuer in plain letters, "ubnd-tinh-gia-lai". */
export function setIdFromIssuer(issuer: string): string {
  return unitIdFromName(issuer) || 'bo-tieu-chi'
}

const blankDecision: DraftSet['decision'] = { number: '', date: '', title: '', url: null, bases: [] }

function blankDraft(year: number): DraftSet {
  return {
    format: 'par-index-criteria',
    formatVersion: 1,
    id: '',
    version: String(year),
    status: 'illustrative',
    title: '',
    issuer: '',
    decision: blankDecision,
    appliesTo: { levels: [], years: [year] },
    reviewer: '',
    max: 100,
    digits: 2,
    survey: 'optional',
    areas: [],
    tiers: [
      { name: 'Xuất sắc', from: 90 },
      { name: 'Tốt', from: 80 },
      { name: 'Khá', from: 70 },
      { name: 'Trung bình', from: 50 },
      { name: 'Yếu', from: 0 },
    ],
  }
}

function freeVersion(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted
  let number = 2
  while (taken.includes(`${wanted}.${number}`)) number++
  return `${wanted}.${number}`
}

const sevenAreas = [
  ['direction', 'Công tác chỉ đạo, điều hành'],
  ['institutions', 'Cải cách thể chế'],
  ['procedures', 'Cải cách thủ tục hành chính'],
  ['organisation', 'Cải cách tổ chức bộ máy'],
  ['civil-service', 'Cải cách chế độ công vụ'],
  ['finance', 'Cải cách tài chính công'],
  ['digital', 'Xây dựng, phát triển chính quyền điện tử, chính quyền số'],
] as const
