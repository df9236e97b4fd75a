// The direction of imports, as in ARCHITECTURE.md: flows ← cards, models ← integrations, scheduler ← bot.
const product = ['flows', 'cards', 'models', 'integrations', 'scheduler', 'bot'];
const mayImport = {
  flows: ['flows'],
  cards: ['cards', 'flows'],
  models: ['models', 'flows'],
  integrations: ['integrations', 'models', 'cards', 'flows'],
  scheduler: ['scheduler', 'models', 'cards', 'flows'],
  bot: product,
};

const anyOf = (folders) => `^(${folders.join('|')})/`;
const ours = [...product, 'sandbox', 'bench', 'test'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...product.map((folder) => ({
      name: `${folder}-imports-one-way`,
      severity: 'error',
      comment: `${folder}/ imports only ${mayImport[folder].join(', ')}`,
      from: { path: `^${folder}/` },
      to: { path: anyOf(ours), pathNot: anyOf(mayImport[folder]) },
    })),
    {
      name: 'flows-is-pure',
      severity: 'error',
      comment: 'flows/ imports zod, luxon and its own files: no clock, no database, no chat, no Node built-in',
      from: { path: '^flows/' },
      to: { pathNot: ['^flows/', '(^|/)node_modules/(zod|luxon|@types/luxon)/'] },
    },
    {
      name: 'sandbox-speaks-over-the-wire',
      severity: 'error',
      comment: 'sandbox/ is the outside world: it imports nothing of the product',
      from: { path: '^sandbox/' },
      to: { path: anyOf(ours), pathNot: '^sandbox/' },
    },
    {
      name: 'nobody-imports-the-sandbox',
      severity: 'error',
      comment: 'only tests may look into the sandbox',
      from: { pathNot: '^(sandbox|test)/' },
      to: { path: '^sandbox/' },
    },
    {
      name: 'botbuilder-in-teams-only',
      severity: 'error',
      comment: 'its support has ended: a successor must fit behind the same port',
      from: { pathNot: '^(bot/teams|test/bot/teams)/' },
      to: { path: ['node_modules/(botbuilder|botframework-)', '^(botbuilder|botframework-)'] },
    },
    {
      name: 'doors-stay-apart',
      severity: 'error',
      comment: 'what people do, whichever door they come by, is in bot/people/, which knows no door',
      from: { path: '^bot/(slack|teams|people)/' },
      to: { path: '^bot/(slack|teams)/', pathNot: '^bot/$1/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment:
        'a circle hides which part needs which; types that name each other are no circle, they are gone at run time',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-development-dependency',
      severity: 'error',
      comment: 'what runs in production is installed in production; the holidays are written beforehand',
      from: { path: anyOf([...product, 'sandbox']), pathNot: '^models/organization/compute-holidays\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'every import leads somewhere',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|html)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
