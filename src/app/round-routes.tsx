import { lazy, type ReactNode } from 'react'
import type { Params, ScreenRoute } from './routes.ts'

const RoundRoute = lazy(async () => ({ default: (await import('./round-route.tsx')).RoundRoute }))
const RoundsScreen = lazy(async () => ({
  default: (await import('../features/rounds/rounds-screen.tsx')).RoundsScreen,
}))
const NewRoundScreen = lazy(async () => ({
  default: (await import('../features/rounds/new-round-screen.tsx')).NewRoundScreen,
}))
const EditRoundScreen = lazy(async () => ({
  default: (await import('../features/rounds/edit-round-screen.tsx')).EditRoundScreen,
}))
const UnitsScreen = lazy(async () => ({
  default: (await import('../features/rounds/units-screen.tsx')).UnitsScreen,
}))
const IntakeScreen = lazy(async () => ({
  default: (await import('../features/rounds/intake-screen.tsx')).IntakeScreen,
}))
const OverviewScreen = lazy(async () => ({
  default: (await import('../features/rounds/overview-screen.tsx')).OverviewScreen,
}))
const ReceiptRoute = lazy(async () => ({ default: (await import('./receipt-route.tsx')).ReceiptRoute }))
const ReminderRoute = lazy(async () => ({ default: (await import('./reminder-route.tsx')).ReminderRoute }))

/** The reviewer's rounds: their list, and the screens of one. */
export const roundRoutes: readonly ScreenRoute[] = [
  ['/dot', () => <RoundsScreen />],
  ['/dot/moi', () => <NewRoundScreen />],
  ['/dot/:round', (params) => inRound(params, <OverviewScreen />)],
  ['/dot/:round/sua', (params) => inRound(params, <EditRoundScreen />)],
  ['/dot/:round/don-vi', (params) => inRound(params, <UnitsScreen />)],
  ['/dot/:round/nhan', (params) => inRound(params, <IntakeScreen />)],
  ['/dot/:round/don-doc', (params) => inRound(params, <ReminderRoute />)],
  ['/dot/:round/phieu/:unit', (params) => inRound(params, <ReceiptRoute unit={params['unit'] ?? ''} />)],
]

/** A screen of one round, shown once that round is open. */
function inRound({ round = '' }: Params, screen: ReactNode): ReactNode {
  return <RoundRoute id={round}>{screen}</RoundRoute>
}
