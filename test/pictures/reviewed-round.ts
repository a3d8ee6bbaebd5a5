import { leavesOf, type Leaf } from '../../src/domain/criterion.ts'
import type { BlockToPublish } from '../../src/domain/documents/publication-papers.ts'
import type { Reviewed } from '../../src/domain/documents/reviewer-paper.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { pointsToNumber } from '../../src/domain/points.ts'
import { parseRanking } from '../../src/domain/ranking-table.ts'
import { resultsByBlock } from '../../src/domain/results.ts'
import type { ReviewItem, ReviewRound } from '../../src/domain/review.ts'
import { parseRound, type Round } from '../../src/domain/round.ts'
import { rowsOf, scoreDossier } from '../../src/domain/score.ts'
import { resultOfUnit } from '../../src/domain/unit-result.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { valueOf } from '../domain/sample.ts'

/** Illustrative: a round of six units on a shipped set, five of which sent what the sample says and were judged. */

const sample = sampleDossier()
const due = { submit: '2022-12-15', explain: '2023-01-20' }
const period = { from: '2021-12-15', to: '2022-12-14' }
const guide = {
  number: '512/HD-PNV',
  date: '2022-11-01',
  issuer: 'Phòng Nội vụ thành phố Quy Nhơn',
  subject: 'tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2022',
}

export const round: Round = valueOf(
  parseRound({
    format: 'par-index-round',
    formatVersion: 1,
    id: 'dot-2022',
    title: 'Đánh giá cải cách hành chính năm 2022, khối phường',
    year: 2022,
    period,
    set: sample.set,
    due,
    guide,
    reviewer: 'Phòng Nội vụ thành phố Quy Nhơn',
    units: Array.from({ length: 6 }, (_, at) => ({
      id: at === 0 ? sample.unit.id : `phuong-mau-0${at + 1}`,
      name: `UBND phường Mẫu 0${at + 1}`,
      level: 'ward',
      block: 'Khối phường',
      contact: `Nguyễn Văn Mẫu ${at + 1}, 0000 000 00${at}`,
    })),
  }),
)

const question = {
  points: null,
  verdict: 'question',
  reason: 'Tài liệu chưa chứng minh đầy đủ nội dung',
} as const
const explanation = {
  round: 1,
  at: '2023-01-10T02:00:00Z',
  by: 'Nguyễn Văn Mẫu',
  text: 'Đơn vị đã bổ sung tài liệu kiểm chứng, đề nghị thẩm định lại. (Nội dung mẫu.)',
  citations: [],
}

/** The dossiers that came in, each judged in two appraisals and by the council, with their surveys. */
export const reviewed: readonly Reviewed[] = round.units.slice(0, 5).map((unit, at) => {
  const dossier = judge({ ...sample, id: `ho-so-${at}`, unit: { ...sample.unit, ...unitOf(unit) } }, at)
  return { unit, dossier, sheet: scoreDossier(dossier), code: `7K3M-Q2XT-9ZW${at + 1}` }
})

const former = valueOf(
  parseRanking({
    format: 'par-index-ranking',
    formatVersion: 1,
    index: 'PAR INDEX',
    block: 'Khối phường',
    year: 2021,
    max: 100,
    digits: 2,
    tiers: sample.set.tiers,
    source: {
      number: '15/QĐ-UBND',
      date: '2022-01-20',
      issuer: 'UBND thành phố Quy Nhơn',
      url: null,
      quality: 'own',
    },
    set: null,
    units: round.units.map(({ id, name }, at) => ({
      id,
      name,
      index: [78.5, 80.25, 74, 81.75, 70.5, 76][at] ?? null,
    })),
  }),
)

export const blocks: readonly BlockToPublish[] = resultsByBlock(
  round.set,
  round.units.map((unit, at) => resultOfUnit(unit, reviewed[at]?.dossier ?? null, round.set)),
).map((block) => ({ block, former }))

function unitOf({ id, name }: Round['units'][number]): Pick<Dossier['unit'], 'id' | 'name'> {
  return { id, name }
}

/** Every ninth criterion is lowered or asked about, others for each unit; what was explained is given back. */
function judge(claimed: Dossier, at: number): Dossier {
  const self = new Map(rowsOf(scoreDossier(claimed).areas).map((row) => [row.key, row.self]))
  const leaves = leavesOf(claimed.set.areas)
  const claims = leaves.flatMap((leaf) => {
    const points = self.get(leaf.key) ?? null
    return points === null || points === 0 ? [] : [{ leaf, points: pointsToNumber(points) }]
  })
  const lowered = claims.filter((_, place) => place % 9 === at)
  const [asked, back, council] = lowered
  const agreed = claims.filter((claim) => !lowered.includes(claim))
  const unclaimed = leaves.filter(({ rule }) => rule.kind === 'number' && rule.by === 'reviewer')
  const items = (entries: readonly (readonly [Leaf, ReviewItem])[]): ReviewRound['items'] =>
    Object.fromEntries(entries.map(([{ key }, item]) => [key, item]))
  const rounds = [
    reviewRound('lan-1', 1, {
      ...items(agreed.map(({ leaf, points }) => [leaf, { points, verdict: 'agree', reason: '' }])),
      ...items(lowered.map(({ leaf, points }) => [leaf, lower(points / 2)])),
      ...items(unclaimed.map((leaf) => [leaf, { ...lower(leaf.max / 2), reason: 'Theo đánh giá' }])),
      ...(asked ? { [asked.leaf.key]: question } : {}),
    }),
    reviewRound('lan-2', 2, {
      ...(asked ? { [asked.leaf.key]: lower(asked.points / 2) } : {}),
      ...(back ? { [back.leaf.key]: { ...lower(back.points), reason: 'Chấp nhận giải trình' } } : {}),
    }),
    {
      ...reviewRound('hoi-dong', 1, council ? { [council.leaf.key]: lower(council.points / 4) } : {}),
      kind: 'council' as const,
    },
  ]
  const explained = [asked, back].flatMap((claim) =>
    claim ? [[claim.leaf.key, [explanation]] as const] : [],
  )
  const surveyed = leaves.filter(({ rule }) => rule.kind === 'survey')
  return {
    ...claimed,
    revision: 1,
    stage: 'finalised',
    round: { id: round.id, period, due, guide },
    seal: { hash: 'a'.repeat(64), at: '2022-12-14T08:00:00Z', by: 'Trần Văn Mẫu', signature: null },
    explanations: Object.fromEntries(explained),
    review: {
      rounds,
      surveys: Object.fromEntries(
        surveyed.map(({ key }) => [key, { counts: [40 - 5 * at, 45, 10 + 5 * at, 5] }]),
      ),
    },
  }
}

function lower(points: number): ReviewItem {
  return { points, verdict: 'change', reason: 'Số liệu không khớp số liệu của cơ quan quản lý' }
}

function reviewRound(id: string, number: number, items: ReviewRound['items']): ReviewRound {
  return {
    id,
    round: number,
    by: 'Lê Thị Mẫu',
    body: round.reviewer,
    at: '2023-01-05T02:00:00Z',
    areas: [],
    items,
  }
}
