"""The manifests for Kubernetes: what its schemas say of them, and that they agree with the course.

They were never applied to a cluster; docs/cluster.md says so.
"""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

DEPLOY = Path(__file__).parents[2] / "docs" / "deploy"
KUBERNETES = "1.37"
Tree = dict[str, Any]


def manifests() -> list[Tree]:
    return list(yaml.safe_load_all((DEPLOY / "kubernetes.yaml").read_text()))


def named(kind: str, name: str) -> Tree:
    """The one of that kind and name."""
    (found,) = (m for m in manifests() if (m["kind"], m["metadata"]["name"]) == (kind, name))
    return found


def pod(part: str) -> Tree:
    """The template of the pods of the scheduler, or of the workers."""
    template: Tree = named("Deployment", f"gancourse-{part}")["spec"]["template"]
    return template


@pytest.mark.needs("kubernetes-schemas")
def test_kubernetes_own_schemas_accept_them() -> None:
    """Strictly: a field that no schema knows is wrong, as is one of another type."""
    from kubernetes_validate import ValidationError, validate

    for manifest in manifests():
        validate(manifest, KUBERNETES, strict=True)
    for place, value in (("replicas", "four"), ("replicass", 4)):
        wrong = named("Deployment", "gancourse-worker")
        wrong["spec"][place] = value
        with pytest.raises(ValidationError):
            validate(wrong, KUBERNETES, strict=True)


def test_what_selects_a_pod_names_its_labels() -> None:
    for part in ("scheduler", "worker"):
        labels = pod(part)["metadata"]["labels"]
        assert named("Deployment", f"gancourse-{part}")["spec"]["selector"]["matchLabels"] == labels
        assert labels["app"] == "gancourse"
    service = named("Service", "gancourse-scheduler")["spec"]
    assert service["selector"] == pod("scheduler")["metadata"]["labels"]
    (container,) = pod("scheduler")["spec"]["containers"]
    assert service["ports"][0]["targetPort"] in [port["name"] for port in container["ports"]]


def test_workers_are_those_of_the_course_and_behind_its_filter() -> None:
    spec = pod("worker")["spec"]
    (container,) = spec["containers"]
    args = container["args"]
    assert args[1] == "tcp://gancourse-scheduler:8786"
    assert find_spec(args[args.index("--preload") + 1]) is not None
    assert container["resources"]["requests"]["cpu"] == args[args.index("--nthreads") + 1]
    profile = spec["securityContext"]["seccompProfile"]["localhostProfile"]
    assert json.loads((DEPLOY / profile).read_text())["syscalls"]
    assert (spec["hostUsers"], container["securityContext"]["procMount"]) == (False, "Unmasked")


def test_pods_have_nothing_of_the_course_and_no_token_and_are_not_roots() -> None:
    for part in ("scheduler", "worker"):
        spec = pod(part)["spec"]
        assert spec["automountServiceAccountToken"] is False
        assert spec["securityContext"]["runAsUser"] > 0
        assert all(set(volume) == {"name", "emptyDir"} for volume in spec.get("volumes", []))
        assert not any("env" in container for container in spec["containers"])


def test_only_its_own_pods_reach_it() -> None:
    policy = named("NetworkPolicy", "gancourse")["spec"]
    mine = {"matchLabels": {"app": "gancourse"}}
    assert policy["podSelector"] == mine
    assert policy["ingress"] == [{"from": [{"podSelector": mine}]}]
