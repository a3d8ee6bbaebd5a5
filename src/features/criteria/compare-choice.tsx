import { useId, useState } from 'react'
import type { SetEntry } from '../../domain/set-entry.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { compareHref } from './set-route.ts'

/** Picks the two sets to lay side by side. */
export function CompareChoice({ sets }: { readonly sets: readonly SetEntry[] }) {
  const ids = { from: useId(), to: useId() }
  const [open, setOpen] = useState(false)
  const pair = likelyPair(sets)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [before, after] = [from ?? pair[0], to ?? pair[1]]
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        So sánh hai phiên bản
      </button>
      <Dialog open={open} title="So sánh hai phiên bản" onClose={() => setOpen(false)}>
        <div className="stack">
          <div className="field">
            <label htmlFor={ids.from}>Phiên bản trước</label>
            <select id={ids.from} value={before} onChange={(event) => setFrom(event.target.value)}>
              <Options sets={sets} />
            </select>
          </div>
          <div className="field">
            <label htmlFor={ids.to}>Phiên bản sau</label>
            <select id={ids.to} value={after} onChange={(event) => setTo(event.target.value)}>
              <Options sets={sets} />
            </select>
          </div>
          <div className="row">
            <a className="btn primary" href={compareHref(before, after)}>
              So sánh
            </a>
          </div>
        </div>
      </Dialog>
    </>
  )
}

function Options({ sets }: { readonly sets: readonly SetEntry[] }) {
  return sets.map((entry) => (
    <option key={nameOf(entry)} value={nameOf(entry)}>
      {entry.title} ({entry.id} {entry.version})
    </option>
  ))
}

/** The first set that says which version it follows, with that version. */
function likelyPair(sets: readonly SetEntry[]): readonly [string, string] {
  for (const entry of sets) {
    const former = sets.find((one) => one.id === entry.id && one.version === entry.follows)
    if (former) return [nameOf(former), nameOf(entry)]
  }
  const [first] = sets
  return first ? [nameOf(first), nameOf(first)] : ['', '']
}

function nameOf({ id, version }: SetEntry): string {
  return `${id}/${version}`
}
