import { useState } from 'react'
import type { ManyReport } from '../../store/appraisal-change.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'

/** What came of a change of many dossiers, and the way back where there is one. */
export function ReportNote({ report }: { readonly report: ManyReport }) {
  const { undoMany } = useAppraisalVerbs()
  const [undone, setUndone] = useState<{ readonly of: ManyReport; readonly now: ManyReport } | null>(null)
  const isUndone = undone?.of === report
  const { done, refused } = isUndone ? undone.now : report
  return (
    <div className={refused.length > 0 ? 'note warn' : 'note good'} role="status">
      <p>
        {isUndone ? 'Đã hoàn tác' : 'Đã làm xong'} {done.length} hồ sơ
        {refused.length > 0 && `, ${refused.length} hồ sơ chưa làm được:`}{' '}
        {report.canUndo && !isUndone && (
          <button
            type="button"
            className="btn"
            onClick={() => void undoMany(report).then((now) => setUndone({ of: report, now }))}
          >
            Hoàn tác
          </button>
        )}
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ unit, name, message }) => (
            <li key={`${unit} ${name} ${message}`}>
              <b>{name}:</b> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
