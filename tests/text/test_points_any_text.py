"""What holds for the points of any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from samklang_text.document import Block, BlockKind, Document, Part
from samklang_text.points import find_points

_WORDS = """
    Vi Rådet Udvalget foreslår, at og at samt at bør ikke støtter, men er bekymret for Mål 1 ændres til: ”Alle
    børn” slettes. ”x” 1) 2) a) b) Derfor Dette Det skyldes følgende: Venlig hilsen Bilag vil gerne bidrage ?
    ! . … ( ) „ “ » « " ' – • ; § 20 kr. bl.a. 3. 2.1 Side 7 Indsats Tak for
"""
WORDS = st.sampled_from(_WORDS.split())
TEXTS = st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=60)
KINDS = st.sampled_from(list(BlockKind))


@st.composite
def documents(draw):
    blocks, text = [], ""
    for _ in range(draw(st.integers(0, 7))):
        inner = draw(TEXTS)
        kind = draw(KINDS)
        table = draw(st.integers(1, 2)) if kind is BlockKind.TABLE_ROW else None
        blocks.append(Block(kind, len(text), len(text) + len(inner), draw(st.integers(0, 3)), "", table))
        text += inner + "\n"
    parts = (Part("svar.txt", draw(st.integers(0, len(text))), len(text)),) if draw(st.booleans()) else ()
    return Document(text=text, blocks=tuple(blocks), parts=parts)


@given(documents())
@settings(max_examples=200, deadline=None)
def test_points_are_in_order_apart_within_the_text_and_stripped(document):
    found = find_points(document)
    spans = [(point.start, point.end) for point in found]
    assert all(0 <= start < end <= len(document.text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in zip(spans, spans[1:], strict=False))
    texts = [document.text[start:end] for start, end in spans]
    assert texts == [text.strip() for text in texts]


@given(documents())
@settings(max_examples=200, deadline=None)
def test_points_never_cut_a_word(document):
    text = f" {document.text} "
    for point in find_points(document):
        assert not (text[point.start].isalnum() and text[point.start + 1].isalnum())
        assert not (text[point.end].isalnum() and text[point.end + 1].isalnum())


@given(documents())
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_points(document):
    assert find_points(document) == find_points(document)
