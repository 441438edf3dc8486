using System.Numerics;
using System.Security.Cryptography;
using HaiDang.Core.Audit;

namespace HaiDang.Web.Account.Identity;

/// <summary>Signs checkpoints of the audit with an ECDSA P-256 key derived from the key outside the database: every node has the same one.</summary>
internal sealed class CheckpointSigner(MasterKey master) : ICheckpointSigner
{
    private static readonly BigInteger Order = new(Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"), isUnsigned: true, isBigEndian: true);

    public AuditCheckpoint Sign(DateTime at, IReadOnlyList<AnchoredHead> heads)
    {
        using var key = Key();
        var signature = key.SignData(AuditCheckpoint.BytesOf(at, heads), HashAlgorithmName.SHA256);
        return new AuditCheckpoint(1, at, heads, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(signature));
    }

    public bool IsOurs(AuditCheckpoint checkpoint)
    {
        using var key = Key();
        var signature = new byte[checkpoint.Signature.Length];
        return checkpoint.Version == 1 && Convert.TryFromBase64String(checkpoint.Signature, signature, out var length)
            && key.VerifyData(AuditCheckpoint.BytesOf(checkpoint.At, checkpoint.Heads), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    private ECDsa Key()
    {
        // A scalar outside 1..order-1 has a chance of 2^-32: then the next derivation is taken.
        for (var round = 1; ; round++)
        {
            var scalar = master.Derive($"audit-checkpoint/{round}");
            var value = new BigInteger(scalar, isUnsigned: true, isBigEndian: true);
            if (value.IsZero || value >= Order) continue;
            return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = scalar });
        }
    }
}
