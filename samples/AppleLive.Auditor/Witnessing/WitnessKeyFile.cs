using System.Globalization;
using System.Text;

using AppleLive.TransparencyLog.Notes;

namespace AppleLive.Auditor.Witnessing;

/// <summary>
/// The private key of a witness in a file that only its owner can read, in the form Go's <c>note</c> package made common:
/// <c>PRIVATE+KEY+name+id+base64(kind ‖ seed)</c>.
/// </summary>
internal static class WitnessKeyFile
{
    private const string Prefix = "PRIVATE+KEY+";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Reads the key, or makes it under this name where there is no file.</summary>
    public static NoteSigner Open(FileInfo file, string? name, TimeProvider time)
    {
        try
        {
            return file.Exists ? Read(file, name, time) : Make(file, name ?? throw new UsageException($"{file} does not exist yet: say with --name what the new key is called."), time);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--key: {file} cannot be used: {e.Message}");
        }
    }

    private static NoteSigner Make(FileInfo file, string name, TimeProvider time)
    {
        byte[] seed = NoteSigner.NewSeed();
        NoteSigner signer = Signer(file, name, seed, time);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var stream = new FileStream(file.FullName, options);
        string text = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{name}+{signer.Verifier.KeyId:x8}+{Convert.ToBase64String([(byte)SignatureKind.Cosignature, .. seed])}\n");
        stream.Write(Encoding.UTF8.GetBytes(text));
        // A witness that signs with a key and then loses it leaves a log waiting for a quorum for ever.
        stream.Flush(flushToDisk: true);
        return signer;
    }

    private static NoteSigner Read(FileInfo file, string? name, TimeProvider time)
    {
        if (!OperatingSystem.IsWindows() && (file.UnixFileMode & Others) != UnixFileMode.None)
            throw new UsageException($"--key: others than its owner can reach {file}. Do: chmod 600 {file}");
        string text = File.ReadAllText(file.FullName).Trim();
        string[] parts = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..].Split('+', 3) : [];
        byte[] bytes = new byte[NoteSigner.SeedBytes + 1];
        if (parts.Length < 3 || !Convert.TryFromBase64String(parts[2], bytes, out int length) || length != bytes.Length || bytes[0] != (byte)SignatureKind.Cosignature)
            throw new UsageException($"--key: {file} holds no key of a witness.");

        NoteSigner signer = Signer(file, parts[0], bytes[1..], time);
        if (signer.Verifier.KeyId.ToString("x8", CultureInfo.InvariantCulture) != parts[1]) throw new UsageException($"--key: {file} is damaged.");
        if (name is not null && name != signer.Name) throw new UsageException($"--name: the key in {file} is called {signer.Name}.");
        return signer;
    }

    private static NoteSigner Signer(FileInfo file, string name, byte[] seed, TimeProvider time)
    {
        try
        {
            return NoteSigner.ForWitness(name, seed, time);
        }
        catch (ArgumentException)
        {
            throw new UsageException($"“{name}” in {file} is no name for a key: a URL without scheme, without blanks and plus signs.");
        }
    }
}
