/** Files that no one meant to hand in: what lies beside dossiers in a folder. */
export function isBeside(name: string): boolean {
  return !/\.(parx|json|zip)$/i.test(name) || /(^|\/)\./.test(name)
}
