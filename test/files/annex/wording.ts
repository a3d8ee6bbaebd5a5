import type { Rule, RuleOf } from '../../../src/domain/criterion.ts'
import { formatFigure } from '../../../src/domain/points.ts'
import type { Line, Pick } from './described.ts'

/**
 * Rules in the words that annexes use for them. Every choice of words is drawn, so that no two sets sound alike. What
 * cannot be said of a rule in one wording (an odd target, a floor) is said in another.
 */
export function wordRule(rule: Rule, max: number, pick: Pick): Line[] {
  switch (rule.kind) {
    case 'choice':
      return grades(rule.options, pick)
    case 'checklist':
      return items(rule.items, pick)
    case 'ratio':
      return wordRatio(rule, max, pick)
    case 'count':
      return wordCount(rule, max, pick)
    case 'deadline':
      return wordDeadline(rule, pick)
    case 'deduction':
      return wordDeduction(rule, max, pick)
    case 'number':
      return [
        {
          text:
            rule.by === 'reviewer'
              ? pick([
                  `Hội đồng thẩm định chấm điểm từ 0 đến ${say(max)} điểm.`,
                  `Cơ quan thẩm định xem xét, cho điểm (0 - ${say(max)} điểm)`,
                  'Hội đồng đánh giá và cho điểm',
                ])
              : 'Đơn vị tự chấm điểm',
        },
      ]
    case 'survey':
      return [
        {
          text: pick([
            'Điều tra xã hội học',
            'ĐT XHH',
            'Đánh giá qua điều tra xã hội học.',
            'Chấm điểm theo kết quả điều tra XHH',
            'Điểm điều tra XHH',
            'Khảo sát, điều tra xã hội học người dân, tổ chức',
          ]),
        },
      ]
  }
}

export function say(value: number): string {
  return formatFigure(value)
}

type Priced = { readonly label: string; readonly points: number }

function grades(options: readonly Priced[], pick: Pick): Line[] {
  const style = pick(['bullets', 'bullets', 'inline', 'dong', 'first', 'nếu', 'equals'] as const)
  const low = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)
  switch (style) {
    case 'bullets':
      return options.map(({ label, points }) => ({
        text: `- ${label}: ${say(points)} điểm`,
        points: say(points),
      }))
    case 'inline':
      return [{ text: `${options.map(({ label, points }) => `${label}: ${say(points)}`).join('; ')}.` }]
    case 'dong':
      return options.map(({ label, points }) => ({ text: `+ ${label} (${say(points)}đ)` }))
    case 'first':
      return options.map(({ label, points }) => ({ text: `- ${say(points)} điểm: ${label}` }))
    case 'nếu':
      return [
        {
          text: options
            .map(({ label, points }) => `Nếu ${low(label)} thì được ${say(points)} điểm`)
            .join('. '),
        },
      ]
    case 'equals':
      return options.map(({ label, points }) => ({ text: `${label} = ${say(points)} điểm` }))
  }
}

function items(list: readonly Priced[], pick: Pick): Line[] {
  const style = pick(['bullets', 'inline', 'brackets', 'arrow'] as const)
  switch (style) {
    case 'bullets':
      return list.map(({ label, points }) => ({
        text: `- ${label}: ${say(points)} điểm`,
        points: say(points),
      }))
    case 'inline':
      return [{ text: list.map(({ label, points }) => `${label}: ${say(points)}`).join('; ') }]
    case 'brackets':
      return list.map(({ label, points }) => ({ text: `• ${label} (${say(points)} điểm)` }))
    case 'arrow':
      return list.map(({ label, points }) => ({ text: `- ${label} được ${say(points)} điểm;` }))
  }
}

const percent = (share: number) => say(Number((share * 100).toPrecision(12)))

