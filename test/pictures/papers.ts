import { readFileSync } from 'node:fs'
import { handOut, officesOf } from '../../src/domain/assignment.ts'
import { blockBoard } from '../../src/domain/block-board.ts'
import { compareSheets } from '../../src/domain/compare.ts'
import { appraisalComparison } from '../../src/domain/documents/appraisal-comparison.ts'
import { areaOfAll } from '../../src/domain/documents/area-of-all.ts'
import { areaReview } from '../../src/domain/documents/area-review.ts'
import { assignmentList } from '../../src/domain/documents/assignment-list.ts'
import { blockPaper } from '../../src/domain/documents/block-paper.ts'
import { boardPaper } from '../../src/domain/documents/board-paper.ts'
import { comparisonPaper } from '../../src/domain/documents/comparison-paper.ts'
import { councilMinutes } from '../../src/domain/documents/council-minutes.ts'
import type { Document, Picture } from '../../src/domain/documents/document.ts'
import { evidenceDocument } from '../../src/domain/documents/evidence-document.ts'
import { explanationReport } from '../../src/domain/documents/explanation-report.ts'
import { explanationRequest } from '../../src/domain/documents/explanation-request.ts'
import { leaderPaper } from '../../src/domain/documents/leader-paper.ts'
import { teamMinutes } from '../../src/domain/documents/minutes.ts'
import { planProgressReport } from '../../src/domain/documents/plan-progress.ts'
import { publicationDecision, publicationProposal } from '../../src/domain/documents/publication-papers.ts'
import { receipt } from '../../src/domain/documents/receipt.ts'
import { reminderLetter } from '../../src/domain/documents/reminder-letter.ts'
import { remedyPlanDocument } from '../../src/domain/documents/remedy-plan.ts'
import { resultNotice } from '../../src/domain/documents/result-notice.ts'
import { resultsTable, standingWords } from '../../src/domain/documents/results-table.ts'
import { scoreSheetDocument } from '../../src/domain/documents/score-sheet.ts'
import { selfReport } from '../../src/domain/documents/self-report.ts'
import { setGuide } from '../../src/domain/documents/set-guide.ts'
import { yearReport } from '../../src/domain/documents/year-report.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { leaderBoard } from '../../src/domain/leader-board.ts'
import { editTask, parsePlan, type RemedyPlan } from '../../src/domain/plan.ts'
import { parseRanking, type RankingTable } from '../../src/domain/ranking-table.ts'
import { unitsToRemind } from '../../src/domain/reception.ts'
import { draftRemedy } from '../../src/domain/remedy.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { summarise } from '../../src/domain/summary.ts'
import { unitBoard } from '../../src/domain/unit-board.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { valueOf } from '../domain/sample.ts'
import { blocks, reviewed, round } from './reviewed-round.ts'

/** A document that is drawn and read back; `id` begins with its number in the list of documents. */
export type Paper = { readonly id: string; readonly document: Document }

const today = '2023-02-01'
const codes = new Map(reviewed.flatMap(({ unit, code }) => (code === null ? [] : [[unit.id, code] as const])))
const sample = sampleDossier()
const first = at(reviewed, 0)
const own = { code: first.code, head: { recipients: [`- ${round.reviewer};`, '- Lưu: VT, VP.'] } }
/** The unit's dossier as it was sent, before anybody judged it. */
const sent: Dossier = {
  ...first.dossier,
  stage: 'submitted',
  explanations: {},
  review: { rounds: [], surveys: {} },
}
const sentSheet = scoreDossier(sent)

const words = {
  difficulties: 'Một số hệ thống thông tin chưa liên thông, phải nhập số liệu nhiều lần. (Nội dung mẫu.)',
  proposals: 'Đề nghị tập huấn cho công chức phụ trách cải cách hành chính của phường. (Nội dung mẫu.)',
}

/** Every kind of document once, of illustrative data; the same pages on any day. */
export const papers: readonly Paper[] = [
  paper('01-bang-diem', scoreSheetDocument(first.dossier, first.sheet, own)),
  paper('02-bao-cao', selfReport(first.dossier, { ...own, words })),
  paper('03-danh-muc', evidenceDocument(withFiles(first.dossier), own)),
  paper('04a-phieu-don-vi', areaReview(round, at(reviewed, 1), 'direction', { asOf: today })),
  paper('04b-phieu-linh-vuc', areaOfAll(round, reviewed, 'direction', { asOf: today })),
  paper('04c-so-sanh-diem', appraisalComparison(round, first, { asOf: today })),
  paper('05-bang-ket-qua', results()),
  paper('06-so-sanh-nam', comparisonOfYears()),
  paper('07-ke-hoach', remedyPlanDocument({ plan: planOfCity(), dossier: sample })),
  paper('08a-tong-quan', overview()),
  paper('08b-khoi', blockOfUnits()),
  paper('09-huong-dan', setGuide(sample.set)),
  paper(
    '10-tien-do',
    planProgressReport({ plan: planUnderWay(), dossier: first.dossier, code: first.code }, '2023-05-31'),
  ),
  paper('11-phan-cong', assignments()),
  paper('12-phieu-trinh', leaderPaper(sent, leaderBoard(sent, sentSheet, sampleDossier(2021)), own)),
  paper('13-phieu-tiep-nhan', receiptOfUnit()),
  paper('14-don-doc', reminders()),
  paper('15-yeu-cau-giai-trinh', explanationRequest(round, first, '2023-02-20', { asOf: today })),
  paper('16-giai-trinh', explanationReport(first.dossier, first.sheet, own)),
  paper('17-thong-bao', resultNotice(round, first, { asOf: today })),
  paper('18a-bien-ban-to', teamMinutes(sent, sentSheet, own)),
  paper('18b-bien-ban-hoi-dong', minutesOfCouncil()),
  paper('19a-to-trinh', publicationProposal(round, blocks, { asOf: today, codes })),
  paper('19b-quyet-dinh', publicationDecision(round, blocks, { asOf: today, codes })),
  paper('20-phan-tich', yearReport(round, blocks, { asOf: today, codes })),
]

