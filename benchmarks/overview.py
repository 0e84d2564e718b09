"""How many queries the overview of knowledge takes, and how long, with 5,000 and 50,000 things."""

from benchmarks.installation import each_database, run


def main() -> None:
    print("Overview of what others have learned, signed in as an employee")
    print(f"  {'':<28}{'things':>8}{'queries':>9}{'kB':>9}{'p50 ms':>9}{'p95 ms':>9}")
    for name, environment in each_database():
        print(name)
        print(run("benchmarks.inside.overview", environment), end="")


if __name__ == "__main__":
    main()
