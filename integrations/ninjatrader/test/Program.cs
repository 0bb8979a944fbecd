using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Windows;
using System.Windows.Controls;
using NinjaTrader.Cbi;
using NinjaTrader.Code;
using NinjaTrader.Data;
using NinjaTrader.Gui;
using NinjaTrader.Gui.Tools;
using NinjaTrader.NinjaScript;
using NinjaTrader.NinjaScript.AddOns;

/// <summary>Feeds made-up executions to the add-on under a German culture; the files that it writes are read by Kontor's own test.</summary>
public static class Program
{
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static int Main(string[] arguments)
    {
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Same("1,5", (1.5).ToString(), "the culture writes a comma");
        NumbersAndQuotes();
        Sessions();
        Live(arguments[0]);
        Panel(arguments[0]);
        Console.WriteLine("ok");
        return 0;
    }

    private static void NumbersAndQuotes()
    {
        Same("0.0000005", KontorRow.Number(0.0000005), "no exponent");
        Same("109.015625", KontorRow.Number(109.015625), "a sixty-fourth");
        Same("-37.63", KontorRow.Number(-37.63), "below zero");
        Same("a, \"b\"", KontorRow.Cells(KontorRow.Quoted("a, \"b\"") + ",c")[0], "quotes");
    }

    private static void Sessions()
    {
        var week = Futures().Sessions.Select(session => new KontorSession
        {
            BeginDay = session.BeginDay, BeginTime = session.BeginTime, EndDay = session.EndDay, EndTime = session.EndTime,
        }).ToList();
        Func<string, string> day = utc => KontorRow.DayText(KontorSessions.DayOf(
            DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), Chicago, week));
        Same("2026-06-15", day("2026-06-15T13:30:00Z"), "in the day");
        Same("2026-06-15", day("2026-06-14T22:00:00Z"), "Sunday 17:00 is Monday");
        Same("2026-06-16", day("2026-06-15T22:00:00Z"), "17:00 is the next day");
        Same("", day("2026-06-15T21:30:00Z"), "in the break");
        var whole = new[] { new KontorSession { BeginDay = DayOfWeek.Monday, BeginTime = 0, EndDay = DayOfWeek.Tuesday, EndTime = 0 } };
        Same("2026-06-15", KontorRow.DayText(KontorSessions.DayOf(new DateTime(2026, 6, 15, 12, 0, 0), TimeZoneInfo.Utc, whole)), "midnight");

