import type { Dossier } from '../dossier.ts'
import type { Document } from './document.ts'
import { evidenceTable } from './evidence-list.ts'
import { letterFrame, type LetterOptions } from './letter.ts'
import { officialHead, signaturesOf } from './official-head.ts'
import { sourceLines } from './source-lines.ts'

/** Danh mục tài liệu kiểm chứng as a paper of its own. */
export function evidenceDocument(dossier: Dossier, options: LetterOptions): Document {
  const { unit, year } = dossier
  const name = `Danh mục tài liệu kiểm chứng Chỉ số cải cách hành chính năm ${year}`
  const table = evidenceTable(dossier)
  return {
    ...letterFrame(dossier, options, { name, what: 'danh mục tài liệu kiểm chứng' }),
    sections: [
      {
        orientation: 'landscape',
        head: officialHead(dossier, options.head),
        title: ['DANH MỤC TÀI LIỆU KIỂM CHỨNG', `CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`],
        subtitle: [unit.name, ...sourceLines(dossier)],
        bookmark: 'Danh mục tài liệu kiểm chứng',
        blocks: [
          table ?? { kind: 'paragraph', text: 'Danh mục chưa có tài liệu nào.', tone: 'body' },
          { kind: 'signatures', ...signaturesOf(dossier, options.head) },
        ],
      },
    ],
  }
}
