"""How the pages of a hearing grow: with 100 and 10,000 parties and answers."""

from benchmarks.installation import each_database, run


def main() -> None:
    print("A hearing, signed in as one of the secretariat's coders")
    print(f"  {'':<28}{'rows':>8}{'queries':>9}{'kB':>9}{'p50 ms':>9}{'p95 ms':>9}")
    for name, environment in each_database():
        print(name)
        print(run("benchmarks.inside.hearings", environment), end="")


if __name__ == "__main__":
    main()
