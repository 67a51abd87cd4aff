using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace AppleLive.SampleHost.Pages;

/// <summary>
/// Addresses of the site's own files, with one version for all of them as a folder: <c>/js/{version}/live.js</c>. What a
/// script imports and a style sheet refers to beside itself is then of the same version, without being told so.
/// </summary>
internal sealed class SiteFileVersions(IWebHostEnvironment host) : IFileVersionProvider
{
    private const int Length = 12;

    private readonly Lock _reading = new();
    private IChangeToken? _changed;
    private string _version = "";

    /// <summary>What is in all files together, in a word; another as soon as one of them is changed.</summary>
    public string Version
    {
        get
        {
            lock (_reading)
            {
                if (_changed is { HasChanged: false }) return _version;
                _changed = host.WebRootFileProvider.Watch("**/*");
                return _version = Digest();
            }
        }
    }

    /// <summary>The address of a file of this version; any other path stays as it is.</summary>
    public string AddFileVersionToPath(PathString requestPathBase, string path)
    {
        string file = path[(requestPathBase.Value?.Length ?? 0)..];
        return file.Split('/') is ["", var folder, var name] && host.WebRootFileProvider.GetFileInfo(file).Exists
            ? $"{requestPathBase}/{folder}/{Version}/{name}"
            : path;
    }

    /// <summary>Whether a path has a version in it, which one, and the path without it.</summary>
    internal static bool IsVersioned(PathString path, out string version, out PathString file)
    {
        (version, file) = ("", path);
        if (path.Value?.Split('/') is not ["", var folder, { Length: Length } middle, var name] || !middle.All(char.IsAsciiHexDigitLower)) return false;
        (version, file) = (middle, $"/{folder}/{name}");
        return true;
    }

    private string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (IFileInfo folder in In("").Where(entry => entry.IsDirectory))
        {
            foreach (IFileInfo file in In(folder.Name).Where(entry => !entry.IsDirectory))
            {
                using Stream content = file.CreateReadStream();
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{folder.Name}/{file.Name} {file.Length}\n"));
                hash.AppendData(bytes.ToArray());
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }

    private IEnumerable<IFileInfo> In(string folder) => host.WebRootFileProvider.GetDirectoryContents(folder).OrderBy(file => file.Name, StringComparer.Ordinal);
}
