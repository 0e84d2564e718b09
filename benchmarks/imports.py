"""How long a spreadsheet of 5,000 contributions takes to be looked through and written, and what memory."""

from benchmarks.installation import each_database, run


def main() -> None:
    print("A spreadsheet of 5,000 contributions")
    print(f"  {'':<40}{'seconds':>9}{'MB more':>9}{'queries':>9}")
    for name, environment in each_database():
        print(name)
        print(run("benchmarks.inside.imports", environment), end="")


if __name__ == "__main__":
    main()
