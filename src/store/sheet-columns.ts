import { sheetColumnKeys, type SheetColumn } from '../domain/documents/score-columns.ts'
import { recall, remember } from './remembered.ts'

/** The columns of the score sheet that are left out on this computer, on screen and on paper. */
export function readLeftColumns(): ReadonlySet<SheetColumn> {
  const names = (recall(place) ?? '').split(' ')
  return new Set(sheetColumnKeys.filter((key) => names.includes(key)))
}

export function keepLeftColumns(left: ReadonlySet<SheetColumn>): void {
  remember(place, [...left].join(' '))
}

const place = 'sheet-columns'
