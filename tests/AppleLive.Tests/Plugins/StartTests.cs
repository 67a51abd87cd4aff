using AppleLive.Gateways;
using AppleLive.Notifications;
using AppleLive.Orders;
using AppleLive.Plugins;
using AppleLive.Settlements;

using Microsoft.Extensions.DependencyInjection;

using NodaTime;

namespace AppleLive.Tests.Plugins;

public sealed class StartTests : IDisposable
{
    private readonly TestHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_host_with_a_store_starts_as_it_comes() => (await host.WithStore().Mistakes()).ShouldBeEmpty();

    [Fact]
    public async Task Without_a_store_it_says_what_to_call() =>
        (await host.With(_ => { }).Mistakes()).ShouldBe(["No storage is registered: call UseSqlite() or UsePostgreSql()."]);

    [Fact]
    public async Task A_plug_ins_mistakes_are_told_with_all_others_and_once()
    {
        host.With(live => live.AddSettingsCheck<Complaint>().AddSettingsCheck<Complaint>()).Set(options => options.Shipping.ClaimHours = 0);

        (await host.Mistakes()).ShouldBe(
        [
            "No storage is registered: call UseSqlite() or UsePostgreSql().",
            "AppleLive:Shipping:ClaimHours is 0; set it between 1 and 720.",
            "AppleLive:Couriers:Key is not set; write one.",
        ]);
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        host.With(_ => { }).Set(options =>
        {
            options.Keys.Folder = " ";
            (options.Season.Opens, options.Season.Closes, options.Season.TimeZone) = ("September", "09-30", "China");
            options.Payments.Gateways.Add("stripe");
            options.Harvests.Standards.Add("GB/T 1");
            options.Settlements.Policy = "free";
            options.Notifications.Channel = "sms";
            options.Privacy.RetentionYears = 2;
            options.Shipping.ClaimHours = 0;
            (options.Claims.LiaisonMinutes, options.Claims.StationHours) = (1_441, 721);
            (options.Settlements.PackagingFenPerBox, options.Settlements.ShippingFenPerBox) = (-1, 100_001);
            (options.CheckoutLane.Capacity, options.CheckoutLane.MaximumBatch) = (65_537, 65_538);
            options.Idempotency.KeptDays = 6;
            options.Ledger.Origin = "https://apples.example/ledger";
        });

        (await host.Mistakes()).ShouldBe(
        [
            "No storage is registered: call UseSqlite() or UsePostgreSql().",
            "AppleLive:Keys:Folder is not set; name a folder that only this host can read.",
            "AppleLive:Season:Opens is \"September\"; write month and day, such as 09-01.",
            "AppleLive:Season:TimeZone is \"China\"; write an IANA name, such as Asia/Shanghai.",
            "AppleLive:Payments:Gateways names \"stripe\"; registered are: offline.",
            "AppleLive:Harvests:Standards names \"GB/T 1\"; registered are: GB/T 10651-2008, NY/T 1793-2009.",
            "AppleLive:Settlements:Policy names \"free\"; registered are: at-cost.",
            "AppleLive:Notifications:Channel names \"sms\"; registered are: log.",
            "AppleLive:Privacy:RetentionYears is 2; set it between 3 and 30.",
            "AppleLive:Shipping:ClaimHours is 0; set it between 1 and 720.",
            "AppleLive:Claims:LiaisonMinutes is 1441; set it between 1 and 1440.",
            "AppleLive:Claims:StationHours is 721; set it between 1 and 720.",
            "AppleLive:Settlements:PackagingFenPerBox is -1; set it between 0 and 100000.",
            "AppleLive:Settlements:ShippingFenPerBox is 100001; set it between 0 and 100000.",
            "AppleLive:CheckoutLane:Capacity is 65537; set it between 1 and 65536.",
            "AppleLive:CheckoutLane:MaximumBatch is 65538; set it between 1 and 65537.",
            "AppleLive:Idempotency:KeptDays is 6; set it between 7 and 3650.",
            "AppleLive:Ledger:Origin is \"https://apples.example/ledger\"; write the address of the ledger without its scheme, such as apples.example/ledger.",
        ]);
    }

    [Fact]
    public async Task A_season_that_ends_before_it_begins_is_a_mistake() =>
        (await host.WithStore().Set(options => (options.Season.Opens, options.Season.Closes) = ("11-01", "02-28")).Mistakes())
            .ShouldBe(["AppleLive:Season:Closes (02-28) is before Opens (11-01); a season lies within one year."]);

    [Fact]
    public async Task Two_plug_ins_of_one_name_are_a_mistake() =>
        (await host.WithStore().With(live => live.AddPaymentGateway<AnotherOffline>()).Mistakes())
            .ShouldBe(["Two implementations are called \"offline\"; AppleLive:Payments:Gateways could mean either. Remove one."]);

    [Fact]
    public void Registering_everything_twice_changes_nothing()
    {
        host.WithStore().With(live => live.AddPlugin<Township>());
        int once = host.Services.Count(IsOurs);

        host.With(live => live.AddPlugin<Township>());

        host.Services.Count(IsOurs).ShouldBe(once);

        static bool IsOurs(ServiceDescriptor service) => service.ServiceType.Namespace?.StartsWith("AppleLive", StringComparison.Ordinal) == true;
    }

    [Fact]
    public async Task What_a_plug_in_brings_is_used_where_its_name_is_set()
    {
        host.WithStore().With(live => live.AddPlugin<Township>()).Set(options =>
        {
            options.Payments.Gateways.Add("wallet");
            options.Settlements.Policy = "free";
        });
        await using ServiceProvider provider = host.Build();

        AppleLiveSetup setup = provider.GetRequiredService<AppleLiveSetup>();

        setup.Gateways.Select(gateway => gateway.Name).ShouldBe(["wallet"]);
        setup.Policy.Name.ShouldBe("free");
        setup.Channel.ShouldBeOfType<LogChannel>();
    }

    [Fact]
    public async Task Every_desk_can_be_asked_for()
    {
        await using ServiceProvider provider = host.WithStore().Build();
        Type[] desks = [.. typeof(OrderDesk).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Desk", StringComparison.Ordinal))];

        desks.Length.ShouldBeGreaterThan(12);
        foreach (Type desk in desks) provider.GetRequiredService(desk).ShouldBeOfType(desk);
    }

    private sealed class AnotherOffline : IPaymentGateway
    {
        public string Name => "offline";

        public Duration? HoldsFor => null;
    }

    private sealed class Wallet : IPaymentGateway
    {
        public string Name => "wallet";

        public Duration? HoldsFor => Duration.FromMinutes(15);
    }

    private sealed class Free : ISettlementPolicy
    {
        public string Name => "free";

        public IReadOnlyList<Deduction> Deductions => [];

        public IReadOnlyList<Fee> FeesOf(SettledParcel parcel) => [];
    }

    private sealed class Township : IAppleLivePlugin
    {
        public string Name => "Another township";

        public void Add(IAppleLiveBuilder live) => live.AddPaymentGateway<Wallet>().AddSettlementPolicy<Free>();
    }

    private sealed class Complaint : ISettingsCheck
    {
        public IEnumerable<string> Mistakes() => ["AppleLive:Couriers:Key is not set; write one."];
    }
}
