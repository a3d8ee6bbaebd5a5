import { lazy, type ReactNode } from 'react'
import { DossierRoute } from './dossier-route.tsx'
import type { Params, ScreenRoute } from './routes.ts'

const BlockRoute = lazy(async () => ({ default: (await import('./block-route.tsx')).BlockRoute }))
const OverviewRoute = lazy(async () => ({
  default: (await import('./overview-route.tsx')).OverviewRoute,
}))
const YearsRoute = lazy(async () => ({ default: (await import('./years-route.tsx')).YearsRoute }))
const RankingsScreen = lazy(async () => ({
  default: (await import('../features/rankings/rankings-screen.tsx')).RankingsScreen,
}))
const TargetScreen = lazy(async () => ({
  default: (await import('../features/target/target-screen.tsx')).TargetScreen,
}))
const PlanRoute = lazy(async () => ({ default: (await import('./plan-route.tsx')).PlanRoute }))

/** Years, targets and plans of a unit, and the ranking tables they rest on. */
export const yearRoutes: readonly ScreenRoute[] = [
  ['/ho-so/:id/tong-quan', (params) => inDossier(params, <OverviewRoute />)],
  ['/ho-so/:id/so-sanh', (params) => inDossier(params, <YearsRoute />)],
  ['/ho-so/:id/muc-tieu', (params) => inDossier(params, <TargetScreen />)],
  ['/ho-so/:id/ke-hoach/:plan?', (params) => inDossier(params, <PlanRoute plan={params['plan']} />)],
  ['/xep-hang', () => <RankingsScreen />],
  ['/xep-hang/:table', ({ table = '' }) => <BlockRoute key={table} table={table} />],
]

/** A screen of one dossier, shown once that dossier is open. */
function inDossier({ id = '' }: Params, screen: ReactNode): ReactNode {
  return <DossierRoute id={id}>{screen}</DossierRoute>
}
