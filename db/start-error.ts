/** The start cannot go on for a reason its reader can repair. The message is one sentence and goes to stderr as is. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
