"""Letters of scripts that put no space between words, or say much with each."""

import re

# Chinese, Japanese and Korean: a sign or a syllable says as much as two letters or three.
DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# The same, and their marks of repetition and quotation.
HAN = re.compile("[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Thai, Lao, Chinese and Japanese.
UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
