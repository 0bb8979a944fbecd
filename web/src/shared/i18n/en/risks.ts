export const risks = {
  title: 'Risks',
  lead: 'The portfolio measured by fixed rules. Every threshold is a suggestion and can be changed or turned off.',
  summary: '{{broken}} broken, {{kept}} kept, {{unknown}} not measurable, {{off}} turned off',
  saved: 'The rule is changed.',
  change: 'Change threshold',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  atMost: '{{value}}, at most {{threshold}}',
  atLeast: '{{value}}, at least {{threshold}}',
  notMeasured: '{{reason}} Threshold: {{threshold}}',
  own: 'own threshold',
  notCounted: 'Not counted with nothing held, or with a fund.',
  more_one: 'and {{shown}} more',
  more_other: 'and {{shown}} more of them',
  thresholdOf: 'Threshold: {{name}}',
  threshold: 'Threshold',
  set: 'Set threshold',
  wrongThreshold: 'Expected a number from 0 on, for instance 12.5.',
  usual: 'Use the usual threshold again',
  states: {
    broken: 'Broken',
    kept: 'Kept',
    'not-known': 'Not measurable',
    off: 'Off',
  },
  reasons: {
    'nothing-held': 'Nothing of the kind is held.',
    'not-said': 'A fact for it was not stated.',
    'too-few-days': 'There are too few days for it yet.',
    'no-targets': 'No taxonomy has targets.',
  },
  groups: {
    concentration: 'Concentration',
    place: 'Countries and sectors',
    currency: 'Currencies',
    money: 'Money and debts',
    cost: 'Costs',
    risk: 'Swings and leverage',
    data: 'Data',
  },
  rules: {
    'largest-share': {
      name: 'Largest share',
      why: 'If a single company fails, at most this part is gone.',
    },
    'largest-fund': {
      name: 'Largest fund',
      why: 'Even a broad fund depends on one index and one provider.',
    },
    'largest-bond': {
      name: 'Largest bond',
      why: 'An issuer may default.',
    },
    'top-five-shares': {
      name: 'The five largest shares',
      why: 'A few companies together should not decide the portfolio.',
    },
    'number-of-holdings': {
      name: 'Number of holdings',
      why: 'Without a broad fund it takes several holdings to spread the risk.',
    },
    crypto: {
      name: 'Crypto assets',
      why: 'Crypto swings more than anything else and yields nothing.',
    },
    metals: {
      name: 'Precious metals',
      why: 'Metals yield nothing.',
    },
    'leveraged-products': {
      name: 'Options, warrants, certificates',
      why: 'They may expire worthless, and their issuer may default.',
    },
    sector: {
      name: 'Largest sector',
      why: 'A sector often falls as a whole. Sectors come from one’s own taxonomy of sectors, see Allocation.',
    },
    country: {
      name: 'Largest country',
      why: 'Law, taxes and economy of a country hit all its securities.',
    },
    'home-country': {
      name: 'Home country',
      why: 'Job and home usually depend on one’s own country already.',
    },
    'foreign-currency': {
      name: 'Foreign currencies',
      why: 'Spending is in one’s own currency; exchange rates swing.',
    },
    'one-foreign-currency': {
      name: 'Largest foreign currency',
      why: 'A single currency may fall for long.',
    },
    'idle-money': {
      name: 'Idle money',
      why: 'Money in a settlement account loses to inflation.',
    },
    'deposit-guarantee': {
      name: 'Deposit guarantee',
      why: 'By law 100,000 euros a person and bank are covered (§ 8 EinSiG).',
    },
    debts: {
      name: 'Debts in accounts',
      why: 'A margin loan makes every loss larger.',
    },
    'fees-of-year': {
      name: 'Fees of the year',
      why: 'What fees take no longer earns anything.',
    },
    'fees-of-trades': {
      name: 'Fees of orders',
      why: 'Small orders are dear in proportion.',
    },
    turnover: {
      name: 'Turnover',
      why: 'Frequent trading costs fees and brings taxes forward.',
    },
    exposure: {
      name: 'Leverage',
      why: 'With futures more may be at stake than there is.',
    },
    owed: {
      name: 'Short sales',
      why: 'The loss of a short sale has no limit.',
    },
    drawdown: {
      name: 'Drawdown from the highest',
      why: 'A deep fall needs an even larger rise to come back.',
    },
    volatility: {
      name: 'Volatility',
      why: 'The more it swings, the longer the money must be dispensable.',
    },
    'distance-from-targets': {
      name: 'Distance from targets',
      why: 'Whoever has targets should know when to rebalance.',
    },
    unvalued: {
      name: 'Holdings without a value',
      why: 'What has no price is missing from every other rule.',
    },
  },
};
