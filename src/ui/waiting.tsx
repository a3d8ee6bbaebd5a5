/** Something is being loaded. */
export function Waiting(props: { readonly label?: string }) {
  return (
    <main className="page" id="content" aria-busy="true">
      <p className="muted" role="status">
        {props.label ?? 'Đang mở…'}
      </p>
    </main>
  )
}
