"""The small words before a name: who wrote it, or whose it is.

In them "_" stands for a space. They stand by themselves, for every stage of a night needs them
at its start, and none of the long expressions that the reader makes of them.
"""

BY = (
    "by von durch par por door av af przez oleh bởi της του από from от od "
    "بقلم به_قلم نوشتهٔ نوشته_ی از מאת โดย เขียนโดย เรื่องโดย द्वारा"
)
# Parts of names, too: whoever is named after them begins with a capital.
OF = "di da de de_către per van na از"
LINKING = "di da de dal dalla del do från fra from van от від του της"
# Before an agency's name, whose copy it is.
BEFORE_AGENCY = f"{BY} {OF} {LINKING}"
