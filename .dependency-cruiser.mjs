/** Borders inside the apps (docs/architecture.md, "Rules of dependency"). Each rule says why. */

const spec = '\\.spec\\.ts$';

const betweenFeatures = (app, features) => ({
  name: `${app}-features-stay-apart`,
  comment:
    'A feature that reaches into another cannot be changed or removed alone; what it has to offer stands in its one <name>-facts.ts.',
  severity: 'error',
  from: { path: `^${features}/([^/]+)/` },
  to: { path: `^${features}/[^/]+/`, pathNot: [`^${features}/$1/`, `^${features}/([^/]+)/\\1-facts\\.ts$`] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    betweenFeatures('api', 'apps/api/src/features'),
    betweenFeatures('web', 'apps/web/src/app/features'),
    {
      name: 'api-platform-carries-features',
      comment: 'Features stand on the platform; were it to know them, none could be taken away.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/(?!platform/)' },
    },
    {
      name: 'api-composition-is-on-top',
      comment:
        'The root, the command line and the demo put the parts together, so nothing may depend on how that is done.',
      severity: 'error',
      from: { path: '^apps/api/src/features/', pathNot: spec },
      to: { path: '^apps/api/src/(?!features/|platform/)' },
    },
    {
      name: 'web-shared-carries-the-rest',
      comment: 'What every page uses must not know any page, nor the frame around them.',
      severity: 'error',
      from: { path: '^apps/web/src/app/shared/', pathNot: spec },
      to: { path: '^apps/web/src/app/(?!shared/)' },
    },
    {
      name: 'web-test-data-stays-in-specs',
      comment: 'Invented data must never be shown to anybody.',
      severity: 'error',
      from: { path: '^apps/web/src/app/', pathNot: [spec, '^apps/web/src/app/testing/'] },
      to: { path: '^apps/web/src/app/testing/' },
    },
    {
      name: 'web-features-know-no-frame',
      comment: 'A page is shown inside the frame and must work in another.',
      severity: 'error',
      from: { path: '^apps/web/src/app/features/', pathNot: spec },
      to: { path: '^apps/web/src/app/(?!shared/|features/)' },
    },
    {
      name: 'web-ui-fetches-nothing',
      comment: 'What is drawn comes in as inputs, so that it can be shown and tested without a server.',
      severity: 'error',
      from: { path: '^apps/web/src/app/(features/[^/]+|shared)/ui/' },
      to: { path: '^apps/web/src/app/(features/[^/]+|shared)/data/' },
    },
    {
      name: 'web-data-draws-nothing',
      comment: 'A store that knows its pages cannot serve another page.',
      severity: 'error',
      from: { path: '^apps/web/src/app/(features/[^/]+|shared)/data/', pathNot: spec },
      to: { path: '^apps/web/src/app/features/[^/]+/(ui|pages)/' },
    },
    {
      name: 'no-circles',
      comment: 'Files that need each other are one file in two places. Entities refer to each other by type alone.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'specs-are-ends',
      comment: 'What two specs share is a builder and has a file of its own.',
      severity: 'error',
      from: {},
      to: { path: spec },
    },
    {
      name: 'nothing-unresolved',
      comment: 'A border cannot be kept for an import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^libs/', '^dist/'] },
    exclude: { path: ['^dist/', '\\.angular'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
