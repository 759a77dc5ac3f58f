wheel=$(python -c "import sysconfig; print(sysconfig.get_path('platlib'))")/nvidia
LD_LIBRARY_PATH="$wheel/nvjitlink/lib:$LD_LIBRARY_PATH" python train.py
