import { useEffect, useId, useRef, type ReactNode } from 'react'
import styles from './dialog.module.css'

/** A modal dialog on the native element: focus kept inside, Escape closes, focus returns. */
export function Dialog(props: {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly wide?: boolean
}) {
  const element = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    const dialog = element.current
    if (!dialog) return
    if (props.open && !dialog.open) dialog.showModal()
    if (!props.open && dialog.open) dialog.close()
  }, [props.open])
  // The event comes a little after the closing: by then the dialog may be open again, with something else in it.
  const closeUnlessReopened = () => {
    if (!element.current?.open) props.onClose()
  }
  return (
    <dialog
      ref={element}
      className={props.wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={title}
      onClose={closeUnlessReopened}
    >
      {props.open && (
        <>
          <header className={styles.head}>
            <h2 id={title}>{props.title}</h2>
            <button type="button" className="btn quiet" onClick={props.onClose}>
              Đóng
            </button>
          </header>
          {props.children}
        </>
      )}
    </dialog>
  )
}

/** Asks once before something is lost. */
export function ConfirmDialog(props: {
  readonly open: boolean
  readonly title: string
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <div className="stack">
        <div>{props.children}</div>
        <div className="row">
          <button type="button" className="btn primary" onClick={props.onConfirm}>
            {props.confirm}
          </button>
          <button type="button" className="btn" onClick={props.onClose}>
            Không, quay lại
          </button>
        </div>
      </div>
    </Dialog>
  )
}
