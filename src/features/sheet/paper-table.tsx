import type { Cell, Column, Row, Table } from '../../domain/documents/document.ts'
import styles from './paper.module.css'

/** A table of a document: its head repeats on every printed page; on a narrow screen it scrolls in its own box. */
export function PaperTable(props: {
  readonly table: Table
  readonly hrefOf: (key: string) => string | null
}) {
  const { table } = props
  const width = table.columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div className={styles.box} role="region" aria-label={table.caption} tabIndex={0}>
      <table className={styles.table} style={{ minWidth: width * pixels }}>
        <caption className="visually-hidden">{table.caption}</caption>
        <colgroup>
          {table.columns.map((column) => (
            <col key={column.key} style={{ width: `${(100 * column.width) / width}%` }} />
          ))}
        </colgroup>
        <thead>
          {table.head.map((cells, at) => (
            <tr key={`head ${at}`}>
              {cells.map((cell, index) => (
                <th
                  key={`${cell.text} ${index}`}
                  scope={cell.columns > 1 ? 'colgroup' : 'col'}
                  colSpan={cell.columns}
                  rowSpan={cell.rows}
                >
                  <Lines text={cell.text} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key} data-kind={row.kind} data-level={row.level}>
              {row.cells.map((cell, at) => {
                const column = table.columns[at]
                return (
                  column && (
                    <TableCell key={column.key} {...{ cell, column, row }} href={props.hrefOf(row.key)} />
                  )
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Pixels of the screen for one unit of a column's width; below it the table scrolls. */
const pixels = 4.1

function TableCell(props: {
  readonly cell: Cell
  readonly column: Column
  readonly row: Row
  readonly href: string | null
}) {
  const { cell, column } = props
  if (column.key === 'title') {
    return (
      <th scope="row">
        {props.href === null ? (
          <CellText cell={cell} />
        ) : (
          <a href={props.href}>
            <CellText cell={cell} />
          </a>
        )}
      </th>
    )
  }
  return (
    <td data-align={column.align} data-remark={cell.kind === 'remark' || undefined}>
      <CellText cell={cell} />
    </td>
  )
}

/** What stands in a cell; links lead to another host, in a tab of their own. */
export function CellText({ cell }: { readonly cell: Cell }) {
  if (cell.kind === 'text' && cell.link !== null) {
    return (
      <a href={cell.link} target="_blank" rel="noopener noreferrer">
        <Lines text={cell.text} />
      </a>
    )
  }
  return <Lines text={cell.text} />
}

function Lines({ text }: { readonly text: string }) {
  const lines = text.split('\n')
  if (lines.length === 1) return text
  return lines.map((line, at) => (
    <span key={`${line} ${at}`} className={styles.line}>
      {line}
    </span>
  ))
}
