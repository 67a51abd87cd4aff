using AppleLive.Gateways;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.People;
using AppleLive.ProviderEvents;
using AppleLive.Reconciliation;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Reconciliation;

/// <summary>Reads providers' books beside ours. Their times are real ones, whatever a demo's clock says.</summary>
public sealed class ReconciliationReader(
    MoneyTaskDesk tasks, StrayMoneyDesk strays, ProviderEventDesk events, ReconciliationDesk books, ProviderEntryDesk entries, TimeProvider time, Formats formats, IStringLocalizer<SiteText> text)
{
    private const int Most = 100;
    private const int PageSize = 50;
    private const int FileBatch = 1_000;

    private Interval LastThirtyDays
    {
        get
        {
            Instant now = Instant.FromDateTimeOffset(time.GetUtcNow());
            return new Interval(now - Duration.FromDays(30), now);
        }
    }

    /// <summary>What waits for a person, and a page of movements.</summary>
    public async Task<ReconciliationView> Read(Actor by, int page, CancellationToken cancellationToken)
    {
        IReadOnlyList<ComparedMovement> movements = await books.ListAsync(LastThirtyDays, page * PageSize, PageSize + 1, by, cancellationToken) ?? [];
        return new ReconciliationView(
            await tasks.ListAsync(open: true, null, Most, by, cancellationToken) ?? [],
            await strays.ListAsync(null, Most, by, cancellationToken) ?? [],
            await events.ListAsync(ProviderEventState.Failed, null, Most, by, cancellationToken) ?? [],
            [.. movements.Take(PageSize)], page, movements.Count > PageSize, by.Is(Role.Accountant))
        {
            Bookable = (await entries.BookableAsync(Most, by, cancellationToken) ?? []).Select(each => (each.Provider, each.Movement.Reference)).ToHashSet(),
            Entries = [.. (await entries.WaitingAsync(null, Most, by, cancellationToken) ?? []).Select(entry => (entry, entry.RecordedBy == by.Person))],
        };
    }

    /// <summary>An amount with its currency, as a provider states it.</summary>
    public string Money(ProviderMoney money) => money.InFen is { } fen ? formats.Money(fen.Value) : $"{money.Minor / 100m:0.00} {money.Currency.ToUpperInvariant()}";

    /// <summary>All movements of the last thirty days, as a file.</summary>
    public async Task<byte[]> File(Actor by, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<object?>>();
        Interval span = LastThirtyDays;
        for (int skip = 0; ; skip += FileBatch)
        {
            IReadOnlyList<ComparedMovement> batch = await books.ListAsync(span, skip, FileBatch, by, cancellationToken) ?? [];
            rows.AddRange(batch.Select(Row));
            if (batch.Count < FileBatch) break;
        }

        return CsvFile.Write(
            [
                text["reconciliation.at"], text["reconciliation.provider"], text["reconciliation.reference"], text["reconciliation.what"], text["reconciliation.source"],
                text["reconciliation.theirs"], text["reconciliation.currency"], text["reconciliation.their-fee"], text["reconciliation.ours"], text["reconciliation.our-fee"],
                text["reconciliation.state"],
            ],
            rows);
    }

    private IReadOnlyList<object?> Row(ComparedMovement each) =>
    [
        formats.Moment(each.Movement.At), each.Provider, each.Movement.Reference, text[ReconciliationView.KeyOf(each.Movement.Kind)].Value, each.Movement.Source ?? "",
        each.Movement.Money.Minor / 100m, each.Movement.Money.Currency.ToUpperInvariant(), each.Movement.Fee / 100m,
        each.Ours is { } ours ? ours.Value / 100m : "", each.OurFee is { } fee ? fee.Value / 100m : "", text[ReconciliationView.KeyOf(each.State)].Value,
    ];
}
