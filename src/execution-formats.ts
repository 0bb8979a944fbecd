import { activityStatement } from '#adapters/interactive-brokers/activity.ts';
import { flexCsv } from '#adapters/interactive-brokers/flex-csv.ts';
import { flexXml } from '#adapters/interactive-brokers/flex-xml.ts';
import { kontorExecutions } from '#adapters/kontor-json/executions.ts';
import { mappedRows } from '#adapters/mapped-table/mapped-format.ts';
import { metatraderDeals, metatraderReport } from '#adapters/metatrader/deals.ts';
import { metatraderStatement, metatraderTrades } from '#adapters/metatrader/statement.ts';
import { ninjatraderAddOn } from '#adapters/ninjatrader/add-on.ts';
import { ninjatraderExecutions } from '#adapters/ninjatrader/execution-format.ts';
import { projectxOrders } from '#adapters/projectx/orders.ts';
import { projectxTrades } from '#adapters/projectx/trades.ts';
import { quantowerTrades } from '#adapters/quantower/trades.ts';
import { rithmicOrders } from '#adapters/rithmic/orders.ts';
import { rithmicPerformance } from '#adapters/rithmic/performance.ts';
import { sierraTradeActivity } from '#adapters/sierra-chart/trade-activity.ts';
import { tradervueExecutions } from '#adapters/tradervue/executions.ts';
import { tradestationTrades } from '#adapters/tradestation/trades.ts';
import { tradezellaExecutions } from '#adapters/tradezella/executions.ts';
import { tradovateFills } from '#adapters/tradovate/fills.ts';
import { tradovateOrders } from '#adapters/tradovate/orders.ts';
import { tradovatePerformance } from '#adapters/tradovate/performance.ts';
import { tradovatePositionHistory } from '#adapters/tradovate/position-history.ts';
import type { ExecutionFormat, ExportFormat } from '#ports/execution-format.ts';

/** The formats that the ledger's executions can leave in. */
export const exportFormats = (): { readonly ninjatrader: ExportFormat; readonly json: ExportFormat } => ({
  ninjatrader: ninjatraderExecutions(),
  json: kontorExecutions(),
});

/** Every format that executions are recognised in. */
export const executionFormats = (): readonly ExecutionFormat[] => [
  ...Object.values(exportFormats()),
  ninjatraderAddOn(),
  tradovateFills(),
  tradovatePerformance(),
  tradovatePositionHistory(),
  tradovateOrders(),
  rithmicOrders(),
  rithmicPerformance(),
  projectxTrades(),
  projectxOrders(),
  tradestationTrades(),
  sierraTradeActivity(),
  quantowerTrades(),
  metatraderReport(),
  metatraderStatement(),
  metatraderDeals(),
  metatraderTrades(),
  flexXml(),
  flexCsv(),
  activityStatement(),
  tradervueExecutions(),
  tradezellaExecutions(),
  mappedRows(),
];
