import { appraisalComparison } from '../../domain/documents/appraisal-comparison.ts'
import { areaOfAllSteps } from '../../domain/documents/area-of-all.ts'
import { areaReview } from '../../domain/documents/area-review.ts'
import { councilMinutes } from '../../domain/documents/council-minutes.ts'
import type { Document } from '../../domain/documents/document.ts'
import { explanationRequest } from '../../domain/documents/explanation-request.ts'
import { publicationDecision, publicationProposal } from '../../domain/documents/publication-papers.ts'
import { receipt } from '../../domain/documents/receipt.ts'
import { reminderLetter } from '../../domain/documents/reminder-letter.ts'
import { resultNotice } from '../../domain/documents/result-notice.ts'
import { publishedNote, resultsTable, standingWords } from '../../domain/documents/results-table.ts'
import type { BlockPictures } from '../../domain/documents/result-charts.ts'
import type { Reviewed } from '../../domain/documents/reviewer-paper.ts'
import { scoreSheetDocument } from '../../domain/documents/score-sheet.ts'
import { yearReportSteps } from '../../domain/documents/year-report.ts'
import type { PaperJob, PrintFormat } from '../../files/print.ts'
import { runInSlices } from '../../ui/slices.ts'
import { drawBlock } from './draw-block.ts'
import type { RoundSource } from './source.ts'

/** A paper of the reviewer. Of `make`, each is one paper, made only when its turn comes: there may be hundreds. */
export type RoundPaper = {
  readonly id: string
  readonly name: string
  readonly use: string
  readonly formats: readonly PrintFormat[]
  readonly make: (source: RoundSource) => readonly PaperJob[]
  /** Why some get none, or what to see to first. */
  readonly notes?: (source: RoundSource) => readonly string[]
  /** What one of them is about, for the count beside it. */
  readonly each: 'đơn vị' | 'lĩnh vực' | 'khối' | null
}

const all: readonly PrintFormat[] = ['docx', 'pdf', 'xlsx']
const letter: readonly PrintFormat[] = ['docx', 'pdf']
const hasRanked = ({ blocks }: RoundSource) => blocks.some(({ block }) => block.ranked.length > 0)

