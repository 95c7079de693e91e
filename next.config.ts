import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  reactCompiler: true,
  // A page for somebody else answers 403 with its own page, not with an error.
  experimental: { authInterrupts: true },
  // Pages in three languages share one route: next-intl's own links carry the type check.
  typedRoutes: false,
  // An optimizer would be a door to other servers and a cost; our images are SVG.
  images: { unoptimized: true },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // `npm test` checks the types, with the tests and scripts that a build does not see.
  typescript: { ignoreBuildErrors: true },
  // Sentences are read once, and not anew for every page.
  turbopack: { resolveAlias: { 'use-intl/format-message': './messages/format-message.ts' } },
  serverExternalPackages: ['pg', 'nodemailer', 'graphile-worker'],
}

export default createNextIntlPlugin('./messages/request.ts')(config)
