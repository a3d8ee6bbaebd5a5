import type { ManyReport } from '../../store/appraisal-many.ts'

/** What came of a change of many dossiers. */
export function ReportNote({ report: { done, refused } }: { readonly report: ManyReport }) {
  return (
    <div className={refused.length > 0 ? 'note warn' : 'note good'} role="status">
      <p>
        Đã làm xong {done.length} hồ sơ{refused.length > 0 && `, ${refused.length} hồ sơ chưa làm được:`}
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
