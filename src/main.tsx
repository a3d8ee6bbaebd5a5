import 'subset-fonts/screen.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/shapes.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { keepForOffline } from './app/offline.ts'
import { provideDossiers } from './store/context.tsx'
import { openDatabase } from './store/database.ts'
import { createDossierStore } from './store/dossiers.ts'
import { newId } from './store/new-id.ts'
import { provideRounds } from './store/round-means.ts'
import { provideSets } from './store/set-context.tsx'

const surroundings = {
  database: openDatabase(),
  now: () => new Date(),
  newId,
  channel: 'BroadcastChannel' in window ? new BroadcastChannel('par-index') : null,
  page: window,
  app: import.meta.env.APP_VERSION,
}
provideDossiers(createDossierStore(surroundings))
provideSets(surroundings)
provideRounds(surroundings)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

keepForOffline()
