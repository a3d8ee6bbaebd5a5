import { useEffect, useState } from 'react'
import type { CriteriaSet } from '../../domain/criteria.ts'
import type { Problem } from '../../domain/result.ts'
import { describeSetStanding, type SetStanding } from '../../domain/set-standing.ts'
import { useSetVerbs } from '../../store/set-context.tsx'

/** The file of a criteria set: into the library, when the user says so. */
export function ArrivedSet(props: {
  readonly set: CriteriaSet
  readonly onShow: (path: string) => void
  readonly onRefused: (name: string, problems: readonly Problem[]) => void
}) {
  const { set } = props
  const { keepSet, standingOfSet } = useSetVerbs()
  const [standing, setStanding] = useState<SetStanding | null>(null)
  useEffect(() => {
    let stale = false
    void standingOfSet(set).then((found) => !stale && setStanding(found))
    return () => {
      stale = true
    }
  }, [set, standingOfSet])
  const show = () => {
    const [id, version] = [set.id, set.version].map(encodeURIComponent)
    props.onShow(`/bo-tieu-chi/xem/${id}/${version}`)
  }
  const keep = async () => {
    const result = await keepSet(set)
    if (result.ok) show()
    else props.onRefused(set.title, result.problems)
  }
  const isThere = standing === 'same' || standing === 'taken'
  return (
    <div className="stack">
      <p>
        <b>{set.title}</b>
        <br />
        {set.issuer}, {set.decision.number}; mã {set.id}, phiên bản {set.version}.
      </p>
      {isThere && (
        <p className="note warn" role="status">
          {describeSetStanding(set, standing)}
        </p>
      )}
      <div className="row">
        {isThere ? (
          <button type="button" className="btn primary" onClick={show}>
            Xem bản đã có
          </button>
        ) : (
          <button
            type="button"
            className="btn primary"
            disabled={standing === null}
            onClick={() => void keep()}
          >
            Đưa vào thư viện
          </button>
        )}
      </div>
    </div>
  )
}
