import { AppError } from '#domain/errors.ts';
import { isZone } from '#domain/values/zone.ts';

/** What a setting's text may be; `read` gives undefined for everything else. */
type Parser<Value> = { readonly expected: string; readonly read: (text: string) => Value | undefined };

type Setting<Value, Default> = {
  readonly key: `KONTOR_${string}`;
  readonly parser: Parser<Value>;
  /** What holds where the variable is not set; null: nothing. */
  readonly default: Default;
  readonly unit: string;
  readonly text: string;
  /** The value never appears in messages, logs or pages. */
  readonly secret?: true;
};

const setting = <Value, const Default extends Value | null>(row: Setting<Value, Default>) => row;

const text: Parser<string> = { expected: 'some text', read: (value) => value };

const integer = (min: number, max: number): Parser<number> => ({
  expected: `a whole number from ${min} to ${max}`,
  read: (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
  },
});

const oneOf = <const Choice extends string>(...choices: readonly Choice[]): Parser<Choice> => ({
  expected: `one of ${choices.join(', ')}`,
  read: (value) => choices.find((choice) => choice === value),
});

const url = (...protocols: readonly string[]): Parser<string> => ({
  expected: `a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  read: (value) => (protocols.includes(URL.parse(value)?.protocol ?? '') ? value : undefined),
});

const urlList = (...protocols: readonly string[]): Parser<readonly string[]> => ({
  expected: `${url(...protocols).expected}, or several of them with commas between`,
  read: (value) => {
    const urls = value.split(',').map((part) => url(...protocols).read(part.trim()));
    return urls.every((part) => part !== undefined) ? urls : undefined;
  },
});

const byteUnits: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

const bytes: Parser<number> = {
  expected: 'a size such as 512MB (B, KB, MB or GB)',
  read: (value) => {
    const [, number, unit] = /^(\d{1,9}) ?(B|KB|MB|GB)?$/.exec(value.toUpperCase()) ?? [];
    return number === undefined || Number(number) === 0 ? undefined : Number(number) * byteUnits[unit ?? 'B']!;
  },
};

/** Addresses that a proxy of one's own network has. */
const ownNetwork = ['loopback', 'linklocal', 'uniquelocal'] as const;

const proxies: Parser<readonly string[]> = {
  expected: 'true, false, or the addresses of the proxies with commas between (10.0.0.2, 10.1.0.0/16)',
  read: (value) => {
    if (value === 'true' || value === '1') return ownNetwork;
    if (value === 'false' || value === '0') return [];
    const addresses = value.split(',').map((part) => part.trim());
    return addresses.every((address) => /^[0-9a-f.:]+(\/\d{1,3})?$/i.test(address)) ? addresses : undefined;
  },
};

const names: Parser<readonly string[]> = {
  expected: 'names with commas between, or none',
  read: (value) => {
    if (value === 'none') return [];
    const list = value.split(',').map((part) => part.trim());
    return list.every((name) => /^[a-z][a-z0-9-]*$/.test(name)) ? list : undefined;
  },
};

const namedUrls: Parser<Readonly<Record<string, string>>> = {
  expected: 'name=URL pairs with commas between',
  read: (value) => {
    const pairs = value.split(',').map((part) => /^\s*([a-z][a-z0-9-]*)=(https?:\/\/\S+?)\s*$/.exec(part));
    return pairs.every((pair) => pair !== null && URL.canParse(pair[2]!))
      ? Object.fromEntries(pairs.map((pair) => [pair![1]!, pair![2]!.replace(/\/$/, '')]))
      : undefined;
  },
};

const secretKey: Parser<Buffer> = {
  expected: '32 random bytes in base64, as `openssl rand -base64 32` prints them',
  read: (value) => {
    const key = Buffer.from(value, 'base64');
    return key.length === 32 && /^[A-Za-z0-9+/]{43}=?$/.test(value) ? key : undefined;
  },
};

const zone: Parser<string> = {
  expected: 'an IANA time zone such as America/Chicago',
  read: (value) => (isZone(value) ? value : undefined),
};

/** Every setting that there is; docs/reference/config.md and .env.example are made from it. */
export const settings = {
  dataDirectory: setting({
    key: 'KONTOR_DATA',
    parser: text,
    default: './data',
    unit: 'path',
    text: 'Directory of the embedded database and the logs.',
  }),
  host: setting({
    key: 'KONTOR_HOST',
    parser: text,
    default: '127.0.0.1',
    unit: 'address',
    text: 'Address to listen on. An outside address needs HTTPS (KONTOR_TLS_CERT) or KONTOR_BEHIND_PROXY.',
  }),
  port: setting({
    key: 'KONTOR_PORT',
    parser: integer(0, 65535),
    default: 8420,
    unit: 'port',
    text: 'Port to listen on; 0 takes any free one.',
  }),
  publicUrl: setting({
    key: 'KONTOR_PUBLIC_URL',
    parser: url('https:', 'http:'),
    default: null,
    unit: 'URL',
    text: 'Address that people type, where it is not the address listened on: behind a proxy, or under a host name.',
  }),
  behindProxy: setting({
    key: 'KONTOR_BEHIND_PROXY',
    parser: proxies,
    default: [],
    unit: 'true, false or addresses',
    text: 'A proxy that ends HTTPS stands in front, under KONTOR_PUBLIC_URL; true trusts the forwarded headers of proxies in private networks.',
  }),
  tlsCertificate: setting({
    key: 'KONTOR_TLS_CERT',
    parser: text,
    default: null,
    unit: 'path',
    text: 'Certificate chain (PEM) to serve HTTPS with; needs KONTOR_TLS_KEY.',
  }),
  tlsKey: setting({
    key: 'KONTOR_TLS_KEY',
    parser: text,
    default: null,
    unit: 'path',
    text: 'Private key (PEM) of KONTOR_TLS_CERT.',
  }),
  databaseUrl: setting({
    key: 'KONTOR_DATABASE_URL',
    parser: url('postgres:', 'postgresql:'),
    default: null,
    unit: 'URL',
    text: 'PostgreSQL 15 or newer to use in place of the embedded one.',
    secret: true,
  }),
  redisUrls: setting({
    key: 'KONTOR_REDIS_URL',
    parser: urlList('redis:', 'rediss:'),
    default: null,
    unit: 'URL',
    text: 'Redis that carries the events between processes; several nodes with commas between are a cluster.',
    secret: true,
  }),
  rabbitmqUrl: setting({
    key: 'KONTOR_RABBITMQ_URL',
    parser: url('amqp:', 'amqps:'),
    default: null,
    unit: 'URL',
    text: 'RabbitMQ that carries the jobs; without it they are in the database.',
    secret: true,
  }),
  ownerEmail: setting({
    key: 'KONTOR_OWNER_EMAIL',
    parser: {
      expected: 'an e-mail address',
      read: (value) => (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) ? value : undefined),
    },
    default: null,
    unit: 'e-mail',
    text: "Makes the owner's sign-in at the first start; needs KONTOR_OWNER_PASSWORD.",
  }),
  ownerPassword: setting({
    key: 'KONTOR_OWNER_PASSWORD',
    parser: {
      expected: '10 to 200 characters',
      read: (value) => (value.length >= 10 && value.length <= 200 ? value : undefined),
    },
    default: null,
    unit: 'text',
    text: "The owner's first password; it has no effect once there is an owner.",
    secret: true,
  }),
  uploadLimitBytes: setting({
    key: 'KONTOR_UPLOAD_LIMIT',
    parser: bytes,
    default: 512 * 1024 ** 2,
    unit: 'bytes',
    text: 'Largest file that is taken in.',
  }),
  sources: setting({
    key: 'KONTOR_SOURCES',
    parser: names,
    default: null,
    unit: 'names',
    text: 'Sources of market data that may be asked, with commas between; none: no request leaves this machine. Without it, all.',
  }),
  sourceUrls: setting({
    key: 'KONTOR_SOURCE_URLS',
    parser: namedUrls,
    default: null,
    unit: 'name=URL',
    text: 'Other addresses of sources, for a proxy in between, such as yahoo=https://proxy.example/yahoo,ecb=https://….',
  }),
  candleFolder: setting({
    key: 'KONTOR_CANDLE_FOLDER',
    parser: text,
    default: null,
    unit: 'path',
    text: 'Folder with files of bars that charts may be filled from, named such as `MNQH25.1m.csv`.',
  }),
  ninjatraderFolder: setting({
    key: 'KONTOR_NINJATRADER_FOLDER',
    parser: text,
    default: null,
    unit: 'path',
    text: 'Folder that NinjaTrader exports historical data to, with files such as `MNQ 03-25.Last.txt`.',
  }),
  ninjatraderZone: setting({
    key: 'KONTOR_NINJATRADER_ZONE',
    parser: zone,
    default: 'UTC',
    unit: 'time zone',
    text: 'Zone of the times in KONTOR_NINJATRADER_FOLDER. NinjaTrader 8 exports in UTC, NinjaTrader 7 in the zone of the PC.',
  }),
  secretsKey: setting({
    key: 'KONTOR_SECRETS_KEY',
    parser: secretKey,
    default: null,
    unit: 'base64',
    text: 'Encrypts the keys that are entered in Settings; needed where several machines share a database. Without it, secrets.key in the data directory does.',
    secret: true,
  }),
  logLevel: setting({
    key: 'KONTOR_LOG_LEVEL',
    parser: oneOf('debug', 'info', 'warn', 'error', 'silent'),
    default: 'info',
    unit: 'level',
    text: 'How much is logged.',
  }),
  logDirectory: setting({
    key: 'KONTOR_LOG_DIR',
    parser: text,
    default: null,
    unit: 'path',
    text: 'Directory of the log files; where it is not set, logs/ in the data directory.',
  }),
  logFileBytes: setting({
    key: 'KONTOR_LOG_FILE_SIZE',
    parser: bytes,
    default: 20 * 1024 ** 2,
    unit: 'bytes',
    text: 'Size at which a log file is closed and the next begun.',
  }),
  logFiles: setting({
    key: 'KONTOR_LOG_FILES',
    parser: integer(1, 1000),
    default: 10,
    unit: 'files',
    text: 'Closed log files that are kept.',
  }),
  metricsToken: setting({
    key: 'KONTOR_METRICS_TOKEN',
    parser: { expected: '16 characters or more', read: (value) => (value.length >= 16 ? value : undefined) },
    default: null,
    unit: 'text',
    text: 'Bearer token for /metrics; without it only this machine may read them.',
    secret: true,
  }),
} as const;

/** Keys that only the tests read; a server started by a test may see them. */
export const testKeys = {
  KONTOR_REAL_DATA:
    'Folder with real bars and rates for the tests that read them; without it they say that they did not run.',
  KONTOR_TEST_DATABASE_URL: 'PostgreSQL server on which the tests make their databases, in place of the embedded one.',
  KONTOR_TEST_RABBITMQ_URL: 'RabbitMQ for the tests.',
  KONTOR_TEST_RUNS: 'How many examples each property is tried with; a hundred where it is not set.',
  KONTOR_TEST_TALLY: 'File that the test run writes its counts to.',
} as const;

type Settings = typeof settings;
export type Config = {
  readonly [Name in keyof Settings]:
    | NonNullable<ReturnType<Settings[Name]['parser']['read']>>
    | (Settings[Name]['default'] extends null ? null : never);
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads every setting from the environment.
 *
 * An empty variable counts as not set. All problems are reported at once, each with what was expected and what was
 * found; secrets are not shown.
 *
 * @throws AppError `INVALID_CONFIG`
 */
export const readConfig = (env: Environment = process.env): Config => {
  const problems: string[] = [...unknownKeys(env)];
  const config = Object.fromEntries(
    Object.entries(settings).map(([name, row]) => {
      const found = env[row.key];
      if (found === undefined || found === '') return [name, row.default];
      const value = row.parser.read(found);
      if (value === undefined) {
        const shown = 'secret' in row ? 'another value (not shown)' : `"${found}"`;
        problems.push(`${row.key}: expected ${row.parser.expected}, found ${shown}`);
      }
      return [name, value];
    }),
  ) as Config;
  problems.push(...halves(env));
  if (problems.length > 0) {
    throw new AppError('INVALID_CONFIG', `The settings are wrong. ${problems.join('; ')}.`, { details: { problems } });
  }
  return config;
};

const unknownKeys = (env: Environment): readonly string[] => {
  const known = new Set<string>([...Object.values(settings).map((row) => row.key), ...Object.keys(testKeys)]);
  return Object.keys(env)
    .filter((key) => key.startsWith('KONTOR_') && !known.has(key))
    .map((key) => `${key}: expected one of the known settings, found an unknown one${nearest(key, known)}`);
};

const nearest = (key: string, known: ReadonlySet<string>): string => {
  const close = [...known].find((name) => name.replaceAll('_', '') === key.replaceAll('_', '') || name.startsWith(key));
  return close === undefined ? '' : ` (is it ${close}?)`;
};

const pairs = [
  [settings.tlsCertificate.key, settings.tlsKey.key],
  [settings.ownerEmail.key, settings.ownerPassword.key],
] as const;

const halves = (env: Environment): readonly string[] =>
  pairs.flatMap((pair) => {
    const missing = pair.filter((key) => !env[key]);
    return missing.length === 1
      ? [`${missing[0]}: expected beside ${pair.find((key) => env[key])}, found nothing`]
      : [];
  });
