import type { FallbackProps } from 'react-error-boundary'

/** Shown instead of a screen that failed. What was typed is stored already. */
export function Crash({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Màn hình này gặp lỗi</h1>
      <p role="alert">
        Dữ liệu đã nhập vẫn được lưu trên máy này. Hãy thử lại; nếu vẫn lỗi, tải lại trang rồi mở lại hồ sơ.
      </p>
      <div className="row">
        <button type="button" className="btn primary" onClick={resetErrorBoundary}>
          Thử lại
        </button>
        <a className="btn" href="#/" onClick={resetErrorBoundary}>
          Về trang đầu
        </a>
      </div>
      <details>
        <summary>Chi tiết để báo cho người phụ trách chương trình</summary>
        <pre>{error instanceof Error ? error.message : String(error)}</pre>
      </details>
    </main>
  )
}
