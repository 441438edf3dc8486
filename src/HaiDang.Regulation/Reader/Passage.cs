namespace HaiDang.Regulation.Reader;

/// <summary>A piece of an article that is cited as one: a lead, a clause, a point or a paragraph under one of them.</summary>
/// <param name="Paragraph">The paragraph it stands in.</param>
/// <param name="From">First character within the paragraph.</param>
/// <param name="To">After the last character within the paragraph.</param>
/// <param name="Cite">Đ7.8 or Đ7.8.1; Đ7 for the lead of an article.</param>
/// <param name="Level">0 the article's lead, 1 a clause, 2 a point or what stands under a clause, 3 what stands under a point.</param>
internal sealed record Passage(Paragraph Paragraph, int From, int To, string Cite, int Level)
{
    public string Text => Paragraph.Text[From..To];

    public string Key => Paragraph.Key[From..To];
}

/// <summary>An article with what the norms are read from.</summary>
internal sealed record ArticleDraft(Article Article, IReadOnlyList<Passage> Passages, Passage? Title);

/// <summary>The outline with its articles' passages, in order.</summary>
internal sealed record OutlineDraft(Outline Outline, IReadOnlyList<ArticleDraft> Articles);
