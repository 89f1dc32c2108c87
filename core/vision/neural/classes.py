"""What networks trained on COCO (Lin et al. 2014; Kirillov et al. 2019) call what they see, in words of one kind."""

from core.vision.door import Kind

_OTHER_NAMES = {
    "aeroplane": "airplane",
    "diningtable": "dining table",
    "hair dryer": "hair drier",
    "motorbike": "motorcycle",
    "pottedplant": "potted plant",
    "sofa": "couch",
    "television": "tv",
    "tvmonitor": "tv",
}
"""The older names of Pascal VOC, which some lists of COCO's 80 things use."""

_STUFF = {
    "banner": "banner",
    "blanket": "blanket",
    "bridge": "bridge",
    "building-other-merged": "building",
    "cabinet-merged": "cabinet",
    "cardboard": "cardboard",
    "ceiling-merged": "ceiling",
    "counter": "counter",
    "curtain": "curtain",
    "dirt-merged": "dirt",
    "door-stuff": "door",
    "fence-merged": "fence",
    "floor-other-merged": "floor",
    "floor-wood": "wooden floor",
    "flower": "flower",
    "food-other-merged": "food",
    "fruit": "fruit",
    "grass-merged": "grass",
    "gravel": "gravel",
    "house": "house",
    "light": "light",
    "mirror-stuff": "mirror",
    "mountain-merged": "mountain",
    "net": "net",
    "paper-merged": "paper",
    "pavement-merged": "pavement",
    "pillow": "pillow",
    "platform": "platform",
    "playingfield": "playing field",
    "railroad": "railroad",
    "river": "river",
    "road": "road",
    "rock-merged": "rock",
    "roof": "roof",
    "rug-merged": "rug",
    "sand": "sand",
    "sea": "sea",
    "shelf": "shelf",
    "sky-other-merged": "sky",
    "snow": "snow",
    "stairs": "stairs",
    "table-merged": "table",
    "tent": "tent",
    "towel": "towel",
    "tree-merged": "tree",
    "wall-brick": "brick wall",
    "wall-other-merged": "wall",
    "wall-stone": "stone wall",
    "wall-tile": "tiled wall",
    "wall-wood": "wooden wall",
    "water-other": "water",
    "window-blind": "window blind",
    "window-other": "window",
}
"""COCO's 53 classes without a shape of their own."""


def plain(name: str) -> str:
    """What a class is called in words, the same whichever list it comes from."""
    return _STUFF.get(name) or _OTHER_NAMES.get(name, name)


def kind_of(name: str) -> Kind:
    """Whether a class has a shape of its own."""
    return "stuff" if name in _STUFF else "thing"
