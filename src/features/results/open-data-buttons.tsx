import { marksOfSet } from '../../domain/documents/marks.ts'
import type { Publication } from '../../domain/publication.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import type { Round } from '../../domain/round.ts'
import { saveFile } from '../../store/export.ts'
import { useTables } from './use-tables.ts'

/** A published table for everybody: a web page that needs no server, and open data for machines. */
export function OpenDataButtons(props: { readonly published: Publication; readonly round: Round }) {
  const { published, round } = props
  const { table } = published
  const tables = useTables() ?? []
  const areas = new Map(round.set.areas.map(({ key, code, title }) => [key, `${code}. ${title}`]))
  const savePage = async () => {
    const { writeRankingPage } = await import('../../files/ranking-page.ts')
    const former = formerTables(
      table,
      tables.map((one) => one.table),
    )
    const { name, blob } = writeRankingPage(published, { former, areas, marks: marksOfSet(round.set) })
    saveFile(name, blob)
  }
  const saveData = async (format: 'csv' | 'json') => {
    const { writeOpenCsv, writeOpenJson } = await import('../../files/open-data.ts')
    const { name, blob } = format === 'csv' ? writeOpenCsv(published, areas) : writeOpenJson(published, areas)
    saveFile(name, blob)
  }
  return (
    <>
      <button type="button" className="btn quiet no-print" onClick={() => void savePage()}>
        Lưu trang kết quả (HTML)
      </button>
      <button type="button" className="btn quiet no-print" onClick={() => void saveData('csv')}>
        Lưu dữ liệu mở (CSV)
      </button>
      <button type="button" className="btn quiet no-print" onClick={() => void saveData('json')}>
        Lưu dữ liệu mở (JSON)
      </button>
    </>
  )
}

/** The tables of the same index and block of former years, the first listed of each year: the latest one. */
function formerTables(
  { index, block, year }: RankingTable,
  tables: readonly RankingTable[],
): readonly RankingTable[] {
  const byYear = new Map<number, RankingTable>()
  for (const one of tables) {
    if (one.index === index && one.block === block && one.year < year && !byYear.has(one.year))
      byYear.set(one.year, one)
  }
  return [...byYear.values()]
}
