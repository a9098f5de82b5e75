"""DICOM JSON as pydicom reads it, which shares nothing with the device.

show JSON KEYWORD...  prints these values of each data set, a line each
same JSON FILE        says in what the one data set differs from a file, bulk data aside
"""

import json
import sys

from pydicom import Dataset, dcmread

BULK = {"OB", "OD", "OF", "OL", "OV", "OW", "UN"}


def comparable(dataset):
    found = {}
    for element in dataset:
        if element.VR == "SQ":
            found[element.tag] = [comparable(item) for item in element.value]
        elif element.VR not in BULK and element.keyword != "SpecificCharacterSet":
            found[element.tag] = element.value or None
    return found


with open(sys.argv[2], encoding="utf-8") as answer:
    datasets = [Dataset.from_json(each) for each in json.load(answer)]
if sys.argv[1] == "show":
    for dataset in datasets:
        print("; ".join(str(dataset.get(keyword, "")) for keyword in sys.argv[3:]))
else:
    (read,) = map(comparable, datasets)
    written = comparable(dcmread(sys.argv[3]))
    differing = {tag for tag in read.keys() | written.keys() if read.get(tag) != written.get(tag)}
    print("same" if not differing else sorted(map(str, differing)))
