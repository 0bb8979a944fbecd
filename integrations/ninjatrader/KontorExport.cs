using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NinjaTrader.Cbi;
using NinjaTrader.NinjaScript;

namespace NinjaTrader.NinjaScript.AddOns
{
    /// <summary>
    /// Writes every execution of every account to files that Kontor watches.
    ///
    /// Files are written by a thread of their own: nothing here makes an order wait, and no fault of ours reaches NinjaTrader.
    /// </summary>
    public class KontorExport : AddOnBase
    {
        private readonly object gate = new object();
        private readonly HashSet<Account> followed = new HashSet<Account>();
        private BlockingCollection<Action> work;
        private Thread writer;
        private KontorFiles files;
        private KontorPositions positions;

        protected override void OnStateChange()
        {
            try
            {
                if (State == State.SetDefaults)
                {
                    Name = "Kontor export";
                    Description = "Writes every execution to files that Kontor imports.";
                }
                else if (State == State.Active) Start();
                else if (State == State.Terminated) Stop();
            }
            catch (Exception error)
            {
                Say(error.Message);
            }
        }

        private void Start()
        {
            var folder = Folder();
            files = new KontorFiles(folder);
            positions = new KontorPositions(Path.Combine(folder, "state"));
            work = new BlockingCollection<Action>();
            writer = new Thread(Write) { IsBackground = true, Name = "Kontor export" };
            writer.Start();
            Account.AccountStatusUpdate += OnAccountStatus;
            FollowAll();
            Say("writes to " + folder);
        }

        private void Stop()
        {
            if (work == null) return;
            Account.AccountStatusUpdate -= OnAccountStatus;
            lock (gate)
            {
                foreach (var account in followed) account.ExecutionUpdate -= OnExecution;
                followed.Clear();
            }
            work.CompleteAdding();
            writer.Join(TimeSpan.FromSeconds(5));
            work = null;
        }

        private void OnAccountStatus(object sender, AccountStatusEventArgs e)
        {
            try
            {
                FollowAll();
            }
            catch (Exception error)
            {
                Say(error.Message);
            }
        }

        /// <summary>Follows the accounts that have come, and leaves those that have gone.</summary>
        private void FollowAll()
        {
            List<Account> all;
            lock (Account.All) all = Account.All.ToList();
            var come = new List<Account>();
            lock (gate)
            {
                foreach (var gone in followed.Where(account => !all.Contains(account)).ToList())
                {
                    gone.ExecutionUpdate -= OnExecution;
                    followed.Remove(gone);
                }
                foreach (var account in all.Where(account => followed.Add(account)))
                {
                    account.ExecutionUpdate += OnExecution;
                    come.Add(account);
                }
            }
            foreach (var account in all) CatchUp(account, come.Contains(account));
        }

        /// <summary>Writes the executions that NinjaTrader lists of an account and that no file has yet.</summary>
        private void CatchUp(Account account, bool isNew)
        {
            List<KontorRow> listed;
            lock (account.Executions) listed = account.Executions.Select(RowOf).Where(row => row != null).ToList();
            var held = Held(account);
            Enqueue(() =>
            {
                var before = positions.Read(account.Name);
                var written = listed.OrderBy(row => row.TimeUtc).Where(files.Append).ToList();
                if (isNew && before != null)
                    foreach (var instrument in KontorPositions.Gaps(before, held, written))
                        Say(account.Name + ", " + instrument + ": fills are missing that NinjaTrader does not list any more. "
                            + "Export the Executions grid of those days and import it.");
                positions.Write(account.Name, held);
            });
        }

        private void OnExecution(object sender, ExecutionEventArgs e)
        {
            try
            {
                var account = e.Execution.Account;
                var row = RowOf(e.Execution);
                if (row == null) return;
                Enqueue(() =>
                {
                    files.Append(row);
                    positions.Write(account.Name, Held(account));
                });
            }
            catch (Exception error)
            {
                Say(error.Message);
            }
        }

