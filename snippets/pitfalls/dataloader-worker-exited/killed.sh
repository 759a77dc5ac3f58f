dmesg -T | grep -i "killed process"  # on the host, often only as root
cat /sys/fs/cgroup/memory.max        # in a container with cgroup v2: its limit
cat /sys/fs/cgroup/memory.events     # and how often it killed: oom_kill
