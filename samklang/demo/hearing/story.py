"""All answers of the hearing, put together from the files of their kinds."""

from samklang.demo.hearing.associations import ASSOCIATIONS, REPLACED
from samklang.demo.hearing.committees import COMMITTEES
from samklang.demo.hearing.councils import COUNCILS
from samklang.demo.hearing.faith_and_citizens import FAITH_AND_CITIZENS
from samklang.demo.hearing.local_committees import LOCAL_COMMITTEES
from samklang.demo.hearing.more_local_committees import MORE_LOCAL_COMMITTEES
from samklang.demo.hearing.told import ToldAnswer
from samklang.demo.hearing.work import WORK

BY_DISTRICT = LOCAL_COMMITTEES + MORE_LOCAL_COMMITTEES
OTHERS = (*COUNCILS, REPLACED, *ASSOCIATIONS, *WORK, *FAITH_AND_CITIZENS)
COUNTED: tuple[ToldAnswer, ...] = COMMITTEES + BY_DISTRICT + OTHERS
"""The written answers of the official count: four committees, eleven local committees, and the others."""
