"""How long a search takes among 100,000 paragraphs, on SQLite and on PostgreSQL.

A time is that of the whole search: counts per kind, ranking, snippets with marks.
"""

from benchmarks.installation import each_database, run


def main() -> None:
    print("Search among 100,000 paragraphs")
    print(f"  {'':<22}{'p50 ms':>9}{'p95 ms':>9}{'hits':>12}")
    for name, environment in each_database():
        print(name)
        print(run("benchmarks.inside.search", environment), end="")


if __name__ == "__main__":
    main()
