using AppleLive.SampleHost.Pages.Mine.Statements;
using AppleLive.SampleHost.Pages.Work.Accounts;
using AppleLive.SampleHost.Pages.Work.Bank;
using AppleLive.SampleHost.Pages.Work.DayBook;
using AppleLive.SampleHost.Pages.Work.Orders;
using AppleLive.SampleHost.Pages.Work.Payments;
using AppleLive.SampleHost.Pages.Work.Payouts;
using AppleLive.SampleHost.Pages.Work.Reconciliation;
using AppleLive.SampleHost.Pages.Work.SeasonSummary;
using AppleLive.SampleHost.Pages.Work.Settlements;
using AppleLive.SampleHost.Pages.Work.Villages;

namespace AppleLive.SampleHost.Pages.Work.Accounting;

/// <summary>The accountants' pages, and the growers' statements.</summary>
internal static class AccountingSetup
{
    public static void AddAccounting(this IServiceCollection services)
    {
        services.AddScoped<StaffNames>();
        services.AddScoped<OrdersReader>();
        services.AddScoped<SettlementsReader>();
        services.AddScoped<StatementsReader>();
        services.AddScoped<PayoutsReader>();
        services.AddScoped<AccountReader>();
        services.AddScoped<PaymentsReader>();
        services.AddScoped<ReconciliationReader>();
        services.AddScoped<BankReader>();
        services.AddScoped<AccountNames>();
        services.AddScoped<AccountsReader>();
        services.AddScoped<DayBookReader>();
        services.AddScoped<SeasonReader>();
        services.AddScoped<SeasonChart>();
        services.AddScoped<IWorkTasks, MoneyTasks>();
    }
}
