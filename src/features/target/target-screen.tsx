import { useEffect, useMemo } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { useDossiers } from '../../store/context.tsx'
import { useRankings, useRankingVerbs, useTablesOf } from '../../store/rankings-context.tsx'
import { sheetOf } from '../../store/sheet.ts'
import { dossierHref } from '../../ui/route.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { apartYears } from '../../domain/official-result.ts'
import { reorganisedIn } from '../../domain/reorganisation.ts'
import { fieldOf, lonelyField, tablesOf } from '../../domain/target-field.ts'
import { Planner } from './planner.tsx'
import { useTargetChoice } from './use-target-choice.ts'
import styles from './target.module.css'

/** Mục tiêu xếp hạng: what a place costs, how likely it is, and the easiest way there. */
export function TargetScreen() {
  const dossier = useDossiers((state) => state.open?.dossier)
  const tables = useRankings((state) => state.tables)
  const { listRankings } = useRankingVerbs()
  useEffect(() => {
    document.title = 'Mục tiêu xếp hạng – Tự chấm CCHC'
    void listRankings()
  }, [listRankings])
  if (!dossier) return null
  if (!tables) return <Waiting label="Đang đọc các bảng xếp hạng…" />
  return <Target key={dossier.id} dossier={dossier} />
}

function Target({ dossier }: { readonly dossier: Dossier }) {
  const tables = useTablesOf(dossier)
  const desk = useTargetChoice(dossier.id)
  const sheet = sheetOf(dossier)
  const offered = useMemo(() => tablesOf(tables ?? [], dossier), [tables, dossier])
  const apart = useMemo(
    () =>
      apartYears(
        (tables ?? []).map((one) => one.table),
        dossier.unit,
      ),
    [tables, dossier.unit],
  )
  const table = offered.find(({ id }) => id === desk.choice.table) ?? offered[0]
  const field = useMemo(
    () => (table ? fieldOf(table, tables ?? [], dossier) : lonelyField(dossier, sheet)),
    [table, tables, dossier, sheet],
  )
  return (
    <main className={`page ${styles.screen}`} id="content">
      {apart.length > 0 && (
        <p className="note warn">
          Bảng xếp hạng năm {apart.join(', ')} ghi tên trùng với {dossier.unit.name} nhưng khác thời kỳ sắp
          xếp đơn vị hành chính năm {reorganisedIn}, chưa xác nhận là cùng một đơn vị nên không tính vào đây.{' '}
          <a href={dossierHref(dossier.id, 'so-sanh')}>Xác nhận ở So sánh các năm</a>
        </p>
      )}
      {field ? (
        <Planner
          key={table?.id ?? ''}
          dossier={dossier}
          field={field}
          offered={offered}
          chosen={table?.id ?? null}
          desk={desk}
        />
      ) : (
        <>
          <h1 tabIndex={-1}>Chưa có chỉ số để đặt mục tiêu</h1>
          <p>
            Chấm ít nhất một tiêu chí, hoặc nhập <a href="#/xep-hang">bảng xếp hạng của khối</a> có tên đơn
            vị.
          </p>
        </>
      )}
    </main>
  )
}
