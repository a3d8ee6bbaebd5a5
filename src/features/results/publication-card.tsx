import { useState } from 'react'
import { describeAmends } from '../../domain/amendment.ts'
import { formatDay } from '../../domain/day.ts'
import { driftSince } from '../../domain/publication.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { unsettledUnits } from '../../domain/settled.ts'
import { saveFile } from '../../store/export.ts'
import type { StoredTable } from '../../store/rankings.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { blockBoardHref } from './address.ts'
import { DriftTable } from './drift-table.tsx'
import { OpenDataButtons } from './open-data-buttons.tsx'
import { PublishForm } from './publish-form.tsx'
import { useTables } from './use-tables.ts'

/** Whether the block's results are published, by what, and whether they still are what the dossiers give. */
export function PublicationCard(props: {
  readonly round: Round
  /** As its published table has it. */
  readonly block: BlockResult
  /** With all that can be ranked, final or not. */
  readonly standing: BlockResult
}) {
  const { round, block, standing } = props
  const tables = useTables()
  const [asked, setAsked] = useState(false)
  if (!tables) return null
  const published = tables.filter((one) => one.round === round.id && one.table.block === block.block)
  const [latest] = published
  const drift = latest ? driftSince(latest.table, block) : []
  const notFinal = unsettledUnits(standing).length
  return (
    <section className="card stack" aria-labelledby="publication">
      <h2 id="publication">{latest ? 'Đã lập bảng công bố' : 'Kết quả dự kiến, chưa công bố'}</h2>
      {published.map((one, at) => (
        <Published key={one.id} one={one} round={round} superseded={at > 0} />
      ))}
      {latest && drift.length === 0 && (
        <p>
          Kết quả hiện tại đúng như bảng đã công bố.{' '}
          <a className="no-print" href="#/xep-hang">
            Xem cùng các bảng xếp hạng khác
          </a>
        </p>
      )}
      {drift.length > 0 && latest && (
        <>
          <p className="note warn">
            {drift.length} đơn vị có kết quả khác bảng đã công bố. Bảng đã công bố giữ nguyên; nếu kết quả mới
            đúng thì lập bảng điều chỉnh.
          </p>
          <DriftTable drift={drift} digits={round.set.digits} round={round.id} block={block.block} />
        </>
      )}
      {notFinal > 0 && (
        <p className="note">
          {notFinal}/{standing.ranked.length} hồ sơ chưa chốt kết quả thẩm định.
        </p>
      )}
      <p className="row no-print">
        <a className="btn" href={blockBoardHref(round.id, block.block)}>
          Tổng quan khối
        </a>
        {standing.ranked.length > 0 && (!latest || drift.length > 0) && (
          <button type="button" className="btn primary" onClick={() => setAsked(true)}>
            {latest ? 'Điều chỉnh kết quả…' : 'Lập bảng công bố…'}
          </button>
        )}
      </p>
      <Dialog
        open={asked}
        title={latest ? 'Điều chỉnh kết quả đã công bố' : 'Lập bảng công bố'}
        onClose={() => setAsked(false)}
      >
        <PublishForm round={round} block={standing} amended={latest ?? null} onDone={() => setAsked(false)} />
      </Dialog>
    </section>
  )
}

function Published(props: {
  readonly one: StoredTable
  readonly round: Round
  readonly superseded: boolean
}) {
  const { one, superseded } = props
  const { source, amends, set, units } = one.table
  const save = async () => {
    const { writeRankingFile } = await import('../../files/ranking-file.ts')
    const { name, blob } = writeRankingFile(one.table)
    saveFile(name, blob)
  }
  return (
    <p>
      <b>
        {source.number === '' ? 'Bảng công bố chưa ghi số văn bản' : `Theo ${source.number}`}
        {source.date !== null && ` ngày ${formatDay(source.date)}`}
      </b>
      {source.issuer !== '' && ` của ${source.issuer}`}
      {superseded && (
        <>
          {' '}
          <span className="chip">đã có bảng điều chỉnh</span>
        </>
      )}
      {amends && (
        <>
          <br />
          {describeAmends(one.table)}
        </>
      )}
      {one.note !== '' && (
        <>
          <br />
          {one.note}
        </>
      )}
      <br />
      <span className="small muted">
        {units.length} đơn vị · bộ tiêu chí {set?.id}, phiên bản {set?.version}, mã băm{' '}
        {set?.hash.slice(0, 12)}…
      </span>{' '}
      <button type="button" className="btn quiet no-print" onClick={() => void save()}>
        Lưu tệp bảng xếp hạng
      </button>
      <OpenDataButtons published={one} round={props.round} />
      {one.note !== '' && (
        <>
          <br className="no-print" />
          <span className="small muted no-print">
            Trang kết quả và dữ liệu mở mang lưu ý trên; tệp bảng xếp hạng không có chỗ cho lưu ý này, khi gửi
            đi phải kèm văn bản.
          </span>
        </>
      )}
    </p>
  )
}
