using System;
using System.Collections.Generic;

namespace NinjaTrader.NinjaScript.AddOns
{
    /// <summary>A session of the week, in the exchange's zone. Times are whole numbers such as 1700.</summary>
    public struct KontorSession
    {
        public DayOfWeek BeginDay, EndDay;
        public int BeginTime, EndTime;
    }

    /// <summary>What a clock reading and a session mean.</summary>
    public static class KontorSessions
    {
        private const int MinutesOfWeek = 7 * 24 * 60;

        /// <summary>
        /// The trading day of an instant: the day on which its session ends. A session that ends at midnight belongs to the
        /// day that ends with it. Null outside of every session.
        /// </summary>
        public static DateTime? DayOf(DateTime utc, TimeZoneInfo zone, IEnumerable<KontorSession> sessions)
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
            var at = (int)local.DayOfWeek * 1440 + local.Hour * 60 + local.Minute;
            foreach (var session in sessions)
            {
                var begin = Minute(session.BeginDay, session.BeginTime);
                var length = Wrap(Minute(session.EndDay, session.EndTime) - begin);
                if (length == 0) length = MinutesOfWeek;
                var since = Wrap(at - begin);
                if (since >= length) continue;
                // A minute before the end: midnight is the end of the day before.
                return local.AddSeconds(-local.Second).AddMinutes(length - since - 1).Date;
            }
            return null;
        }

        /// <summary>
        /// The instant of a clock reading. Of the two that a reading has when the clock is set back, the one nearer to
        /// <paramref name="nowUtc"/>, at which the execution was told.
        /// </summary>
        public static DateTime Utc(DateTime clock, TimeZoneInfo zone, DateTime nowUtc)
        {
            if (clock.Kind == DateTimeKind.Utc) return clock;
            var local = DateTime.SpecifyKind(clock, DateTimeKind.Unspecified);
            if (!zone.IsAmbiguousTime(local)) return TimeZoneInfo.ConvertTimeToUtc(local, zone);
            var best = DateTime.MinValue;
            foreach (var offset in zone.GetAmbiguousTimeOffsets(local))
            {
                var utc = DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
                if ((utc - nowUtc).Duration() < (best - nowUtc).Duration()) best = utc;
            }
            return best;
        }

        private static int Minute(DayOfWeek day, int time)
        {
            return (int)day * 1440 + time / 100 * 60 + time % 100;
        }

        private static int Wrap(int minutes)
        {
            return ((minutes % MinutesOfWeek) + MinutesOfWeek) % MinutesOfWeek;
        }
    }
}
