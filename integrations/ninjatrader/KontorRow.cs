using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NinjaTrader.NinjaScript.AddOns
{
    /// <summary>One execution as a line of text that reads the same on every locale.</summary>
    public sealed class KontorRow
    {
        public static readonly string[] Columns =
        {
            "kontor_execution_id", "order_id", "sequence", "account", "time_utc", "session_date", "action",
            "market_position", "position_after", "quantity", "price", "commission", "instrument", "expiry",
            "point_value", "currency", "order_name",
        };

        public string ExecutionId, OrderId, Account, Action, MarketPosition, Instrument, Currency, OrderName;
        public DateTime TimeUtc;
        /// <summary>The exchange's trading day; null outside of every session.</summary>
        public DateTime? SessionDate, Expiry;
        public int PositionAfter, Quantity;
        public double Price, Commission, PointValue;

        public static string Header { get { return string.Join(",", Columns); } }

        /// <summary>The day that the row's file is called after.</summary>
        public DateTime Day { get { return SessionDate ?? TimeUtc.Date; } }

        public string Line(long sequence)
        {
            var cells = new[]
            {
                ExecutionId, OrderId, sequence.ToString(CultureInfo.InvariantCulture), Account,
                TimeUtc.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture), DayText(SessionDate),
                Action, MarketPosition, PositionAfter.ToString(CultureInfo.InvariantCulture),
                Quantity.ToString(CultureInfo.InvariantCulture), Number(Price), Number(Commission), Instrument,
                DayText(Expiry), Number(PointValue), Currency, OrderName,
            };
            return string.Join(",", cells.Select(Quoted));
        }

        /// <summary>Fifteen digits, never an exponent: as much as a double has.</summary>
        public static string Number(double value)
        {
            return ((decimal)value).ToString("0.############################", CultureInfo.InvariantCulture);
        }

        public static string DayText(DateTime? day)
        {
            return day == null ? "" : day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        public static string Quoted(string cell)
        {
            if (string.IsNullOrEmpty(cell)) return "";
            var flat = cell.Replace('\r', ' ').Replace('\n', ' ');
            return flat.IndexOfAny(new[] { ',', '"' }) < 0 ? flat : "\"" + flat.Replace("\"", "\"\"") + "\"";
        }

        /// <summary>The cells of a line that <see cref="Line"/> wrote.</summary>
        public static List<string> Cells(string line)
        {
            var cells = new List<string>();
            var cell = new System.Text.StringBuilder();
            var quoted = false;
            for (var at = 0; at < line.Length; at++)
            {
                var character = line[at];
                if (character == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"') { cell.Append('"'); at++; }
                else if (character == '"') quoted = !quoted;
                else if (character == ',' && !quoted) { cells.Add(cell.ToString()); cell.Clear(); }
                else cell.Append(character);
            }
            cells.Add(cell.ToString());
            return cells;
        }
    }
}
