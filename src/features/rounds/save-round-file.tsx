import { useState } from 'react'
import { saveFile } from '../../store/export.ts'
import { useRounds } from '../../store/rounds-context.tsx'

/** Saves the round's file, to be handed out to the units. */
export function SaveRoundFile(props: { readonly label: string; readonly primary?: boolean }) {
  const round = useRounds((state) => state.open?.round)
  const [name, setName] = useState<string | null>(null)
  if (!round) return null
  const save = async () => {
    const { writeRoundFile } = await import('../../files/round-file.ts')
    const file = writeRoundFile(round)
    saveFile(file.name, file.blob)
    setName(file.name)
  }
  return (
    <>
      <button type="button" className={props.primary ? 'btn primary' : 'btn'} onClick={() => void save()}>
        {props.label}
      </button>
      <span role="status" className="small muted">
        {name && `Đã lưu tệp ${name}. Phát hành tệp này kèm văn bản hướng dẫn.`}
      </span>
    </>
  )
}
