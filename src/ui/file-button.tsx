import { useRef, type ReactNode } from 'react'

/** A button that asks for a file. The same file may be chosen again, for it may have changed meanwhile. */
export function FileButton(props: {
  /** Endings and kinds of the files that are offered. */
  readonly accept: string
  /** What is to be chosen, for whoever meets the field and not the button. */
  readonly label: string
  readonly quiet?: boolean
  readonly onFile: (file: File) => void
  /** The words on the button. */
  readonly children: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className={props.quiet === true ? 'btn quiet' : 'btn'}
        onClick={() => input.current?.click()}
      >
        {props.children}
      </button>
      <input
        ref={input}
        type="file"
        accept={props.accept}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={props.label}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) props.onFile(file)
        }}
      />
    </>
  )
}
