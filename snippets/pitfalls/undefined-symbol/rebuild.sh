python -c "import torch; print(torch.__version__, torch.version.cuda, torch.compiled_with_cxx11_abi())"
pip uninstall flash-attn  # the package that the path in the message names
export FLASH_ATTENTION_FORCE_BUILD=TRUE  # else flash-attn downloads a ready wheel even now
pip install --no-build-isolation --no-cache-dir --no-binary flash-attn flash-attn
