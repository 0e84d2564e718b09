"""How fast 1,000 mixed files are kept, taken in and read by the site's jobs, and with how much memory."""

from benchmarks.installation import each_database, run


def main() -> None:
    print("Mixed files that are dropped, half of them in an archive")
    print(f"  {'files':>8}{'kept s':>10}{'work s':>10}{'files/s':>10}{'peak MB':>10}")
    for name, environment in each_database():
        print(name)
        print(run("benchmarks.inside.intake", environment), end="")


if __name__ == "__main__":
    main()
