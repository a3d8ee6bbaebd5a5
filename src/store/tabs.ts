/** What the tabs of this browser tell each other about a dossier. */
type Message = {
  readonly kind: 'open' | 'here' | 'gone' | 'saved' | 'deleted'
  readonly id: string
  readonly tab: string
}

type Listeners = {
  /** Another tab wrote or deleted a dossier. */
  readonly onChange: (kind: 'saved' | 'deleted', id: string) => void
  /** Another tab left a dossier, perhaps with work handed over. */
  readonly onGone: (id: string) => void
  /** Whether the watched dossier is open elsewhere. */
  readonly onElsewhere: (elsewhere: boolean) => void
}

export type Tabs = {
  /** The dossier on this tab's screen; null where there is none. */
  readonly watch: (id: string | null) => void
  /** Asks again who else has the dossier open, since a tab that crashed says no goodbye. */
  readonly ask: () => void
  readonly tell: (kind: 'saved' | 'deleted' | 'gone', id: string) => void
}

/** Milliseconds within which an open tab answers. */
const patience = 400

/** Joins the other tabs. Without a channel this tab believes itself alone, and only its writes are guarded. */
export function joinTabs(
  channel: BroadcastChannel | null,
  tab: string,
  { onChange, onGone, onElsewhere }: Listeners,
): Tabs {
  let watched: string | null = null
  let others = new Set<string>()
  const post = (kind: Message['kind'], id: string) => channel?.postMessage({ kind, id, tab })
  const ask = () => {
    if (watched === null) return
    const answers = new Set<string>()
    others = answers
    post('open', watched)
    setTimeout(() => {
      if (others === answers) onElsewhere(answers.size > 0)
    }, patience)
  }
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isMessage(data)) return
    if (data.kind === 'saved' || data.kind === 'deleted') onChange(data.kind, data.id)
    else if (data.id === watched) {
      if (data.kind === 'open') post('here', data.id)
      if (data.kind === 'gone') others.delete(data.tab)
      else others.add(data.tab)
      onElsewhere(others.size > 0)
    }
    if (data.kind === 'gone') onGone(data.id)
  })
  return {
    watch: (id) => {
      if (id === watched) return
      if (watched !== null) post('gone', watched)
      watched = id
      others = new Set()
      ask()
    },
    ask,
    tell: post,
  }
}

function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null) return false
  return ['kind', 'id', 'tab'].every((name) => typeof Reflect.get(data, name) === 'string')
}
