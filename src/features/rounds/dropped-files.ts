import type { IntakeFile } from '../../files/intake.ts'

/** Files picked by a button, each by its path where a whole folder was picked. */
export function pickedFiles(list: FileList | null): readonly IntakeFile[] {
  return [...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, blob: file }))
}

/** All files of what was dropped, folders opened to the bottom. What cannot be read is left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly IntakeFile[]> {
  // The list is empty once the event is over: the entries are taken before the first wait.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return pickedFiles(transfer.files)
  const found = await Promise.all(entries.map(filesOf))
  return found.flat()
}

async function filesOf(entry: FileSystemEntry): Promise<readonly IntakeFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
    return file ? [{ name: entry.fullPath.replace(/^\//, ''), blob: file }] : []
  }
  if (!isFolder(entry)) return []
  const found: IntakeFile[] = []
  for (const one of await entriesOf(entry.createReader())) found.push(...(await filesOf(one)))
  return found
}

/** A reader hands out a folder's entries a hundred at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
    reader.readEntries(resolve, () => resolve([])),
  )
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))]
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
