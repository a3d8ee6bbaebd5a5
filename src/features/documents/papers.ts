import { officesOf } from '../../domain/assignment.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { assignmentList } from '../../domain/documents/assignment-list.ts'
import type { Document } from '../../domain/documents/document.ts'
import { evidenceDocument } from '../../domain/documents/evidence-document.ts'
import { explanationReport } from '../../domain/documents/explanation-report.ts'
import { leaderPaper } from '../../domain/documents/leader-paper.ts'
import { fileNameOf } from '../../domain/documents/marks.ts'
import { teamMinutes } from '../../domain/documents/minutes.ts'
import { columnsOf } from '../../domain/documents/score-columns.ts'
import { scoreSheetDocument } from '../../domain/documents/score-sheet.ts'
import { selfReport } from '../../domain/documents/self-report.ts'
import { setGuide } from '../../domain/documents/set-guide.ts'
import { leaderBoard } from '../../domain/leader-board.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import type { PrintFormat, PrintJob } from '../../files/print.ts'
import { headDataOf, type PaperWords } from '../../store/paper-words.ts'
import { readLeftColumns } from '../../store/sheet-columns.ts'

/** What all papers of a dossier are made from. `today`: `2022-12-20`. */
export type PaperSource = {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly code: string | null
  readonly words: PaperWords
  /** Last year's dossier of the unit, where it is on this computer. */
  readonly former: Dossier | null
  readonly today: string
}

/** A paper that can be had. */
export type PaperKind = {
  readonly id: string
  readonly name: string
  readonly use: string
  readonly formats: readonly PrintFormat[]
  /** Whether a dossier has anything to put in it. */
  readonly fits: (dossier: Dossier) => boolean
  readonly make: (source: PaperSource) => Document
}

const all: readonly PrintFormat[] = ['pdf', 'docx', 'xlsx']
const letter: readonly PrintFormat[] = ['pdf', 'docx']
const always = () => true
const optionsOf = ({ code, words }: PaperSource) => ({ code, head: headDataOf(words) })

/** The papers of a unit, in the order of its work. */
export const paperKinds: readonly PaperKind[] = [
  {
    id: 'bao-cao',
    name: 'Báo cáo kết quả tự đánh giá',
    use: 'Ba phần, kèm bảng điểm và danh mục tài liệu làm phụ lục; trình ký và gửi',
    formats: all,
    fits: always,
    make: (source) =>
      selfReport(source.dossier, {
        ...optionsOf(source),
        words: source.words,
        columns: chosenColumns(source.sheet),
      }),
  },
  {
    id: 'bang-diem',
    name: 'Bảng tự đánh giá, chấm điểm',
    use: 'Có đầu văn bản và chữ ký; cột theo lựa chọn ở trang Bảng điểm',
    formats: all,
    fits: always,
    make: (source) =>
      scoreSheetDocument(source.dossier, source.sheet, {
        ...optionsOf(source),
        columns: chosenColumns(source.sheet),
      }),
  },
  {
    id: 'danh-muc',
    name: 'Danh mục tài liệu kiểm chứng',
    use: 'Đánh số, nêu tiêu chí sử dụng, liên kết mở được',
    formats: all,
    fits: always,
    make: (source) => evidenceDocument(source.dossier, optionsOf(source)),
  },
  {
    id: 'giai-trinh',
    name: 'Báo cáo giải trình kết quả thẩm định',
    use: 'Ý kiến thẩm định và giải trình của đơn vị theo từng tiêu chí',
    formats: letter,
    fits: ({ review }) => review.rounds.length > 0,
    make: (source) => explanationReport(source.dossier, source.sheet, optionsOf(source)),
  },
  {
    id: 'phieu-trinh',
    name: 'Phiếu trình lãnh đạo',
    use: 'Một trang: điểm theo lĩnh vực và các tiêu chí cần lưu ý',
    formats: letter,
    fits: always,
    make: (source) =>
      leaderPaper(
        source.dossier,
        leaderBoard(source.dossier, source.sheet, source.former),
        optionsOf(source),
      ),
  },
  {
    id: 'phan-cong',
    name: 'Bảng phân công tự đánh giá',
    use: 'Tiêu chí theo đơn vị phụ trách, hạn và tình trạng',
    formats: all,
    fits: always,
    make: (source) =>
      assignmentList(source.dossier, officesOf(source.dossier, source.sheet, source.today), {
        head: headDataOf(source.words),
      }),
  },
  {
    id: 'bien-ban',
    name: 'Biên bản họp Tổ tự đánh giá',
    use: 'Điền sẵn kết quả, để trống phần thảo luận và kết luận',
    formats: letter,
    fits: always,
    make: (source) => teamMinutes(source.dossier, source.sheet, optionsOf(source)),
  },
  {
    id: 'huong-dan',
    name: 'Hướng dẫn tự chấm theo bộ tiêu chí',
    use: 'Cách tính điểm và tài liệu cần có của từng tiêu chí',
    formats: all,
    fits: always,
    make: ({ dossier }) => setGuide(dossier.set),
  },
]

/** The workbook that reckons by itself. */
export function workbookJob({ dossier, sheet, code }: PaperSource): PrintJob {
  return {
    format: 'workbook',
    source: { dossier, sheet, code },
    fileName: fileNameOf('bảng tính điểm', dossier, code),
  }
}

function chosenColumns(sheet: ScoreSheet) {
  const left = readLeftColumns()
  return columnsOf(sheet).filter((column) => !left.has(column))
}
