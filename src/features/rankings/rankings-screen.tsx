import { useEffect, useState } from 'react'
import { gapsOf } from '../../domain/ranking-gaps.ts'
import type { Problem } from '../../domain/result.ts'
import { useRankings, useRankingVerbs } from '../../store/rankings-context.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { GapNotes } from './gap-notes.tsx'
import { ImportTable } from './import-table.tsx'
import { TableCard } from './table-card.tsx'
import { TableForm } from './table-form.tsx'
import { emptyDraft, type TableDraft } from './table-draft.ts'
import styles from './rankings.module.css'

/** Bảng xếp hạng: published results of blocks by year, typed, pasted or imported; places are always computed. */
export function RankingsScreen() {
  const tables = useRankings((state) => state.tables)
  const broken = useRankings((state) => state.broken)
  const { listRankings, restoreRanking } = useRankingVerbs()
  const [draft, setDraft] = useState<TableDraft | null>(null)
  const [found, setFound] = useState<readonly Problem[]>([])
  const [changed, setChanged] = useState<string | null>(null)
  const [told, setTold] = useState<{ readonly words: string; readonly undo: boolean } | null>(null)
  useEffect(() => {
    document.title = 'Bảng xếp hạng – Tự chấm CCHC'
    void listRankings()
  }, [listRankings])
  if (!tables) return <Waiting label="Đang đọc các bảng xếp hạng…" />
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>{tables.length} bảng xếp hạng trên máy này</h1>
      <p className="muted">
        Kết quả đã công bố của từng khối, từng năm, của Chỉ số CCHC hay chỉ số khác (ứng dụng CNTT, SIPAS,
        DDCI…). Bảng dùng để so sánh các năm và tính mục tiêu tăng bậc. Thứ hạng luôn được tính lại từ chỉ số.
      </p>
      {told && (
        <p className="note good" role="status">
          {told.words}{' '}
          {told.undo && (
            <button
              type="button"
              className="btn quiet"
              onClick={() =>
                void restoreRanking().then(() => setTold({ words: 'Đã khôi phục bảng.', undo: false }))
              }
            >
              Hoàn tác
            </button>
          )}
        </p>
      )}
      {broken.length > 0 && (
        <p className="note bad">
          {broken.length} bảng lưu trên máy bị hỏng nên không đọc được; chương trình giữ nguyên, không ghi đè.
        </p>
      )}
      {draft ? (
        <TableForm
          key={changed}
          begin={draft}
          found={found}
          changed={changed}
          onDone={(words) => {
            setDraft(null)
            setFound([])
            setChanged(null)
            if (words !== null) setTold({ words, undo: false })
          }}
        />
      ) : (
        <div className="row no-print">
          <button type="button" className="btn primary" onClick={() => setDraft(emptyDraft)}>
            Nhập bảng xếp hạng
          </button>
          <ImportTable
            onDraft={(begin, problems) => {
              setDraft(begin)
              setFound(problems)
            }}
            onKept={() => setTold({ words: 'Đã thêm bảng xếp hạng từ tệp.', undo: false })}
          />
        </div>
      )}
      {!draft && (
        <GapNotes
          gaps={gapsOf(tables.map(({ table }) => table))}
          onFill={({ index, block }, year) => setDraft({ ...emptyDraft, index, block, year: String(year) })}
        />
      )}
      <div className={styles.tables}>
        {tables.map((one) => (
          <TableCard
            key={one.id}
            stored={one}
            onChange={(begin) => {
              setTold(null)
              setChanged(one.id)
              setDraft(begin)
              scrollTo({ top: 0 })
            }}
            onRemoved={() => setTold({ words: 'Đã xóa bảng.', undo: true })}
          />
        ))}
      </div>
    </main>
  )
}
