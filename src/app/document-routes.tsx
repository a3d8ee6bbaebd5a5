import { lazy } from 'react'
import { DossierRoute } from './dossier-route.tsx'
import type { ScreenRoute } from './routes.ts'

const DocumentsScreen = lazy(async () => ({
  default: (await import('../features/documents/documents-screen.tsx')).DocumentsScreen,
}))

/** The papers of a dossier. */
export const documentRoutes: readonly ScreenRoute[] = [
  [
    '/ho-so/:id/van-ban',
    ({ id = '' }) => (
      <DossierRoute id={id}>
        <DocumentsScreen />
      </DossierRoute>
    ),
  ],
]
