using AppleLive.Livestreams;
using AppleLive.People;

using CsCheck;

using NodaTime;

namespace AppleLive.Tests.Rules;

public sealed class LivestreamRulesTests
{
    private static readonly Instant Eight = Instant.FromUtc(2026, 9, 12, 12, 0);
    private static readonly Interval Evening = new(Eight, Eight + Duration.FromHours(2));
    private static readonly Interval Aired = new(Eight, Eight + Duration.FromHours(1));
    private static readonly PersonId Host = Person(1), Checker = Person(2), Approver = Person(3);

    private static readonly Dictionary<string, LivestreamState> States = new()
    {
        ["draft"] = new LivestreamState.Draft(),
        ["scheduled"] = new LivestreamState.Scheduled(Evening, Host),
        ["checked"] = new LivestreamState.Scheduled(Evening, Host, Checker),
        ["approved"] = new LivestreamState.Scheduled(Evening, Host, Checker, Approver),
        ["live"] = new LivestreamState.Live(Eight),
        ["ended"] = new LivestreamState.Ended(Aired),
        ["archived"] = new LivestreamState.Archived(Aired),
        ["postponed"] = new LivestreamState.Postponed(Host),
        ["cancelled"] = new LivestreamState.Cancelled(),
    };

    [Fact]
    public void A_livestreams_life()
    {
        var commands = new Dictionary<string, LivestreamCommand>
        {
            ["Schedule"] = new LivestreamCommand.Schedule(Evening, Host, Eight),
            ["Check"] = new LivestreamCommand.Check(Checker, Eight),
            ["Approve"] = new LivestreamCommand.Approve(Approver, Eight),
            ["Start"] = new LivestreamCommand.Start(Host, Eight),
            ["End"] = new LivestreamCommand.End(Host, Eight),
            ["Archive"] = new LivestreamCommand.Archive(Host, Eight),
            ["Postpone"] = new LivestreamCommand.Postpone(Host, Eight),
            ["Cancel"] = new LivestreamCommand.Cancel(Host, Eight),
        };
        States.Values.Select(state => state.GetType().Name).Distinct().ShouldBe(RuleTable.CasesOf<LivestreamState>(), ignoreOrder: true);
        commands.Keys.ShouldBe(RuleTable.CasesOf<LivestreamCommand>());

        """
                   Schedule   Check    Approve            Start              End    Archive   Postpone   Cancel
        draft      scheduled  ·        ·                  ·                  ·      ·         ·          ·
        scheduled  ·          checked  checklist-missing  checklist-missing  ·      ·         postponed  cancelled
        checked    ·          checked  approved           approval-missing   ·      ·         postponed  cancelled
        approved   ·          checked  approved           live               ·      ·         postponed  cancelled
        live       ·          ·        ·                  ·                  ended  ·         ·          ·
        ended      ·          ·        ·                  ·                  ·      archived  ·          ·
        archived   ·          ·        ·                  ·                  ·      ·         ·          ·
        postponed  scheduled  ·        ·                  ·                  ·      ·         ·          cancelled
        cancelled  ·          ·        ·                  ·                  ·      ·         ·          ·
        """.ShouldBeTheRulesOf(States, commands, Decide, NameOf);
    }

    [Fact]
    public void Neither_who_scheduled_nor_who_checked_approves()
    {
        foreach (PersonId person in new[] { Host, Checker })
            Refused(States["checked"], new LivestreamCommand.Approve(person, Eight)).Slug.ShouldBe(Refusals.SecondPersonRequired);
    }

    [Fact]
    public void It_starts_from_half_an_hour_before_its_time_until_its_announced_end()
    {
        Instant earliest = Eight - Duration.FromMinutes(30);

        Refused(States["approved"], new LivestreamCommand.Start(Host, earliest - Duration.FromSeconds(1))).Details["from"].ShouldBe(earliest);
        LivestreamRules.Decide(States["approved"], new LivestreamCommand.Start(Host, earliest)).ShouldBe(new LivestreamState.Live(earliest));
        Refused(States["approved"], new LivestreamCommand.Start(Host, Evening.End)).Slug.ShouldBe(Refusals.TooLate);
    }

    [Fact]
    public void It_is_not_announced_for_a_time_that_has_passed()
    {
        Refusal why = Refused(States["draft"], new LivestreamCommand.Schedule(Evening, Host, Eight + Duration.FromMilliseconds(1)));

        why.Fields.Select(field => (field.Field, field.Rule)).ShouldBe([("startsAt", FieldRules.InPast)]);
    }

    [Fact]
    public void A_clock_that_was_set_back_does_not_end_it_before_it_began() =>
        LivestreamRules.Decide(States["live"], new LivestreamCommand.End(Host, Eight - Duration.FromHours(1)))
            .ShouldBe(new LivestreamState.Ended(new Interval(Eight, Eight)));

    [Fact]
    public void Whatever_is_tried_nothing_goes_on_air_that_a_second_person_has_not_approved_as_it_was_checked()
    {
        Gen<LivestreamCommand> commands = Gen.Select(Gen.Int[0, 6], Gen.Byte[1, 3], (what, who) => what switch
        {
            0 => new LivestreamCommand.Schedule(Evening, Person(who), Eight),
            1 or 2 => new LivestreamCommand.Check(Person(who), Eight),
            3 or 4 => new LivestreamCommand.Approve(Person(who), Eight),
            5 => new LivestreamCommand.Postpone(Person(who), Eight),
            _ => (LivestreamCommand)new LivestreamCommand.Start(Person(who), Eight),
        });

        commands.Array[0, 14].Sample(life =>
        {
            LivestreamState state = new LivestreamState.Draft();
            (PersonId? scheduled, PersonId? lastChecked, PersonId? approved) = (null, null, null);
            foreach (LivestreamCommand command in life)
            {
                if (LivestreamRules.Decide(state, command).IsRefused(out _, out LivestreamState? next)) continue;
                state = next;
                if (command is LivestreamCommand.Schedule) (scheduled, lastChecked, approved) = (command.By, null, null);
                if (command is LivestreamCommand.Check) (lastChecked, approved) = (command.By, null);
                if (command is LivestreamCommand.Approve) approved = command.By;
            }

            if (state is not LivestreamState.Live) return;
            lastChecked.ShouldNotBeNull();
            approved.ShouldNotBeNull();
            new[] { scheduled, lastChecked }.ShouldNotContain(approved);
        });
    }

    // The table tells the three stages of "scheduled" apart; the rules do by what is filled in.
    private static string NameOf(LivestreamState state) => state switch
    {
        LivestreamState.Scheduled { ApprovedBy: not null } => "approved",
        LivestreamState.Scheduled { ChecklistBy: not null } => "checked",
        _ => state.Name,
    };

    private static Outcome<LivestreamState> Decide(LivestreamState state, LivestreamCommand command) =>
        LivestreamRules.Decide(state, command).IsRefused(out Refusal? why, out LivestreamState? next)
            ? why.Slug == Refusals.NotNow ? why.With("state", NameOf(state)) : why
            : next;

    private static Refusal Refused(LivestreamState state, LivestreamCommand command) =>
        LivestreamRules.Decide(state, command).IsRefused(out Refusal? why, out _) ? why : throw new ShouldAssertException("It was accepted.");

    private static PersonId Person(byte number) => new(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}
