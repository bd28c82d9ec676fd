"""What a laboratory has decided before the participant comes: one file for all her sessions."""

from emoscope.study.study import Block as Block
from emoscope.study.study import MarkerKey as MarkerKey
from emoscope.study.study import Montage as Montage
from emoscope.study.study import Role as Role
from emoscope.study.study import Study as Study
