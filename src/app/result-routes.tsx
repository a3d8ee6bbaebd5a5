import { lazy, type ReactNode } from 'react'
import type { Params, ScreenRoute } from './routes.ts'

const RoundRoute = lazy(async () => ({ default: (await import('./round-route.tsx')).RoundRoute }))
const SurveyScreen = lazy(async () => ({
  default: (await import('../features/results/survey-screen.tsx')).SurveyScreen,
}))
const ResultsRoute = lazy(async () => ({ default: (await import('./results-route.tsx')).ResultsRoute }))
const UnitScreen = lazy(async () => ({
  default: (await import('../features/results/unit-screen.tsx')).UnitScreen,
}))
const ResultsPaperRoute = lazy(async () => ({
  default: (await import('./results-paper-route.tsx')).ResultsPaperRoute,
}))
const BlockBoardRoute = lazy(async () => ({
  default: (await import('./block-board-route.tsx')).BlockBoardRoute,
}))

/** Surveys and results of a round. */
export const resultRoutes: readonly ScreenRoute[] = [
  ['/dot/:round/dieu-tra', (params) => inRound(params, <SurveyScreen />)],
  ['/dot/:round/ket-qua/:block?', (params) => inRound(params, <ResultsRoute block={params['block']} />)],
  [
    '/dot/:round/ket-qua/:block/:unit/:area?',
    (params) =>
      inRound(
        params,
        <UnitScreen block={params['block'] ?? ''} unit={params['unit'] ?? ''} area={params['area']} />,
      ),
  ],
  [
    '/dot/:round/bang-ket-qua/:block',
    (params) => inRound(params, <ResultsPaperRoute block={params['block'] ?? ''} />),
  ],
  [
    '/dot/:round/tong-quan-khoi/:block',
    (params) => inRound(params, <BlockBoardRoute block={params['block'] ?? ''} />),
  ],
]

/** A screen of one round, shown once that round is open. */
function inRound({ round = '' }: Params, screen: ReactNode): ReactNode {
  return <RoundRoute id={round}>{screen}</RoundRoute>
}
