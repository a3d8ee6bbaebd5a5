import { useEffect } from 'react'
import type { SetFields } from '../../domain/draft-edit.ts'
import type { DraftSet } from '../../domain/draft.ts'
import { shippedSets } from '../../store/catalog.ts'
import { useSets, useSetVerbs } from '../../store/set-context.tsx'
import { Field } from './field.tsx'

type Props = { readonly draft: DraftSet; readonly onFormer: (fields: SetFields) => void }

/** Which set of the library this one replaces: it takes over the id, and a map joins the two once it is saved. */
export function FormerField({ draft, onFormer }: Props) {
  const own = useSets((state) => state.own)
  const { listSets } = useSetVerbs()
  useEffect(() => {
    void listSets()
  }, [listSets])
  const entries = [...(own ?? []).filter(({ broken }) => !broken), ...shippedSets]
  const current = draft.follows === undefined ? '' : nameOf({ id: draft.id, version: draft.follows })
  const isKnown = current === '' || entries.some((entry) => nameOf(entry) === current)
  return (
    <Field
      label="Thay cho bộ tiêu chí (nếu có)"
      field="follows"
      hint="Chọn thì sau khi lưu có bảng đối chiếu tiêu chí cũ – mới, dùng khi so sánh các năm."
    >
      {(tie) => (
        <select
          {...tie}
          value={current}
          onChange={({ target }) => {
            const former = entries.find((entry) => nameOf(entry) === target.value)
            onFormer(former ? { id: former.id, follows: former.version } : { follows: undefined })
          }}
        >
          <option value="">Không thay bộ nào</option>
          {!isKnown && (
            <option value={current}>
              {draft.id}, phiên bản {draft.follows} (không có trên máy này)
            </option>
          )}
          {entries.map((entry) => (
            <option key={nameOf(entry)} value={nameOf(entry)}>
              {entry.title} (phiên bản {entry.version})
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function nameOf({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}/${version}`
}
