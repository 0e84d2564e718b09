"""What is new for one person: the sections of the page and of the mail. Made anew each time, never stored."""

from samklang.overview.news.all_sections import news_for
from samklang.overview.news.sections import Edition, NewsLine, NewsSection

__all__ = ["Edition", "NewsLine", "NewsSection", "news_for"]
