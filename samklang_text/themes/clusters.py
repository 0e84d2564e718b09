"""Texts that none of the known words tell apart, grouped by how they are written.

Character 3- to 5-grams do better than words in Danish, where one word has many forms and compounds.
scikit-learn is loaded only when there is a pile large enough to need it: it takes a second and a hundred
megabytes.
"""

import importlib
from collections.abc import Sequence

SEED = 20101122
_TEXTS_PER_GROUP = 12
_MOST_GROUPS = 12


def group_by_writing(texts: Sequence[str]) -> list[list[int]]:
    """Return groups of positions, each text in one; the same for the same texts."""
    vectors = importlib.import_module("sklearn.feature_extraction.text").TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), min_df=2, max_df=0.5, sublinear_tf=True, max_features=20_000
    )
    cluster = importlib.import_module("sklearn.cluster")
    count = max(2, min(_MOST_GROUPS, len(texts) // _TEXTS_PER_GROUP))
    model = cluster.MiniBatchKMeans(n_clusters=count, random_state=SEED, n_init=3, batch_size=1024)
    labels = [int(label) for label in model.fit_predict(vectors.fit_transform(texts))]
    return [[at for at, label in enumerate(labels) if label == group] for group in range(count)]
