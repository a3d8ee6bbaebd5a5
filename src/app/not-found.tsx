export type Reason = { readonly message: string }

/** An address that leads nowhere on this computer. */
export function NotFound(props: { readonly problems?: readonly Reason[] }) {
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Không mở được trang này</h1>
      <p>
        {props.problems?.map((problem) => problem.message).join(' ') ??
          'Địa chỉ không đúng hoặc đã cũ. Hồ sơ chỉ nằm trên máy đã lập; trên máy khác, hãy mở bằng tệp hồ sơ.'}
      </p>
      <p>
        <a className="btn primary" href="#/">
          Về trang đầu
        </a>
      </p>
    </main>
  )
}
