import { useEffect, useRef } from 'react'
import type { Picture } from '../../domain/documents/document.ts'
import styles from './paper.module.css'

/** A chart on the paper, with its caption. */
export function PaperPicture({ picture }: { readonly picture: Picture }) {
  const { jpeg, caption, width, height } = picture
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([jpeg], { type: 'image/jpeg' }))
    image.current?.setAttribute('src', address)
    return () => URL.revokeObjectURL(address)
  }, [jpeg])
  return (
    <figure className={styles.picture}>
      <img ref={image} alt={caption} width={width} height={height} />
      <figcaption className={styles.note}>{caption}</figcaption>
    </figure>
  )
}
