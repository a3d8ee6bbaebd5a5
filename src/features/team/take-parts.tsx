import { useRef, useState } from 'react'
import type { Problem } from '../../domain/result.ts'
import type { PartFile } from '../../store/teamwork.ts'

/** Takes in several parts at once, files or ZIPs; all of them or, where one cannot be read, none. */
export function TakeParts(props: {
  readonly onRead: (files: readonly PartFile[]) => Promise<void>
  readonly onRefused: (problems: readonly Problem[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState(false)
  const read = async (chosen: readonly File[]) => {
    setReading(true)
    const { readAnyFile } = await import('../../files/any-file.ts')
    const parts: PartFile[] = []
    const problems: Problem[] = []
    for (const file of chosen) {
      const result = await readAnyFile(file)
      const say = (message: string) => problems.push({ path: '', message: `${file.name}: ${message}` })
      if (!result.ok) say(result.problems[0]?.message ?? 'không đọc được.')
      else if (result.value.kind === 'dossier') parts.push({ name: file.name, dossier: result.value.dossier })
      else if (result.value.kind === 'package') {
        for (const { path, read } of result.value.content.dossiers) {
          if (read.ok) parts.push({ name: path, dossier: read.value.dossier })
          else say(`${path}: ${read.problems[0]?.message ?? 'không đọc được.'}`)
        }
      } else say('tệp không phải là phần việc nộp về. Chọn tệp .parx.json mà đơn vị phụ trách gửi lại.')
    }
    setReading(false)
    if (problems.length > 0) props.onRefused(problems)
    else await props.onRead(parts)
  }
  return (
    <>
      <button type="button" className="btn" disabled={reading} onClick={() => input.current?.click()}>
        {reading ? 'Đang đọc…' : 'Ghép kết quả…'}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".json,.parx,.zip,application/json,application/zip"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Chọn các tệp phần việc nộp về"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void read(files)
        }}
      />
    </>
  )
}