        internal static Dictionary<string, int> Held(Account account)
        {
            lock (account.Positions)
                return account.Positions.GroupBy(position => position.Instrument.FullName).ToDictionary(
                    group => group.Key,
                    group => group.Sum(position => position.MarketPosition == MarketPosition.Short ? -position.Quantity
                        : position.MarketPosition == MarketPosition.Long ? position.Quantity : 0));
        }

        private KontorRow RowOf(Execution execution)
        {
            if (execution.Instrument == null || string.IsNullOrEmpty(execution.ExecutionId)) return null;
            var master = execution.Instrument.MasterInstrument;
            var utc = KontorSessions.Utc(execution.Time, NinjaTrader.Core.Globals.GeneralOptions.TimeZoneInfo, DateTime.UtcNow);
            var action = execution.Order == null
                ? (execution.MarketPosition == MarketPosition.Long ? "Buy" : "Sell")
                : execution.Order.OrderAction.ToString();
            return new KontorRow
            {
                ExecutionId = execution.ExecutionId,
                OrderId = execution.OrderId,
                Account = execution.Account.Name,
                TimeUtc = utc,
                SessionDate = SessionDate(utc, master),
                Action = action,
                MarketPosition = execution.MarketPosition.ToString(),
                PositionAfter = execution.Position,
                Quantity = execution.Quantity,
                Price = execution.Price,
                Commission = execution.Commission,
                Instrument = execution.Instrument.FullName,
                Expiry = master.InstrumentType == InstrumentType.Future ? execution.Instrument.Expiry : (DateTime?)null,
                PointValue = master.PointValue,
                Currency = Iso(master.Currency),
                OrderName = execution.Name,
            };
        }

        private static DateTime? SessionDate(DateTime utc, MasterInstrument master)
        {
            var hours = master.TradingHours;
            if (hours == null) return null;
            lock (hours.Sessions)
                return KontorSessions.DayOf(utc, hours.TimeZoneInfo, hours.Sessions.Select(session => new KontorSession
                {
                    BeginDay = session.BeginDay, BeginTime = session.BeginTime,
                    EndDay = session.EndDay, EndTime = session.EndTime,
                }));
        }

        /// <summary>The ISO 4217 code; empty for a currency that is not known here, which Kontor then takes from its catalogue.</summary>
        private static string Iso(Currency currency)
        {
            switch (currency.ToString())
            {
                case "UsDollar": return "USD";
                case "Euro": return "EUR";
                case "BritishPound": return "GBP";
                case "SwissFranc": return "CHF";
                case "JapaneseYen": return "JPY";
                case "AustralianDollar": return "AUD";
                case "CanadianDollar": return "CAD";
                case "HongKongDollar": return "HKD";
                default: return "";
            }
        }

        private void Enqueue(Action job)
        {
            var queue = work;
            try
            {
                if (queue != null) queue.Add(job);
            }
            catch (InvalidOperationException)
            {
                // It is ending; the next start finds what was not written.
            }
        }

        private void Write()
        {
            foreach (var job in work.GetConsumingEnumerable())
            {
                // A file that is locked for a moment is tried again; what stays unwritten is found at the next start.
                for (var attempt = 1; ; attempt++)
                {
                    try
                    {
                        job();
                        break;
                    }
                    catch (Exception error)
                    {
                        if (attempt == 5)
                        {
                            Say(error.Message);
                            break;
                        }
                        Thread.Sleep(200 * attempt);
                    }
                }
            }
        }

        /// <summary>`Kontor` in NinjaTrader's folder, or what the file `kontor-folder.txt` there says.</summary>
        internal static string Folder()
        {
            var home = NinjaTrader.Core.Globals.UserDataDir;
            var named = Path.Combine(home, "kontor-folder.txt");
            var said = File.Exists(named) ? File.ReadAllText(named).Trim() : "";
            return said.Length > 0 ? said : Path.Combine(home, "Kontor");
        }

        internal static void Say(string text)
        {
            try
            {
                NinjaTrader.Code.Output.Process("Kontor export: " + text, PrintTo.OutputTab1);
            }
            catch (Exception)
            {
                // There is nowhere else to say it.
            }
        }
    }
}
