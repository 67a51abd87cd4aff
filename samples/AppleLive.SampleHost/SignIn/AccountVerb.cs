using System.Collections.Immutable;
using AppleLive.People;
using Microsoft.AspNetCore.Identity;

namespace AppleLive.SampleHost.SignIn;

/// <summary>
/// <c>account add --user NAME --role ROLE [--village CODE]... [--name N] [--badge B] [--person ID]</c>: makes an account. The
/// password comes from standard input: arguments can be read by every process of the machine.
/// </summary>
internal static class AccountVerb
{
    private const string Usage =
        "account add --user NAME --role officer|liaison|accountant|grower [--village CODE]... [--name N] [--badge B] [--person ID]   (password on standard input)";

    public static async Task<int> Run(IServiceProvider services, string[] args, TextReader input, TextWriter output)
    {
        if (args is not ["account", "add", .. var rest] || Read(rest, services.GetRequiredService<IdSource>()) is not { } account)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        await using AsyncServiceScope scope = services.CreateAsyncScope();
        string password = await input.ReadLineAsync() ?? "";
        IdentityResult made = await scope.ServiceProvider.GetRequiredService<Accounts>().Add(account, password, CancellationToken.None);
        foreach (IdentityError error in made.Errors) await output.WriteLineAsync(error.Description);
        if (!made.Succeeded) return 1;

        await output.WriteLineAsync($"Account {account.UserName} made for person {account.Actor.Person}.");
        return 0;
    }

    private static NewAccount? Read(string[] options, IdSource ids)
    {
        if (options.Length % 2 != 0) return null;
        ILookup<string, string> given = options.Chunk(2).ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        string[] known = ["--user", "--role", "--village", "--name", "--badge", "--person"];
        if (given.Any(option => !known.Contains(option.Key) || (option.Key != "--village" && option.Count() > 1))) return null;

        Role[] role = [.. Enum.GetValues<Role>().Where(one => ActorClaims.NameOf(one) == given["--role"].SingleOrDefault())];
        ImmutableHashSet<string> villages = [.. given["--village"]];
        if (given["--user"].SingleOrDefault() is not { Length: > 0 } user || role is not [var acts]) return null;
        if (acts is Role.Liaison or Role.Accountant && villages.IsEmpty) return null;
        if (villages.Any(code => code.Length != 12 || !code.All(char.IsAsciiDigit))) return null;

        if (given["--name"].SingleOrDefault() is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > NewAccount.MostOfName)) return null;

        PersonId person = ids.Next<PersonId>();
        if (given["--person"].SingleOrDefault() is { } text && !EntityId.TryParse(text, out person)) return null;
        return new NewAccount(user, new Actor(person, ImmutableHashSet.Create(acts), villages) { Badge = given["--badge"].SingleOrDefault() })
        {
            Name = given["--name"].SingleOrDefault()?.Trim(),
        };
    }
}
