"""Make the files of the story from its own words, put them where they belong, and tell what was reported."""

from collections.abc import Mapping
from pathlib import PurePath

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.demo.knowledge.papers import PAPERS, REPORTS, ToldPaper
from samklang.knowledge.actions.files import attach, describe
from samklang.knowledge.actions.flags import raise_flag, settle
from samklang.knowledge.details import of_its_kind
from samklang.knowledge.models import Contribution
from samklang_files.report import Block, Bullets, Paragraph, Report, Section, report_to_docx, report_to_pdf

_EDITOR = "Jonas Wulff"


def tell_papers(written: Mapping[str, Contribution], users: Mapping[str, User], *, by: System) -> None:
    """Put the files with what was written, and report what readers reported."""
    for told in PAPERS:
        contribution = of_its_kind(written[told.of])
        made = attach(contribution, by=by, name=told.name, content=_content(told, contribution))
        describe(made, by=by, description=told.description)
    for report in REPORTS:
        flag = raise_flag(written[report.of], by=users[report.by], reason=report.reason)
        if report.note:
            settle(flag, by=users[_EDITOR], note=report.note)


def _content(told: ToldPaper, contribution: Contribution) -> bytes:
    paper = Report(
        title=PurePath(told.name).stem,
        language="da-DK",
        sections=(Section(contribution.title, tuple(_blocks(told, contribution)), numbered=False),),
        organisation=contribution.organisation.name,
        title_page=False,
    )
    return report_to_docx(paper) if told.name.endswith(".docx") else report_to_pdf(paper)


def _blocks(told: ToldPaper, contribution: Contribution) -> list[Block]:
    said = [text for name in told.fields if (text := str(getattr(contribution, name)))]
    blocks: list[Block] = [Paragraph(text) for text in (told.begins, *said)]
    return [*blocks, Bullets(told.asks)] if told.asks else blocks
