using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AppleLive.People;

namespace AppleLive.Privacy;

/// <summary>
/// The key material of a host, from which every key of personal data comes. Whoever loses it loses those data; whoever
/// copies it can read them. It belongs into the backup, apart from the store.
/// </summary>
/// <remarks>Safe for use by several threads. Its text form shows nothing.</remarks>
public sealed class MasterKeys
{
    private const string GuestTokenPrefix = "alo_";

    private readonly byte[] master;
    private readonly KeyedHash tokens;
    private readonly KeyedEnvelope wrapping;
    private readonly KeyedHash indices;
    private readonly KeyedHash fingerprints;

    private MasterKeys(byte[] master, byte[] token)
    {
        this.master = master;
        tokens = new KeyedHash(token);
        wrapping = new KeyedEnvelope(KeyDerivation.Derive(master, "applelive/wrap/v1"));
        indices = new KeyedHash(KeyDerivation.Derive(master, "applelive/blind-index/v1"));
        fingerprints = new KeyedHash(KeyDerivation.Derive(master, "applelive/fingerprint/v1"));
    }

    /// <summary>
    /// The keys in this folder. At the first start they are made, readable by their owner only, and are on disk before this
    /// returns. Several processes that start at once get the same keys.
    /// </summary>
    /// <param name="folder">Where <c>master.key</c> and <c>token.key</c> are or shall be; made if it is missing.</param>
    /// <exception cref="InvalidOperationException">
    /// A key is unreadable or damaged, or <c>master.key</c> is missing beside <c>token.key</c>. A key is never made anew where
    /// there was one; the message names the file and what to do.
    /// </exception>
    public static MasterKeys OpenOrCreate(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        string masterFile = Path.Combine(folder, "master.key");
        string tokenFile = Path.Combine(folder, "token.key");

        // The master key is made first: a token key without one is a loss, not a first start.
        if (File.Exists(tokenFile) && !File.Exists(masterFile))
            throw new InvalidOperationException($"The key file {masterFile} is missing beside {tokenFile}. {KeyFile.Remedy}");
        return new MasterKeys(KeyFile.ReadOrCreate(masterFile), KeyFile.ReadOrCreate(tokenFile));
    }

    /// <summary>Keys from bytes held elsewhere, such as a test's.</summary>
    /// <exception cref="ArgumentException">A key is not 32 bytes.</exception>
    public static MasterKeys FromBytes(byte[] master, byte[] token)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(token);
        if (master.Length != KeyDerivation.KeySize) throw new ArgumentException("The master key is not 32 bytes.", nameof(master));
        if (token.Length != KeyDerivation.KeySize) throw new ArgumentException("The token key is not 32 bytes.", nameof(token));
        return new MasterKeys([.. master], [.. token]);
    }

    /// <summary>The secret for things that belong to no one person (settlements, payouts, officers). The same every time; it is not stored and cannot be erased.</summary>
    public PersonalSecret SecretFor(string purpose) => new(KeyDerivation.Derive(master, "applelive/secret/v1:" + purpose));

    /// <summary>What a number is found by in the store without standing there: 32 bytes, the same for the same number.</summary>
    /// <exception cref="ArgumentException">The number is the default value, which is no number.</exception>
    public byte[] IndexOf(PhoneNumber phone)
    {
        if (phone == default) throw new ArgumentException("There is no number.", nameof(phone));
        return indices.Of(Encoding.ASCII.GetBytes(phone.E164));
    }

    /// <summary>
    /// What a slip's number is found by in the store without standing there: 32 bytes, the same for the same number however
    /// its letters are cased, spaced or widened.
    /// </summary>
    public byte[] IndexOfSlip(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        string plain = string.Concat(reference.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        // No phone number begins so.
        return indices.Of(Encoding.UTF8.GetBytes($"slip\n{plain}"));
    }

    /// <summary>What a command is recognized by without being kept (it may hold personal data): 32 bytes, the same for the same bytes.</summary>
    public byte[] Fingerprint(ReadOnlySpan<byte> data) => fingerprints.Of(data);

    /// <summary>What lets a guest see and change one order. Not stored: the same every time.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="version">Raised to make an order's earlier tokens worthless.</param>
    public string GuestToken(Guid orderId, byte version = 1)
    {
        Span<byte> message = stackalloc byte[17];
        orderId.TryWriteBytes(message, bigEndian: true, out _);
        message[16] = version;
        return GuestTokenPrefix + Base64Url.EncodeToString(tokens.Of(message));
    }

    /// <summary>Whether this is the guest token of this order, in a time that does not depend on how much of it is right. Never throws.</summary>
    public bool IsGuestToken(string? token, Guid orderId, byte version = 1)
    {
        string expected = GuestToken(orderId, version);
        return token is not null
            && token.Length == expected.Length
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(expected));
    }

    /// <inheritdoc />
    public override string ToString() => nameof(MasterKeys);

    internal WrappedSecret Wrap(byte[] secret) => new(wrapping.Close(secret));

    internal byte[] Unwrap(WrappedSecret wrapped) => wrapping.Open(wrapped.Bytes.Span);
}
