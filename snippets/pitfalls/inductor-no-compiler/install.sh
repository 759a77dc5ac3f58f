# Debian and Ubuntu, also in a Dockerfile (RUN): C, C++ and the headers of the system's Python
apt-get update && apt-get install -y g++ python3-dev

# Fedora, Rocky, Red Hat
dnf install -y gcc-c++ python3-devel

# conda: activate the environment again afterwards, which sets CXX
conda install -c conda-forge cxx-compiler

# macOS
xcode-select --install
