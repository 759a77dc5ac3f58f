import re

# The number of libavutil, and the version of FFmpeg that it belongs to
LIBAVUTIL = {"56": 4, "57": 5, "58": 6, "59": 7, "60": 8, "61": 9}


def read(message):
    """Say for each version of FFmpeg why torchcodec's library was not loaded."""
    part = r"FFmpeg version (\d+):(.*?)(?=FFmpeg version|\[end of)"
    for version, text in re.findall(part, message, re.DOTALL):
        reasons = re.findall(r"^\w*Error: (?!Could not load)(.*)$", text, re.MULTILINE)
        reason = reasons[0] if reasons else "not told"
        absent = re.match(r"libavutil\.so\.(\d+): cannot open", reason)
        if absent and LIBAVUTIL.get(absent[1]) == int(version):
            print(f"FFmpeg {version}: is not there")
        else:
            print(f"FFmpeg {version}: {reason}")


read("""
[start of libtorchcodec loading traceback]
FFmpeg version 7:
OSError: libavutil.so.59: cannot open shared object file: No such file or directory
OSError: Could not load this library: libtorchcodec_core7.so
FFmpeg version 6:
OSError: libtorchcodec_core6.so: undefined symbol: _ZN3c1013MessageLoggerC1EPKciib
OSError: Could not load this library: libtorchcodec_core6.so
FFmpeg version 5: Could not load this library: libtorchcodec_core5.so
[end of libtorchcodec loading traceback].
""")