        var twice = new DateTime(2026, 10, 25, 2, 30, 0);
        foreach (var hour in new[] { 0, 1 })
            Same("2026-10-25T0" + hour, KontorSessions.Utc(twice, Berlin, new DateTime(2026, 10, 25, hour, 31, 0, DateTimeKind.Utc))
                .ToString("yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture), "the hour that comes twice");
    }

    private static void Live(string folder)
    {
        NinjaTrader.Core.Globals.UserDataDir = folder;
        NinjaTrader.Core.Globals.GeneralOptions = new NinjaTrader.Core.GeneralOptions { TimeZoneInfo = Berlin };
        var sim = new Account { Name = "Sim101" };
        Account.All.Add(sim);
        var first = new KontorExport();
        first.Go(State.SetDefaults);
        first.Go(State.Active);
        Same("1", sim.Followers.ToString(), "follows what is there");

        var long2 = Execution(sim, "x1", OrderAction.Buy, 2, 21500.25, 0.74, "2026-06-15T15:30:01.5001234", 2);
        sim.Raise(long2);
        sim.Raise(long2);
        Hold(sim, 2);
        var funded = new Account { Name = "APEX, \"7\"" };
        Account.All.Add(funded);
        Account.RaiseStatus(funded);
        Account.RaiseStatus(funded);
        Same("1", funded.Followers.ToString(), "follows what comes, once");
        funded.Raise(Execution(funded, "y1", OrderAction.SellShort, 1, 21502, 0, "2026-06-15T15:31:00", -1));
        first.Go(State.Terminated);
        Same("0", sim.Followers.ToString(), "lets go");

        // In the middle of a position: one fill while nobody listens, one that NinjaTrader lists no more.
        var path = Directory.GetFiles(Path.Combine(folder, "Kontor"), "*Sim101*.csv").Single();
        File.AppendAllText(path, "half,a,li");
        sim.Executions.Add(Execution(sim, "x2", OrderAction.Sell, 1, 21510.5, 0.37, "2026-06-15T16:00:00", 1));
        Hold(sim, 0);
        Account.All.Remove(funded);
        var second = new KontorExport();
        second.Go(State.SetDefaults);
        second.Go(State.Active);
        second.Go(State.Terminated);
        True(Output.Lines.Any(line => line.Contains("Sim101, MNQ SEP26: fills are missing")), "says that fills are missing");

        // The day after, by the exchange's calendar.
        Hold(sim, 1);
        var third = new KontorExport();
        third.Go(State.Active);
        sim.Raise(Execution(sim, "x3", OrderAction.BuyToCover, 1, 0.0000005, -0.1, "2026-06-16T00:00:00", 1));
        third.Go(State.Terminated);

        var lines = File.ReadAllLines(path, Encoding.UTF8);
        Same("3", lines.Length.ToString(), string.Join("|", lines));
        Same(KontorRow.Header, lines[0], "header");
        Same("x1,o-x1,1,Sim101,2026-06-15T13:30:01.5001234Z,2026-06-15,Buy,Long,2,2,21500.25,0.74,MNQ SEP26,2026-09-18,2,USD,Entry", lines[1], "row");
        True(lines[2].StartsWith("x2,o-x2,2,Sim101,2026-06-15T14:00:00.0000000Z,", StringComparison.Ordinal), lines[2]);
        Same("3", Directory.GetFiles(Path.Combine(folder, "Kontor"), "*.csv").Length.ToString(), "files");
        Same("MNQ SEP26,1", File.ReadAllText(Directory.GetFiles(Path.Combine(folder, "Kontor", "state"), "*Sim101*").Single()), "snapshot");
    }

    /// <summary>Marks the newest trade by the buttons of the panel, as a person would; the account has no member that an order goes through.</summary>
    private static void Panel(string folder)
    {
        var panel = new KontorPanel();
        panel.Go(State.SetDefaults);
        panel.Come(new Window());
        var center = new ControlCenter();
        panel.Come(center);
        Same("1", center.New.Items.Count.ToString(), "one entry");
        ((NTMenuItem)center.New.Items[0]).Press();
        Same("1", Window.Shown.Count.ToString(), "opens");
        var lines = ((StackPanel)((ScrollViewer)((StackPanel)Window.Shown[0].Content).Children[1]).Content).Children.Cast<StackPanel>().ToList();
        Same("1", lines.Count.ToString(), "accounts that are connected");
        Same("Sim101  MNQ SEP26  1 long", ((TextBlock)lines[0].Children[0]).Text, "what is held");
        var path = Path.Combine(folder, "Kontor", "kontor marks " + DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".csv");
        ((Button)lines[0].Children[1]).Press();
        WaitFor(() => Lines(path) == 2);
        File.AppendAllText(path, "valid,half a li");
        ((Button)lines[0].Children[2]).Press();
        WaitFor(() => Lines(path) == 4);
        var written = File.ReadAllLines(path, Encoding.UTF8);
        Same(KontorMarks.Header, written[0], "header of marks");
        True(written[1].StartsWith("valid,Sim101,MNQ SEP26,x3,", StringComparison.Ordinal), written[1]);
        True(written[3].StartsWith("invalid,Sim101,MNQ SEP26,x3,", StringComparison.Ordinal), written[3]);
        panel.Leave(center);
        Same("0", center.New.Items.Count.ToString(), "leaves nothing behind");
    }

    private static int Lines(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path, Encoding.UTF8).Length : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static void WaitFor(Func<bool> holds)
    {
        for (var attempt = 0; attempt < 200 && !holds(); attempt++) Thread.Sleep(25);
        True(holds(), "the mark is written");
    }

    private static TradingHours Futures()
    {
        var hours = new TradingHours { TimeZoneInfo = Chicago };
        for (var day = 0; day < 5; day++)
            hours.Sessions.Add(new Session { BeginDay = (DayOfWeek)day, BeginTime = 1700, EndDay = (DayOfWeek)(day + 1), EndTime = 1600 });
        return hours;
    }

    private static readonly Instrument Micro = new Instrument
    {
        FullName = "MNQ SEP26",
        Expiry = new DateTime(2026, 9, 18),
        MasterInstrument = new MasterInstrument
        {
            Name = "MNQ", PointValue = 2, Currency = Currency.UsDollar, InstrumentType = InstrumentType.Future, TradingHours = Futures(),
        },
    };

    private static Execution Execution(Account account, string id, OrderAction action, int quantity, double price, double commission, string berlin, int after)
    {
        return new Execution
        {
            Account = account, ExecutionId = id, OrderId = "o-" + id, Instrument = Micro, Quantity = quantity, Price = price,
            Commission = commission, Position = after, Name = "Entry", Order = new Order { OrderAction = action },
            MarketPosition = action == OrderAction.Buy || action == OrderAction.BuyToCover ? MarketPosition.Long : MarketPosition.Short,
            Time = DateTime.Parse(berlin, CultureInfo.InvariantCulture),
        };
    }

    private static void Hold(Account account, int quantity)
    {
        account.Positions.Clear();
        if (quantity == 0) return;
        account.Positions.Add(new Position
        {
            Instrument = Micro, Quantity = Math.Abs(quantity), MarketPosition = quantity > 0 ? MarketPosition.Long : MarketPosition.Short,
        });
    }

    private static void True(bool holds, string what)
    {
        if (holds) return;
        Console.Error.WriteLine(what);
        Environment.Exit(1);
    }

    private static void Same(string expected, string found, string what)
    {
        True(expected == found, what + ": expected '" + expected + "', found '" + found + "'");
    }
}
