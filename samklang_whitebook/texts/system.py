"""What the operating system complains of, in our words: error number -> (Danish, English)."""

import errno

_FULL = ("Der er ikke mere plads på drevet.", "The drive is full.")
_NOT_ALLOWED = ("Du har ikke rettigheder til det.", "You do not have the rights to do that.")

SYSTEM_ERRORS: dict[int, tuple[str, str]] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: ("Filen er større, end drevet tillader.", "The file is larger than the drive allows."),
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: ("Drevet kan kun læses, ikke skrives til.", "The drive can be read but not written to."),
    errno.EEXIST: ("Det er en fil, ikke en mappe.", "It is a file, not a folder."),
    errno.ENOTDIR: (
        "En del af stien er en fil, ikke en mappe.",
        "A part of the path is a file, not a folder.",
    ),
    errno.EISDIR: ("Det er en mappe, ikke en fil.", "It is a folder, not a file."),
    errno.ENOTEMPTY: ("Det er en mappe, ikke en fil.", "It is a folder, not a file."),
    errno.ENOENT: ("Stedet findes ikke.", "The place does not exist."),
    errno.ENAMETOOLONG: ("Navnet er for langt.", "The name is too long."),
    errno.EIO: ("Drevet kan ikke læses eller skrives.", "The drive cannot be read or written."),
    errno.EBUSY: ("Et andet program bruger filen.", "Another program is using the file."),
    errno.ETXTBSY: ("Et andet program bruger filen.", "Another program is using the file."),
    errno.EMFILE: ("For mange filer er åbne på én gang.", "Too many files are open at once."),
    errno.ENOMEM: ("Der er ikke mere ledig hukommelse.", "There is no more free memory."),
}
OTHER_ERROR = ("Systemet siger: {said}.", "The system says: {said}.")
