import { lazy, type ReactNode } from 'react'
import { DossierRoute } from './dossier-route.tsx'
import type { Params, ScreenRoute } from './routes.ts'

const YearsScreen = lazy(async () => ({
  default: (await import('../features/years/years-screen.tsx')).YearsScreen,
}))
const RankingsScreen = lazy(async () => ({
  default: (await import('../features/rankings/rankings-screen.tsx')).RankingsScreen,
}))
const TargetScreen = lazy(async () => ({
  default: (await import('../features/target/target-screen.tsx')).TargetScreen,
}))
const PlanScreen = lazy(async () => ({
  default: (await import('../features/remedy/plan-screen.tsx')).PlanScreen,
}))

/** Years, targets and plans of a unit, and the ranking tables they rest on. */
export const yearRoutes: readonly ScreenRoute[] = [
  ['/ho-so/:id/so-sanh', (params) => inDossier(params, <YearsScreen />)],
  ['/ho-so/:id/muc-tieu', (params) => inDossier(params, <TargetScreen />)],
  ['/ho-so/:id/ke-hoach/:plan?', (params) => inDossier(params, <PlanScreen plan={params['plan']} />)],
  ['/xep-hang', () => <RankingsScreen />],
]

/** A screen of one dossier, shown once that dossier is open. */
function inDossier({ id = '' }: Params, screen: ReactNode): ReactNode {
  return <DossierRoute id={id}>{screen}</DossierRoute>
}
