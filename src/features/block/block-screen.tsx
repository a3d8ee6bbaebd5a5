import { useEffect, useId, useMemo, useState, type ReactNode } from 'react'
import { blockBoard } from '../../domain/block-board.ts'
import { quartileNames } from '../../domain/standing-words.ts'
import { blockPaper } from '../../domain/documents/block-paper.ts'
import type { Document } from '../../domain/documents/document.ts'
import { formatFigure } from '../../domain/points.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import { useRankings, useRankingVerbs } from '../../store/rankings-context.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { HeatTable } from './heat-table.tsx'
import { SpreadTable } from './spread-table.tsx'
import { useAreaNames } from './use-area-names.ts'
import styles from './block.module.css'

type Exporter = (props: { readonly paper: Document }) => ReactNode

/** So sánh các đơn vị: the units of one published table beside one another, and where one of them stands. */
export function BlockScreen(props: { readonly table: string; readonly exporter: Exporter }) {
  const tables = useRankings((state) => state.tables)
  const { listRankings } = useRankingVerbs()
  useEffect(() => {
    document.title = 'So sánh các đơn vị – Tự chấm CCHC'
    if (tables === null) void listRankings()
  }, [tables, listRankings])
  if (!tables) return <Waiting label="Đang đọc các bảng xếp hạng…" />
  const table = tables.find(({ id }) => id === props.table)?.table
  if (table) return <Block table={table} exporter={props.exporter} />
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Không có bảng xếp hạng này trên máy</h1>
      <p>
        <a href="#/xep-hang">Chọn bảng khác trong danh sách</a>
      </p>
    </main>
  )
}

function Block({ table, exporter: Exporter }: { readonly table: RankingTable; readonly exporter: Exporter }) {
  const [own, setOwn] = useState<string | null>(null)
  const field = useId()
  const names = useAreaNames(table)
  const board = useMemo(() => blockBoard(table, own), [table, own])
  const paper = useMemo(() => blockPaper(table, board, names), [table, board, names])
  const unitNames = useMemo(() => new Map(table.units.map(({ id, name }) => [id, name])), [table])
  return (
    <main className={`page ${styles.screen}`} id="content">
      <div className="stack">
        <p className="small no-print">
          <a href="#/xep-hang">Bảng xếp hạng</a>
        </p>
        <h1 tabIndex={-1} aria-live="polite">
          {describeBlock(table, board, own)}
        </h1>
        <p className="muted">
          {table.index}, {table.block}, năm {table.year}. {board.rows.length} đơn vị được xếp hạng.
        </p>
      </div>
      <div className="field no-print">
        <label htmlFor={field}>Đơn vị cần xem</label>
        <select id={field} value={own ?? ''} onChange={({ target }) => setOwn(target.value || null)}>
          <option value="">Cả khối</option>
          {board.rows.map(({ unit }) => (
            <option key={unit} value={unit}>
              {unitNames.get(unit) ?? unit}
            </option>
          ))}
        </select>
      </div>
      <SpreadTable table={table} board={board} names={names} unitNames={unitNames} />
      <HeatTable table={table} board={board} names={names} unitNames={unitNames} own={own} />
      <section className="card stack no-print" aria-labelledby="paper">
        <h2 id="paper">Bản in một trang A4</h2>
        <div className="row">
          <Exporter paper={paper} />
        </div>
      </section>
    </main>
  )
}

/** The answer first: where the unit stands, else how far the block is spread. */
function describeBlock(
  table: RankingTable,
  { spreads, rows }: ReturnType<typeof blockBoard>,
  own: string | null,
): string {
  const [index] = spreads
  if (!index) return 'Bảng này chưa có đơn vị nào được xếp hạng'
  const show = (value: number) => formatFigure(value, table.digits, table.digits)
  const name = table.units.find(({ id }) => id === own)?.name
  if (!index.own || name === undefined) {
    return `Cả khối từ ${show(index.min)} đến ${show(index.max)}, một nửa số đơn vị từ ${show(index.median)} trở lên`
  }
  const { place, quartile, toBest, value } = index.own
  const gap = toBest === 0 ? 'cao nhất khối' : `kém đơn vị cao nhất ${show(-toBest)}`
  return `${name}: hạng ${place}/${rows.length}, nhóm ${quartileNames[quartile]}, chỉ số ${show(value)}, ${gap}`
}
