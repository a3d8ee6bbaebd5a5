import { useEffect } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { roundHref } from '../../ui/round-route.ts'

/** A unit's frozen dossier in a reviewer's hand: it is taken in for its round, where it is checked and listed. */
export function ArrivedSubmission(props: { readonly dossier: Dossier; readonly onOpen: () => void }) {
  const { unit, year, revision, round } = props.dossier
  const { listRounds } = useRoundVerbs()
  const known = useRounds(({ rounds }) => rounds?.find(({ id }) => id === round?.id))
  useEffect(() => {
    void listRounds()
  }, [listRounds])
  return (
    <>
      <p>
        Hồ sơ đã chốt của <b>{unit.name}</b>, năm {year}, bản chốt số {revision}. Hồ sơ đơn vị gửi được nhận
        trong đợt đánh giá{known && <> “{known.title}”</>}: ở đó chương trình đối chiếu với danh sách đơn vị
        rồi mới nhận.
      </p>
      <div className="row">
        <a className="btn primary" href={known ? roundHref(known.id, 'nhan') : '#/dot'}>
          {known ? 'Sang màn hình nhận hồ sơ' : 'Mở các đợt đánh giá'}
        </a>
        <button type="button" className="btn quiet" onClick={props.onOpen}>
          Chỉ mở xem như hồ sơ của đơn vị
        </button>
      </div>
    </>
  )
}
