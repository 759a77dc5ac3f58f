curl -L -o vc_redist.x64.exe https://aka.ms/vs/17/release/vc_redist.x64.exe
./vc_redist.x64.exe            # then restart Windows
python -c "import torch; print(torch.__version__)"
