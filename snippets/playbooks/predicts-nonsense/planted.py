"""A service that sorts listings by photo and title, and its planted mistakes."""

import copy
from functools import cache

import torch
from torch import nn

CAUSES = [
    "none",
    "eval() missing",
    "prefix, strict=False",
    "head has another name",
    "loaded into a copy",
    "built again afterwards",
    "not divided by 255",
    "not normalized",
    "blue and red exchanged",
    "another vocabulary",
    "classes in another order",
]
CLASSES = ["orange mug", "orange plate", "yellow mug", "yellow plate"]
COLOURS = {"orange": [220.0, 140.0, 60.0], "yellow": [200.0, 180.0, 60.0]}
THINGS = {"mug": ["mug", "cup", "beaker"], "plate": ["plate", "dish", "saucer"]}
OTHERS = ["used", "nice", "gift", "old", "from", "grandma", "two", "cheap", "rare"]


def listings(count):
    """Photos (height, width, channel), titles, kinds."""
    draw = torch.Generator().manual_seed(0)
    items = []
    for number in range(count):
        kind = CLASSES[number % 4]
        colour, thing = kind.split()
        noise = 30 * torch.randn(8, 8, 3, generator=draw)
        photo = (torch.tensor(COLOURS[colour]) + noise).clamp(0, 255).byte()
        words = [OTHERS[i] for i in torch.randperm(9, generator=draw)[:3]]
        words.append(THINGS[thing][torch.randint(3, (), generator=draw)])
        items.append((photo, " ".join(words), kind))
    return items


ITEMS = listings(256)
PIXELS = torch.stack([photo for photo, _, _ in ITEMS]) / 255
MEAN, DEVIATION = PIXELS.mean((0, 1, 2)), PIXELS.std((0, 1, 2))
VOCABULARY = sorted({word for _, title, _ in ITEMS for word in title.split()})


def prepare(items):
    """Training's inputs: photos and words as tensors."""
    photos = torch.stack([photo for photo, _, _ in items])
    photos = ((photos / 255 - MEAN) / DEVIATION).permute(0, 3, 1, 2)
    titles = [[VOCABULARY.index(word) for word in t.split()] for _, t, _ in items]
    return photos, torch.tensor(titles)


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.photo = nn.Sequential(
            nn.Conv2d(3, 16, 3), nn.BatchNorm2d(16), nn.ReLU(), nn.AdaptiveAvgPool2d(1)
        )
        self.title = nn.EmbeddingBag(len(VOCABULARY), 16)
        self.drop = nn.Dropout(0.5)
        self.head = nn.Linear(32, 4)

    def forward(self, photos, titles):
        features = [self.photo(photos).flatten(1), self.title(titles)]
        return self.head(self.drop(torch.cat(features, 1)))


@cache
def trained():
    """What the training saved: the weights of the last epoch."""
    torch.manual_seed(0)
    model = Network()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    photos, titles = prepare(ITEMS)
    kinds = torch.tensor([CLASSES.index(kind) for _, _, kind in ITEMS])
    for rows in torch.cat([torch.randperm(256) for _ in range(12)]).split(32):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(
            model(photos[rows], titles[rows]), kinds[rows]
        )
        loss.backward()
        optimizer.step()
    return {
        name: tensor.detach().clone() for name, tensor in model.state_dict().items()
    }


class Service:
    """Loads the weights and answers, with one mistake or none."""

    def __init__(self, cause):
        self.cause = cause
        self.file = trained()  # as torch.load(path) returns it
        if cause == "prefix, strict=False":
            self.file = {f"module.{name}": t for name, t in self.file.items()}
        if cause == "head has another name":
            self.file = {k.replace("head", "fc"): t for k, t in self.file.items()}
        torch.manual_seed(1)
        self.model = self.loaded = Network()
        target = self.model
        if cause == "loaded into a copy":
            target = copy.deepcopy(self.model)
        exact = cause not in ("prefix, strict=False", "head has another name")
        target.load_state_dict(self.file, strict=exact)
        if cause == "built again afterwards":
            self.model = Network()
        if cause != "eval() missing":
            self.model.eval()

    def prepare(self, items):
        """The service's inputs, by code of its own."""
        photos = torch.stack([photo for photo, _, _ in items]).permute(0, 3, 1, 2)
        mean, deviation = MEAN[:, None, None], DEVIATION[:, None, None]
        if self.cause == "blue and red exchanged":
            photos = photos.flip(1)
        if self.cause != "not divided by 255":
            photos = photos / 255
        if self.cause != "not normalized":
            photos = (photos - mean) / deviation
        words = VOCABULARY
        if self.cause == "another vocabulary":  # in the order of appearance
            words = list(
                dict.fromkeys(w for _, title, _ in ITEMS for w in title.split())
            )
        titles = [
            [words.index(word) for word in title.split()] for _, title, _ in items
        ]
        return photos, torch.tensor(titles)

    @torch.no_grad()
    def scores(self, items):
        return self.model(*self.prepare(items))

    def answer(self, item):
        """The kind of one listing."""
        names = CLASSES
        if self.cause == "classes in another order":
            names = ["yellow mug", "orange mug", "orange plate", "yellow plate"]
        return names[self.scores([item]).argmax()]
