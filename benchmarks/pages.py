"""How many queries list pages take, and how long, with 100 and with 10,000 organisations."""

from benchmarks.installation import each_database, run


def main() -> None:
    print("List pages, signed in as administrator")
    print(f"  {'':<28}{'rows':>8}{'queries':>9}{'kB':>9}{'p50 ms':>9}{'p95 ms':>9}")
    for name, environment in each_database():
        print(name)
        print(run("benchmarks.inside.pages", environment), end="")


if __name__ == "__main__":
    main()
