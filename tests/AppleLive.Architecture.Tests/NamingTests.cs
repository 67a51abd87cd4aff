using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace AppleLive.Architecture.Tests;

/// <summary>What things are called, and how closed they are.</summary>
public sealed class NamingTests
{
    [Fact]
    public void Nothing_is_called_by_a_word_that_means_nothing() =>
        House.Shipped.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("AppleLive", StringComparison.Ordinal) == true)
            .Where(type => $"{type.Namespace}.{type.Name}".Split('.').Any(word => Words.Any(meaningless => word.EndsWith(meaningless, StringComparison.Ordinal))))
            .Select(type => type.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void Public_classes_are_sealed_unless_they_are_meant_to_be_extended() =>
        Classes().That().ArePublic().And().AreNotAbstract().Should().BeSealed().ShouldHold();

    [Fact]
    public void Desks_are_public_and_rules_are_not()
    {
        Classes().That().HaveNameMatching("Desk$").Should().BePublic().ShouldHold();
        Classes().That().HaveNameMatching("^(?!Field).*Rules$").Should().BeInternal().ShouldHold();
    }

    [Fact]
    public void Ids_are_structs_of_one_value() =>
        House.Library.GetExportedTypes().Where(type => type.GetInterfaces().Any(face => face.Name.StartsWith("IEntityId", StringComparison.Ordinal)))
            .ShouldAllBe(type => type.IsValueType && type.GetProperties().Single().Name == "Value");

    private static readonly string[] Words = ["Common", "Utils", "Util", "Helpers", "Helper", "Manager", "Misc"];
}
