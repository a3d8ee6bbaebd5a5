import type { AnnexOrigin, OriginRow } from '../../domain/annex-origin.ts'
import { completeLeaf } from '../../domain/draft-check.ts'
import { spotsOf } from '../../domain/draft-tree.ts'
import { isDraftLeaf, type DraftCriterion, type DraftSet } from '../../domain/draft.ts'
import { formatFigure } from '../../domain/points.ts'
import { describeRule } from '../../domain/wording.ts'
import styles from './comparison.module.css'

type Props = {
  readonly draft: DraftSet
  readonly origin: AnnexOrigin
  readonly year: number
  /** Seen on paper only. */
  readonly printOnly?: boolean
}

/** "Bảng đối chiếu": the annex as printed beside the criteria as understood, to be checked line by line and signed. */
export function ComparisonSheet({ draft, origin, year, printOnly }: Props) {
  return (
    <section
      className={printOnly ? `${styles.sheet} ${styles.printOnly}` : styles.sheet}
      aria-label="Bảng đối chiếu"
    >
      <h2>BẢNG ĐỐI CHIẾU PHỤ LỤC VÀ BỘ TIÊU CHÍ</h2>
      <p className={styles.subject}>
        {draft.title || 'Bộ tiêu chí chưa đặt tên'}
        {draft.decision.number && `, ban hành theo ${draft.decision.number}`}
      </p>
      <p className={styles.subject}>Nguồn: {origin.name}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Nguyên văn trong phụ lục</th>
            <th scope="col">STT</th>
            <th scope="col">Tên tiêu chí</th>
            <th scope="col">Điểm tối đa</th>
            <th scope="col">Cách tính điểm đã nhập</th>
            <th scope="col">Mức tin cậy</th>
            <th scope="col">Ý kiến</th>
          </tr>
        </thead>
        <tbody>
          {spotsOf(draft).map(({ criterion, parents }) => {
            const row = origin.rows[criterion.key]
            return (
              <tr key={criterion.key} data-level={parents.length + 1}>
                <td>{row?.line ?? ''}</td>
                <td className={styles.source}>{row ? sourceOf(row) : '(thêm khi sửa)'}</td>
                <td>{criterion.code}</td>
                <td>{criterion.title}</td>
                <td className="num">{criterion.max === null ? '' : formatFigure(criterion.max)}</td>
                <td>{rulesOf(criterion, year)}</td>
                <td>{row ? words[row.confidence] : ''}</td>
                <td>{''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {origin.notes.length > 0 && (
        <div className={styles.notes}>
          <h3>Ghi chú của phụ lục</h3>
          {origin.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      <div className={styles.signatures}>
        <p>
          <b>NGƯỜI NHẬP</b>
          <i>(Ký, ghi rõ họ tên)</i>
        </p>
        <p>
          <b>NGƯỜI ĐỐI CHIẾU</b>
          <i>(Ký, ghi rõ họ tên)</i>
        </p>
      </div>
    </section>
  )
}

/** The cells of a row in the order of the table; what stands on lines of its own stays so. */
function sourceOf({ source }: OriginRow): string {
  return source
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .reduce(
      (before, text) => `${before}${before === '' ? '' : text.includes('\n') ? '\n' : ' | '}${text}`,
      '',
    )
}

const words = { sure: 'chắc chắn', likely: 'có thể đúng', check: 'cần kiểm tra' } as const

function rulesOf(criterion: DraftCriterion, year: number): string {
  if (!isDraftLeaf(criterion)) return ''
  const leaf = completeLeaf(criterion)
  return leaf ? describeRule(leaf, { year }).join('\n') : '(chưa đủ)'
}
