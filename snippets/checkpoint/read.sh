python read_checkpoint.py path/to/model.pt
python read_checkpoint.py path/to/model.pt --all
