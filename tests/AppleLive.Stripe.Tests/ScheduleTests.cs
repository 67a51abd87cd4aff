using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.Stripe.Loopback;
using AppleLive.Stripe.Tests.StandIns;

using CsCheck;

using NodaTime;

namespace AppleLive.Stripe.Tests;

/// <summary>Random troubles upon calls that are repeated for days: a page, two refunds and a payout, each happens once.</summary>
public sealed class ScheduleTests
{
    private const long Bought = 12_800;

    private const long Paid = 5_000;

    private static readonly FaultKind[] Troubles = [.. Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.Refuse)];

    private static readonly string?[] Methods = [null, "GET", "POST"];

    private static readonly int[] Hours = [0, 1, 10, 25];

    private static readonly Gen<Step[]> Days = Gen.Select(Gen.Int[0, 4], Gen.Int[-1, Troubles.Length - 1], Gen.Int[0, Methods.Length - 1], Gen.Int[0, Hours.Length - 1])
        .Select(drawn => new Step(drawn.Item1, drawn.Item2 < 0 ? null : new Fault(Troubles[drawn.Item2], Methods[drawn.Item3]), Duration.FromHours(Hours[drawn.Item4]))).Array[1, 25];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task However_calls_fail_and_however_late_they_are_repeated_each_thing_happens_once() => Days.SampleAsync(Play, iter: 40, threads: 1);

    private static async Task Play(Step[] steps)
    {
        await using StripeWorld world = await StripeWorld.Open();
        Dashboard stripe = world.Stripe.Dashboard;
        stripe.TopUp(Paid);
        ProviderPayment page = await world.Payments.CreateAsync(APage(world), Stop);
        string charge = stripe.Pay(page.Reference);
        Func<Task<object>>[] acts = Acts(world, APage(world), charge);

        foreach (Step step in steps)
        {
            if (step.Trouble is { } trouble) world.Stripe.Faults.Add(trouble);
            await Tried(acts[step.Act]);
            world.Time.Jump(step.Later.ToTimeSpan());
        }

        world.Stripe.Faults.Clear();
        world.Time.Jump(TimeSpan.FromHours(25));
        object[] first = [.. await InTurn(acts)], again = [.. await InTurn(acts)];

        again.ShouldBe(first);
        (stripe.All("checkout.session").Count, stripe.All("refund").Count, stripe.All("transfer").Count).ShouldBe((2, 2, 1));
        // Everything that was paid out was taken back; the buyer has his refunds; Stripe has its fee.
        stripe.Balance.ShouldBe(Paid + Bought - ((Bought * stripe.FeePerMille) + 500) / 1_000 - 800 - 1_200);
    }

    private static Func<Task<object>>[] Acts(StripeWorld world, PaymentRequest page, string charge)
    {
        var some = new RefundRequest(Guid.NewGuid(), page.Group, charge, new Fen(800));
        var more = new RefundRequest(Guid.NewGuid(), page.Group, charge, new Fen(1_200));
        var payout = new PayoutRequest(Guid.NewGuid(), 1, StripeWorld.Village, new Fen(Paid), "P-1");
        return
        [
            async () => (await world.Payments.CreateAsync(page, Stop)).Reference,
            async () => await world.Payments.RefundAsync(some, Stop),
            async () => await world.Payments.RefundAsync(more, Stop),
            async () => (await world.Payouts.PayAsync(payout, Stop)).Reference,
            async () => await world.Payouts.ReverseAsync((await world.Payouts.PayAsync(payout, Stop)).Reference, Stop),
        ];
    }

    private static async Task<List<object>> InTurn(Func<Task<object>>[] acts)
    {
        var answers = new List<object>();
        foreach (Func<Task<object>> act in acts) answers.Add(await act());
        return answers;
    }

    private static async Task Tried(Func<Task<object>> act)
    {
        try
        {
            await act();
        }
        catch (GatewayException fault) when (fault.Fault is GatewayFault.Unknown or GatewayFault.Busy)
        {
            // It is asked for again, later.
        }
    }

    private static PaymentRequest APage(StripeWorld world) => new(
        Guid.NewGuid(), Guid.NewGuid(), "ZC-7", [new("红富士", 1, new Fen(Bought))], Fen.Zero, Instant.FromDateTimeOffset(world.Time.GetUtcNow()) + Duration.FromMinutes(15),
        new Uri("https://apples.example/orders/7?paid=1"), new Uri("https://apples.example/orders/7"), "zh");

    private sealed record Step(int Act, Fault? Trouble, Duration Later);
}
