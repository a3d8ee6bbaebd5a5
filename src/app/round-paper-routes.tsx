import { lazy } from 'react'
import type { ScreenRoute } from './routes.ts'

const RoundRoute = lazy(async () => ({ default: (await import('./round-route.tsx')).RoundRoute }))
const RoundPapersRoute = lazy(async () => ({
  default: (await import('./round-papers-route.tsx')).RoundPapersRoute,
}))

/** The papers of the reviewer, of one round. */
export const roundPaperRoutes: readonly ScreenRoute[] = [
  [
    '/dot/:round/van-ban',
    ({ round = '' }) => (
      <RoundRoute id={round}>
        <RoundPapersRoute />
      </RoundRoute>
    ),
  ],
]
