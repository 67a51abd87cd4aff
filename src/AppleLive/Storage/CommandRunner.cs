using System.Text;
using System.Text.Json;

using AppleLive.People;
using AppleLive.Privacy;

using NodaTime;

namespace AppleLive.Storage;

/// <summary>
/// Runs a command once per idempotency key, in one transaction. A key is bound only by an accepted outcome; a refused
/// command is decided afresh when it comes again.
/// </summary>
internal sealed class CommandRunner(IStore store, MasterKeys keys, IClock clock)
{
    /// <summary>The scope of keys that guests make up.</summary>
    public const string GuestScope = "guest";

    /// <summary>Runs a command of a signed-in person.</summary>
    public Task<Outcome<T>> RunAsync<T>(
        Actor by, IdempotencyKey key, string name, object command, Func<IUnitOfWork, Instant, Task<Outcome<T>>> work, CancellationToken cancellationToken) =>
        RunAsync<T>(
            $"person:{by.Person}", key, name, command,
            async (unit, now) => await unit.People.EnrollAsync(by.Person, by.Kind, cancellationToken)
                ? await work(unit, now)
                : new Refusal(Refusals.OfficerCannotBePaid),
            cancellationToken);

    /// <summary>Runs a command of someone known by <paramref name="scope"/> only, such as the holder of an order's token.</summary>
    public Task<Outcome<T>> RunAsync<T>(
        string scope, IdempotencyKey key, string name, object command, Func<IUnitOfWork, Instant, Task<Outcome<T>>> work, CancellationToken cancellationToken)
    {
        Digest hash = HashOf(scope, key);
        Digest fingerprint = FingerprintOf(name, command);
        return store.WriteAsync<T>(
            async unit =>
            {
                if (await unit.Keys.FindAsync(hash, cancellationToken) is { } accepted)
                    return Replay<T>(accepted, fingerprint);

                Instant now = clock.GetCurrentInstant();
                Outcome<T> outcome = await work(unit, now);
                if (outcome is Outcome<T>.Accepted { Value: var value })
                    await unit.Keys.AddAsync(new AcceptedKey(hash, fingerprint, JsonSerializer.Serialize(value, AppleLiveJson.Options), now), cancellationToken);
                return outcome;
            },
            cancellationToken);
    }

    internal Digest HashOf(string scope, IdempotencyKey key) =>
        Digest.From(keys.Fingerprint(Encoding.UTF8.GetBytes($"{scope}\n{key.Value}")));

    internal Digest FingerprintOf(string name, object command) =>
        Digest.From(keys.Fingerprint([.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), AppleLiveJson.Options)]));

    internal static Outcome<T> Replay<T>(AcceptedKey accepted, Digest fingerprint) =>
        accepted.Fingerprint == fingerprint
            ? new Outcome<T>.Accepted(JsonSerializer.Deserialize<T>(accepted.Answer, AppleLiveJson.Options)!, Replayed: true)
            : new Refusal(Refusals.IdempotencyMismatch);
}
