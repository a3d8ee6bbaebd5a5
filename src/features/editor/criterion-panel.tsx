import { useState } from 'react'
import type { OriginRow } from '../../domain/annex-origin.ts'
import { sumsByKey } from '../../domain/draft-sums.ts'
import { type Spot } from '../../domain/draft-tree.ts'
import { isDraftLeaf, type DraftRule, type DraftSet } from '../../domain/draft.ts'
import type { CriterionFields } from '../../domain/draft-edit.ts'
import { formatFigure, pointsToNumber } from '../../domain/points.ts'
import { CriterionGuide, CriterionNames } from './criterion-form.tsx'
import { OriginCard } from './origin-card.tsx'
import { RuleCard } from './rule-card.tsx'
import type { RulePicture } from './try-out.tsx'
import { Toolbar } from './toolbar.tsx'
import type { TreeCommand } from './tree-keys.ts'

type Props = {
  readonly draft: DraftSet
  readonly spot: Spot
  readonly shown: number
  readonly origin: OriginRow | undefined
  readonly picture: RulePicture
  readonly onEdit: (field: string, fields: CriterionFields) => void
  readonly onRule: (rule: DraftRule | null, anew: boolean) => void
  readonly onTakeSum: () => void
  readonly onRenumber: () => void
  readonly onCompared: () => void
  readonly onCommand: (command: TreeCommand) => void
}

/** One criterion: where it stands, its names, and how it is scored or what its children add up to. */
export function CriterionPanel(props: Props) {
  const { draft, spot, shown, onEdit } = props
  const [thisYear] = useState(() => new Date().getFullYear())
  const { criterion, parents, section } = spot
  const sum = sumsByKey(draft).get(criterion.key)
  const form = `${criterion.key} ${shown}`
  const crumb = [
    ...(section === 'areas' ? [] : [section === 'bonus' ? 'Điểm thưởng' : 'Điểm trừ']),
    ...parents.map(({ code, title }) => `${code} ${title}`),
  ]
  return (
    <>
      <Toolbar isItem={section !== 'areas'} onCommand={props.onCommand} />
      {crumb.length > 0 && <p className="small muted">{crumb.join(' › ')}</p>}
      {props.origin && <OriginCard row={props.origin} onCompared={props.onCompared} />}
      <section className="card stack" aria-label="Tên và điểm">
        <CriterionNames
          key={form}
          criterion={criterion}
          sumNote={sum?.state === 'differs' ? sumNote : undefined}
          onEdit={onEdit}
        />
        {sum && (
          <div className={sum.state === 'differs' ? 'note bad' : 'note'}>
            <span id={sumNote}>
              Tổng {isDraftLeaf(criterion) ? 0 : criterion.children.length} tiêu chí con:{' '}
              <b>{formatFigure(pointsToNumber(sum.sum))}</b>
              {sum.missing > 0 && `, còn ${sum.missing} tiêu chí chưa có điểm`}
              {sum.state === 'differs' && `, khác điểm tối đa ${formatFigure(criterion.max ?? 0)}`}
              {sum.state === 'fits' && ', khớp điểm tối đa'}.
            </span>{' '}
            {(sum.state === 'differs' || criterion.max === null) && (
              <button type="button" className="btn quiet" onClick={props.onTakeSum}>
                Lấy tổng này làm điểm tối đa
              </button>
            )}
            <button type="button" className="btn quiet" onClick={props.onRenumber}>
              Đánh lại số thứ tự bên dưới
            </button>
          </div>
        )}
      </section>
      {isDraftLeaf(criterion) && (
        <>
          {criterion.rule === null && section === 'areas' && parents.length === 0 && (
            <div className="note row">
              Lĩnh vực này chưa có tiêu chí nào.
              <button type="button" className="btn" onClick={() => props.onCommand('child')}>
                Thêm tiêu chí đầu tiên
              </button>
            </div>
          )}
          <RuleCard
            leaf={criterion}
            shown={shown}
            context={{ year: draft.appliesTo.years[0] ?? thisYear }}
            digits={draft.digits ?? 2}
            picture={props.picture}
            onRule={props.onRule}
          />
        </>
      )}
      <CriterionGuide key={`${form} ${isDraftLeaf(criterion)}`} criterion={criterion} onEdit={onEdit} />
      <p className="small muted">Khóa không đổi qua các phiên bản: {criterion.key}</p>
    </>
  )
}

const sumNote = 'sum-of-children'
