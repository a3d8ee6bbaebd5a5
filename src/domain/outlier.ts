/** Where a figure lies beside those of the others. */
export type Outlier = 'high' | 'low'

/**
 * Figures far off from the rest: more than one and a half times the middle half's width beyond it (Tukey's fences).
 * With fewer than five figures, or none that differ, nothing is far off. By the position in the list; null for an
 * absent figure.
 */
export function outliersOf(figures: readonly (number | null)[]): readonly (Outlier | null)[] {
  const known = figures.filter((one) => one !== null).sort((a, b) => a - b)
  if (known.length < fewest) return figures.map(() => null)
  const [first, third] = [quantile(known, 0.25), quantile(known, 0.75)]
  const reach = 1.5 * (third - first)
  return figures.map((one) => {
    if (one === null) return null
    if (one > third + reach) return 'high'
    return one < first - reach ? 'low' : null
  })
}

const fewest = 5

/** Between the two nearest of sorted figures. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const [low = 0, high = low] = [sorted[below], sorted[below + 1]]
  return low + (high - low) * (place - below)
}
