import { useEffect, useRef } from 'react'
import { tidyText } from '../../domain/tidy.ts'

/**
 * Mục, trang of one citation, stored as it is typed. The field keeps what its typist wrote and is only set from
 * outside when the dossier says something else (an undo).
 */
export function WhereField(props: {
  readonly label: string
  readonly where: string
  readonly described?: string | undefined
  readonly onWhere: (where: string) => void
  readonly onElement: (element: HTMLInputElement | null) => void
}) {
  const { where, onElement } = props
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (field.current && tidyText(field.current.value) !== where) field.current.value = where
  }, [where])
  return (
    <input
      ref={(element) => {
        field.current = element
        onElement(element)
      }}
      aria-label={props.label}
      aria-invalid={where === ''}
      aria-describedby={props.described}
      defaultValue={where}
      placeholder="mục II.2, trang 4"
      autoComplete="off"
      onInput={(event) => props.onWhere(event.currentTarget.value)}
    />
  )
}
