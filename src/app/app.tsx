import { lazy, Suspense, type ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { StartScreen } from '../features/start/start-screen.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { Crash } from './crash.tsx'
import { DossierRoute } from './dossier-route.tsx'
import { Frame } from './frame.tsx'
import { NotFound } from './not-found.tsx'

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
const LibraryScreen = lazy(async () => ({
  default: (await import('../features/criteria/library-screen.tsx')).LibraryScreen,
}))
const SetScreen = lazy(async () => ({
  default: (await import('../features/criteria/set-screen.tsx')).SetScreen,
}))
const CompareScreen = lazy(async () => ({
  default: (await import('../features/criteria/compare-screen.tsx')).CompareScreen,
}))
const DossierSetScreen = lazy(async () => ({
  default: (await import('../features/criteria/dossier-set-screen.tsx')).DossierSetScreen,
}))
const BeginScreen = lazy(async () => ({
  default: (await import('../features/editor/begin-screen.tsx')).BeginScreen,
}))
const EditorRoute = lazy(async () => ({ default: (await import('./editor-route.tsx')).EditorRoute }))
const IntakeScreen = lazy(async () => ({
  default: (await import('../features/editor/intake-screen.tsx')).IntakeScreen,
}))
const MapScreen = lazy(async () => ({
  default: (await import('../features/editor/map-screen.tsx')).MapScreen,
}))
const DuplicateRoute = lazy(async () => ({
  default: (await import('../features/editor/duplicate-route.tsx')).DuplicateRoute,
}))
const SavedScreen = lazy(async () => ({
  default: (await import('../features/editor/saved-screen.tsx')).SavedScreen,
}))
const HelpScreen = lazy(async () => ({
  default: (await import('../features/help/help-screen.tsx')).HelpScreen,
}))

type Params = Readonly<Record<string, string | undefined>>

/** A screen of one dossier, shown once that dossier is open. */
function inDossier({ id = '' }: Params, screen: ReactNode): ReactNode {
  return <DossierRoute id={id}>{screen}</DossierRoute>
}

/** Every address and its screen. Only the start screen comes with the first load. */
const routes: readonly (readonly [string, (params: Params) => ReactNode])[] = [
  ['/', () => <StartScreen />],
  ['/tro-giup', () => <HelpScreen />],
  ['/ho-so/:id/tu-danh-gia/:key?', (params) => inDossier(params, <ScoreRoute criterion={params['key']} />)],
  [
    '/ho-so/:id/tai-lieu/:evidence?',
    (params) => inDossier(params, <EvidenceScreen evidence={params['evidence']} />),
  ],
  ['/ho-so/:id/kiem-tra', (params) => inDossier(params, <CheckScreen />)],
  ['/ho-so/:id/bang-diem', (params) => inDossier(params, <SheetScreen />)],
  ['/ho-so/:id/bo-tieu-chi', (params) => inDossier(params, <DossierSetScreen />)],
  ['/bo-tieu-chi', () => <LibraryScreen />],
  [
    '/bo-tieu-chi/xem/:id/:version/:key?',
    ({ id = '', version = '', key }) => <SetScreen id={id} version={version} criterion={key} />,
  ],
  ['/bo-tieu-chi/so-sanh/:from/:to', ({ from = '', to = '' }) => <CompareScreen from={from} to={to} />],
  ['/bo-tieu-chi/soan', () => <BeginScreen />],
  [
    '/bo-tieu-chi/soan/:id/:what?/:which?',
    ({ id = '', what, which }) => <EditorRoute id={id} what={what} which={which} />,
  ],
  [
    '/bo-tieu-chi/soan-tu/:id/:version',
    ({ id = '', version = '' }) => <DuplicateRoute id={id} version={version} />,
  ],
  ['/bo-tieu-chi/nhap-phu-luc', () => <IntakeScreen />],
  [
    '/bo-tieu-chi/anh-xa/:fromId/:from/:toId/:to',
    ({ fromId = '', from = '', toId = '', to = '' }) => (
      <MapScreen from={{ id: fromId, version: from }} to={{ id: toId, version: to }} />
    ),
  ],
  [
    '/bo-tieu-chi/da-luu/:id/:version',
    ({ id = '', version = '' }) => <SavedScreen id={id} version={version} />,
  ],
]

export function App() {
  return (
    <Router hook={useHashLocation}>
      <Frame>
        <ErrorBoundary FallbackComponent={Crash}>
          <Suspense fallback={<Waiting />}>
            <Switch>
              {routes.map(([path, screen]) => (
                <Route key={path} path={path}>
                  {(params: Params) => screen(decode(params))}
                </Route>
              ))}
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </Frame>
    </Router>
  )
}

/** The hash keeps parts of an address encoded. */
function decode(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? value : decodePart(value)]),
  )
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
