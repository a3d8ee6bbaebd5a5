import { lazy, type ReactNode } from 'react'
import { DossierRoute } from './dossier-route.tsx'
import type { Params, ScreenRoute } from './routes.ts'

const ScoreRoute = lazy(async () => ({ default: (await import('./score-route.tsx')).ScoreRoute }))
const EvidenceScreen = lazy(async () => ({
  default: (await import('../features/evidence/evidence-screen.tsx')).EvidenceScreen,
}))
const CheckScreen = lazy(async () => ({
  default: (await import('../features/check/check-screen.tsx')).CheckScreen,
}))
const SheetScreen = lazy(async () => ({
  default: (await import('../features/sheet/sheet-screen.tsx')).SheetScreen,
}))
const DossierSetScreen = lazy(async () => ({
  default: (await import('../features/criteria/dossier-set-screen.tsx')).DossierSetScreen,
}))
const AssignRoute = lazy(async () => ({ default: (await import('./assign-route.tsx')).AssignRoute }))
const LeaderRoute = lazy(async () => ({ default: (await import('./leader-route.tsx')).LeaderRoute }))
const ExplainRoute = lazy(async () => ({ default: (await import('./explain-route.tsx')).ExplainRoute }))

/** The screens of one dossier. */
export const dossierRoutes: readonly ScreenRoute[] = [
  ['/ho-so/:id/tu-danh-gia/:key?', (params) => inDossier(params, <ScoreRoute criterion={params['key']} />)],
  [
    '/ho-so/:id/tai-lieu/:evidence?',
    (params) => inDossier(params, <EvidenceScreen evidence={params['evidence']} />),
  ],
  ['/ho-so/:id/phan-cong', (params) => inDossier(params, <AssignRoute />)],
  ['/ho-so/:id/trinh', (params) => inDossier(params, <LeaderRoute />)],
  ['/ho-so/:id/giai-trinh/:key?', (params) => inDossier(params, <ExplainRoute criterion={params['key']} />)],
  ['/ho-so/:id/kiem-tra', (params) => inDossier(params, <CheckScreen />)],
  ['/ho-so/:id/bang-diem', (params) => inDossier(params, <SheetScreen />)],
  ['/ho-so/:id/bo-tieu-chi', (params) => inDossier(params, <DossierSetScreen />)],
]

/** A screen of one dossier, shown once that dossier is open. */
function inDossier({ id = '' }: Params, screen: ReactNode): ReactNode {
  return <DossierRoute id={id}>{screen}</DossierRoute>
}
