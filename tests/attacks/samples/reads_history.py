# class: reads
# what: reads the shell's history and namespaces for a solution
shell = get_ipython()
texts = list(In) + [str(v) for v in shell.user_ns.values()] if "In" in globals() else []
texts += [str(v) for v in vars(shell).values()]
for text in texts:
    if "BEGIN SOLUTION" in text:
        open("/tmp/gancourse-attack-marker", "w").write(text)
