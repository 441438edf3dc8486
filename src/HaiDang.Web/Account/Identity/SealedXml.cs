using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace HaiDang.Web.Account.Identity;

/// <summary>Wraps a key of the ring with AES-GCM under the key outside the database.</summary>
internal sealed class SealingXml(MasterKey master) : IXmlEncryptor
{
    internal const string Use = "key-ring";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealedBytes = new byte[12 + 16 + plain.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, 12));
        using (var aes = new AesGcm(master.Derive(Use), 16))
            aes.Encrypt(sealedBytes.AsSpan(0, 12), plain, sealedBytes.AsSpan(28), sealedBytes.AsSpan(12, 16));
        CryptographicOperations.ZeroMemory(plain);
        return new EncryptedXmlInfo(new XElement("sealedKey", new XAttribute("version", 1), Convert.ToBase64String(sealedBytes)), typeof(UnsealingXml));
    }
}

/// <summary>Unwraps it; made by the key ring with the services of the host.</summary>
internal sealed class UnsealingXml(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var sealedBytes = Convert.FromBase64String(encryptedElement.Value);
        var plain = new byte[sealedBytes.Length - 28];
        using (var aes = new AesGcm(services.GetRequiredService<MasterKey>().Derive(SealingXml.Use), 16))
            aes.Decrypt(sealedBytes.AsSpan(0, 12), sealedBytes.AsSpan(28), sealedBytes.AsSpan(12, 16), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
