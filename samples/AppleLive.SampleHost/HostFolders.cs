namespace AppleLive.SampleHost;

/// <summary>Where this host keeps what must outlive it.</summary>
/// <param name="Data">Store, sign-in data and demo clock. <c>AppleLive:DataFolder</c>; relative paths start at the content root.</param>
/// <param name="Keys">Keys, readable by the owner only. <c>AppleLive:Keys:Folder</c>; by default <c>keys</c> beside the data.</param>
internal sealed record HostFolders(string Data, string Keys)
{
    public string SignInFile => Path.Combine(Data, "sign-in.db");

    /// <summary>Pictures, outside what is served as files.</summary>
    public string Media => Path.Combine(Data, "media");

    public string DemoClockFile => Path.Combine(Data, "demo-clock.json");

    public string DataProtection => Path.Combine(Keys, "data-protection");

    public static HostFolders From(IConfiguration configuration, IHostEnvironment environment)
    {
        string data = Path.GetFullPath(Given(configuration["AppleLive:DataFolder"]) ?? "data", environment.ContentRootPath);
        string keys = Path.GetFullPath(Given(configuration["AppleLive:Keys:Folder"]) ?? Path.Combine(data, "keys"), environment.ContentRootPath);
        return new HostFolders(data, keys);
    }

    /// <summary>Makes the folders. Calling again is safe.</summary>
    public void Create()
    {
        // An existing data folder keeps the rights its operator gave it; keys are the owner's alone in any case.
        if (!Directory.Exists(Data)) CreateForOwner(Data);
        CreateForOwner(Keys);
        CreateForOwner(DataProtection);
    }

    private static void CreateForOwner(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(folder, owner);
        File.SetUnixFileMode(folder, owner);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
