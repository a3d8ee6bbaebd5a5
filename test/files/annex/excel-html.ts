import { escapeHtml } from './word-html.ts'
import type { GridCell, GridPage } from './grid.ts'

/** The table as Excel puts it on the clipboard: classes from a style sheet, br between lines, x:num figures. */
export function toExcelHtml(pages: readonly GridPage[]): string {
  const rows = pages.flatMap(({ before, rows: table, after }) => [
    ...before.map((line) => `<tr height=20><td colspan=6 class=xl65>${escapeHtml(line)}</td></tr>`),
    ...table.map(
      (row) =>
        `<tr height=62 style='mso-height-source:userset;height:46.5pt'>${row.map(excelCell).join('\n  ')}</tr>`,
    ),
    ...after.map((line) => `<tr height=20><td colspan=6 class=xl65>${escapeHtml(line)}</td></tr>`),
  ])
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!-- table {mso-displayed-decimal-separator:"\\,"; mso-displayed-thousand-separator:"\\.";}
.xl65 {mso-style-parent:style0; white-space:normal;}
.xl66 {mso-style-parent:style0; font-weight:700; text-align:center;} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=900><!--StartFragment--> <col width=64 style='mso-width-source:userset'>
${rows.join('\n')}<!--EndFragment--></table></body></html>`
}

function excelCell({ lines, bold = false, colSpan = 1, rowSpan = 1 }: GridCell): string {
  const spans = `${colSpan > 1 ? ` colspan=${colSpan}` : ''}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}`
  const text = lines.map(escapeHtml).join("<br style='mso-data-placement:same-cell'>\n    ")
  return `<td class=${bold ? 'xl66' : 'xl65'}${spans} style='border-top:none;width:48pt'>${text || '&nbsp;'}</td>`
}
