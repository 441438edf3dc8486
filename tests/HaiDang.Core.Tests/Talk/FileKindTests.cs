using System.Text;
using HaiDang.Core.Talk;

namespace HaiDang.Core.Tests.Talk;

/// <summary>Files are what stands in them; names of strangers are cleaned; secrecy markings are seen.</summary>
public class FileKindTests
{
    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj", FileKind.Pdf)]
    [InlineData("PK\u0003\u0004....[Content_Types].xml....word/document.xml", FileKind.Word)]
    [InlineData("PK\u0003\u0004....xl/workbook.xml", FileKind.Sheet)]
    [InlineData("PK\u0003\u0004....anh.jpg", FileKind.Archive)]
    [InlineData("PK\u0003\u0004....META-INF/MANIFEST.MF", FileKind.Program)]
    [InlineData("\u0089PNG\r\n\u001a\n", FileKind.Image)]
    [InlineData("\u00ff\u00d8\u00ff\u00e0..JFIF", FileKind.Image)]
    [InlineData("{\\rtf1", FileKind.Word)]
    [InlineData("MZ\u0090\0", FileKind.Program)]
    [InlineData("\u007fELF\u0002", FileKind.Program)]
    [InlineData("\u00ca\u00fe\u00ba\u00be\0", FileKind.Program)]
    [InlineData("#!/bin/sh\nrm", FileKind.Script)]
    [InlineData("@echo off\r\n", FileKind.Script)]
    [InlineData("<?php echo 1;", FileKind.Script)]
    [InlineData("<!DOCTYPE html><title>", FileKind.Html)]
    [InlineData("  \n<HTML>", FileKind.Html)]
    [InlineData("<!-- lời mở đầu --><script>alert(1)</script>", FileKind.Html)]
    [InlineData("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'>", FileKind.Svg)]
    [InlineData("\u00ef\u00bb\u00bf<svg>", FileKind.Svg)]
    [InlineData("<?xml version='1.0'?><bao-cao/>", FileKind.Text)]
    [InlineData("Thẻ <html> là gì?", FileKind.Text)]
    [InlineData("a;b;c\n1;2;3\n", FileKind.Text)]
    [InlineData("\0\u0001\u0002\u0003lạ", FileKind.Other)]
    [InlineData("", FileKind.Text)]
    public void A_file_is_what_its_first_bytes_say(string words, FileKind kind) => FileKinds.Of(Encoding.Latin1.GetBytes(words)).ShouldBe(kind);

    [Theory]
    [InlineData("GIF89a/*<script>alert(1)</script>*/", FileKind.Html)]
    [InlineData("<html><!--%PDF-1.4", FileKind.Html)]
    [InlineData("%PDF-1.4 <svg onload=alert(1)>", FileKind.Svg)]
    [InlineData("MZ..%PDF-1.4", FileKind.Program)]
    [InlineData("#!/bin/sh\n%PDF-1.4", FileKind.Script)]
    public void What_is_two_things_at_once_is_the_more_dangerous_one(string words, FileKind kind) => FileKinds.Of(Encoding.Latin1.GetBytes(words)).ShouldBe(kind);

    [Fact]
    public void Markup_in_wide_letters_is_markup()
    {
        FileKinds.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><script>")]).ShouldBe(FileKind.Html);
        FileKinds.Of([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("<svg>")]).ShouldBe(FileKind.Svg);
        FileKinds.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Số liệu tháng 11")]).ShouldBe(FileKind.Text);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\a\\Báo cáo.docx", "Báo cáo.docx")]
    [InlineData("a\u0000b\r\nc.pdf", "abc.pdf")]
    [InlineData("hoa\u202Efdp.exe", "hoafdp.exe")]
    [InlineData("bao\u200Bcao.pdf", "baocao.pdf")]
    [InlineData("a\"b<c>|d?*.pdf", "a_b_c__d__.pdf")]
    [InlineData("...", "tep")]
    [InlineData("", "tep")]
    [InlineData(null, "tep")]
    [InlineData("CON.txt", "_CON.txt")]
    [InlineData("lpt1", "_lpt1")]
    [InlineData("thu muc/", "tep")]
    public void A_name_keeps_no_path_and_nothing_that_hides(string? sent, string cleaned) => FileNames.Clean(sent).ShouldBe(cleaned);

    [Fact]
    public void A_long_name_is_cut_before_its_ending() => FileNames.Clean(new string('a', 300) + ".docx").ShouldSatisfyAllConditions(name => name.Length.ShouldBe(FileNames.Longest), name => name.ShouldEndWith("a.docx"));

    [Theory]
    [InlineData("MẬT - Báo cáo.pdf"), InlineData("Báo cáo (mật).pdf"), InlineData("[MAT] bao cao.pdf"), InlineData("Tối mật_ke hoach.docx"), InlineData("toi-mat.docx"), InlineData("TUYET_MAT.docx"), InlineData("Công văn tuyệt mật.docx"), InlineData("(mat).pdf"), InlineData("mật.pdf")]
    public void A_name_with_a_secrecy_marking_is_seen(string name) => FileNames.IsMarkedSecret(name).ShouldBeTrue();

    [Theory]
    [InlineData("Quy chế bảo mật.pdf"), InlineData("quy-che-bao-mat.pdf"), InlineData("Mật khẩu mới.txt"), InlineData("Mật độ dân số.xlsx"), InlineData("danh sach mat bang.pdf"), InlineData("Bề mặt đường.jpg"), InlineData("MATLAB.docx"), InlineData("Bảng số liệu.csv")]
    public void A_word_that_only_sounds_like_one_passes(string name) => FileNames.IsMarkedSecret(name).ShouldBeFalse();

    [Fact]
    public void A_name_that_promises_another_kind_is_told_apart()
    {
        FileKinds.IsOtherThanNamed("Báo cáo.pdf", FileKind.Image).ShouldBeTrue();
        FileKinds.IsOtherThanNamed("Báo cáo.PDF", FileKind.Pdf).ShouldBeFalse();
        FileKinds.IsOtherThanNamed("Số liệu.lạ", FileKind.Text).ShouldBeFalse("an unknown ending promises nothing");
    }
}
