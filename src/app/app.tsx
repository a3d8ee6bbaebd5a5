import { lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { StartScreen } from '../features/start/start-screen.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { appraisalRoutes } from './appraisal-routes.tsx'
import { Crash } from './crash.tsx'
import { documentRoutes } from './document-routes.tsx'
import { dossierRoutes } from './dossier-routes.tsx'
import { Frame } from './frame.tsx'
import { NotFound } from './not-found.tsx'
import { resultRoutes } from './result-routes.tsx'
import { roundPaperRoutes } from './round-paper-routes.tsx'
import { roundRoutes } from './round-routes.tsx'
import type { Params, ScreenRoute } from './routes.ts'
import { setRoutes } from './set-routes.tsx'
import { yearRoutes } from './year-routes.tsx'

const HelpScreen = lazy(async () => ({
  default: (await import('../features/help/help-screen.tsx')).HelpScreen,
}))

/** Every address and its screen. Only the start screen comes with the first load. */
const routes: readonly ScreenRoute[] = [
  ['/', () => <StartScreen />],
  ['/tro-giup', () => <HelpScreen />],
  ...dossierRoutes,
  ...documentRoutes,
  ...setRoutes,
  ...roundRoutes,
  ...appraisalRoutes,
  ...resultRoutes,
  ...roundPaperRoutes,
  ...yearRoutes,
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
