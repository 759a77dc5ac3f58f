from lint import findings, instructions

IMAGE = """\
FROM python:3.12-slim
RUN useradd app
USER app
COPY requirements.txt .
RUN --mount=type=cache,target=/pip pip install --cache-dir /pip -r requirements.txt
COPY . .
USER root
CMD ["python", "serve.py"]
"""
for text in findings(IMAGE, "torch>=2.13\n"):
    print(text)
print("last USER:", [rest for name, rest in instructions(IMAGE) if name == "USER"][-1])

# Proof: both mended
mended = IMAGE.replace("USER root\n", "")
assert list(findings(mended, "torch==2.15.0\n")) == []
