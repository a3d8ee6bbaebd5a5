/** Filled in by vite.config.ts. */
interface ImportMetaEnv {
  /** Version of the program, from package.json. */
  readonly APP_VERSION: string
}
