import type { CriteriaSet } from '../../domain/criteria.ts'
import type { Problem } from '../../domain/result.ts'
import { useSetVerbs } from '../../store/set-context.tsx'

/** The file of a criteria set: into the library, when the user says so. */
export function ArrivedSet(props: {
  readonly set: CriteriaSet
  readonly onShow: (path: string) => void
  readonly onRefused: (name: string, problems: readonly Problem[]) => void
}) {
  const { set } = props
  const { keepSet } = useSetVerbs()
  const keep = async () => {
    const result = await keepSet(set)
    if (!result.ok) props.onRefused(set.title, result.problems)
    else {
      const [id, version] = [set.id, set.version].map(encodeURIComponent)
      props.onShow(`/bo-tieu-chi/xem/${id}/${version}`)
    }
  }
  return (
    <div className="stack">
      <p>
        <b>{set.title}</b>
        <br />
        {set.issuer}, {set.decision.number}; mã {set.id}, phiên bản {set.version}.
      </p>
      <div className="row">
        <button type="button" className="btn primary" onClick={() => void keep()}>
          Đưa vào thư viện
        </button>
      </div>
    </div>
  )
}
