curl.exe -L -o vc_redist.x64.exe https://aka.ms/vc14/vc_redist.x64.exe
.\vc_redist.x64.exe
python -c "import torch; print(torch.__version__)"
