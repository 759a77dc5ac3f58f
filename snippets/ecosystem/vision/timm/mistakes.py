import timm
import torch
from PIL import Image
from timm.data import create_transform, resolve_model_data_config
from timm.optim import create_optimizer_v2
from timm.scheduler import StepLRScheduler
from torch.optim.lr_scheduler import StepLR


def attempt(what: str, call, *given, **settings) -> None:
    try:
        print(f"{what}: {call(*given, **settings)}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


print("1. names")
for name in ("resnet_18", "resnet18.best", "timm/resnet18.a1_in1k"):
    attempt(name, timm.create_model, name)
print("list_models:", timm.list_models("resnet18*"))

print("2. another number of classes")
trained = timm.create_model("test_resnet", num_classes=10)
torch.save(trained.state_dict(), "ten.pth")
attempt(
    "checkpoint_path",
    lambda: timm.create_model("test_resnet", num_classes=3, checkpoint_path="ten.pth"),
)
model = timm.create_model(
    "test_resnet",
    num_classes=3,
    pretrained=True,
    pretrained_cfg_overlay={"file": "ten.pth", "num_classes": 10},
)
print("pretrained_cfg_overlay: head", tuple(model.get_classifier().weight.shape))
print("weights loaded:", torch.equal(model.conv1[0].weight, trained.conv1[0].weight))

print("3. image size of a ViT")
vit = "vit_tiny_patch16_224"
images = torch.randn(1, 3, 96, 96)
for settings in ({}, {"img_size": 96}, {"dynamic_img_size": True}):
    model = timm.create_model(vit, num_classes=3, **settings)
    attempt(str(settings), lambda model: tuple(model(images).shape), model)
attempt("100 pixels", model, torch.randn(1, 3, 100, 100))

print("4. how images are prepared")
for name in ("resnet50", "resnet50.tv_in1k", "vit_base_patch16_224", "inception_v3"):
    with torch.device("meta"):  # without memory for the weights
        config = resolve_model_data_config(timm.create_model(name))
    keys = ("input_size", "mean", "crop_pct", "interpolation")
    print(name, *(config[key] for key in keys))

print("5. one channel")
grey = Image.new("L", (64, 64))
model = timm.create_model("test_resnet", in_chans=1)
config = resolve_model_data_config(model)
print("input_size:", config["input_size"])
attempt("transform", lambda: create_transform(**config)(grey).shape)
config |= {"input_size": (1, 160, 160), "mean": (0.5,), "std": (0.5,)}
attempt("with one mean", lambda: create_transform(**config)(grey).shape)

print("6. layer_decay")
for scheduler in (StepLR, StepLRScheduler):  # that of torch, that of timm
    optimizer = create_optimizer_v2(model, opt="sgd", lr=0.1, layer_decay=0.5)
    scheduler(optimizer, 100)
    rates = [group["lr"] for group in optimizer.param_groups]
    print(f"{scheduler.__name__}: first layer {rates[0]:.4f}, head {rates[-1]:.4f}")

# Proof: the groups know their scale in both cases
assert {group["lr_scale"] for group in optimizer.param_groups} > {1.0}
