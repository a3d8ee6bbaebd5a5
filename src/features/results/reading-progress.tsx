import type { RoundDossiers } from './use-dossiers-of-round.ts'

/** How far the dossiers of the round are read, and which of them cannot be. */
export function ReadingProgress({ read }: { readonly read: RoundDossiers }) {
  return (
    <div role="status">
      {read.done !== read.total && (
        <p className="row">
          <progress
            value={Math.max(0, read.done)}
            max={Math.max(1, read.total)}
            aria-label="Đang đọc hồ sơ"
          />
          Đang tính kết quả: {read.done}/{Math.max(0, read.total)} hồ sơ
        </p>
      )}
      {read.problems.map(({ unit, message }) => (
        <p key={unit} className="note bad">
          {unit}: {message}
        </p>
      ))}
    </div>
  )
}
