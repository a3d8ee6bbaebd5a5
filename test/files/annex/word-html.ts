import type { GridCell, GridPage } from './grid.ts'

/** The table as Word puts it on the clipboard: mso styles, paragraphs, o:p, non-breaking spaces. */
export function toWordHtml(pages: readonly GridPage[]): string {
  const body = pages
    .map(({ before, rows, after }) => {
      const table = rows
        .map(
          (row) =>
            `<tr style='mso-yfti-irow:1;page-break-inside:avoid'>${row.map(wordCell).join('\r\n  ')}</tr>`,
        )
        .join('\r\n ')
      return `${before.map((line) => paragraph(line, true)).join('\r\n')}<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt;mso-yfti-tbllook:1184'>\r\n ${table}\r\n</table>${after.map((line) => paragraph(line, false)).join('\r\n')}`
    })
    .join('\r\n')
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<style><!-- /* Style Definitions */ p.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Times New Roman",serif;} --></style>
</head><body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`
}

function wordCell({ lines, bold = false, colSpan = 1, rowSpan = 1 }: GridCell): string {
  const spans = `${colSpan > 1 ? ` colspan=${colSpan}` : ''}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}`
  const text =
    lines.length === 0
      ? `<p class=MsoNormal><o:p>&nbsp;</o:p></p>`
      : lines.map((line) => paragraph(line, bold)).join('')
  return `<td width=57${spans} valign=top style='width:42.5pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>${text}</td>`
}

/** Word breaks its source lines anywhere and pads with spaces that do not break. */
function paragraph(line: string, bold: boolean): string {
  const escaped = escapeHtml(line).replace(
    /^(- )/u,
    '<span style="mso-list:Ignore">-<span style=\'font:7.0pt "Times New Roman"\'>&nbsp;&nbsp;&nbsp; </span></span>',
  )
  const wrapped = escaped.replace(/ (?=\p{Lu})/gu, '\r\n  ').replace(/(\d) (điểm)/gu, '$1&nbsp;$2')
  const inner = `<span lang=VI style='font-size:13.0pt;mso-ansi-language:VI'>${wrapped}<o:p></o:p></span>`
  return `<p class=MsoNormal style='margin-top:3.0pt'>${bold ? `<b>${inner}</b>` : inner}</p>`
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