function paper(id: string, document: Document): Paper {
  return { id, document }
}

/** The first document with an address, the second with a file, as an office would have them. */
function withFiles(dossier: Dossier): Dossier {
  const [one, two, ...others] = dossier.evidence
  if (!one || !two) throw new Error('the sample has no evidence')
  const url = 'https://phuongmau01.example.com/van-ban/12-KH-UBND'
  const file = { name: '318-BC-UBND.pdf', size: 120_000, sha256: 'b'.repeat(64) }
  return { ...dossier, evidence: [{ ...one, url }, { ...two, file }, ...others] }
}

function results(): Document {
  const { block, former } = at(blocks, 0)
  const pictures = { units: [chart('Chỉ số của các đơn vị năm 2022 (%)')], tiers: [], areas: [], former: [] }
  return resultsTable(round, block, {
    former,
    standing: standingWords(block, undefined),
    pictures,
    options: { asOf: today, codes },
  })
}

function comparisonOfYears(): Document {
  const [before, after] = [sampleDossier(2021), sent]
  const comparison = compareSheets(scoreDossier(before), sentSheet)
  const pictures = [chart('Chỉ số theo lĩnh vực năm 2021 và năm 2022 (%)')]
  return comparisonPaper({ before, after, comparison, provisional: true }, { ...own, pictures })
}

function planOfCity(): RemedyPlan {
  return valueOf(parsePlan(jsonOf('plans/quy-nhon/2022')))
}

/** One task done in time, one late, one soon due. */
function planUnderWay(): RemedyPlan {
  const plan = draftRemedy(first.sheet, {
    dossier: first.dossier,
    target: 'tăng ít nhất 3 bậc so với năm 2022',
  })
  const changes = [
    { progress: 'done', due: '2023-04-30', lead: 'Công chức địa chính – xây dựng' },
    { progress: 'doing', due: '2023-03-31', lead: 'Công chức tư pháp – hộ tịch' },
    { due: '2023-06-15', lead: 'Văn phòng HĐND và UBND phường' },
  ] as const
  return changes.reduce(
    (now, change, index) => editTask(now, at(plan.tasks, index).id, change, '2023-04-05'),
    plan,
  )
}

function overview(): Document {
  const tables = [2019, 2020, 2021, 2022].map(publishedTable)
  const plan = planUnderWay()
  const { dossier, sheet } = first
  const board = unitBoard({ dossier, sheet, tables, plan, places: 3, seed: 1, today: '2023-05-31' })
  return boardPaper(dossier, sheet, board, { ...own, withChance: true })
}

function blockOfUnits(): Document {
  const table = valueOf(parseRanking(jsonOf('rankings/par-index/binh-duong-huyen/2017')))
  return blockPaper(table, blockBoard(table, null), new Map())
}

function publishedTable(year: number): RankingTable {
  return valueOf(
    parseRanking({
      format: 'par-index-ranking',
      formatVersion: 1,
      index: 'PAR INDEX',
      block: 'Khối phường',
      year,
      max: 100,
      digits: 2,
      tiers: [],
      source: { number: '', date: null, issuer: 'UBND thành phố Quy Nhơn', url: null, quality: 'own' },
      set: null,
      units: round.units.map(({ id, name }, index) => ({
        id,
        name,
        index: 80 + index * 2 + ((index * 7 + year) % 3) / 4,
      })),
    }),
  )
}

function assignments(): Document {
  const offices = ['Văn phòng – Thống kê', 'Tư pháp – Hộ tịch', 'Tài chính – Kế toán']
  const answers = Object.entries(sample.answers).map(
    ([key, answer], index) => [key, { ...answer, assignee: at(offices, index % 3) }] as const,
  )
  const shared: Dossier = { ...sample, answers: Object.fromEntries(answers) }
  const handed = offices.reduce<Dossier>(
    (dossier, assignee) =>
      valueOf(handOut(dossier, { assignee, due: '2022-12-05', at: '2022-11-20T02:00:00Z', by: '' })),
    shared,
  )
  return assignmentList(handed, officesOf(handed, scoreDossier(handed), '2022-12-07'))
}

function receiptOfUnit(): Document {
  return receipt(round, {
    unit: first.unit,
    revision: 1,
    code: first.code ?? '',
    receivedOn: '2022-12-17',
    letter: { number: '115/BC-UBND', date: '2022-12-16' },
    late: 1,
    evidence: sent.evidence.length,
    summary: summarise(sent),
    notes: ['Thiếu tệp của tài liệu số 3; đơn vị gửi bổ sung.'],
  })
}

function reminders(): Document {
  const standing = { status: 'awaiting', reason: '', due: null, at: '2023-01-05T02:00:00Z' } as const
  return reminderLetter(round, unitsToRemind(round, { [at(round.units, 1).id]: standing }, today), today, {})
}

function minutesOfCouncil(): Document {
  return councilMinutes(
    round,
    blocks.map(({ block }) => block),
    reviewed,
    { asOf: today, codes },
  )
}

/** A chart's place and caption; the picture itself is half black, half grey. */
function chart(caption: string): Picture {
  const jpeg = new Uint8Array(readFileSync(new URL('chart.jpg', import.meta.url)))
  return { kind: 'picture', caption, jpeg, width: 1200, height: 500 }
}

function jsonOf(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../criteria/${name}.json`, import.meta.url), 'utf8'))
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place]
  if (item === undefined) throw new Error(`nothing at ${place}`)
  return item
}
