using System.Security.Cryptography;
using System.Text;
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
        return file.Split('/', 3) is ["", var folder, var rest] && host.WebRootFileProvider.GetFileInfo(file).Exists
            ? $"{requestPathBase}/{folder}/{Version}/{rest}"
            : path;
    }

    /// <summary>Whether a path has a version in it, which one, and the path without it.</summary>
    internal static bool IsVersioned(PathString path, out string version, out PathString file)
    {
        (version, file) = ("", path);
        if (path.Value?.Split('/', 4) is not ["", var folder, { Length: Length } middle, var rest] || !middle.All(char.IsAsciiHexDigitLower)) return false;
        (version, file) = (middle, $"/{folder}/{rest}");
        return true;
    }

    private string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "");
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }

    private void Add(IncrementalHash hash, string folder)
    {
        foreach (IFileInfo entry in host.WebRootFileProvider.GetDirectoryContents(folder).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            string path = $"{folder}/{entry.Name}";
            if (entry.IsDirectory)
            {
                Add(hash, path);
                continue;
            }

            using Stream content = entry.CreateReadStream();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            hash.AppendData(Encoding.UTF8.GetBytes($"{path} {bytes.Length}\n"));
            hash.AppendData(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
    }
}
