import type { CellStyle } from 'hucre/xlsx'

/** How a cell looks. `digits`: decimals of a number; `date`: a day, counted as Excel does; `input`: may be filled in. */
export type Look = {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly middle?: boolean
  readonly fill?: 'head' | 'area' | 'total' | 'input'
  readonly digits?: number
  /** Shows further decimals where there are any. */
  readonly more?: boolean
  /** After a number: "97,50 (*)". */
  readonly suffix?: string
  /** A plus before a number above 0. */
  readonly signed?: boolean
  readonly date?: boolean
  readonly lined?: boolean
  readonly input?: boolean
  readonly indent?: number
}

/** The face of every workbook. */
export const font = 'Times New Roman'

const opened = new Map<Look, Look>()

/** The same look of a cell that may be filled in; the same object for the same look. */
export function openLook(look: Look): Look {
  const found = opened.get(look) ?? { ...look, input: true }
  opened.set(look, found)
  return found
}

/** The look that most plain cells of each column have: the library takes it from the column, and only the others one by one. */
export function usualLooks({ rows, widths }: LookedSheet): readonly (Look | undefined)[] {
  return widths.map((_, column) => {
    const counts = new Map<Look, number>()
    for (const { cells } of rows) {
      const cell = cells[column]
      if (cell && cell.formula === undefined) counts.set(cell.look, (counts.get(cell.look) ?? 0) + 1)
    }
    let [usual, most]: [Look | undefined, number] = [undefined, 0]
    for (const [look, count] of counts) if (count > most) [usual, most] = [look, count]
    return usual
  })
}

/** A look as the library has it; the same object for the same look. */
export function styleOf(look: Look, looks: Map<Look, CellStyle>): CellStyle {
  const known = looks.get(look)
  if (known) return known
  const style: CellStyle = {
    ...(look.bold || look.italic || look.size
      ? {
          font: {
            name: font,
            size: look.size ?? 11,
            ...(look.bold ? { bold: true } : {}),
            ...(look.italic ? { italic: true } : {}),
          },
        }
      : {}),
    alignment: {
      horizontal: look.align ?? 'left',
      vertical: look.middle ? 'center' : 'top',
      wrapText: true,
      ...(look.indent ? { indent: look.indent } : {}),
    },
    ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fills[look.fill] } } } : {}),
    ...(look.lined ? { border: { top: hair, right: hair, bottom: hair, left: hair } } : {}),
    ...formatOf(look),
    ...(look.input ? { protection: { locked: false } } : {}),
  }
  looks.set(look, style)
  return style
}

type LookedSheet = {
  readonly widths: readonly number[]
  readonly rows: readonly {
    readonly cells: readonly { readonly formula?: unknown; readonly look: Look }[]
  }[]
}

const fills = { head: 'EAE7DF', area: 'F4F2ED', total: 'EAE7DF', input: 'FFFBE6' } as const
const hair = { style: 'thin', color: { rgb: '999999' } } as const

function formatOf({ digits, more, suffix, signed, date }: Look): Pick<CellStyle, 'numFmt'> {
  if (date) return { numFmt: 'dd/mm/yyyy' }
  if (digits === undefined) return {}
  const places = '0'.repeat(digits) + (more ? '#'.repeat(8 - digits) : '')
  const after = suffix ? `"${suffix}"` : ''
  const figure = `${places === '' ? '#,##0' : `#,##0.${places}`}${after}`
  return { numFmt: signed ? `+${figure};-${figure};${figure}` : figure }
}
