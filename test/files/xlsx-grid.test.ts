import { expect, test } from 'vitest'
import type { Table } from '../../src/domain/documents/document.ts'
import { gridOf } from '../../src/files/xlsx-grid.ts'

test('one table has its own columns', () => {
  const table = tableOf(10, 50, 40)
  const { widths, spansOf } = gridOf([table], 100)
  expect(widths.map(whole)).toEqual([10, 50, 40])
  expect(spansOf(table).map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ])
})

test('a table under one of more columns is as wide in each of its own as its paper says', () => {
  const figures = tableOf(10, 40, 10, 10, 10, 10, 10)
  const reasons = tableOf(10, 39, 11, 40)
  const { widths, spansOf } = gridOf([reasons, figures], 100)
  expect(widths.map(whole)).toEqual([10, 40, 10, 10, 10, 10, 10])
  expect(spansOf(reasons).map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 6],
  ])
  expect(spansOf(reasons).map(({ width }) => whole(width))).toEqual([10, 40, 10, 40])
})

test('an edge that meets no other cuts a column; spans stay in order, without holes, over the whole width', () => {
  const tables = [tableOf(1, 1, 30, 1, 1), tableOf(50, 2, 50), tableOf(2, 1, 97, 1)]
  const { widths, spansOf } = gridOf(tables, 96)
  expect(whole(widths.reduce((sum, one) => sum + one, 0))).toBe(96)
  expect(widths.every((width) => width > 0)).toBe(true)
  for (const table of tables) {
    const spans = spansOf(table)
    expect(spans).toHaveLength(table.columns.length)
    expect(spans.map(({ from }) => from)).toEqual([0, ...spans.slice(0, -1).map(({ to }) => to + 1)])
    expect(spans.every(({ from, to }) => to >= from)).toBe(true)
    expect(spans.at(-1)?.to).toBe(widths.length - 1)
  }
})

test('a sheet without tables has columns narrow enough to be made to fit the page', () => {
  const { widths } = gridOf([], 96)
  expect(widths).toEqual([24, 24, 24, 24])
})

function tableOf(...widths: readonly number[]): Table {
  return {
    kind: 'table',
    caption: '',
    columns: widths.map((width, at) => ({
      key: String(at),
      title: '',
      kind: 'text',
      align: 'left',
      width,
    })),
    head: [],
    rows: [],
  }
}

function whole(letters: number): number {
  return Math.round(letters * 1000) / 1000
}
