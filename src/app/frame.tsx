import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import styles from './frame.module.css'
import { DossierBar } from './dossier-bar.tsx'
import { StorageNotice } from './storage-notice.tsx'

const RoundBar = lazy(async () => ({ default: (await import('./round-bar.tsx')).RoundBar }))

/** What stands around every screen: where one is, how to go elsewhere, whether the work is stored. */
export function Frame(props: { readonly children: ReactNode }) {
  const [location] = useLocation()
  useEffect(focusHeading, [location])
  const inDossier = location.startsWith('/ho-so/')
  const inRound = /^\/dot\/(?!moi$)/.test(location)
  return (
    <>
      <a className={styles.skip} href="#content" onClick={skipToContent}>
        Bỏ qua đến nội dung
      </a>
      <header className={`${styles.top} no-print`}>
        <a className={styles.brand} href="#/" aria-label="Tự chấm CCHC, về trang đầu">
          <i aria-hidden="true" />
          <span>Tự chấm CCHC</span>
        </a>
        {inDossier && <DossierBar location={location} />}
        {inRound && (
          <Suspense>
            <RoundBar location={location} />
          </Suspense>
        )}
        {!inDossier && !inRound && (
          <nav className={styles.nav} aria-label="Trang chính">
            <a href="#/" aria-current={location === '/' ? 'page' : undefined}>
              Hồ sơ
            </a>
            <a href="#/dot" aria-current={location.startsWith('/dot') ? 'page' : undefined}>
              Đợt đánh giá
            </a>
            <a href="#/bo-tieu-chi" aria-current={location.startsWith('/bo-tieu-chi') ? 'page' : undefined}>
              Bộ tiêu chí
            </a>
            <a href="#/xep-hang" aria-current={location.startsWith('/xep-hang') ? 'page' : undefined}>
              Xếp hạng
            </a>
            <a href="#/tro-giup" aria-current={location === '/tro-giup' ? 'page' : undefined}>
              Trợ giúp
            </a>
          </nav>
        )}
      </header>
      <StorageNotice />
      {props.children}
    </>
  )
}

/** After a change of screen the keyboard and the reader start at its heading, unless the screen chose a place itself. */
function focusHeading() {
  const timer = setTimeout(() => {
    if (document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, 50)
  return () => clearTimeout(timer)
}

function skipToContent(event: { preventDefault: () => void }) {
  event.preventDefault()
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.focus()
  heading?.scrollIntoView()
}
