import { describeAmends } from '../domain/amendment.ts'
import { formatDay } from '../domain/day.ts'
import { nameBlock } from '../domain/documents/block-name.ts'
import { openTable } from '../domain/open-data.ts'
import type { Publication } from '../domain/publication.ts'
import type { RankingTable } from '../domain/ranking-table.ts'
import { unitIdFromName } from '../domain/unit.ts'
import { csvOf } from './csv.ts'

type Written = { readonly name: string; readonly blob: Blob }
type Titles = ReadonlyMap<string, string>

/** A published table as CSV for machines and Excel: comma between columns, dot in numbers, names of columns in the first line. */
export function writeOpenCsv({ table, note }: Publication, areas: Titles): Written {
  const { fields, rows } = openTable(table, areas, note)
  const text = csvOf([fields.map(({ name }) => name), ...rows], ',')
  return { name: `${openName(table)}.csv`, blob: new Blob([text], { type: 'text/csv' }) }
}

/**
 * The same as JSON with its description: a Tabular Data Package (https://specs.frictionlessdata.io/) whose one resource
 * holds the rows, and says of each column what it means.
 */
export function writeOpenJson({ table, note }: Publication, areas: Titles): Written {
  const { fields, rows } = openTable(table, areas, note)
  const { source, set } = table
  const json = {
    profile: 'tabular-data-package',
    name: openName(table),
    title: titleOf(table),
    description: [
      `Kết quả và xếp hạng ${table.index} ${nameBlock(table.block)} năm ${table.year}; chỉ số trên thang ${table.max}.`,
      'Thứ hạng tính theo chỉ số; đơn vị có chỉ số bằng nhau thì đồng hạng.',
      ...(set ? [`Bộ tiêu chí ${set.id}, phiên bản ${set.version}, mã băm SHA-256 ${set.hash}.`] : []),
      describeAmends(table),
      note,
    ]
      .filter(Boolean)
      .join(' '),
    sources: [{ title: sourceOf(table), ...(source.url === null ? {} : { path: source.url }) }],
    resources: [
      {
        name: 'xep-hang',
        profile: 'tabular-data-resource',
        data: rows.map((row) => Object.fromEntries(fields.map(({ name }, at) => [name, row[at] ?? null]))),
        schema: {
          fields: fields.map(({ name, title, type }) => ({ name, type, description: title })),
          primaryKey: 'ma_don_vi',
        },
      },
    ],
  }
  return {
    name: `${openName(table)}.json`,
    blob: new Blob([`${JSON.stringify(json, null, 1)}\n`], { type: 'application/json' }),
  }
}

export function titleOf({ index, block, year }: RankingTable): string {
  return `Kết quả ${index === 'PAR INDEX' ? 'Chỉ số cải cách hành chính (PAR INDEX)' : index} năm ${year} – ${nameBlock(block)}`
}

/** "Quyết định số 12/QĐ-UBND ngày 01/02/2023 của UBND thành phố", or that it has no number yet. */
export function sourceOf({ source: { number, date, issuer } }: RankingTable): string {
  const named = number === '' ? 'Bảng kết quả chưa ghi số văn bản công bố' : `Văn bản số ${number}`
  return [named, date === null ? '' : `ngày ${formatDay(date)}`, issuer === '' ? '' : `của ${issuer}`]
    .filter(Boolean)
    .join(' ')
}

/** "du-lieu-mo-par-index-phuong-2022". */
export function openName({ index, block, year }: RankingTable, what = 'du-lieu-mo'): string {
  return `${what}-${unitIdFromName(`${index} ${block}`).slice(0, 60).replace(/-$/, '')}-${year}`
}
