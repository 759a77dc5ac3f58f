grep -rnE 'set_default_(device|tensor_type)|default_generator' --include='*.py' .
