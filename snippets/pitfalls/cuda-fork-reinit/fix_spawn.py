import torch
import torch.multiprocessing as mp


def longest_step(part, answers):
    """Runs in a process of its own, which may use the GPU."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    track = torch.arange(1000.0 * part, 1000.0 * (part + 1), device=device).sqrt()
    answers.put((part, track.diff().max().item(), __name__))


if __name__ == "__main__":
    available = torch.cuda.is_available()  # CUDA was touched here: no matter
    context = mp.get_context("spawn")
    answers = context.Queue()
    worker = context.Process(target=longest_step, args=(1, answers))
    worker.start()
    part, step, module = answers.get(timeout=60)
    worker.join()
    print(f"longest step of part {part}: {step:.5f}")
    print(f"the worker imported the script as: {module}")

    # Proof: the first step by hand; a spawned process imports the script anew.
    assert part == 1
    assert abs(step - (1001**0.5 - 1000**0.5)) < 1e-5
    assert module == "__mp_main__"
