import type { DraftSet } from '../../domain/draft.ts'
import { formatFigure } from '../../domain/points.ts'
import type { Block } from './address.ts'
import { blockNames } from './outline.ts'

type Props = {
  readonly draft: DraftSet
  readonly section: Block
  readonly onAdd: () => void
  readonly onHead: () => void
}

/** A block of bonus or penalty items. */
export function BlockPanel({ draft, section, onAdd, onHead }: Props) {
  const block = draft.adjustments?.[section]
  const max = block?.max ?? null
  return (
    <section className="card stack">
      <h2>{blockNames[section]}</h2>
      <p>
        {section === 'bonus'
          ? 'Điểm các mục được cộng vào tổng điểm, không quá mức tối đa của khối.'
          : 'Điểm các mục được trừ khỏi tổng điểm, không quá mức tối đa của khối. Mỗi mục ghi số điểm dương.'}{' '}
        Mức tối đa: <b>{max === null ? 'chưa ghi' : `${formatFigure(max)} điểm`}</b>.
      </p>
      <div className="row">
        <button type="button" className="btn" onClick={onAdd}>
          Thêm mục {section === 'bonus' ? 'thưởng' : 'trừ'}
        </button>
        <button type="button" className="btn" onClick={onHead}>
          Sửa mức tối đa
        </button>
      </div>
    </section>
  )
}
