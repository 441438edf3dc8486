using System.Security.Cryptography;

namespace HaiDang.Core.Accounts;

/// <summary>A password for the first sign-in, without letters that look alike.</summary>
public static class OneTimePassword
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Four groups of four, about 93 bits; it keeps the rule of passwords.</summary>
    public static string Make()
    {
        while (true)
        {
            var letters = RandomNumberGenerator.GetString(Letters, 16);
            var password = string.Join('-', letters.Chunk(4).Select(group => new string(group)));
            if (PasswordRule.StandsAlone(password)) return password;
        }
    }
}
