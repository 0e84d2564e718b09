"""How long a search with filters and counts takes among 5,000 and 50,000 things, on SQLite and on PostgreSQL.

A time is that of the whole search: hits with marks, how many there are of each kind, and how many with each
value of five facets (some two hundred values), all exact.
"""

from benchmarks.installation import each_database, run


def main() -> None:
    print("Search with filters and exact counts")
    print(f"  {'':<40}{'things':>9}{'p50 ms':>9}{'p95 ms':>9}{'hits':>9}")
    for name, environment in each_database():
        print(name)
        print(run("benchmarks.inside.filters", environment), end="")


if __name__ == "__main__":
    main()
