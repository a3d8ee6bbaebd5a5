import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Dossier } from '../../domain/dossier.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { dossierPath } from '../../ui/route.ts'

/** An interim dossier becomes the official one in one step; itself it stays, to be compared with. */
export function InterimCard({ dossier }: { readonly dossier: Dossier }) {
  const { makeOfficial } = useDossierVerbs()
  const [, navigate] = useLocation()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (dossier.interim !== true) return null
  const make = async () => {
    setBusy(true)
    const made = await makeOfficial(dossier)
    setBusy(false)
    if (made.ok) navigate(dossierPath(made.value, 'kiem-tra'))
    else setRefusal(made.problems.map(({ message }) => message).join(' '))
  }
  return (
    <section className="card stack" aria-labelledby="interim">
      <h2 id="interim">Hồ sơ tạm chấm</h2>
      <p className="small">
        Lập hồ sơ chính thức với số liệu, tài liệu, giải trình của bản này; từng tiêu chí được nhắc cập nhật
        số liệu đến hết kỳ. Bản tạm chấm vẫn giữ để so sánh.
      </p>
      <button type="button" className="btn" disabled={busy} onClick={() => void make()}>
        Lập hồ sơ chính thức
      </button>
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </section>
  )
}
