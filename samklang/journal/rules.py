"""Who may read the journal, as far as this package can know.

Roles belong to packages above. So the page is given its rule where addresses are given (config/urls.py).
"""

from collections.abc import Callable

from samklang.accounts.rules import Visitor

MayRead = Callable[[Visitor], bool]
