import type { TreeCommand } from './tree-keys.ts'
import styles from './form.module.css'

type Props = {
  readonly isItem: boolean
  readonly onCommand: (command: TreeCommand) => void
}

/** What can be done with the criterion on screen, each with its key in the tree. */
export function Toolbar({ isItem, onCommand }: Props) {
  return (
    <div className={styles.toolbar} role="group" aria-label="Sửa cây tiêu chí">
      {actions
        .filter(([command]) => !isItem || !treeOnly.has(command))
        .map(([command, label, keys]) => (
          <button
            key={command}
            type="button"
            className="btn quiet"
            title={`${keys} trong cây tiêu chí`}
            onClick={() => onCommand(command)}
          >
            {label}
          </button>
        ))}
    </div>
  )
}

const actions: readonly (readonly [TreeCommand, string, string])[] = [
  ['sister', 'Thêm cùng cấp', 'Insert'],
  ['child', 'Thêm tiêu chí con', 'Shift + Insert'],
  ['up', 'Chuyển lên', 'Alt + ↑'],
  ['down', 'Chuyển xuống', 'Alt + ↓'],
  ['indent', 'Lùi vào', 'Alt + →'],
  ['outdent', 'Đưa ra', 'Alt + ←'],
  ['remove', 'Xóa', 'Delete'],
]
const treeOnly: ReadonlySet<TreeCommand> = new Set(['child', 'indent', 'outdent'])
