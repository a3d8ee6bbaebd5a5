import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Said } from '../../../src/domain/publication.ts'
import { DriftTable } from '../../../src/features/results/drift-table.tsx'

const said: Said = { index: 80.5, place: 2, status: 'ranked', points: 80.5, applicableMax: 100 }

test('both figures of a unit whose result moved lead to the rows behind them; of a unit that is gone nothing does', () => {
  const shown = renderToStaticMarkup(
    <DriftTable
      drift={[
        { id: 'a', name: 'UBND phường A', published: said, now: { ...said, place: 1 } },
        { id: 'b', name: 'UBND phường B', published: said, now: null },
      ]}
      digits={2}
      round="dot"
      block="Phường"
    />,
  )
  const links = [...shown.matchAll(/href="([^"]*)"[^>]*>([^<]*)/g)].map(([, href, words]) => [href, words])
  const address = '#/dot/dot/ket-qua/Ph%C6%B0%E1%BB%9Dng/a'
  expect(links).toEqual([
    [address, 'UBND phường A'],
    [address, '80,50 (hạng 2), 80,50/100,00 điểm'],
    [address, '80,50 (hạng 1), 80,50/100,00 điểm'],
  ])
})