function wordRatio(rule: RuleOf<'ratio'>, max: number, pick: Pick): Line[] {
  const { bands, numerator, denominator } = rule
  const low = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
  const target = rule.target ?? 1
  const letters = pick([true, true, false])
  const fraction = letters ? 'b/a' : pick(['tỷ lệ đạt được', 'tỷ lệ %', 'tỷ lệ thực tế'])
  const times = pick(['×', 'x', '*', 'nhân với'])
  const most = pick(['điểm tối đa', say(max), 'điểm chuẩn', `${say(max)} điểm`])
  const slope =
    target === 1
      ? pick([
          `(${fraction}) ${times} ${most}`,
          `(${fraction} ${times} ${most})/100%`,
          `[${fraction}] ${times} ${most}`,
        ])
      : pick([
          `(${fraction}) ${times} ${most} / ${percent(target)}%`,
          `(${fraction}/${percent(target)}%) ${times} ${most}`,
        ])
  const formula = pick([
    `thì điểm đánh giá được tính theo công thức: ${slope}`,
    `: tính theo công thức ${slope}`,
    `thì điểm đánh giá = ${slope}`,
    `điểm được tính theo công thức ${slope}`,
  ])
  const join = (condition: string, award: string) =>
    award.startsWith(':') ? `${condition}${award}` : `${condition} ${award}`
  const fixed = (points: number) =>
    pick([
      `: ${say(points)} điểm`,
      `được ${say(points)} điểm`,
      `thì điểm đánh giá là ${say(points)}`,
      `: ${say(points)}`,
      `đạt ${say(points)} điểm`,
    ])
  const style = pick(['words', 'words', 'đạt', 'nếu', 'signs', 'dash'] as const)
  const bulleted = pick(['- ', '+ ', ''])
  const lines = bands.map((band, index): Line => {
    const upper = bands[index - 1]
    const condition = rangeWords(band, upper, style)
    const award =
      band.award === 'full'
        ? fixed(max)
        : band.award === 'proportional'
          ? formula
          : band.award === 0
            ? pick([': 0 điểm', 'thì điểm đánh giá là 0', 'được 0 điểm', 'không tính điểm'])
            : fixed(band.award)
    return { text: `${bulleted}${join(condition, award)}` }
  })
  const last = bands.at(-1)
  const floor =
    last && 'from' in last && last.from === 0
      ? []
      : last
        ? [
            {
              text: `${bulleted}${join(`Dưới ${percent('from' in last ? last.from : last.above)}%`, ': 0 điểm')}`,
            },
          ]
        : []
  const meaning = letters
    ? pick([
        [{ text: `Trong đó: a là ${low(denominator)}; b là ${low(numerator)}.` }],
        [{ text: 'Trong đó:' }, { text: `- a: ${denominator}` }, { text: `- b: ${numerator}` }],
        [{ text: `Trong đó a là ${low(denominator)}, b là ${low(numerator)}` }],
      ])
    : [
        {
          text: pick([
            `Tính tỷ lệ % giữa ${low(numerator)} so với ${low(denominator)}.`,
            `Tỷ lệ = ${numerator} / ${denominator} × 100%`,
          ]),
        },
      ]
  const hasFormula = bands.some(({ award }) => award === 'proportional')
  const named = letters && !hasFormula ? [{ text: 'Tính tỷ lệ b/a' }] : []
  const empty =
    rule.emptyDenominator === 'full'
      ? [{ text: 'Không phát sinh thì được điểm tối đa' }]
      : rule.emptyDenominator === 'zero'
        ? [{ text: 'Không phát sinh: 0 điểm' }]
        : []
  const body = [...lines, ...floor]
  const inline = pick([true, false, false])
  const told: Line[] = inline
    ? [{ text: body.map(({ text }) => text.replace(/^[-+] /, '')).join('; ') }]
    : body
  return letters ? [...named, ...told, ...meaning, ...empty] : [...meaning, ...told, ...empty]
}

type Band = RuleOf<'ratio'>['bands'][number]

