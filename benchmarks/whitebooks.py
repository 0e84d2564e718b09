"""How long the site takes to make a white book of 5,000 points, and how much memory."""

from benchmarks.installation import each_database, run


def main() -> None:
    print("A white book of a hearing, made by the site's job")
    print(f"  {'answers':>8}{'points':>9}{'s':>9}{'CPU s':>9}{'MB':>11}{'MB aside':>11}{'MB files':>9}")
    for name, environment in each_database():
        print(name)
        print(run("benchmarks.inside.whitebooks", environment), end="")


if __name__ == "__main__":
    main()
