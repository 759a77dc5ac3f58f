cd /tmp  # away from your own files
echo "$LD_LIBRARY_PATH"
ldd /PATH/OF/THE/MESSAGE/libcusparse.so.12  # which file each name leads to
unset LD_LIBRARY_PATH && python -c "import torch; print(torch.__version__)"
