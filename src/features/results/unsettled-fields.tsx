import type { UseFormRegister } from 'react-hook-form'
import { nameFirst } from '../../domain/name-first.ts'
import type { PublishFields } from './publish-fields.ts'

/** Units whose result is not final: left out of the places, unless one says why they are ranked all the same. */
export function UnsettledFields(props: {
  readonly names: readonly string[]
  readonly ranksAll: boolean
  readonly register: UseFormRegister<PublishFields>
  readonly error: string | undefined
}) {
  const { names, ranksAll, register, error } = props
  return (
    <div className="note warn stack">
      <p>
        {names.length} đơn vị chưa chốt kết quả thẩm định ({nameFirst(names)}): điểm có thể còn thay đổi{' '}
        {ranksAll
          ? 'mà vẫn được xếp hạng.'
          : 'nên đứng dưới bảng, không xếp hạng. Chốt kết quả rồi lập bảng điều chỉnh để bổ sung.'}
      </p>
      <label>
        <input type="checkbox" {...register('ranksAll')} /> Vẫn xếp hạng các đơn vị này
      </label>
      {ranksAll && (
        <div className="field">
          <label htmlFor="publish-why">Lý do vẫn xếp hạng (giữ cùng bảng, in dưới bảng)</label>
          <textarea
            id="publish-why"
            rows={2}
            aria-invalid={error ? true : undefined}
            aria-describedby={error && 'publish-why-error'}
            {...register('why', {
              shouldUnregister: true,
              validate: (text) =>
                text.trim() !== '' || 'Ghi lý do xếp hạng đơn vị chưa chốt kết quả thẩm định.',
            })}
          />
          {error && (
            <span className="error" id="publish-why-error">
              {error}
            </span>
          )}
        </div>
      )}
    </div>
  )
}
