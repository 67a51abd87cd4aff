using AppleLive.DayBooks;
using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Work.DayBook;
using AppleLive.SampleHost.Resources;
using AppleLive.Seasons;
using AppleLive.Settlements;
using AppleLive.Storage;
using AppleLive.Villages;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;

namespace AppleLive.SampleHost.Pages.Work.Accounting;

/// <summary>What waits around money: for accountants in each of their villages, for officers as second persons, for liaisons to hand on.</summary>
internal sealed class MoneyTasks(IStringLocalizer<SiteText> text, Season season, IClock clock) : IWorkTasks
{
    private const int Most = 100;

    public async Task<IReadOnlyList<WorkTask>> For(Actor actor, IUnitOfWork unit, CancellationToken cancellationToken)
    {
        if (!actor.Is(Role.Accountant) && !actor.Is(Role.Officer) && !actor.Is(Role.Liaison)) return [];
        IReadOnlyList<Village> villages = await unit.Villages.ListAsync(cancellationToken);
        IReadOnlyList<Settlement> open = await unit.Settlements.ListOpenAsync(cancellationToken);
        var tasks = new List<WorkTask>();
        foreach (Village village in villages.Where(village => actor.Serves(Role.Accountant, village)))
            tasks.AddRange(await ForAccountant(actor, village, open.FirstOrDefault(settlement => settlement.Village == village.Id), unit, cancellationToken));
        if (actor.Is(Role.Officer)) tasks.AddRange(await ForOfficer(actor, open, villages, unit, cancellationToken));
        foreach (Village village in villages.Where(village => actor.Serves(Role.Liaison, village)))
        {
            foreach (Payout payout in await unit.Payouts.ToHandOnAsync(village.Id, 5, cancellationToken))
                tasks.Add(new WorkTask(text["task.hand-on", village.Name], $"/work/payouts/{payout.Id}", payout.Disbursements.Count(line => line.AcknowledgedBy is null && line.Amount.Value > 0), "hand", WorkUrgency.Soon));
        }

        if (actor.Is(Role.Accountant) || actor.Is(Role.Officer))
            tasks.Add(new WorkTask(text["task.reconcile"], "/work/reconciliation", await unit.MoneyTasks.CountOpenAsync(Most, cancellationToken), "check", WorkUrgency.Now));
        return tasks;
    }

    private async Task<IReadOnlyList<WorkTask>> ForAccountant(Actor actor, Village village, Settlement? open, IUnitOfWork unit, CancellationToken cancellationToken)
    {
        Instant now = clock.GetCurrentInstant();
        var tasks = new List<WorkTask>
        {
            new(text["task.awaited", village.Name], $"/work/orders?village={village.Code}&show=awaited",
                await unit.Payments.CountAsync(village.Id, OrderMoney.Awaited, Most, cancellationToken), "money", WorkUrgency.Soon),
            new(text["task.refunds", village.Name], $"/work/orders?village={village.Code}&show=refund-due",
                await unit.Payments.CountAsync(village.Id, OrderMoney.RefundDue, Most, cancellationToken), "undo", WorkUrgency.Now),
        };
        tasks.AddRange(Open(actor, await unit.Slips.OpenAsync(village.Id, Most, cancellationToken), $"?village={village.Code}", village.Name));
        if (open is null)
        {
            bool due = (await unit.Settlements.UnsettledAsync(village.Id, cancellationToken)).Lines.Any(line => line.Payable.Value > 0)
                || (await unit.Parcels.DueAsync(village.Id, now, 1, cancellationToken)).Count > 0;
            tasks.Add(new WorkTask(text["task.settle", village.Name], $"/work/settlements?village={village.Code}", due ? 1 : 0, "money", WorkUrgency.Whenever));
        }
        else
        {
            if (open.State == SettlementState.Calculated && open.CalculatedBy != actor.Person)
                tasks.Add(new WorkTask(text["task.approve"], $"/work/settlements/{open.Id}", 1, "check", WorkUrgency.Now));
            Payout? payout = await unit.Payouts.OfAsync(open.Id, cancellationToken);
            tasks.Add(new WorkTask(
                text[payout is null ? "task.pay-out" : payout.State == PayoutState.Paid ? "task.acknowledge" : "task.payout", village.Name],
                payout is null ? $"/work/settlements/{open.Id}" : $"/work/payouts/{payout.Id}", open.State == SettlementState.Calculated ? 0 : 1, "money", WorkUrgency.Now));
        }

        LocalDate today = season.DateOf(now);
        DayRow[] days = [.. (await DayBookReader.Days(unit, village.Id, season, now, cancellationToken)).Where(day => day.Day < today)];
        if (days.LastOrDefault(day => day.State is DayState.Returned) is { } again)
            tasks.Add(new WorkTask(text["task.recount-day", village.Name], LinkTo(village, again.Day), days.Count(day => day.State is DayState.Returned), "book", WorkUrgency.Now));
        if (days.LastOrDefault(day => day.State is DayState.Closed(var closer) && closer != actor.Person) is { } closed)
            tasks.Add(new WorkTask(text["task.confirm-day"], LinkTo(village, closed.Day), days.Count(day => day.State is DayState.Closed(var by) && by != actor.Person), "book", WorkUrgency.Whenever));
        days = [.. days.Where(day => day.State is DayState.Open)];
        if (days.Length > 0)
            tasks.Add(new WorkTask(text["task.close-day", village.Name], LinkTo(village, days[^1].Day), days.Length, "book", WorkUrgency.Soon));
        return tasks;
    }

