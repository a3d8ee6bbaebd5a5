import { useMemo } from 'react'
import type { ChartConfiguration } from 'chart.js'
import { withoutTier } from '../../domain/ranking.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { unitIdFromName } from '../../domain/unit.ts'
import { saveFile } from '../../store/export.ts'
import { Chart } from '../../ui/chart.tsx'
import { inks, stripes } from '../../ui/pattern.ts'

/** How many units of a block reached each tier, beside the table of the same figures. */
export function TierChart({ round, block }: { readonly round: Round; readonly block: BlockResult }) {
  const counts = useMemo(() => countsOf(block), [block])
  const config = useMemo(() => columnChart(counts), [counts])
  const most = [...counts].sort((a, b) => b.count - a.count)[0]
  const none = counts.filter(({ count }) => count === 0).map(({ name }) => name)
  const label = most
    ? `Nhiều nhất là ${most.name}: ${most.count}/${block.ranked.length} đơn vị.${none.length > 0 ? ` Không có đơn vị nào: ${none.join(', ')}.` : ''}`
    : 'Bộ tiêu chí không xếp loại.'
  return (
    <Chart
      config={config}
      label={label}
      height={240}
      fileName={`xep-loai-${unitIdFromName(block.block)}-${round.year}`}
      onSave={saveFile}
    />
  )
}

type Count = { readonly name: string; readonly count: number }

/** The tiers from high to low, and units that reach none where there are any. */
function countsOf({ ranking }: BlockResult): readonly Count[] {
  const without = withoutTier(ranking)
  return without === null ? ranking.tiers : [...ranking.tiers, without]
}

function columnChart(counts: readonly Count[]): ChartConfiguration {
  return {
    type: 'bar',
    data: {
      labels: counts.map(({ name }) => name),
      datasets: [
        {
          label: 'Số đơn vị',
          data: counts.map(({ count }) => count),
          backgroundColor: stripes(inks.former, 'rising'),
          borderColor: inks.former,
          borderWidth: 1,
        },
      ],
    },
    options: {
      plugins: { legend: { display: false } },
      scales: { y: { min: 0, ticks: { precision: 0 }, title: { display: true, text: 'Số đơn vị' } } },
    },
  }
}
