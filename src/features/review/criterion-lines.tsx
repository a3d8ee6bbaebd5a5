import { memo, useEffect, useRef, useState } from 'react'
import { markNames } from '../../domain/appraisal-mark.ts'
import { grantedPoints, type CriterionLine } from '../../domain/criterion-table.ts'
import type { Leaf } from '../../domain/criterion.ts'
import { nameEvidence } from '../../domain/evidence.ts'
import { describeValue } from '../../domain/wording.ts'
import { appraisalHref } from '../../ui/appraisal-route.ts'
import { useIsPrinting } from '../../ui/printing.ts'
import { toggled } from '../../ui/toggled.ts'
import { describeGrant, describeShare, nameSome, pointsOrDash } from './words.ts'
import styles from './table.module.css'

type Props = {
  readonly leaf: Leaf
  readonly lines: readonly CriterionLine[]
  readonly roundId: string
  readonly digits: number
  readonly hasOfficial: boolean
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void
}

/** The units' lines of one criterion: declared, self, appraised, reason, evidence, and what is odd. */
export function CriterionLines({ leaf, lines, roundId, digits, hasOfficial, chosen, onChosen }: Props) {
  // Only as many lines are drawn as one has come to, all of them on paper: those of the next criterion begin anew.
  const isPrinting = useIsPrinting()
  const [first] = useState(linesOnScreen)
  const [drawn, setDrawn] = useState({ key: leaf.key, count: first })
  const count = drawn.key === leaf.key ? drawn.count : first
  const end = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const { current } = end
    if (!current) return
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setDrawn({ key: leaf.key, count: count + more })
      },
      { rootMargin: '60px' },
    )
    watch.observe(current)
    return () => watch.disconnect()
  }, [leaf.key, count])
  const rows = isPrinting ? lines : lines.slice(0, count)
  const isAll = lines.length > 0 && lines.every(({ unit }) => chosen.has(unit))
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label="Tiêu chí ở các đơn vị">
        <table className={`grid ${styles.lines}`}>
          <thead>
            <tr>
              <th className={styles.pick}>
                <input
                  type="checkbox"
                  aria-label="Chọn tất cả"
                  checked={isAll}
                  onChange={() => onChosen(() => new Set(isAll ? [] : lines.map(({ unit }) => unit)))}
                />
              </th>
              <th className={styles.unit}>Đơn vị</th>
              <th>Số liệu kê khai</th>
              {hasOfficial && <th>Cơ quan quản lý</th>}
              <th className={`num ${styles.points}`}>Tự đánh giá</th>
              <th className={`num ${styles.points}`}>Thẩm định</th>
              <th>Ý kiến thẩm định</th>
              <th>Tài liệu kiểm chứng</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((line) => (
              <Line
                key={line.unit}
                {...{ leaf, line, digits, hasOfficial, onChosen }}
                href={appraisalHref(roundId, line.unit, leaf.key)}
                isChosen={chosen.has(line.unit)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < lines.length && (
        <p className="row" ref={end}>
          Đang hiện {describeShare(rows.length, lines.length)} đơn vị.
          <button
            type="button"
            className="btn"
            onClick={() => setDrawn({ key: leaf.key, count: lines.length })}
          >
            Hiện cả {lines.length} đơn vị
          </button>
        </p>
      )}
    </>
  )
}

/** How many lines are drawn further on. */
const more = 50

/** Lines that fill the screen: the table begins below about 320 pixels, and no line is lower than 58. */
function linesOnScreen(): number {
  return Math.max(4, Math.ceil((window.innerHeight - 320) / 58))
}

type LineProps = Pick<Props, 'leaf' | 'digits' | 'hasOfficial' | 'onChosen'> & {
  readonly line: CriterionLine
  readonly href: string
  readonly isChosen: boolean
}

const Line = memo(function Line({ leaf, line, href, digits, hasOfficial, isChosen, onChosen }: LineProps) {
  const { unit, name, item, mark, outlier, official } = line
  const others = line.sharers.filter((other) => other !== name)
  return (
    <tr data-unit={unit}>
      <td>
        <input
          type="checkbox"
          aria-label={`Chọn ${name}`}
          checked={isChosen}
          onChange={() => onChosen((before) => toggled(before, unit))}
        />
      </td>
      <td>
        <a href={href}>{name}</a>
      </td>
      <td>
        {line.declared || <span className="muted">chưa kê khai</span>}
        {outlier !== null && <span className="chip warn">{outlier === 'high' ? 'Cao hẳn' : 'Thấp hẳn'}</span>}
        {line.note !== '' && <div className={styles.note}>{line.note}</div>}
      </td>
      {hasOfficial && (
        <td>
          {official ? describeValue(leaf, official.value) : <span className="muted">không có</span>}
          {line.differs && <span className="chip warn">Khác</span>}
        </td>
      )}
      <td className="num">{line.isExcluded ? 'không tính' : pointsOrDash(line.self, digits)}</td>
      <td className="num">
        <b>{item?.points === 'notApplicable' ? 'không tính' : pointsOrDash(grantedPoints(line), digits)}</b>
      </td>
      <td>
        <span className={mark === 'judged' ? 'chip good' : mark === 'open' ? 'chip' : 'chip warn'}>
          {markNames[mark]}
        </span>
        {line.isBesideRule && <span className="chip warn">Điểm ngoài cách tính</span>}
        {item && item.verdict !== 'agree' && (
          <div className={styles.note}>{item.reason || describeGrant(item)}</div>
        )}
      </td>
      <td>
        {line.lacksEvidence && <span className="chip warn">Thiếu</span>}
        {line.evidence.map(({ document, where }, at) => (
          <div key={`${document.id} ${at}`} className={styles.note}>
            {document.no}. {nameEvidence(document)}
            {where !== '' && ` (${where})`}
          </div>
        ))}
        {others.length > 0 && (
          <span className="chip warn" title={nameSome(others)}>
            Trùng {others.length} đơn vị
          </span>
        )}
      </td>
    </tr>
  )
})
