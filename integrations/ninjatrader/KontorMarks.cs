using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NinjaTrader.Cbi;

namespace NinjaTrader.NinjaScript.AddOns
{
    /// <summary>A trade that can be marked: what an account has done in an instrument last.</summary>
    public sealed class KontorTrade
    {
        public string Account, Instrument, ExecutionId;
        public DateTime Time;
        /// <summary>Signed; 0 when it is closed.</summary>
        public int Held;

        /// <summary>The newest trade of each account and instrument, the newest first.</summary>
        public static List<KontorTrade> Newest(IEnumerable<Account> accounts, int most)
        {
            var trades = new List<KontorTrade>();
            foreach (var account in accounts)
            {
                List<Execution> executions;
                lock (account.Executions)
                    executions = account.Executions
                        .Where(execution => execution.Instrument != null && !string.IsNullOrEmpty(execution.ExecutionId)).ToList();
                var held = KontorExport.Held(account);
                foreach (var group in executions.GroupBy(execution => execution.Instrument.FullName))
                {
                    // Of several within one instant the one that is listed last.
                    var last = group.Aggregate((before, next) => next.Time >= before.Time ? next : before);
                    int quantity;
                    held.TryGetValue(group.Key, out quantity);
                    trades.Add(new KontorTrade
                    {
                        Account = account.Name, Instrument = group.Key, ExecutionId = last.ExecutionId, Time = last.Time, Held = quantity,
                    });
                }
            }
            return trades.OrderByDescending(trade => trade.Time).Take(most).ToList();
        }
    }

    /// <summary>
    /// Appends marks to one file a day, in UTC: a line says of the trade of an execution that it was valid or not, or takes that
    /// back. The latest line of a trade counts.
    /// </summary>
    public sealed class KontorMarks
    {
        public const string Header = "kontor_mark,account,instrument,execution_id,time_utc";
        private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false);
        private static readonly object Gate = new object();
        private readonly string folder;

        public KontorMarks(string folder)
        {
            this.folder = folder;
            Directory.CreateDirectory(folder);
        }

        /// <summary>`mark` is `valid`, `invalid` or `none`.</summary>
        public void Append(string mark, KontorTrade trade, DateTime utc)
        {
            var path = Path.Combine(folder, "kontor marks " + utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".csv");
            var line = string.Join(",", new[]
            {
                mark, trade.Account, trade.Instrument, trade.ExecutionId,
                utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            }.Select(KontorRow.Quoted));
            lock (Gate)
                using (var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read))
                {
                    var start = file.Length == 0 ? Header + "\n" : EndsLine(file) ? "" : "\n";
                    file.Seek(0, SeekOrigin.End);
                    var bytes = Utf8.GetBytes(start + line + "\n");
                    file.Write(bytes, 0, bytes.Length);
                    file.Flush(true);
                }
        }

        /// <summary>A line that was cut off is ended: Kontor passes over it.</summary>
        private static bool EndsLine(FileStream file)
        {
            file.Seek(-1, SeekOrigin.End);
            return file.ReadByte() == '\n';
        }
    }
}