    private async Task<IReadOnlyList<WorkTask>> ForOfficer(
        Actor actor, IReadOnlyList<Settlement> open, IReadOnlyList<Village> villages, IUnitOfWork unit, CancellationToken cancellationToken)
    {
        Settlement[] waiting = [.. open.Where(settlement => settlement.State == SettlementState.Calculated && settlement.CalculatedBy != actor.Person)];
        var accounts = await unit.PayeeAccounts.ProposedAsync(cancellationToken);
        IReadOnlyList<DayClose> closes = await unit.DayBooks.UnconfirmedAsync(Most, cancellationToken);
        var tasks = new List<WorkTask>();
        if (waiting.Length > 0)
            tasks.Add(new WorkTask(text["task.approve"], waiting.Length == 1 ? $"/work/settlements/{waiting[0].Id}" : "/work/settlements", waiting.Length, "check", WorkUrgency.Now));
        foreach (var account in accounts)
        {
            Village village = villages.First(each => each.Id == account.Village);
            tasks.Add(new WorkTask(text["task.account", village.Name], $"/work/villages/{village.Code}/account", 1, "check", WorkUrgency.Soon));
        }

        tasks.AddRange(Open(actor, await unit.Slips.OpenAsync(null, Most, cancellationToken), "", null));
        if (closes.Count > 0)
            tasks.Add(new WorkTask(text["task.confirm-day"], LinkTo(villages.First(each => each.Id == closes[0].Village), closes[0].Day), closes.Count, "book", WorkUrgency.Whenever));
        return tasks;
    }

    // An officer confirms; what is held is the accountants' to give back.
    private IEnumerable<WorkTask> Open(Actor actor, IReadOnlyList<OpenMoney> open, string query, string? village)
    {
        int waiting = open.Count(each => each.WaitingFen > Fen.Zero), held = open.Count(each => each.HeldFen > Fen.Zero);
        if (waiting > 0) yield return new WorkTask(text["task.confirm-money"], $"/work/payments{query}", waiting, "check", WorkUrgency.Now);
        if (held > 0 && village is not null && actor.Is(Role.Accountant)) yield return new WorkTask(text["task.held", village], $"/work/payments{query}", held, "money", WorkUrgency.Soon);
    }

    private static string LinkTo(Village village, LocalDate day) => $"/work/daybook?village={village.Code}&day={LocalDatePattern.Iso.Format(day)}";
}
