import { type Config, settings } from '#root/config.ts';
import { type Io, printJson } from './io.ts';
import { configOf } from './settings.ts';
import { tableText } from './table.ts';

type Row = {
  readonly key: string;
  readonly value: string | null;
  readonly default: string | null;
  readonly unit: string;
  readonly text: string;
};

export const showConfig = async (options: { data?: string; json?: boolean }, io: Io): Promise<void> => {
  const rows = configRows(configOf(options));
  if (options.json) await printJson(io, rows);
  else
    await io.print(
      tableText<Row>(
        [
          { title: 'setting', value: ({ key }) => key },
          { title: 'value', value: ({ value }) => value },
          { title: 'default', value: (row) => row.default },
          { title: 'unit', value: ({ unit }) => unit },
        ],
        rows,
      ),
    );
};

/** Every setting with its value as text; of a secret only that there is one. */
export const configRows = (config: Config): readonly Row[] =>
  Object.entries(settings).map(([name, setting]) => {
    const value = shown(config[name as keyof Config]);
    return {
      key: setting.key,
      value: 'secret' in setting && value !== null ? '(set, not shown)' : value,
      default: shown(setting.default),
      unit: setting.unit,
      text: setting.text,
    };
  });

const shown = (value: unknown): string | null => {
  const text = Array.isArray(value) ? value.join(',') : value === null ? '' : String(value);
  return text === '' ? null : text;
};
