// The few types of NinjaTrader 8 that the add-on uses, with the members that it uses, after the public help.
// They are compiled for the tests only and are no part of what is installed.
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace NinjaTrader.Cbi
{
    public enum MarketPosition { Long, Short, Flat }
    public enum OrderAction { Buy, BuyToCover, Sell, SellShort }
    public enum InstrumentType { Future, Stock }
    public enum Currency { UsDollar, Euro, JapaneseYen, Unknown }
    public enum ConnectionStatus { Connected, Disconnected }

    public class MasterInstrument
    {
        public string Name { get; set; }
        public double PointValue { get; set; }
        public Currency Currency { get; set; }
        public InstrumentType InstrumentType { get; set; }
        public NinjaTrader.Data.TradingHours TradingHours { get; set; }
    }

    public class Instrument
    {
        public string FullName { get; set; }
        public DateTime Expiry { get; set; }
        public MasterInstrument MasterInstrument { get; set; }
    }

    public class Order
    {
        public OrderAction OrderAction { get; set; }
    }

    public class Execution
    {
        public Account Account { get; set; }
        public double Commission { get; set; }
        public string ExecutionId { get; set; }
        public Instrument Instrument { get; set; }
        public MarketPosition MarketPosition { get; set; }
        public string Name { get; set; }
        public Order Order { get; set; }
        public string OrderId { get; set; }
        public int Position { get; set; }
        public double Price { get; set; }
        public int Quantity { get; set; }
        public DateTime Time { get; set; }
    }

    public class Position
    {
        public Instrument Instrument { get; set; }
        public MarketPosition MarketPosition { get; set; }
        public int Quantity { get; set; }
    }

    public class ExecutionEventArgs : EventArgs
    {
        public Execution Execution { get; set; }
    }

    public class AccountStatusEventArgs : EventArgs
    {
        public Account Account { get; set; }
        public ConnectionStatus Status { get; set; }
    }

    public class Account
    {
        private static readonly Collection<Account> all = new Collection<Account>();
        private readonly Collection<Execution> executions = new Collection<Execution>();
        private readonly Collection<Position> positions = new Collection<Position>();

        public static Collection<Account> All { get { return all; } }
        public string Name { get; set; }
        public Collection<Execution> Executions { get { return executions; } }
        public Collection<Position> Positions { get { return positions; } }

        public static event EventHandler<AccountStatusEventArgs> AccountStatusUpdate;
        public event EventHandler<ExecutionEventArgs> ExecutionUpdate;

        public static void RaiseStatus(Account account)
        {
            var told = AccountStatusUpdate;
            if (told != null) told(null, new AccountStatusEventArgs { Account = account });
        }

        public int Followers { get { return ExecutionUpdate == null ? 0 : ExecutionUpdate.GetInvocationList().Length; } }

        public void Raise(Execution execution)
        {
            executions.Add(execution);
            var told = ExecutionUpdate;
            if (told != null) told(this, new ExecutionEventArgs { Execution = execution });
        }
    }
}

namespace NinjaTrader.Data
{
    public class Session
    {
        public DayOfWeek BeginDay { get; set; }
        public int BeginTime { get; set; }
        public DayOfWeek EndDay { get; set; }
        public int EndTime { get; set; }
    }

    public class TradingHours
    {
        private readonly Collection<Session> sessions = new Collection<Session>();
        public Collection<Session> Sessions { get { return sessions; } }
        public TimeZoneInfo TimeZoneInfo { get; set; }
    }
}

namespace NinjaTrader.Core
{
    public class GeneralOptions
    {
        public TimeZoneInfo TimeZoneInfo { get; set; }
    }

    public static class Globals
    {
        public static string UserDataDir { get; set; }
        public static GeneralOptions GeneralOptions { get; set; }
        public static readonly System.Windows.Threading.Dispatcher RandomDispatcher = new System.Windows.Threading.Dispatcher();
    }
}

namespace NinjaTrader.Code
{
    public static class Output
    {
        public static readonly List<string> Lines = new List<string>();

        public static void Process(string text, NinjaTrader.NinjaScript.PrintTo tab)
        {
            lock (Lines) Lines.Add(text);
        }
    }
}

namespace NinjaTrader.NinjaScript
{
    public enum State { SetDefaults, Active, Terminated }
    public enum PrintTo { OutputTab1 }

    public abstract class NinjaScriptBase
    {
        public State State { get; private set; }
        public string Name { get; set; }
        public string Description { get; set; }

        public void Go(State state)
        {
            State = state;
            OnStateChange();
        }

        protected abstract void OnStateChange();
    }
}

namespace NinjaTrader.NinjaScript.AddOns
{
    public abstract class AddOnBase : NinjaScriptBase
    {
        public void Come(System.Windows.Window window) { OnWindowCreated(window); }
        public void Leave(System.Windows.Window window) { OnWindowDestroyed(window); }
        protected virtual void OnWindowCreated(System.Windows.Window window) { }
        protected virtual void OnWindowDestroyed(System.Windows.Window window) { }
    }
}
