using System.Reflection;

using DbUp.Builder;
using DbUp.Engine;

namespace AppleLive.Storage.Relational;

/// <summary>Runs the store's scripts by DbUp: each once, in order of their names, never edited once released.</summary>
public static class StoreUpgrade
{
    /// <summary>Brings a store up to date.</summary>
    /// <param name="builder">DbUp, set to the engine's database.</param>
    /// <param name="dialect">The engine's dialect.</param>
    /// <param name="engine">The engine's assembly, which may hold scripts of its own.</param>
    /// <exception cref="InvalidOperationException">The store is newer than this program, or a script failed.</exception>
    public static void Run(UpgradeEngineBuilder builder, Dialect dialect, Assembly engine)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(dialect);
        SqlScript[] scripts = [.. ScriptsIn(typeof(StoreUpgrade).Assembly), .. ScriptsIn(engine)];
        UpgradeEngine upgrade = builder
            .WithScripts(scripts.OrderBy(script => script.Name, StringComparer.Ordinal))
            .WithVariables(dialect.ScriptVariables.ToDictionary(StringComparer.Ordinal))
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build();

        string[] unknown = [.. upgrade.GetExecutedScripts().Except(scripts.Select(script => script.Name), StringComparer.Ordinal)];
        if (unknown.Length > 0)
            throw new InvalidOperationException($"The store is newer than this program: it has {string.Join(", ", unknown)}. Start the newer version.");

        DatabaseUpgradeResult result = upgrade.PerformUpgrade();
        if (!result.Successful)
            throw new InvalidOperationException($"The store's script {result.ErrorScript?.Name} failed.", result.Error);
    }

    // Named by their files alone, so that moving a script to another folder or assembly does not run it again.
    private static IEnumerable<SqlScript> ScriptsIn(Assembly assembly)
    {
        const string folder = ".Scripts.";
        foreach (string resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            int start = resource.LastIndexOf(folder, StringComparison.Ordinal) + folder.Length;
            yield return new SqlScript(resource[start..], reader.ReadToEnd());
        }
    }
}
