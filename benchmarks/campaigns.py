"""How long it takes to find the campaigns of a hearing of 1,000 and 5,000 letters, and to find them again."""

from benchmarks.installation import each_database, run


def main() -> None:
    print("Campaigns of a hearing: a quarter of the letters is one campaign, with words of one's own")
    print(
        f"  {'letters':<10}{'found s':>9}{'kept s':>9}{'again s':>9}{'one more s':>12}{'MB':>7}{'members':>9}"
    )
    for name, environment in each_database():
        print(name)
        print(run("benchmarks.inside.campaigns", environment), end="")


if __name__ == "__main__":
    main()
