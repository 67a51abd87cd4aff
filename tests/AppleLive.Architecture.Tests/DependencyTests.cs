using ArchUnitNET.Fluent.Syntax.Elements.Types;

using static ArchUnitNET.Fluent.ArchRuleDefinition;

using Assembly = System.Reflection.Assembly;

namespace AppleLive.Architecture.Tests;

/// <summary>Who may know whom.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Money = ["Orders", "Payments", "Claims", "Settlements", "Payouts"];

    public static TheoryData<string> Concepts() => [.. House.Library.GetExportedTypes().Select(type => type.Namespace!).Distinct().Where(name => name != "AppleLive")];

    [Fact]
    public void The_library_knows_the_log_no_web_no_database_driver_and_no_plug_in()
    {
        Ours(House.Library).ShouldBe(["AppleLive.TransparencyLog"]);
        References(House.Library).ShouldNotContain(name => IsWeb(name) || IsDatabase(name) || name.StartsWith("Stripe", StringComparison.Ordinal));
    }

    [Fact]
    public void The_store_knows_the_library_and_no_web()
    {
        References(House.Relational).ShouldNotContain(name => IsWeb(name) || name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) || name.Contains("Npgsql", StringComparison.OrdinalIgnoreCase));
        Ours(House.Relational).ShouldBe(["AppleLive"]);
        References(House.Sqlite).ShouldNotContain(name => IsWeb(name));
        References(House.PostgreSql).ShouldNotContain(name => IsWeb(name));
        Ours(House.PostgreSql).ShouldBe(["AppleLive", "AppleLive.Storage.Relational"], ignoreOrder: true);
        Ours(House.Sqlite).ShouldBe(["AppleLive", "AppleLive.Storage.Relational"], ignoreOrder: true);
    }

    [Fact]
    public void The_web_knows_the_library_the_log_and_no_store()
    {
        Ours(House.Web).ShouldBe(["AppleLive", "AppleLive.TransparencyLog"], ignoreOrder: true);
        References(House.Web).ShouldNotContain(name => IsDatabase(name));
    }

    [Fact]
    public void The_log_knows_nothing_of_ours_and_only_one_package()
    {
        Ours(House.Log).ShouldBeEmpty();
        References(House.Log).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).ShouldBe(["NSec.Cryptography"]);
    }

    [Fact]
    public void Stripe_knows_the_library_and_no_web_and_no_store()
    {
        Ours(House.Stripe).ShouldBe(["AppleLive"]);
        References(House.Stripe).ShouldNotContain(name => IsWeb(name) || IsDatabase(name));
    }

    [Fact]
    public void Nobody_sees_a_type_of_Stripes() =>
        (from type in House.Stripe.GetExportedTypes()
         from member in type.GetMembers()
         let seen = member switch
         {
             System.Reflection.MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as System.Reflection.MethodInfo)?.ReturnType ?? typeof(void)),
             System.Reflection.PropertyInfo property => [property.PropertyType],
             System.Reflection.FieldInfo field => [field.FieldType],
             _ => Type.EmptyTypes,
         }
         from one in seen
         where one.ToString().Contains("Stripe.net", StringComparison.Ordinal) || one.Assembly.GetName().Name == "Stripe.net"
         select $"{type.Name}.{member.Name}").ShouldBeEmpty();

    [Fact]
    public void The_audit_knows_the_log_and_nothing_else_of_ours()
    {
        Ours(House.Audit).ShouldBe(["AppleLive.TransparencyLog"]);
        References(House.Audit).ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "AppleLive.TransparencyLog");
    }

    [Fact]
    public void Money_depends_on_nothing_of_ours() => In("Money").Should().NotDependOnAny(OursBut("Money")).ShouldHold();

    [Fact]
    public void The_ledger_depends_on_money_only() => In("Ledger").Should().NotDependOnAny(OursBut("Ledger", "Money")).ShouldHold();

    [Fact]
    public void A_rule_that_does_not_hold_is_found_out() =>
        Should.Throw<ShouldAssertException>(() => In("Orders").Should().NotDependOnAny(In("Payments")).ShouldHold());

    [Theory]
    [InlineData("Villages")]
    [InlineData("Growers")]
    [InlineData("Harvests")]
    [InlineData("Listings")]
    public void What_grows_and_is_shown_knows_nothing_of_what_is_paid(string concept) =>
        In(concept).Should().NotDependOnAny(In(Money)).ShouldHold();

    [Theory]
    [InlineData("Livestreams", "Orders")]
    [InlineData("Livestreams", "Payments")]
    [InlineData("Livestreams", "Settlements")]
    [InlineData("Livestreams", "Payouts")]
    [InlineData("Livestreams", "Claims")]
    [InlineData("Payments", "Payouts")]
    [InlineData("Payments", "Claims")]
    [InlineData("Shipping", "Settlements")]
    [InlineData("Shipping", "Payouts")]
    [InlineData("Settlements", "Payouts")]
    [InlineData("Settlements", "Claims")]
    [InlineData("People", "Orders")]
    [InlineData("Privacy", "Orders")]
    [InlineData("Privacy", "Storage")]
    [InlineData("Texts", "Storage")]
    [InlineData("Seasons", "Storage")]
    public void What_comes_first_does_not_know_what_comes_after(string first, string after) =>
        In(first).Should().NotDependOnAny(In(after)).ShouldHold();

    [Fact]
    public void Rules_know_no_clock_no_store_and_no_waiting() =>
        Types().That().HaveNameMatching("Rules$").Should()
            .NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(@"^(NodaTime\.IClock|System\.TimeProvider|System\.Threading\.Tasks\..*|AppleLive\.Storage\..*|.*\.I[A-Z]\w*Store)$"))
            .ShouldHold();

    [Fact]
    public void The_arithmetic_of_shares_boxes_and_books_knows_no_clock_no_store_and_no_waiting() =>
        Types().That().HaveNameMatching("(RefundShares|NextBox|LargestRemainder|Journal|Records)$").And().ResideInNamespaceMatching(@"^AppleLive\.\w+$").And().AreNot(Interfaces()).Should()
            .NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(@"^(NodaTime\.IClock|System\.TimeProvider|System\.Threading\.Tasks\..*|AppleLive\.Storage\.I.*)$"))
            .ShouldHold();

    [Theory]
    [MemberData(nameof(Concepts))]
    public void Concepts_are_one_level_deep(string name) => name.Split('.').Length.ShouldBe(2, name);

    private static GivenTypesConjunction In(params string[] concepts) => Types().That().ResideInNamespaceMatching($@"^AppleLive\.({string.Join('|', concepts)})$");

    private static GivenTypesConjunction OursBut(params string[] concepts) => Types().That().ResideInNamespaceMatching($@"^AppleLive(?!\.({string.Join('|', concepts)})$).*");

    private static IReadOnlyList<string> References(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name!)];

    private static IEnumerable<string> Ours(Assembly assembly) => References(assembly).Where(name => name.StartsWith("AppleLive", StringComparison.Ordinal));

    private static bool IsWeb(string name) => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

    private static bool IsDatabase(string name) =>
        name is "Dapper" or "Npgsql" or "System.Data.Common" || name.StartsWith("Microsoft.Data", StringComparison.Ordinal) || name.StartsWith("DbUp", StringComparison.OrdinalIgnoreCase)
        || name.Contains("EntityFramework", StringComparison.Ordinal) || name.StartsWith("SQLitePCL", StringComparison.Ordinal);
}