/** The papers of a reviewer, in the order of its work. */
export const roundPapers: readonly RoundPaper[] = [
  {
    id: 'tiep-nhan',
    name: 'Phiếu tiếp nhận hồ sơ',
    use: 'Giao cho đơn vị: hồ sơ nào, mã hồ sơ, ngày nhận, đúng hạn hay quá hạn',
    formats: letter,
    each: 'đơn vị',
    make: ({ round, receipts, options }) =>
      receipts.map((data) => ({ name: data.unit.name, make: () => receipt(round, data, options) })),
  },
  {
    id: 'bang-diem',
    name: 'Bảng tự đánh giá, chấm điểm của các đơn vị',
    use: 'Bảng điểm và danh mục tài liệu kiểm chứng, theo hồ sơ đã nhận',
    formats: all,
    each: 'đơn vị',
    make: ({ reviewed }) =>
      perUnit(reviewed, ({ dossier, sheet, code }) => scoreSheetDocument(dossier, sheet, { code })),
  },
  {
    id: 'don-doc',
    name: 'Công văn đôn đốc từng đơn vị',
    use: 'Đơn vị chưa gửi, phải hoàn thiện hoặc chưa giải trình: còn thiếu gì, quá hạn bao nhiêu ngày',
    formats: letter,
    each: 'đơn vị',
    make: ({ round, reminders, today, options }) =>
      reminders.map((one) => ({
        name: one.unit.name,
        make: () => reminderLetter(round, [one], today, options),
      })),
  },
  {
    id: 'don-doc-chung',
    name: 'Công văn đôn đốc chung, kèm danh sách',
    use: 'Một công văn gửi các đơn vị trong danh sách',
    formats: letter,
    each: null,
    make: ({ round, reminders, today, options }) =>
      reminders.length < 2 ? [] : [single(() => reminderLetter(round, reminders, today, options))],
  },
  {
    id: 'phieu-don-vi',
    name: 'Phiếu thẩm định theo lĩnh vực của từng đơn vị',
    use: 'Số liệu, tài liệu, điểm tự đánh giá; ô chưa thẩm định để trống',
    formats: all,
    each: 'đơn vị',
    make: ({ round, reviewed, choice, options }) =>
      perUnit(reviewed, (one) => areaReview(round, one, choice.area, options)),
  },
  {
    id: 'phieu-linh-vuc',
    name: 'Phiếu thẩm định một lĩnh vực của các đơn vị',
    use: 'Cùng một lĩnh vực đặt cạnh nhau giữa các đơn vị, rồi từng tiêu chí',
    formats: all,
    each: 'lĩnh vực',
    make: ({ round, reviewed, choice, options }) =>
      reviewed.length === 0
        ? []
        : round.set.areas
            .filter(({ key }) => choice.area === null || key === choice.area)
            .map(({ key, code, title }) => ({
              name: `${code}. ${title}`,
              make: () => runInSlices(areaOfAllSteps(round, reviewed, key, options)),
            })),
  },
  {
    id: 'giai-trinh',
    name: 'Công văn yêu cầu giải trình',
    use: 'Đơn vị đang trong vòng giải trình, còn tiêu chí chưa giải trình; kèm bảng tiêu chí, điểm và lý do',
    formats: letter,
    each: 'đơn vị',
    make: ({ round, toExplain, options, dueOf }) =>
      perUnit(toExplain?.asked ?? [], (one) => explanationRequest(round, one, dueOf(one.unit.id), options)),
    notes: ({ toExplain }) => toExplain?.notes ?? [],
  },
  {
    id: 'so-sanh',
    name: 'Bảng so sánh điểm tự đánh giá – thẩm định',
    use: 'Điểm từng lần thẩm định, kết luận của Hội đồng, lý do, giải trình, chênh lệch',
    formats: all,
    each: 'đơn vị',
    make: ({ round, reviewed, options }) =>
      perUnit(reviewed, (one) => appraisalComparison(round, one, options)),
  },
  {
    id: 'thong-bao',
    name: 'Thông báo kết quả thẩm định',
    use: 'Kết quả theo lĩnh vực, tiêu chí thay đổi điểm và lý do; gửi từng đơn vị',
    formats: letter,
    each: 'đơn vị',
    make: ({ round, reviewed, options }) =>
      perUnit(
        reviewed.filter(({ dossier }) => dossier.review.rounds.length > 0),
        (one) => resultNotice(round, one, options),
      ),
  },
  {
    id: 'bien-ban',
    name: 'Biên bản họp Hội đồng thẩm định',
    use: 'Điền sẵn kết quả, đơn vị đồng hạng, nội dung chưa thống nhất; để trống phần thảo luận',
    formats: letter,
    each: null,
    make: ({ round, blocks, reviewed, options }) => [
      single(() =>
        councilMinutes(
          round,
          blocks.map(({ block }) => block),
          reviewed,
          options,
        ),
      ),
    ],
  },
  {
    id: 'bang-ket-qua',
    name: 'Bảng tổng hợp kết quả, xếp hạng',
    use: 'Thứ hạng, các điểm thành phần, thống kê, điểm theo lĩnh vực',
    formats: all,
    each: 'khối',
    make: ({ round, blocks, published, options }) =>
      blocks.map((one) => ({
        name: one.block.block,
        make: async () =>
          resultsTable(round, one.block, {
            former: one.former,
            standing: standingWords(one.block, published.get(one.block.block)?.table),
            note: publishedNote(one.block, published.get(one.block.block)),
            pictures: await drawBlock(round, one),
            options,
          }),
      })),
  },
  {
    id: 'to-trinh',
    name: 'Tờ trình công bố kết quả',
    use: 'Trình cơ quan ban hành bộ tiêu chí công bố kết quả',
    formats: letter,
    each: null,
    make: (source) =>
      hasRanked(source)
        ? [single(() => publicationProposal(source.round, source.blocks, source.options))]
        : [],
  },
  {
    id: 'quyet-dinh',
    name: 'Dự thảo Quyết định công bố kết quả',
    use: 'Kèm phụ lục bảng kết quả, xếp hạng từng khối',
    formats: letter,
    each: null,
    make: (source) =>
      hasRanked(source)
        ? [single(() => publicationDecision(source.round, source.blocks, source.options))]
        : [],
  },
  {
    id: 'bao-cao',
    name: 'Báo cáo phân tích kết quả năm',
    use: 'Theo khối, theo lĩnh vực, tiêu chí chưa đạt, so với năm trước, chênh lệch điểm',
    formats: letter,
    each: null,
    make: (source) => (hasRanked(source) ? [single(() => drawnReport(source))] : []),
  },
]

function perUnit(reviewed: readonly Reviewed[], make: (one: Reviewed) => Document): readonly PaperJob[] {
  return reviewed.map((one) => ({ name: one.unit.name, make: () => make(one) }))
}

/** A paper of which there is one; nobody needs its name. */
function single(make: PaperJob['make']): PaperJob {
  return { name: '', make }
}

async function drawnReport({ round, blocks, options }: RoundSource): Promise<Document> {
  const pictures = new Map<string, BlockPictures>()
  for (const one of blocks) pictures.set(one.block.block, await drawBlock(round, one))
  return runInSlices(yearReportSteps(round, blocks, { ...options, pictures }))
}
