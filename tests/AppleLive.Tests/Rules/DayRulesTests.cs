using AppleLive.DayBooks;
using AppleLive.Money;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Tests.Rules;

public sealed class DayRulesTests
{
    private static readonly Instant Midnight = Instant.FromUtc(2026, 9, 12, 16, 0);
    private static readonly PersonId Accountant = new(new Guid(1, 0, 0, new byte[8])), Second = new(new Guid(2, 0, 0, new byte[8]));

    [Fact]
    public void A_days_close()
    {
        var states = new Dictionary<string, DayState>
        {
            ["open"] = new DayState.Open(),
            ["closed"] = new DayState.Closed(Accountant),
            ["returned"] = new DayState.Returned(),
            ["confirmed"] = new DayState.Confirmed(),
        };
        var commands = new Dictionary<string, DayCommand>
        {
            ["Close"] = Close(Midnight, 0, false),
            ["CloseEarly"] = Close(Midnight - Duration.Epsilon, 0, false),
            ["CloseShort"] = Close(Midnight, -1, false),
            ["CloseShortWithNote"] = Close(Midnight, -1, true),
            ["Confirm"] = new DayCommand.Confirm(Second, Midnight),
            ["ConfirmOwn"] = new DayCommand.Confirm(Accountant, Midnight),
            ["Return"] = new DayCommand.Return(Second, Midnight),
            ["ReturnOwn"] = new DayCommand.Return(Accountant, Midnight),
        };
        states.Keys.ShouldBe(RuleTable.CasesOf<DayState>(), Case.Insensitive);
        commands.Values.Select(command => command.GetType().Name).Distinct().ShouldBe(RuleTable.CasesOf<DayCommand>());

        """
                   Close   CloseEarly  CloseShort   CloseShortWithNote  Confirm    ConfirmOwn              Return    ReturnOwn
        open       closed  too-early   note-needed  closed              ·          ·                       ·         ·
        closed     ·       ·           ·            ·                   confirmed  second-person-required  returned  second-person-required
        returned   closed  too-early   note-needed  closed              ·          ·                       ·         ·
        confirmed  ·       ·           ·            ·                   ·          ·                       ·         ·
        """.ShouldBeTheRulesOf(states, commands, DayRules.Decide, state => state.Name);
    }

    private static DayCommand.Close Close(Instant at, long difference, bool note) => new(Accountant, at, Midnight, new Fen(difference), note);
}
