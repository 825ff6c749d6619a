/** The API's mock could not start in this page. */
export class DemoFailure extends Error {
  override readonly name = 'DemoFailure'

  /** Whether the user started the demo: then there may be a server to connect to instead. */
  readonly isChosen: boolean

  constructor(cause: unknown, isChosen: boolean) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.isChosen = isChosen
  }
}
