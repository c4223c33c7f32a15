const exactArithmetic = ['decimal.js'];

const frameworks = ['@angular/*', '@nestjs/*', 'typeorm', 'express', 'rxjs', 'pg', '@electric-sql/*'];

/**
 * Which project may stand on which: `docs/architecture.md`, "Rules of dependency", as a table that lint enforces and that specs try to break.
 * `on`: tags of the projects it may import. `from`: packages it may import beside them; absent = any but those in `never`.
 */
export const projectBorders = [
  {
    tag: 'scope:calendar',
    on: [],
    from: [],
    because: 'Dates and periods are what everything else is counted in, so they can stand on nothing.',
  },
  {
    tag: 'scope:codebook',
    on: ['scope:calendar'],
    from: [],
    because:
      'The codebook says what is asked and how it counts; who asks and who counts must be able to change without it.',
  },
  {
    tag: 'scope:participation',
    on: ['scope:calendar', 'scope:codebook'],
    // Judges a personal number, and nothing else.
    from: ['personnummer'],
    because: 'What a participation may become is decided before anything is counted or paid.',
  },
  {
    tag: 'scope:economy',
    on: ['scope:calendar'],
    from: exactArithmetic,
    because: 'Money has its own life in the ledger; that it meets people is the business of cost-per-outcome alone.',
  },
  {
    tag: 'scope:activities',
    on: ['scope:calendar', 'scope:codebook'],
    from: [],
    because: 'What is counted without records must not be able to reach a participation, nor add itself to one.',
  },
  {
    tag: 'scope:outcome-statistics',
    on: ['scope:calendar', 'scope:codebook', 'scope:participation'],
    from: exactArithmetic,
    because: 'Outcomes are counted without knowing their cost, so that no count can depend on money.',
  },
  {
    tag: 'scope:data-quality',
    on: ['scope:calendar', 'scope:codebook', 'scope:participation', 'scope:outcome-statistics'],
    from: [],
    because:
      'A remark is found in the very facts that are counted, so that the page of remarks and the report cannot disagree.',
  },
  {
    tag: 'scope:surveys',
    on: ['scope:calendar', 'scope:codebook', 'scope:activities'],
    from: [],
    because: 'Answers to a survey are counts that never meet a record, so they stand on nothing that knows one.',
  },
  {
    tag: 'scope:cost-per-outcome',
    on: ['scope:calendar', 'scope:codebook', 'scope:participation', 'scope:economy', 'scope:outcome-statistics'],
    from: exactArithmetic,
    because: 'The one place where money and outcomes meet.',
  },
  {
    tag: 'scope:appendix',
    on: [
      'scope:calendar',
      'scope:codebook',
      'scope:participation',
      'scope:economy',
      'scope:outcome-statistics',
      'scope:data-quality',
      'scope:surveys',
      'scope:cost-per-outcome',
      'scope:activities',
    ],
    from: [],
    because:
      'The report arranges figures that others have computed and computes none itself, so it needs no arithmetic of its own.',
  },
  {
    tag: 'type:contract',
    on: ['type:contract', 'type:domain', 'type:util'],
    // class-transformer keeps what it is told about a class by reflect-metadata.
    from: ['class-validator', 'class-transformer', 'reflect-metadata', 'reflect-metadata/lite'],
    because: 'The contract is read by the browser and the server alike, so it may know neither of their frameworks.',
  },
  {
    tag: 'type:testing',
    on: ['type:domain', 'type:util', 'type:contract'],
    never: frameworks,
    because: 'Test data and the worked example are made from the domain itself, not from a database or a page.',
  },
  {
    tag: 'scope:api',
    on: ['type:contract', 'type:domain', 'type:util'],
    never: ['@angular/*', 'chart.js/auto'],
    because: 'The server must start without anything of the browser.',
  },
  {
    tag: 'scope:web',
    on: ['type:contract', 'type:domain', 'type:util'],
    never: ['@nestjs/*', 'typeorm', 'express', 'pg', '@electric-sql/*'],
    because: 'What is sent to a browser must hold no server and no database.',
  },
  {
    tag: 'scope:web-e2e',
    on: ['type:contract', 'type:domain', 'type:util', 'type:testing'],
    never: ['@angular/*', '@nestjs/*', 'typeorm', '@electric-sql/*'],
    because: 'A journey through the product uses what a person can reach, and nothing from the inside.',
  },
  {
    tag: 'type:tools',
    on: ['type:contract', 'type:domain', 'type:util', 'type:testing', 'type:tools'],
    because: 'Tools generate and measure, so they may read everything but the apps, which they start as a user would.',
  },
];

const constraint = (border, on, extra = {}) => ({
  sourceTag: border.tag,
  onlyDependOnLibsWithTags: on.length > 0 ? on : ['nothing'],
  ...(border.never ? { bannedExternalImports: border.never } : {}),
  ...extra,
});

/** For what is built and shipped. */
export const shippedConstraints = projectBorders.map((border) =>
  constraint(border, border.on, border.from ? { allowedExternalImports: border.from } : {}),
);

/** For specs and for loading the demo: the same, and the builders and the worked example too. A lib's spec needs test tools, but no framework. */
export const testConstraints = projectBorders.map((border) =>
  constraint(border, [...border.on, 'type:testing'], border.from ? { bannedExternalImports: frameworks } : {}),
);

/** A spec may use test data that is made from the very lib it tests. */
export const testDataCircles = projectBorders
  .map((border) => border.tag.replace(/^(scope|type):/, ''))
  .map((name) => (name === 'contract' ? 'api-contract' : name))
  .filter((name) => !['testing', 'api', 'web', 'web-e2e', 'tools'].includes(name))
  .map((name) => [name, 'testing']);
