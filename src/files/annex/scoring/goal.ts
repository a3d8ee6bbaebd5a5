const figure = '(\\d+(?:[.,]\\d+)?\\s*%)'
const name = '(?:mục tiêu|chỉ tiêu)(?: (?:được giao|đề ra|tỉnh giao|thành phố giao|kế hoạch|năm|này|trên))*'
const statement = new RegExp(
  `(?<=^|[.;]\\s*)(?:-\\s*)?(?:mục tiêu|chỉ tiêu)(?: \\p{L}+){0,5}\\s*(?::|là|=)?\\s*${figure}(?:\\s*[.;]|$)\\s*`,
  'giu',
)
const reached = new RegExp(
  `(?:đạt hoặc vượt|đạt và vượt|đạt bằng hoặc vượt|đạt từ|từ|đạt|bằng)\\s+${name}(?:\\s+trở lên)?(?![\\p{L}])`,
  'giu',
)
const missed = new RegExp(
  `(?:dưới|thấp hơn|không đạt|chưa đạt|nhỏ hơn)(?:\\s+(?:được|so với))?\\s+(?:mức\\s+)?${name}(?![\\p{L}])`,
  'giu',
)

/** "Chỉ tiêu: 60%. Từ chỉ tiêu trở lên …; dưới chỉ tiêu …" → the figure in the place of the word. */
export function spellGoal<Line extends { readonly text: string }>(lines: readonly Line[]): Line[] {
  const goals = new Set(
    lines.flatMap(({ text }) => [...text.matchAll(statement)].map(([, share = '']) => share)),
  )
  const [goal] = goals
  if (goal === undefined || goals.size > 1) return [...lines]
  const spelt = lines.map((line) => {
    const text = line.text
      .replace(statement, '')
      .replace(missed, `dưới ${goal}`)
      .replace(reached, `từ ${goal} trở lên`)
    return { ...line, text: text.trim() }
  })
  const used = spelt.some(({ text }) => text.includes(`dưới ${goal}`) || text.includes(`từ ${goal} trở lên`))
  return used ? spelt.filter(({ text }) => text !== '') : [...lines]
}
