import { lazy, type ReactNode } from 'react'
import type { Params, ScreenRoute } from './routes.ts'

const RoundRoute = lazy(async () => ({ default: (await import('./round-route.tsx')).RoundRoute }))
const AppraiseRoute = lazy(async () => ({ default: (await import('./appraise-route.tsx')).AppraiseRoute }))
const QueueScreen = lazy(async () => ({
  default: (await import('../features/review/queue-screen.tsx')).QueueScreen,
}))
const CriterionScreen = lazy(async () => ({
  default: (await import('../features/review/criterion-screen.tsx')).CriterionScreen,
}))

/** The appraisal of a round: its dossiers, one dossier, one criterion across all. */
export const appraisalRoutes: readonly ScreenRoute[] = [
  ['/dot/:round/ho-so', (params) => inRound(params, <QueueScreen />)],
  [
    '/dot/:round/ho-so/:unit/:key?',
    (params) => inRound(params, <AppraiseRoute unit={params['unit'] ?? ''} criterion={params['key']} />),
  ],
  ['/dot/:round/tieu-chi/:key?', (params) => inRound(params, <CriterionScreen criterion={params['key']} />)],
]

/** A screen of one round, shown once that round is open. */
function inRound({ round = '' }: Params, screen: ReactNode): ReactNode {
  return <RoundRoute id={round}>{screen}</RoundRoute>
}
