# class: knows
# what: puts wrong types, infinities and NaN into every field of a reply
import graders.engine.run.worker as worker
import numpy
def observed(request, answer):
    nan = float("nan")
    return {"nonce": request["nonce"], "limit": [], "status": {"x": nan}, "missing": 2, "cpu": -nan,
            "observation": {"seen": [numpy.full(3, nan), {"value": nan}], "raised": 7}}
worker.observed = observed
