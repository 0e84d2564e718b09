"""Everything points down: imports, keys and migrations. And what would point up is caught."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.test.utils import isolate_apps
from django.utils.module_loading import import_string

from samklang.files.models import StoredFile
from tests.repository.direction import (
    PROJECT,
    contracts,
    layers,
    links_of_migration,
    links_of_models,
    upward,
)


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )


def test_imports_point_down() -> None:
    linted = _lint(PROJECT)
    assert linted.returncode == 0, linted.stdout


def _tower(folder: Path, files: dict[str, str]) -> Path:
    """A site with the real packages, all empty but for these files, under the real contract on layers."""
    for name in layers():
        (folder / "samklang" / name).mkdir(parents=True)
        (folder / "samklang" / name / "__init__.py").touch()
    (folder / "samklang" / "__init__.py").touch()
    for name, text in files.items():
        path = folder / "samklang" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    lines = ["[tool.importlinter]", 'root_packages = ["samklang"]', "[[tool.importlinter.contracts]]"]
    lines += [f"{key} = {json.dumps(value)}" for key, value in contracts()[0].items()]
    (folder / "pyproject.toml").write_text("\n".join(lines))
    return folder


def test_an_empty_tower_stands(tmp_path: Path) -> None:
    assert _lint(_tower(tmp_path, {})).returncode == 0


def test_an_upward_import_is_caught(tmp_path: Path) -> None:
    linted = _lint(_tower(tmp_path, {"journal/models.py": "from samklang import people\n"}))
    assert linted.returncode == 1
    assert "samklang.journal is not allowed to import samklang.people" in linted.stdout


def test_an_upward_import_inside_a_function_is_caught(tmp_path: Path) -> None:
    linted = _lint(
        _tower(
            tmp_path, {"files/models.py": "def late():\n    import samklang.overview\n    return samklang\n"}
        )
    )
    assert linted.returncode == 1


def test_a_package_that_is_in_no_layer_is_caught(tmp_path: Path) -> None:
    linted = _lint(_tower(tmp_path, {"stray/__init__.py": ""}))
    assert linted.returncode == 1
    assert "stray" in linted.stdout


def test_every_key_points_down() -> None:
    ours = [
        model for model in apps.get_models(include_auto_created=True) if model._meta.app_label in layers()
    ]
    links = list(links_of_models(ours))
    assert len(links) > 10
    assert upward(links) == []


def test_every_migration_points_down() -> None:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    ours = [(name, migration) for (name, _), migration in loader.disk_migrations.items() if name in layers()]
    links = [link for name, migration in ours for link in links_of_migration(migration, source=name)]
    assert len(links) > 10
    assert upward(links) == []


@isolate_apps("samklang.journal", "samklang.people")
def test_an_upward_string_key_is_caught() -> None:
    class Note(models.Model):  # noqa: DJ008 - never shown
        about = models.ForeignKey("people.Organisation", on_delete=models.PROTECT)

        class Meta:
            app_label = "journal"

    assert upward(links_of_models([Note])) == ["Note.about: journal stands below people"]


@isolate_apps("samklang.mail", "samklang.people")
def test_an_upward_many_to_many_and_its_table_between_are_caught() -> None:
    class Letter(models.Model):  # noqa: DJ008 - never shown
        readers = models.ManyToManyField("accounts.User", through="people.Membership")

        class Meta:
            app_label = "mail"

    assert upward(links_of_models([Letter])) == ["Letter.readers: mail stands below people"]


@isolate_apps("samklang.people", "samklang.files")
def test_a_downward_key_and_a_key_within_a_package_are_allowed() -> None:
    class Card(models.Model):  # noqa: DJ008 - never shown
        file = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT)
        before = models.OneToOneField("self", on_delete=models.PROTECT)

        class Meta:
            app_label = "people"

    assert upward(links_of_models([Card])) == []


class _UpwardMigration:
    dependencies = (("accounts", "0001_initial"), ("people", "0001_initial"))
    operations = (
        migrations.AddField("entry", "about", models.ForeignKey("search.Entry", on_delete=models.PROTECT)),
    )


def test_an_upward_migration_is_caught() -> None:
    found = upward(links_of_migration(_UpwardMigration, source="journal"))
    assert found == [
        "migration journal, dependency people.0001_initial: journal stands below people",
        "migration journal, field about: journal stands below search",
    ]


def test_no_key_is_generic() -> None:
    generic = [
        model.__name__
        for model in apps.get_models()
        for field in model._meta.private_fields
        if isinstance(field, GenericForeignKey) and model._meta.app_label in layers()
    ]
    assert generic == []


@pytest.mark.parametrize("layer", layers())
def test_every_layer_is_a_package(layer: str) -> None:
    assert (PROJECT / "samklang" / layer / "__init__.py").is_file()


def test_what_the_settings_name_above_their_caller_is_there() -> None:
    erasures = [*settings.FILE_ERASURES, *settings.USER_ERASURES, *settings.CONTACT_ERASURES]
    others = [
        *settings.TOPIC_MERGES,
        *settings.KNOWN_NAMES,
        *settings.INDEX_RENEWALS,
        settings.NOTE_EXPORT,
        settings.LEAVES_ANYTHING,
    ]
    for name in [*erasures, *others]:
        assert callable(import_string(name)), name


def test_every_package_above_that_points_to_a_file_forgets_it_when_it_is_erased() -> None:
    keys = [relation.related_model for relation in StoredFile._meta.related_objects]
    above = {model._meta.app_label for model in keys} - {StoredFile._meta.app_label}
    assert above
    assert above == {name.split(".")[1] for name in settings.FILE_ERASURES}


def test_the_files_that_pass_through_are_those_of_the_models_that_say_how_long() -> None:
    keys = (relation.related_model for relation in StoredFile._meta.related_objects)
    that_say = {model._meta.label for model in keys if hasattr(model, "GROUNDS")}
    assert that_say == set(settings.PASSING_FILES)
    for model in map(apps.get_model, settings.PASSING_FILES):
        assert callable(model._default_manager.past_keeping)
