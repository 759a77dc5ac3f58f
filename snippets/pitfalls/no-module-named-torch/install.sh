python -c "import sys; print(sys.executable)"  # the Python that runs your program
python -m pip install torch                    # into this Python, whatever `pip` belongs to
