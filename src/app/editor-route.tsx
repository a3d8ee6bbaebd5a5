import { EditorScreen } from '../features/editor/editor-screen.tsx'
import { RulePicture } from '../features/score/pictures/rule-picture.tsx'

type Props = { readonly id: string; readonly what: string | undefined; readonly which: string | undefined }

/** The editor with the scoring feature's pictures of rules in its slot. */
export function EditorRoute(props: Props) {
  return <EditorScreen {...props} picture={RulePicture} />
}
