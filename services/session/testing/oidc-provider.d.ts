/** The part that our test uses; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }

  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        loadExistingGrant?: (context: { oidc: { provider: Provider } }) => Promise<Grant>
        findAccount?: (
          context: unknown,
          id: string,
        ) => { accountId: string; claims: () => Promise<Record<string, unknown>> }
        interactions?: { url: (context: unknown, interaction: { uid: string }) => string }
        [name: string]: unknown
      },
    )
    readonly Grant: new (owner: {
      accountId: string
      clientId: string
    }) => Grant
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>
  }
}
