import { lazy } from 'react'
import type { ScreenRoute } from './routes.ts'

const LibraryScreen = lazy(async () => ({
  default: (await import('../features/criteria/library-screen.tsx')).LibraryScreen,
}))
const SetScreen = lazy(async () => ({
  default: (await import('../features/criteria/set-screen.tsx')).SetScreen,
}))
const CompareScreen = lazy(async () => ({
  default: (await import('../features/criteria/compare-screen.tsx')).CompareScreen,
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

/** The library of criteria sets and their editor. */
export const setRoutes: readonly ScreenRoute[] = [
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
