using AppleLive.Conformance.Seasons;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;

namespace AppleLive.Conformance.Invariants;

/// <summary>Plays what people do with money that is not simply what is due.</summary>
internal sealed class RandomSlips(TestSeason season)
{
    private int slips;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SlipDesk Desk => season.Get<SlipDesk>();

    /// <summary>A slip's number; now and then one that was used before.</summary>
    public string Number(Step step) => (step.Much % 13 == 5 ? slips : ++slips).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>More or less than is due, or for an order that is paid or over.</summary>
    public async Task<bool> PayOtherwise(Step step, IReadOnlyList<OrderFile> files)
    {
        if (files.Count == 0) return false;
        OrderFile file = files[step.Which % files.Count];
        TestVillage[] villages = [.. season.Villages.Where(village => file.ParcelOf(village.Id) is not null)];
        NewPayment input = TestSeason.Slip(Math.Max(1, file.Order.Total.Value * (step.Much + 1) / 26), Number(step)) with { AsReceived = true, SameSlip = step.Much % 2 == 0 };
        return Done(await season.Payments.RecordAsync(file.Order.Id, input, villages[step.Who % villages.Length].Accountant, season.Key(), Stop));
    }

    public async Task<bool> Judge(Step step, bool confirms)
    {
        IReadOnlyList<OpenMoney> waiting = [.. (await Open(null)).Where(each => each.WaitingFen > Fen.Zero)];
        if (waiting.Count == 0) return false;
        IReadOnlyList<Slip> slipsOf = await season.Read(unit => unit.Slips.OfAsync(waiting[step.Which % waiting.Count].OrderId, Stop));
        Slip slip = slipsOf.First(each => each.State == SlipState.Waiting);
        TestVillage village = season.Villages.First(each => each.Id == slip.Village);
        Actor by = (step.Who % 3) switch { 0 => village.Accountant, 1 => village.SecondAccountant, _ => season.Officer };
        return confirms
            ? Done(await Desk.ConfirmAsync(slip.Id, by, season.Key(), Stop))
            : Done(await Desk.RejectAsync(slip.Id, new PaymentRejection { Reason = "没有到账" }, by, season.Key(), Stop));
    }

    public async Task<bool> UseHeld(Step step)
    {
        TestVillage village = season.Villages[step.Who % 3];
        IReadOnlyList<OpenMoney> held = await Open(village);
        return held.Count > 0 && Done(await Desk.UseHeldAsync(held[step.Which % held.Count].OrderId, village.Accountant, season.Key(), Stop));
    }

    public async Task<bool> GiveHeldBack(Step step)
    {
        TestVillage village = season.Villages[step.Who % 3];
        IReadOnlyList<OpenMoney> held = await Open(village);
        if (held.Count == 0) return false;
        OpenMoney one = held[step.Which % held.Count];
        long amount = step.Much % 3 == 0 ? one.HeldFen.Value + 1 : step.Much % 3 == 1 ? Math.Max(1, one.HeldFen.Value / 2) : Math.Max(1, one.HeldFen.Value);
        var input = new NewDepositReturn { AmountFen = amount, Reference = $"slip back {step.Much}" };
        return Done(await Desk.GiveBackAsync(one.OrderId, input, village.Accountant, season.Key(), Stop));
    }

    private Task<IReadOnlyList<OpenMoney>> Open(TestVillage? village) => season.Read(unit => unit.Slips.OpenAsync(village?.Id, 100, Stop));

    private static bool Done<T>(Outcome<T> outcome) => outcome is Outcome<T>.Accepted;
}
