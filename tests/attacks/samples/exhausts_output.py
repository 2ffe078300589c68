# class: exhausts
# what: prints 200 MB and shows huge displays
from IPython.display import display
for _ in range(200):
    print("x" * 2**20)
display({"text/plain": "y" * (64 * 2**20)}, raw=True)
