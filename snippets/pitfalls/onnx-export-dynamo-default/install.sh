pip install onnx onnxscript
