import { lazy, Suspense } from 'react'
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
const HelpScreen = lazy(async () => ({
  default: (await import('../features/help/help-screen.tsx')).HelpScreen,
}))

/** All screens by their address. Only the start screen comes with the first load. */
export function App() {
  return (
    <Router hook={useHashLocation}>
      <Frame>
        <ErrorBoundary FallbackComponent={Crash}>
          <Suspense fallback={<Waiting />}>
            <Switch>
              <Route path="/">
                <StartScreen />
              </Route>
              <Route path="/tro-giup">
                <HelpScreen />
              </Route>
              <Route path="/ho-so/:id/tu-danh-gia/:key?">
                {({ id, key }) => (
                  <DossierRoute id={id}>
                    <ScoreRoute criterion={key} />
                  </DossierRoute>
                )}
              </Route>
              <Route path="/ho-so/:id/tai-lieu/:evidence?">
                {({ id, evidence }) => (
                  <DossierRoute id={id}>
                    <EvidenceScreen evidence={evidence} />
                  </DossierRoute>
                )}
              </Route>
              <Route path="/ho-so/:id/kiem-tra">
                {({ id }) => (
                  <DossierRoute id={id}>
                    <CheckScreen />
                  </DossierRoute>
                )}
              </Route>
              <Route path="/ho-so/:id/bang-diem">
                {({ id }) => (
                  <DossierRoute id={id}>
                    <SheetScreen />
                  </DossierRoute>
                )}
              </Route>
              <Route path="/ho-so/:id/bo-tieu-chi">
                {({ id }) => (
                  <DossierRoute id={id}>
                    <DossierSetScreen />
                  </DossierRoute>
                )}
              </Route>
              <Route path="/bo-tieu-chi">
                <LibraryScreen />
              </Route>
              <Route path="/bo-tieu-chi/xem/:id/:version/:key?">
                {({ id, version, key }) => <SetScreen id={id} version={version} criterion={key} />}
              </Route>
              <Route path="/bo-tieu-chi/so-sanh/:from/:to">
                {({ from, to }) => <CompareScreen from={from} to={to} />}
              </Route>
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
