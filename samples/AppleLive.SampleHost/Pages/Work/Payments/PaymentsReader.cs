using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Payments;

/// <summary>Reads money that waits, for accountants and officers.</summary>
public sealed class PaymentsReader(IStore store, StaffNames names)
{
    private const int Most = 100;

    /// <summary>What waits in a village, or for an officer who names none in all; null where the village is not his.</summary>
    public async Task<PaymentsView?> Read(Actor by, string? village, CancellationToken cancellationToken)
    {
        bool officer = by.Is(Role.Officer), all = officer && village is null or PaymentsView.AllVillages;
        var found = await store.ReadAsync(
            async unit =>
            {
                IReadOnlyList<Village> his = AccountantVillages.Of(by, await unit.Villages.ListAsync(cancellationToken));
                Village? chosen = all ? null : village is null ? (his.Count > 0 ? his[0] : null) : his.FirstOrDefault(each => each.Code == village);
                if (chosen is null && !(all && officer)) return default;
                var orders = new List<(OpenMoney Open, IReadOnlyList<Slip> Slips)>();
                foreach (OpenMoney open in await unit.Slips.OpenAsync(chosen?.Id, Most, cancellationToken))
                    orders.Add((open, open.WaitingFen == Fen.Zero ? [] : await unit.Slips.OfAsync(open.OrderId, cancellationToken)));
                return (His: his, Chosen: chosen, Orders: orders);
            },
            cancellationToken);
        if (found.Orders is null) return null;

        StaffRoll staff = await names.Of(found.Orders.SelectMany(each => each.Slips).Select(slip => (PersonId?)slip.RecordedBy), cancellationToken);
        return new PaymentsView(
            AccountantVillages.Options(found.His), found.Chosen?.Code,
            [
                .. found.Orders.Select(each => new OpenOrderView(each.Open.OrderId.ToString(), each.Open.Number, each.Open.HeldFen.Value, [
                    .. each.Slips.Where(slip => slip.State == SlipState.Waiting && (found.Chosen is null || slip.Village == found.Chosen.Id))
                        .Select(slip => new WaitingView(slip.Id.ToString(), slip.Amount.Value, slip.RecordedAt, staff[slip.RecordedBy], slip.RecordedBy == by.Person)),
                ])),
            ],
            officer, by.Is(Role.Accountant));
    }
}