function rangeWords(
  band: Band,
  upper: Band | undefined,
  style: 'words' | 'đạt' | 'nếu' | 'signs' | 'dash',
): string {
  const from = 'from' in band ? band.from : band.above
  const open = 'above' in band
  const to =
    upper && ('from' in upper ? { value: upper.from, under: true } : { value: upper.above, under: false })
  const [a, b] = [`${percent(from)}%`, to ? `${percent(to.value)}%` : '']
  if (style === 'signs') {
    if (!to) return `${open ? '>' : from === 1 ? '=' : '≥'} ${a}`.replace('= 100%', '100%')
    return from === 0 && !open
      ? `${to.under ? '<' : '≤'} ${b}`
      : `${open ? '>' : '≥'} ${a} và ${to.under ? '<' : '≤'} ${b}`
  }
  const start = style === 'nếu' ? 'Nếu tỷ lệ ' : style === 'đạt' ? 'Đạt ' : ''
  const words = !to
    ? from === 1
      ? `đạt ${a}`
      : open
        ? `trên ${a}`
        : from === 0
          ? 'từ 0% trở lên'
          : `từ ${a} trở lên`
    : from === 0 && !open
      ? to.under
        ? `dưới ${b}`
        : `từ ${b} trở xuống`
      : style === 'dash'
        ? `từ ${a} - ${to.under ? 'dưới ' : ''}${b}`
        : `${open ? 'trên' : 'từ'} ${a} đến ${to.under ? 'dưới ' : ''}${b}`
  const said = `${start}${words}`.replace(/Đạt đạt/u, 'Đạt')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

function wordCount(rule: RuleOf<'count'>, max: number, pick: Pick): Line[] {
  const { unit, perUnit } = rule
  return [
    {
      text: pick([
        `Mỗi ${unit} được ${say(perUnit)} điểm, tối đa ${say(max)} điểm`,
        `Cứ mỗi ${unit}: ${say(perUnit)} điểm nhưng không quá ${say(max)} điểm.`,
        `Cứ 01 ${unit} được cộng ${say(perUnit)} điểm (tối đa không quá ${say(max)} điểm)`,
        `${say(perUnit)} điểm/${unit}; tối đa ${say(max)} điểm`,
        `Được ${say(perUnit)} điểm cho mỗi ${unit}, tổng điểm không quá ${say(max)} điểm.`,
      ]),
    },
  ]
}

function wordDeduction(rule: RuleOf<'deduction'>, max: number, pick: Pick): Line[] {
  const { unit, perUnit, floor } = rule
  const full = pick([
    [],
    [{ text: `Thực hiện đầy đủ, đúng quy định: ${say(max)} điểm` }],
    [{ text: 'Đạt yêu cầu được điểm tối đa.' }],
  ])
  const end =
    floor !== 0
      ? `, trừ tối đa ${say(max - floor)} điểm`
      : pick(['', ', trừ cho đến hết điểm', ' (trừ đến hết điểm)'])
  return [
    ...full,
    {
      text: pick([
        `Mỗi ${unit} trừ ${say(perUnit)} điểm${end}`,
        `Cứ 01 ${unit} bị trừ ${say(perUnit)} điểm${end}.`,
        `Cứ mỗi ${unit} thì trừ ${say(perUnit)} điểm${end}`,
        `Trừ ${say(perUnit)} điểm cho mỗi ${unit}${end}`,
        `Trừ ${say(perUnit)} điểm/${unit}${end}`,
      ]),
    },
  ]
}

function wordDeadline(rule: RuleOf<'deadline'>, pick: Pick): Line[] {
  const [month = '03', day = '31'] = rule.due.split('-')
  const year = rule.yearOffset === 0 ? '' : rule.yearOffset < 0 ? ' năm trước' : ' năm sau'
  const date =
    pick([`${day}/${month}`, `${Number(day)}/${Number(month)}`, `${Number(day)} tháng ${month}`]) + year
  const [first, ...later] = rule.steps
  const due = pick([
    `Chậm nhất ngày ${date}`,
    `Ban hành trước ngày ${date}`,
    `Trong thời hạn đến hết ngày ${date}`,
    `Ban hành không muộn hơn ngày ${date}`,
  ])
  const lines: Line[] = [{ text: `- ${due}: ${say(first?.points ?? 0)} điểm` }]
  let from = 1
  for (const { daysLate, points } of later) {
    lines.push({
      text: `- ${pick([`Chậm từ ${from} đến ${daysLate} ngày`, `Ban hành chậm từ ${from} - ${daysLate} ngày`, `Quá hạn từ ${from} đến ${daysLate} ngày`])}: ${say(points)} điểm`,
    })
    from = daysLate + 1
  }
  lines.push({
    text: `- ${pick([`Chậm từ ${from} ngày trở lên hoặc không thực hiện`, `Chậm trên ${from - 1} ngày`, 'Không ban hành'])}: 0 điểm`,
  })
  return pick([lines, [{ text: lines.map(({ text }) => text.slice(2)).join('; ') }]])
}
