import type { Table } from './table.ts'

/** What stands in a document, in its order: lines of running text, and tables. */
export type Block =
  | { readonly kind: 'line'; readonly text: string; readonly bold: boolean }
  | {
      readonly kind: 'table'
      readonly table: Table
      /** Name of its sheet, where it came from a workbook. */
      readonly sheet?: string
      /** The number that each row bears for the reader, where it is not its place from 1. */
      readonly numbers?: readonly number[]
    }

/** What a source gives, and what has to be told about it. */
export type Contents = { readonly blocks: readonly Block[]; readonly remarks: readonly string[] }
